// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::git
{

// How a path stands to the limits.
enum class LimitRelation : std::uint8_t {
    Outside,
    LeadsTo, // a directory above a limit
    Within,  // a limit or below one
};

// Path prefixes that a reading is limited to; none, or an empty one, means everything. "./src/",
// "/src" and "src" are the same.
class PathLimits
{
public:
    explicit PathLimits(std::span<const std::string> limits);

    LimitRelation relation(std::string_view path) const; // "" is the root

private:
    std::vector<std::string> m_limits;
};

} // namespace ferrograph::git
