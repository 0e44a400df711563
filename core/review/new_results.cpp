// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/new_results.h"

#include "core/store/finding_queries.h"
#include "core/store/fuzz_queries.h"

#include <fmt/format.h>

namespace ferrograph::review
{

using report::Violation;

Result<std::vector<Violation>> newFindings(store::Database &database, const std::string &project,
                                           findings::Profile profile, Seconds since)
{
    store::FindingQuery query;
    query.filter.profile = profile;
    query.filter.memorySafety = true;
    query.filter.group = store::FindingGroup::Finding;
    query.filter.states = {store::FindingState::New, store::FindingState::Open,
                           store::FindingState::Reopened};
    query.filter.verdicts = {store::Verdict::None, store::Verdict::Confirmed};
    query.sort = store::FindingSort::Path;
    const auto page = store::findingPage(database, project, query);
    FERROGRAPH_TRY(page);
    std::vector<Violation> result;
    for (const store::FindingRow &row : page->findings) {
        if (row.firstSeen <= since)
            continue;
        result.push_back({.rule = "new-finding",
                          .repository = {},
                          .path = row.path,
                          .line = static_cast<std::size_t>(std::max<std::int64_t>(0, row.line)),
                          .commit = {},
                          .what = fmt::format("{} {}: {}", row.tool, row.rule, row.message),
                          .identity = row.fingerprint});
    }
    return result;
}

Result<std::vector<Violation>> newCrashes(store::Database &database, const std::string &project,
                                          Seconds since)
{
    const auto groups = store::crashGroups(database, project);
    FERROGRAPH_TRY(groups);
    std::vector<Violation> result;
    for (const store::CrashGroup &group : *groups) {
        if (!group.isMemoryUnsafe() || !group.isOpen() || group.firstSeen <= since)
            continue;
        const std::string place =
            group.state.empty() ? std::string() : " in " + group.state.front();
        result.push_back({.rule = "new-crash",
                          .repository = {},
                          .path = {},
                          .line = 0,
                          .commit = {},
                          .what = fmt::format("{} {}{}, first seen {}", group.tool, group.kind,
                                              place, isoDate(group.firstSeen)),
                          .identity = group.name});
    }
    return result;
}

} // namespace ferrograph::review
