// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/stories.h"

#include <array>

namespace ferrograph::samples
{

std::span<const Story> stories()
{
    static constexpr std::array all = {
        Story{"harbour-relay", "Samples", "rewrite;network", "exposed_share=0.05", "2025-12-31",
              "a rewrite in place: C++ gives way to Rust, module by module", tellRewrite},
        Story{"lantern-codec", "Samples", "transpiled;media", "r1=1000", "2026-06-30",
              "a transpile cleaned up: C to unsafe Rust in a day, made safe over years",
              tellTranspile},
        Story{"quill-server", "Samples", "vendored;web", "exposed_share=0.01", "2024-12-31",
              "a vendored deletion: a C library goes in one commit", tellVendored},
    };
    return all;
}

} // namespace ferrograph::samples
