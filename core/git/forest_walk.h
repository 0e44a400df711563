// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/blob_reader.h"
#include "core/git/delta_forest.h"
#include "core/git/entry_decoder.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string_view>
#include <vector>

namespace ferrograph::git
{

// Reads the trees of a forest, depth first. A blob's bytes live until its last and heaviest child
// has been made from them, so only as many live at once as the forest's size has binary digits.
// One thread's.
class ForestWalk
{
public:
    ForestWalk(const PackStore &packs, const DeltaForest &forest, unsigned worker,
               const BlobVisitor &visit);

    // Reads the tree of a usable root, until stopped. What cannot be read is left to notHere and
    // tooLarge.
    void readTree(std::uint32_t root, const std::stop_token &stop);

    // Wanted indices that were not visited: libgit2 is to be asked for them, or they are too large
    // for anyone.
    const std::vector<std::size_t> &notHere() const { return m_notHere; }
    const std::vector<std::size_t> &tooLarge() const { return m_tooLarge; }

private:
    struct Frame {
        std::uint32_t nextChild = 0;
        Buffer bytes;
        std::unique_ptr<BlobMemory> memory;
    };

    bool decode(std::uint32_t number, std::string_view base, Buffer &bytes);
    std::unique_ptr<BlobMemory> visit(const DeltaForest::Node &node, std::string_view bytes,
                                      const BlobMemory *base);
    void readNextChild();
    Buffer spareBuffer();
    void spare(Buffer bytes);

    const PackStore &m_packs;
    const DeltaForest &m_forest;
    unsigned m_worker;
    const BlobVisitor &m_visit;
    EntryDecoder m_decoder;
    std::vector<Frame> m_frames;
    std::vector<Buffer> m_spare; // used up, to be filled again
    std::vector<std::size_t> m_notHere;
    std::vector<std::size_t> m_tooLarge;
};

} // namespace ferrograph::git
