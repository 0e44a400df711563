// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/git/mapped_file.h"
#include "core/git/pack_index.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace ferrograph::git
{

// What stands at a place of a pack, before it is inflated.
struct PackEntry {
    enum class Kind : std::uint8_t { Commit, Tree, Blob, Tag, Delta };
    Kind kind = Kind::Blob;
    std::uint64_t size = 0;      // inflated; of the delta where it is one
    std::uint64_t base = 0;      // of a delta: the place of what it is a difference from
    std::string_view compressed; // from the beginning of its stream to the end of the pack
};

// One pack with its index, read only. Trusts none of their bytes. Any thread may read.
class Pack
{
public:
    // `stem` is the path without ".idx" and ".pack". Errors: NotFound, Unreadable, Unsupported.
    static Result<Pack> open(const std::string &stem);

    // The same over bytes that outlive it.
    static Result<Pack> read(std::string_view index, std::string_view pack);

    std::optional<std::uint64_t> offsetOf(const ObjectId &id) const { return m_index.offsetOf(id); }

    // Unreadable, with the offset as position, when no entry can stand there: beyond the end, of an
    // unknown kind, a size above 64 bits, or a base that is not in this pack.
    Result<PackEntry> entryAt(std::uint64_t offset) const;

private:
    Pack(const PackIndex &index, std::string_view bytes)
        : m_index(index)
        , m_bytes(bytes)
    {
    }

    PackIndex m_index;
    std::string_view m_bytes; // without the checksum at the end
    std::optional<MappedFile> m_indexFile;
    std::optional<MappedFile> m_packFile;
};

} // namespace ferrograph::git
