// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace ferrograph
{

// Something that could not be read or understood, with its place.
struct Problem {
    std::string where;
    std::string what;
};

// What became of an input that may succeed in part. Shown, never dropped.
struct ImportReport {
    std::uint64_t accepted = 0;
    std::uint64_t skipped = 0;
    std::vector<Problem> problems;
};

} // namespace ferrograph
