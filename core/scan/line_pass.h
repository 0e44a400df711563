// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/scan.h"

namespace ferrograph::scan
{

struct LinePassReport {
    std::uint64_t commits = 0;     // counted in this pass
    std::uint64_t comparisons = 0; // of files
    std::uint64_t unreadable = 0;  // of these, with a side that could not be read
};

// The second pass: counts the lines that each commit of the stored history added to and deleted
// from the files that count, the newest commits first. Charts of the state do not wait for it. Safe
// to repeat and to interrupt: whole stretches stay, the next call goes on.
Result<LinePassReport> countLineChanges(store::Database &database, const std::string &project,
                                        const std::string &repositoryName,
                                        const ScanOptions &options, const Progress &progress,
                                        std::stop_token stop);

} // namespace ferrograph::scan
