// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/copied_range.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace ferrograph::git
{

// How a pack stores an object as a difference from another: ranges to copy and bytes to insert.
struct DeltaSizes {
    std::uint64_t base = 0;
    std::uint64_t target = 0;
    std::size_t header = 0; // bytes of `delta` that say so
};

// Nothing when the bytes are no delta.
std::optional<DeltaSizes> deltaSizes(std::string_view delta);

// Writes the target, whose size deltaSizes gave. `copied` gets the ranges, in order of the target.
// False when the delta is damaged or belongs to another base; the bytes of `target` are then
// anything.
bool applyDelta(std::string_view delta, std::string_view base, std::span<char> target,
                std::vector<CopiedRange> &copied);

} // namespace ferrograph::git
