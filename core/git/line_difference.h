// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

// How many lines one text has that the other has not, as `git diff --numstat` counts them.
namespace ferrograph::git
{

struct LineDelta {
    std::uint32_t added = 0;
    std::uint32_t deleted = 0;
    friend bool operator==(const LineDelta &, const LineDelta &) = default;
};

// From the numbers of the lines (text_lines.h), for texts that differ little: git's answer is then
// the shortest edit script between the lines that are left when those have been set aside that
// occur nowhere, or often, in the other text. Nothing when the script is so long that git takes
// short cuts.
std::optional<LineDelta> smallDifference(std::span<const std::uint64_t> before,
                                         std::span<const std::uint64_t> after);

// Any texts, by libgit2's copy of git's own comparison.
Result<LineDelta> fullDifference(std::string_view before, std::string_view after);

} // namespace ferrograph::git
