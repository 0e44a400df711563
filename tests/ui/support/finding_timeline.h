// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_ingest.h"

#include <string>
#include <vector>

namespace ferrograph::test
{

// A defect of the timeline, from the run of month `first` (from 0) to before that of month `end`.
struct TimelineFinding {
    std::string tool;
    std::string rule;
    std::string path;
    std::string message;
    std::int64_t line = 0;
    std::vector<int> cwe;
    int first = 0;
    int end = 0;
};

inline constexpr int timelineMonths = 24;      // from March 2023 on
inline constexpr int timelineFailedMonth = 15; // of CodeQL's run

// Two years of three tools and of one that knows risky constructs only, always the same.
std::vector<TimelineFinding> timelineFindings();

// Stores them as monthly runs of each tool on the newest commit of the project's first repository
// (where it has one). `tools` names which; empty is all.
void storeTimeline(store::Database &database, const std::string &project,
                   const std::vector<std::string> &tools = {});

} // namespace ferrograph::test
