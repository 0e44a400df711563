// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_ingest.h"

#include "core/store/bulk_insert.h"
#include "core/store/connection.h"
#include "core/store/finding_series.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ferrograph::store
{
namespace
{

void storeTexts(soci::session &session, Integer project, const FindingRun &run)
{
    std::vector<TextId> ids;
    for (const auto &[id, text] : run.texts)
        ids.push_back(id);
    std::ranges::sort(ids);
    BulkInsert insert(session, "finding_text", "project_id, text_id", "text",
                      "ON CONFLICT DO NOTHING");
    for (const TextId id : ids)
        insert.add(std::array{project, static_cast<Integer>(id)}, {&run.texts.at(id), 1});
    insert.flush();
}

std::vector<Integer> storeRules(soci::session &session, Integer project, const FindingRun &run)
{
    Integer next = 0;
    session << "SELECT coalesce(max(rule_id), 0) + 1 FROM finding_rule "
               "WHERE project_id = :project",
        soci::use(project), soci::into(next);
    std::vector<Integer> ids;
    std::string rule;
    Integer id = 0;
    Statement select(session, "SELECT rule_id FROM finding_rule WHERE project_id = :project "
                              "AND tool = :tool AND rule = :rule");
    select.use(project).use(run.series).use(rule).into(id);
    for (const RunRule &each : run.rules) {
        rule = each.id;
        if (!select.runOnce()) {
            id = next++;
            session << "INSERT INTO finding_rule VALUES (:project, :id, :tool, :rule, :name, "
                       ":text, -1, -1)",
                soci::use(project), soci::use(id), soci::use(run.series), soci::use(each.id),
                soci::use(each.name), soci::use(each.text);
        }
        ids.push_back(id);
    }
    return ids;
}

std::vector<SightingRow> rowsOf(FindingRun &run, const std::vector<Integer> &rules)
{
    std::vector<SightingRow> rows;
    rows.reserve(run.results.size());
    for (RunResult &result : run.results) {
        SightingRow &row = rows.emplace_back();
        row.rule = rules[result.rule];
        row.path = result.path;
        row.message = result.message;
        row.snippet = result.snippet;
        row.function = result.function;
        row.flow = result.flow;
        row.line = result.line;
        row.column = result.column;
        row.endLine = result.endLine;
        row.endColumn = result.endColumn;
        row.level = result.level;
        row.suppressed = result.suppressed ? 1 : 0;
        row.repeats = result.repeats;
        row.shared = result.shared ? 1 : 0;
        row.textHash = static_cast<Integer>(result.textHash);
        row.messageHash = static_cast<Integer>(result.messageHash);
        row.cwe = std::move(result.cwe);
        row.security = std::move(result.security);
        row.tag = std::move(result.tag);
        row.fingerprints = fingerprintsAsText(result.fingerprints);
    }
    run.results = {}; // a large run is not held twice
    return rows;
}

// The run with this content and date, if the series has it.
std::optional<Integer> knownRun(soci::session &session, Integer project, Integer series,
                                const FindingRun &run)
{
    Integer id = 0;
    const Integer dated = run.dated;
    Statement select(session, "SELECT run_id FROM finding_run WHERE project_id = :project "
                              "AND series_id = :series AND dated = :dated "
                              "AND content_hash = :hash");
    select.use(project).use(series).use(dated).use(run.contentHash).into(id);
    return select.runOnce() ? std::optional(id) : std::nullopt;
}

Result<StoredRun> storeRun(soci::session &session, Integer project, FindingRun &run,
                           const HistoryOf &history, const std::stop_token &stop)
{
    const Integer series = putSeries(session, project, run.series, run.category);
    if (const auto known = knownRun(session, project, series, run)) {
        StoredRun stored;
        stored.id = *known;
        stored.known = true;
        stored.findings = run.results.size();
        return stored;
    }
    storeTexts(session, project, run);
    const auto rules = storeRules(session, project, run);
    std::vector<SightingRow> rows = rowsOf(run, rules);
    FindingSeries told(session, project, series, run.series, history, stop);
    return told.add(run, std::move(rows));
}

struct SeriesOfRun {
    Integer id = 0;
    std::string tool;
};

// Its statement is finished when it returns: an open one would lock the tables that are made anew.
Result<SeriesOfRun> seriesOf(soci::session &session, Integer project, Integer run)
{
    SeriesOfRun series;
    Statement select(session, "SELECT series_id, tool FROM finding_run "
                              "JOIN finding_series USING (project_id, series_id) "
                              "WHERE project_id = :project AND run_id = :run");
    select.use(project).use(run).into(series.id).into(series.tool);
    if (!select.runOnce())
        return failure(ErrorCode::NotFound, fmt::format("run {}", run), "is not in the project", {},
                       "`ferrograph show runs` lists them");
    return series;
}

} // namespace

TextId textId(std::string_view text)
{
    if (text.empty())
        return 0;
    constexpr std::uint64_t positive = 0x7fffffffffffffffULL;
    const auto id = static_cast<TextId>(findings::exactHash(text) & positive);
    return id == 0 ? 1 : id;
}

Result<std::vector<StoredRun>> storeRuns(Database &database, const std::string &project,
                                         std::vector<FindingRun> runs, const HistoryOf &history,
                                         const Progress &progress, std::stop_token stop)
{
    using Answer = std::vector<StoredRun>;
    return guarded(
        database, Transaction::Kind::Write, [&](soci::session &session) -> Result<Answer> {
            const auto row = readProject(session, project);
            FERROGRAPH_TRY(row);
            Answer stored;
            for (FindingRun &run : runs) {
                progress.report({"Storing findings", stored.size(), runs.size(), "runs"});
                auto each = storeRun(session, row->id, run, history, stop);
                FERROGRAPH_TRY(each);
                stored.push_back(*each);
            }
            if (stop.stop_requested())
                return failure(ErrorCode::Cancelled, project, "the import was cancelled");
            return stored;
        });
}

Result<void> removeRun(Database &database, const std::string &project, std::int64_t run,
                       const HistoryOf &history, std::stop_token stop)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto row = readProject(session, project);
        FERROGRAPH_TRY(row);
        const auto owner = seriesOf(session, row->id, run);
        FERROGRAPH_TRY(owner);
        return FindingSeries(session, row->id, owner->id, owner->tool, history, stop).remove(run);
    });
}

Result<void> overrideRule(Database &database, const std::string &project, const std::string &tool,
                          const std::string &rule, std::optional<findings::Tier> tier,
                          std::optional<findings::Severity> severity, const HistoryOf &history,
                          std::stop_token stop)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto row = readProject(session, project);
        FERROGRAPH_TRY(row);
        const Integer id = row->id;
        const Integer newTier = tier ? static_cast<Integer>(*tier) : -1;
        const Integer newSeverity = severity ? static_cast<Integer>(*severity) : -1;
        Statement update(session, "UPDATE finding_rule SET tier = :tier, severity = :severity "
                                  "WHERE project_id = :project AND tool = :tool "
                                  "AND rule = :rule");
        update.use(newTier).use(newSeverity).use(id).use(tool).use(rule);
        update.runOnce();
        if (update.affectedRows() == 0)
            return failure(ErrorCode::NotFound, fmt::format("rule \"{}\"", rule),
                           fmt::format("no run of {} in project \"{}\" has it", tool, project), {},
                           "`ferrograph show findings` names tools and rules");
        for (const Integer series : seriesOfTool(session, id, tool))
            FERROGRAPH_TRY(FindingSeries(session, id, series, tool, history, stop).tellAnew());
        return {};
    });
}

std::string_view name(RunStatus status)
{
    constexpr std::array<std::string_view, 3> names = {"complete", "failed", "no analysis"};
    return names[static_cast<std::size_t>(status)];
}

std::string_view name(DateFrom from)
{
    constexpr std::array<std::string_view, 7> names = {
        "given", "commit", "end of run", "start of run", "file name", "file time", "import"};
    return names[static_cast<std::size_t>(from)];
}

std::string_view name(ClosedReason reason)
{
    constexpr std::array<std::string_view, 8> names = {
        "",         "fixed",    "fixed_in_place", "line_changed", "file_deleted",
        "replaced", "rule_off", "tool_upgraded"};
    return names[static_cast<std::size_t>(reason)];
}

} // namespace ferrograph::store
