// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/store/database.h"

#include <optional>
#include <string>
#include <vector>

// Roadmaps as texts with their history, and the dates of reports. The store does not read them.
namespace ferrograph::store
{

struct RoadmapVersion {
    std::string repository; // whose file it is; empty: kept in the database
    std::string commit;     // of the repository; empty in the database
    Seconds since = 0;      // when it was stored, or the commit's date
    std::string content;    // empty: there is none from then on
    std::string problem;    // why the content could not be read; then it is empty
};

// All versions: by repository in the project's order (the database's last), each oldest first.
Result<std::vector<RoadmapVersion>> roadmapVersions(Database &database, const std::string &project);

// Keeps a roadmap in the database; empty takes it away. Nothing happens when it is the newest one
// already.
Result<void> storeRoadmap(Database &database, const std::string &project, const std::string &text,
                          Seconds at);

// The day that the last report shows which shows one before `asOf`; nothing when there is none.
Result<std::optional<Seconds>> lastReport(Database &database, const std::string &project,
                                          Seconds asOf);
Result<void> recordReport(Database &database, const std::string &project, Seconds asOf,
                          Seconds made);

} // namespace ferrograph::store
