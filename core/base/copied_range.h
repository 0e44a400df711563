// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>

namespace ferrograph
{

// Bytes [base, base + size) of an older text stand in the newer one at [target, target + size).
struct CopiedRange {
    std::uint32_t target = 0;
    std::uint32_t base = 0;
    std::uint32_t size = 0;
};

} // namespace ferrograph
