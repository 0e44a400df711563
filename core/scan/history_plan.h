// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/history.h"
#include "core/scan/scan.h"
#include "core/store/code_ingest.h"

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

namespace ferrograph::scan
{

// What must be read to bring the stored history up to the tip.
struct HistoryPlan {
    store::Ordinal keep = 0;          // stored commits that stay
    std::optional<git::Commit> base;  // the last of them
    std::vector<git::Commit> commits; // to read, oldest first
    bool rewritten = false;           // stored commits are no longer on the branch
    bool shallow = false;
    std::vector<Problem> problems; // where the history ends too early
};

// `stored` are the commits that the store has, none to start over.
Result<HistoryPlan> planHistory(const git::Repository &repository, const git::Commit &tip,
                                const store::ScanState &state, bool startOver,
                                const std::function<Result<std::vector<git::ObjectId>>()> &stored,
                                const Progress &progress, std::stop_token stop);

} // namespace ferrograph::scan
