// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace ferrograph::git
{

// The lines of a text as numbers: equal lines have equal numbers, and different ones different
// numbers but for one chance in 2^64. A line ends behind its '\n'; what follows the last one is a
// line too, unequal to the same words with a '\n'.
struct TextLines {
    std::vector<std::uint64_t> hashes;
    bool binary = false; // a NUL byte in the first 8,000, as git has it: no lines
};
TextLines textLines(std::string_view text);

} // namespace ferrograph::git
