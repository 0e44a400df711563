// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/fuzz_queries.h"
#include "core/store/projects.h"
#include "core/store/statement.h"

#include <algorithm>
#include <map>
#include <set>

namespace ferrograph::store
{
namespace
{

std::optional<std::uint64_t> told(Integer value)
{
    return value < 0 ? std::nullopt : std::optional(static_cast<std::uint64_t>(value));
}

std::vector<CampaignRow> readCampaigns(soci::session &session, Integer project)
{
    std::vector<CampaignRow> rows;
    CampaignRow row;
    Integer id = 0, kind = 0, total = 0, executions = 0, milliseconds = 0, crashes = 0,
            stability = 0, started = 0, ended = 0, coverage = 0, corpus = 0;
    Statement select(
        session,
        "SELECT c.campaign_id, c.engine, c.target, c.instance, c.coverage_kind, c.coverage_total, "
        "c.executions, c.milliseconds, c.crashes, c.stability, c.started, c.ended, i.build, "
        "coalesce((SELECT max(p.coverage) FROM campaign_point AS p WHERE p.project_id = "
        "c.project_id AND p.campaign_id = c.campaign_id), -1), coalesce((SELECT p.corpus FROM "
        "campaign_point AS p WHERE p.project_id = c.project_id AND p.campaign_id = c.campaign_id "
        "AND p.corpus >= 0 ORDER BY p.position DESC LIMIT 1), -1) FROM campaign AS c JOIN "
        "fuzz_import AS i ON i.project_id = c.project_id AND i.import_id = c.import_id WHERE "
        "c.project_id = :project ORDER BY c.ended, c.campaign_id");
    select.use(project)
        .into(id)
        .into(row.engine)
        .into(row.target)
        .into(row.instance)
        .into(kind)
        .into(total)
        .into(executions)
        .into(milliseconds)
        .into(crashes)
        .into(stability)
        .into(started)
        .into(ended)
        .into(row.build)
        .into(coverage)
        .into(corpus);
    for (select.run(); select.next();) {
        row.id = id;
        row.coverageKind = static_cast<fuzzing::CoverageKind>(kind);
        row.coverageTotal = told(total);
        row.coverage = told(coverage);
        row.corpus = told(corpus);
        row.executions = told(executions).value_or(0);
        row.seconds = static_cast<double>(std::max<Integer>(0, milliseconds)) / 1000;
        row.crashes = told(crashes).value_or(0);
        row.stability =
            stability < 0 ? std::nullopt : std::optional(static_cast<double>(stability) / 100);
        row.started = started;
        row.ended = ended;
        rows.push_back(row);
    }
    return rows;
}

// When memory-unsafe crashes were seen, each occurrence by itself.
std::vector<Seconds> unsafeSightings(soci::session &session, Integer project)
{
    std::vector<Seconds> times;
    Integer seen = 0;
    const Integer yes = static_cast<Integer>(fuzzing::Verdict::Yes);
    Statement select(session,
                     "SELECT o.seen FROM crash_occurrence AS o JOIN crash_signature AS s ON "
                     "s.project_id = o.project_id AND s.signature_id = o.signature_id "
                     "WHERE o.project_id = :project AND s.verdict = :yes ORDER BY o.seen");
    select.use(project).use(yes).into(seen);
    for (select.run(); select.next();)
        times.push_back(seen);
    return times;
}

bool within(Seconds time, Seconds from, Seconds to)
{
    return time >= from && time <= to;
}

struct Material {
    std::vector<CrashGroup> groups;
    std::vector<CampaignRow> campaigns;
    std::vector<Seconds> sightings;
};

std::optional<std::pair<Seconds, Seconds>> span(const Material &material)
{
    std::optional<std::pair<Seconds, Seconds>> result;
    const auto take = [&result](Seconds time) {
        if (!result)
            result = {time, time};
        result->first = std::min(result->first, time);
        result->second = std::max(result->second, time);
    };
    for (const CrashGroup &group : material.groups) {
        for (const fuzzing::OpenInterval &interval : group.intervals) {
            take(interval.opened);
            take(interval.closed.value_or(group.lastSeen));
        }
        take(group.lastSeen);
    }
    for (const CampaignRow &campaign : material.campaigns)
        take(campaign.ended);
    return result;
}

void countGroups(FuzzPoint &point, const std::vector<CrashGroup> &groups, Seconds from, Seconds to)
{
    std::map<std::string, std::uint64_t> byClass;
    for (const CrashGroup &group : groups) {
        if (group.status == CrashStatus::NotABug)
            continue;
        bool open = false;
        for (const fuzzing::OpenInterval &interval : group.intervals) {
            open = open || (interval.opened <= to && (!interval.closed || *interval.closed > to));
            point.fixed += interval.closed && within(*interval.closed, from, to) ? 1 : 0;
        }
        point.opened += group.bucket.empty() && within(group.firstSeen, from, to) ? 1 : 0;
        if (!open)
            continue;
        ++byClass[crashClass(group)];
        point.open += group.bucket.empty() ? 1 : 0;
        point.openMemoryUnsafe += group.isMemoryUnsafe() ? 1 : 0;
    }
    for (const std::string &name : crashClasses())
        point.openByClass.emplace_back(name, byClass[name]);
}

FuzzPoint pointOf(const Material &material, Seconds from, Seconds to)
{
    FuzzPoint point;
    point.stepEnd = to;
    countGroups(point, material.groups, from, to);
    std::set<std::string> targets;
    for (const CampaignRow &campaign : material.campaigns) {
        if (!within(campaign.ended, from, to))
            continue;
        ++point.campaigns;
        point.executions += campaign.executions;
        targets.insert(campaign.target);
    }
    point.targets = targets.size();
    point.memoryUnsafeCrashes = static_cast<std::uint64_t>(
        std::upper_bound(material.sightings.begin(), material.sightings.end(), to) -
        std::lower_bound(material.sightings.begin(), material.sightings.end(), from));
    if (point.executions > 0)
        point.perMillion = static_cast<double>(point.memoryUnsafeCrashes) * 1e6 /
                           static_cast<double>(point.executions);
    return point;
}

} // namespace

Result<std::vector<CampaignRow>> campaigns(Database &database, const std::string &project)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    return guarded(database, [&](soci::session &session) -> Result<std::vector<CampaignRow>> {
        return readCampaigns(session, row->id);
    });
}

Result<std::vector<fuzzing::CampaignPoint>>
campaignPoints(Database &database, const std::string &project, std::int64_t campaign)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    using Answer = Result<std::vector<fuzzing::CampaignPoint>>;
    return guarded(database, [&](soci::session &session) -> Answer {
        std::vector<fuzzing::CampaignPoint> points;
        const Integer id = row->id;
        const Integer which = campaign;
        Integer milliseconds = 0, executions = 0, coverage = 0, features = 0, corpus = 0, speed = 0;
        Statement select(session,
                         "SELECT milliseconds, executions, coverage, features, corpus, speed "
                         "FROM campaign_point WHERE project_id = :project AND campaign_id = "
                         ":campaign ORDER BY position");
        select.use(id)
            .use(which)
            .into(milliseconds)
            .into(executions)
            .into(coverage)
            .into(features)
            .into(corpus)
            .into(speed);
        for (select.run(); select.next();) {
            fuzzing::CampaignPoint point;
            point.seconds = static_cast<double>(milliseconds) / 1000;
            point.executions = told(executions).value_or(0);
            point.coverage = told(coverage);
            point.features = told(features);
            point.corpus = told(corpus);
            if (speed >= 0)
                point.execPerSecond = static_cast<double>(speed) / 1000;
            points.push_back(point);
        }
        return points;
    });
}

Result<std::vector<LineCoverageRow>> lineCoverage(Database &database, const std::string &project)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    using Answer = Result<std::vector<LineCoverageRow>>;
    return guarded(database, [&](soci::session &session) -> Answer {
        std::vector<LineCoverageRow> rows;
        LineCoverageRow one;
        const Integer id = row->id;
        Integer seen = 0, lines = 0, covered = 0, functions = 0, functionsCovered = 0, reached = 0;
        Statement select(session,
                         "SELECT l.target, l.seen, l.lines, l.covered, l.functions, "
                         "l.functions_covered, l.reached, i.build FROM line_coverage AS l JOIN "
                         "fuzz_import AS i ON i.project_id = l.project_id AND i.import_id = "
                         "l.import_id WHERE l.project_id = :project ORDER BY l.seen, l.import_id, "
                         "l.position");
        select.use(id)
            .into(one.target)
            .into(seen)
            .into(lines)
            .into(covered)
            .into(functions)
            .into(functionsCovered)
            .into(reached)
            .into(one.build);
        for (select.run(); select.next();) {
            one.seen = seen;
            one.lines = told(lines).value_or(0);
            one.covered = told(covered).value_or(0);
            one.functions = told(functions).value_or(0);
            one.functionsCovered = told(functionsCovered).value_or(0);
            one.reachedPercent =
                reached < 0 ? std::nullopt : std::optional(static_cast<double>(reached) / 100);
            rows.push_back(one);
        }
        return rows;
    });
}

Result<FuzzHistory> fuzzHistory(Database &database, const std::string &project,
                                std::optional<Seconds> from, std::optional<Seconds> to, Step step)
{
    auto groups = crashGroups(database, project);
    FERROGRAPH_TRY(groups);
    auto runs = campaigns(database, project);
    FERROGRAPH_TRY(runs);
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    auto sightings = guarded(database, [&](soci::session &session) -> Result<std::vector<Seconds>> {
        return unsafeSightings(session, row->id);
    });
    FERROGRAPH_TRY(sightings);
    const Material material{std::move(*groups), std::move(*runs), std::move(*sightings)};
    FuzzHistory history;
    std::vector<fuzzing::OpenInterval> unsafe;
    for (const CrashGroup &group : material.groups) {
        if (group.isMemoryUnsafe() && group.status != CrashStatus::NotABug)
            unsafe.insert(unsafe.end(), group.intervals.begin(), group.intervals.end());
    }
    history.fixTimes = fuzzing::timesToFix(unsafe, now());
    const auto known = span(material);
    if (!known)
        return history;
    const Seconds last = to ? *to : known->second;
    for (Seconds start = stepStart(from ? std::max(*from, known->first) : known->first, step);
         start <= last && history.points.size() < 100'000;) {
        const Seconds next = nextStepStart(start, step);
        history.points.push_back(
            pointOf(material, start, std::min(next - 1, std::max(last, start))));
        start = next;
    }
    return history;
}

} // namespace ferrograph::store
