// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/forest_walk.h"

#include <utility>

namespace ferrograph::git
{
ForestWalk::ForestWalk(const PackStore &packs, const DeltaForest &forest, unsigned worker,
                       const BlobVisitor &visit)
    : m_packs(packs)
    , m_forest(forest)
    , m_worker(worker)
    , m_visit(visit)
{
}

void ForestWalk::readTree(std::uint32_t root, const std::stop_token &stop)
{
    const DeltaForest::Node &node = m_forest.node(root);
    Frame frame{node.firstChild, spareBuffer(), nullptr};
    if (!decode(root, {}, frame.bytes))
        return;
    frame.memory = visit(node, frame.bytes.view(), nullptr);
    m_frames.clear();
    m_frames.push_back(std::move(frame));
    while (!m_frames.empty() && !stop.stop_requested())
        readNextChild();
    m_frames.clear();
}

void ForestWalk::readNextChild()
{
    Frame &frame = m_frames.back();
    const std::uint32_t number = frame.nextChild;
    if (number == DeltaForest::none) {
        spare(std::move(frame.bytes));
        m_frames.pop_back();
        return;
    }
    const DeltaForest::Node &node = m_forest.node(number);
    const bool isLast = node.nextSibling == DeltaForest::none;
    frame.nextChild = node.nextSibling;
    Frame child{node.firstChild, spareBuffer(), nullptr};
    if (!decode(number, frame.bytes.view(), child.bytes))
        return;
    if (isLast)
        spare(std::move(frame.bytes));
    child.memory = visit(node, child.bytes.view(), frame.memory.get());
    if (isLast)
        frame = std::move(child);
    else if (child.nextChild != DeltaForest::none)
        m_frames.push_back(std::move(child));
    else
        spare(std::move(child.bytes));
}

Buffer ForestWalk::spareBuffer()
{
    if (m_spare.empty())
        return {};
    Buffer bytes = std::move(m_spare.back());
    m_spare.pop_back();
    return bytes;
}

// Memory that was used is at hand; what comes fresh from the system is cleared by it, page by page.
void ForestWalk::spare(Buffer bytes)
{
    constexpr std::size_t most = 4;
    constexpr std::size_t largest = std::size_t{4} << 20U; // bytes
    if (m_spare.size() < most && bytes.room() <= largest)
        m_spare.push_back(std::move(bytes));
}

// The bytes of a node from those of its parent. Where they cannot be had its whole subtree is put
// aside.
bool ForestWalk::decode(std::uint32_t number, std::string_view base, Buffer &bytes)
{
    const DeltaForest::Node &node = m_forest.node(number);
    const auto entry = m_packs.pack(node.pack).entryAt(node.offset);
    const auto outcome =
        entry ? m_decoder.decode(*entry, base, bytes) : EntryDecoder::Outcome::NotHere;
    if (outcome == EntryDecoder::Outcome::Done)
        return true;
    m_forest.collect(number, outcome == EntryDecoder::Outcome::TooLarge ? m_tooLarge : m_notHere);
    return false;
}

std::unique_ptr<BlobMemory> ForestWalk::visit(const DeltaForest::Node &node, std::string_view bytes,
                                              const BlobMemory *base)
{
    if (node.wanted == DeltaForest::none)
        return nullptr;
    BlobVisit visit;
    visit.worker = m_worker;
    visit.index = node.wanted;
    visit.bytes = bytes;
    visit.base = base;
    visit.copied = m_decoder.copied();
    visit.isBase = node.firstChild != DeltaForest::none;
    return m_visit(visit);
}

} // namespace ferrograph::git
