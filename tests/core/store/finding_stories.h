// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_ingest.h"
#include "core/store/finding_queries.h"

#include <fmt/format.h>

#include <string>
#include <vector>

// Runs of an invented tool for tests: a result is "rule path line text".
namespace ferrograph::test
{

struct StoryResult {
    std::string rule = "core.NullDereference";
    std::string path = "src/a.c";
    std::int64_t line = 0;
    std::string text;
    bool suppressed = false;
};

inline store::FindingRun storyRun(const std::string &date, const std::vector<StoryResult> &results)
{
    store::FindingRun run;
    run.series = "clang";
    run.toolName = "clang";
    run.toolVersion = "19";
    run.source = "story";
    run.contentHash = date;
    run.dated = *parseIso(date);
    run.dateFrom = store::DateFrom::User;
    run.total = results.size();
    const auto keep = [&run](const std::string &text) {
        const store::TextId id = store::textId(text);
        if (id != 0)
            run.texts.emplace(id, text);
        return id;
    };
    for (const StoryResult &each : results) {
        store::RunResult row;
        std::uint32_t rule = 0;
        while (rule < run.rules.size() && run.rules[rule].id != each.rule)
            ++rule;
        if (rule == run.rules.size())
            run.rules.push_back({each.rule, {}, {}});
        row.rule = rule;
        row.path = keep(each.path);
        row.message = keep("message of " + each.rule);
        row.messageHash = findings::identityHash("message of " + each.rule);
        row.line = each.line;
        row.snippet = keep(each.text);
        row.textHash = each.text.empty() ? 0 : findings::identityHash(each.text);
        row.level = 2;
        row.suppressed = each.suppressed;
        run.results.push_back(std::move(row));
    }
    return run;
}

inline Result<std::vector<store::StoredRun>> storeStory(store::Database &database,
                                                        std::vector<store::FindingRun> runs)
{
    return store::storeRuns(database, "p", std::move(runs), {}, Progress(), {});
}

// Everything that a person can see, without the numbers that the database gave out.
inline std::string storyDump(store::Database &database)
{
    std::string dump;
    store::FindingQuery query;
    query.sort = store::FindingSort::Path;
    const auto page = store::findingPage(database, "p", query);
    for (const store::FindingRow &row : page->findings) {
        const auto detail = store::findingDetail(database, "p", row.id);
        dump += fmt::format("{} {} {}:{} {} {} {} {} {}\n", row.fingerprint, row.rule, row.path,
                            row.line, name(row.state), name(row.reason), isoDate(row.firstSeen),
                            isoDate(row.lastSeen), name(row.verdict));
        for (const store::FindingEvent &event : detail->events)
            dump +=
                fmt::format("    {} {} {}\n", isoDate(event.date), event.what, name(event.reason));
    }
    const auto runs = store::findingRuns(database, "p");
    for (const store::RunRow &run : *runs)
        dump += fmt::format("run {} {} open {} new {} fixed {} ambiguous {}\n", isoDate(run.dated),
                            run.series, run.open, run.opened, run.closed, run.ambiguous);
    const auto points = store::findingsHistory(database, "p", {}, Step::Month, {},
                                               store::FindingDimension::Severity);
    for (const store::FindingPoint &point : *points)
        dump += fmt::format("at {} open {} new {} fixed {} suppressed {} failed {}\n",
                            isoDate(point.date), point.open, point.opened, point.closed,
                            point.suppressed, point.failedRuns);
    return dump;
}

} // namespace ferrograph::test
