// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/new_results.h"

#include "core/store/finding_queries.h"
#include "core/store/fuzz_queries.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::review
{

using report::Violation;

namespace
{

// Memory-safety findings that are active and not judged a false positive or accepted.
store::FindingQuery activeFindings(findings::Profile profile)
{
    store::FindingQuery query;
    query.filter.profile = profile;
    query.filter.memorySafety = true;
    query.filter.group = store::FindingGroup::Finding;
    query.filter.states = {store::FindingState::New, store::FindingState::Open,
                           store::FindingState::Reopened};
    query.filter.verdicts = {store::Verdict::None, store::Verdict::Confirmed};
    return query;
}

} // namespace

Result<std::optional<std::uint64_t>> openFindings(store::Database &database,
                                                  const std::string &project,
                                                  findings::Profile profile, Seconds asOf)
{
    using Answer = std::optional<std::uint64_t>;
    const auto runs = store::findingRuns(database, project);
    FERROGRAPH_TRY(runs);
    if (std::ranges::none_of(*runs, [asOf](const auto &run) { return run.dated <= asOf; }))
        return Answer();
    store::FindingQuery query = activeFindings(profile);
    query.filter.states.push_back(store::FindingState::Fixed); // it may have been open then
    query.limit = -1;
    const auto page = store::findingPage(database, project, query);
    FERROGRAPH_TRY(page);
    return Answer(static_cast<std::uint64_t>(
        std::ranges::count_if(page->findings, [asOf](const store::FindingRow &row) {
            return row.firstSeen <= asOf && (!row.fixedAt || *row.fixedAt > asOf);
        })));
}

Result<std::vector<Violation>> newFindings(store::Database &database, const std::string &project,
                                           findings::Profile profile, Seconds since)
{
    store::FindingQuery query = activeFindings(profile);
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
