// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/identity.h"

#include <cstdint>
#include <vector>

namespace ferrograph::findings
{

struct PathPair {
    std::uint32_t before = 0;
    std::uint32_t after = 0;
};

// Which path of the newer side is which of the older: the same text; else, among those that only
// one side has, a common change of prefix, or a file with the same findings in it. `before` and
// `after` are the sightings by path.
std::vector<PathPair> pairPaths(const Side &older, const Side &newer,
                                const std::vector<std::vector<std::uint32_t>> &before,
                                const std::vector<std::vector<std::uint32_t>> &after);

} // namespace ferrograph::findings
