// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/git/object_id.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace ferrograph::git
{

// Where the objects of a pack stand in it: the index of version 2, with 64-bit offsets. Trusts none
// of its bytes.
class PackIndex
{
public:
    // `bytes` outlive the index. Errors: Unsupported (another version), Unreadable (damaged).
    static Result<PackIndex> read(std::string_view bytes);

    std::uint32_t size() const { return m_count; }

    // The object's place in the pack; nothing when it is not in it. What is behind that place is
    // for the pack to judge.
    std::optional<std::uint64_t> offsetOf(const ObjectId &id) const;

    // The last 20 bytes of the pack that this index belongs to.
    std::string_view packChecksum() const;

private:
    PackIndex(std::string_view bytes, std::uint32_t count)
        : m_bytes(bytes)
        , m_count(count)
    {
    }
    std::string_view idAt(std::uint32_t position) const;
    std::optional<std::uint64_t> offsetAt(std::uint32_t position) const;

    std::string_view m_bytes;
    std::uint32_t m_count;
};

} // namespace ferrograph::git
