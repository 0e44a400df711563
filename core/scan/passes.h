// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/scan.h"

#include <string>
#include <vector>

// The passes that follow a scan: why exposed lines changed (core/scan/change_pass.h), and the lines
// that commits added (core/scan/line_pass.h). The figures of the scan do not wait for them.
namespace ferrograph::scan
{

// A repository whose stored history has commits that a pass has not seen, or has seen under other
// rules.
struct PendingPass {
    std::string project;
    std::string repository;
    friend bool operator==(const PendingPass &, const PendingPass &) = default;
};
// Of one project, or of all where the name is empty. Reads the database alone.
Result<std::vector<PendingPass>> pendingPasses(store::Database &database,
                                               const std::string &project);

// Both passes of one repository; answers how many commits had their lines counted. What was done
// before a stop stays done.
Result<std::uint64_t> runPasses(store::Database &database, const PendingPass &pass,
                                const ScanOptions &options, const Progress &progress,
                                std::stop_token stop);

} // namespace ferrograph::scan
