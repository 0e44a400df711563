// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/inspection.h"

#include "app/cli/fuzz_inspection.h"

#include <vector>

namespace ferrograph::cli
{

std::span<const Inspector> inspectors()
{
    static const std::vector<Inspector> all = [] {
        std::vector<Inspector> rows = {{"sarif", inspectSarif}};
        const auto fuzzing = fuzzInspectors();
        rows.insert(rows.end(), fuzzing.begin(), fuzzing.end());
        return rows;
    }();
    return all;
}

} // namespace ferrograph::cli
