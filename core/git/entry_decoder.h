// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/copied_range.h"
#include "core/git/buffer.h"
#include "core/git/inflater.h"
#include "core/git/pack.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace ferrograph::git
{

// What is larger is libgit2's: several of them at once would be more memory than a scan may take.
constexpr std::uint64_t largestDecoded = std::uint64_t{32} << 20U;

// Turns entries of packs into the bytes of objects. One thread's.
class EntryDecoder
{
public:
    enum class Outcome : std::uint8_t {
        Done,
        NotHere,  // damaged, or larger than largestDecoded
        TooLarge, // a difference that claims to make more than largestObject: libgit2 1.5 takes
                  // such a size without its upper bits
    };
    // The object's bytes; those of a delta from the bytes of its base. Unless it is Done `bytes`
    // are anything.
    Outcome decode(const PackEntry &entry, std::string_view base, Buffer &bytes);

    // What the last decoded object has from its base; nothing where it was stored whole.
    const std::vector<CopiedRange> &copied() const { return m_copied; }

private:
    Inflater m_inflater;
    Buffer m_delta;
    std::vector<CopiedRange> m_copied;
};

} // namespace ferrograph::git
