// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/blob_counts.h"

#include "core/git/blob_reader.h"

#include <algorithm>
#include <numeric>

namespace ferrograph::scan
{

namespace
{

// What a blob leaves to the blobs that are stored as differences from it. Of a blob that is judged
// under several hints only the first count is followed.
class Remembered : public git::BlobMemory
{
public:
    languages::CountMemory count;
};

} // namespace

using languages::Classifier;
using languages::FileCount;
using languages::PathHint;

BlobCounts::Index BlobCounts::want(const git::ObjectId &blob, PathHint hint)
{
    const auto next = static_cast<Index>(m_entries.size());
    const auto [known, isNew] = m_indexes.try_emplace(Key{blob, hint.rule}, next);
    if (isNew) {
        Entry entry;
        entry.blob = blob;
        entry.rule = hint.rule;
        m_entries.push_back(entry);
    }
    return known->second;
}

void BlobCounts::take(unsigned worker, Entry &entry, const FileCount &count)
{
    std::vector<languages::Part> &parts = m_parts[worker];
    entry.kind = count.kind;
    entry.generatedContent = count.generatedContent;
    entry.worker = static_cast<std::uint8_t>(worker);
    entry.firstPart = static_cast<std::uint32_t>(parts.size());
    entry.partCount = static_cast<std::uint16_t>(count.parts.size());
    parts.insert(parts.end(), count.parts.begin(), count.parts.end());
}

FileCount BlobCounts::countBlob(const Entry &entry, std::string_view bytes,
                                const languages::Earlier &earlier, languages::CountMemory *memory)
{
    const Classifier &classifier = Classifier::builtin();
    const PathHint hint{entry.rule};
    FileCount count = classifier.count(hint, bytes, earlier, memory);
    if (m_check == Check::No || earlier.memory == nullptr)
        return count;
    ++m_compared;
    FileCount full = classifier.count(hint, bytes);
    if (full == count)
        return count;
    const std::lock_guard lock(m_mutex);
    m_differing.push_back(entry.blob);
    return full;
}

Result<void> BlobCounts::count(const std::string &repositoryPath, const git::Reading &reading,
                               const Progress &progress, std::stop_token stop)
{
    if (m_counted == m_entries.size())
        return {};
    const std::span<Entry> fresh = std::span(m_entries).subspan(m_counted);
    // A blob wanted under several hints is read once. First come, first read: neighbours in the
    // history are neighbours in the pack.
    std::vector<git::ObjectId> blobs;
    std::vector<std::vector<Index>> others; // the entries of a blob beside its first
    std::vector<Index> firsts;
    std::unordered_map<git::ObjectId, std::size_t> known;
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const auto [place, isNew] = known.try_emplace(fresh[i].blob, blobs.size());
        if (isNew) {
            blobs.push_back(fresh[i].blob);
            firsts.push_back(static_cast<Index>(i));
        } else {
            others.resize(blobs.size());
            others[place->second].push_back(static_cast<Index>(i));
        }
    }
    others.resize(blobs.size());
    m_parts.resize(std::max<std::size_t>(m_parts.size(), std::max(1U, reading.jobs)));
    const auto visit = [&](const git::BlobVisit &blob) -> std::unique_ptr<git::BlobMemory> {
        const auto *base = static_cast<const Remembered *>(blob.base);
        const languages::Earlier earlier{base == nullptr ? nullptr : &base->count, blob.copied};
        const auto each = [&](Index which, languages::CountMemory *memory) {
            Entry &entry = fresh[which];
            if (blob.bytes) {
                take(blob.worker, entry, countBlob(entry, *blob.bytes, earlier, memory));
                return;
            }
            entry.readable = false;
            const std::lock_guard lock(m_mutex);
            m_reasons.emplace(static_cast<Index>(m_counted + which), blob.bytes.error().detail);
        };
        auto remembered = blob.isBase ? std::make_unique<Remembered>() : nullptr;
        each(firsts[blob.index], remembered ? &remembered->count : nullptr);
        for (const Index other : others[blob.index])
            each(other, nullptr);
        return remembered;
    };
    FERROGRAPH_TRY(git::readBlobs(repositoryPath, blobs, reading, visit, progress, stop));
    m_counted = m_entries.size();
    m_blobsRead += blobs.size();
    return {};
}

BlobCounts::Answer BlobCounts::operator[](Index index) const
{
    const Entry &entry = m_entries[index];
    Answer answer;
    answer.kind = entry.kind;
    answer.readable = entry.readable;
    answer.generatedContent = entry.generatedContent;
    if (entry.partCount > 0) {
        answer.parts = std::span(m_parts[entry.worker]).subspan(entry.firstPart, entry.partCount);
    }
    return answer;
}

} // namespace ferrograph::scan
