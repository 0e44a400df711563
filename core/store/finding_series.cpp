// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_series.h"

#include "core/store/finding_writer.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

std::string joined(const std::vector<std::string> &lines)
{
    return fmt::format("{}", fmt::join(lines, "\n"));
}

std::vector<std::string> lines(const std::string &text)
{
    std::vector<std::string> result;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        result.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return result;
}

std::string joined(const std::map<std::string, std::string> &pairs)
{
    std::vector<std::string> list;
    for (const auto &[from, to] : pairs)
        list.push_back(from + '\t' + to);
    return joined(list);
}

std::map<std::string, std::string> pairs(const std::string &text)
{
    std::map<std::string, std::string> result;
    for (const std::string &line : lines(text)) {
        const std::size_t tab = line.find('\t');
        if (tab != std::string::npos)
            result[line.substr(0, tab)] = line.substr(tab + 1);
    }
    return result;
}

// Judgements are of fingerprints; a finding that begins earlier, or elsewhere, has another one.
class TriageMove
{
public:
    TriageMove(soci::session &session, Integer project, Integer series)
        : m_session(session)
        , m_project(project)
    {
        Integer id = 0;
        std::string fingerprint;
        Statement select(session, "SELECT DISTINCT finding_id, f.fingerprint FROM finding f "
                                  "JOIN finding_triage USING (project_id, fingerprint) "
                                  "WHERE f.project_id = :project AND f.series_id = :series");
        select.use(project).use(series).into(id).into(fingerprint);
        for (select.run(); select.next();)
            m_judged[id] = fingerprint;
    }

    void apply(const std::unordered_map<Integer, Integer> &moved)
    {
        for (const auto &[id, before] : m_judged) {
            const auto found = moved.find(id);
            const Integer now = found == moved.end() ? id : found->second;
            std::string after;
            Statement select(m_session, "SELECT fingerprint FROM finding "
                                        "WHERE project_id = :project AND finding_id = :id");
            select.use(m_project).use(now).into(after);
            if (!select.runOnce() || after == before)
                continue;
            m_session << "UPDATE finding_triage SET fingerprint = :after "
                         "WHERE project_id = :project AND fingerprint = :before",
                soci::use(after), soci::use(m_project), soci::use(before);
        }
    }

private:
    soci::session &m_session;
    Integer m_project;
    std::unordered_map<Integer, std::string> m_judged;
};

} // namespace

Integer putSeries(soci::session &session, Integer project, const std::string &tool,
                  const std::string &category)
{
    Integer id = 0;
    Statement select(session, "SELECT series_id FROM finding_series WHERE project_id = :project "
                              "AND tool = :tool AND category = :category");
    select.use(project).use(tool).use(category).into(id);
    if (select.runOnce())
        return id;
    session << "SELECT coalesce(max(series_id), 0) + 1 FROM finding_series "
               "WHERE project_id = :project",
        soci::use(project), soci::into(id);
    session << "INSERT INTO finding_series VALUES (:project, :id, :tool, :category)",
        soci::use(project), soci::use(id), soci::use(tool), soci::use(category);
    return id;
}

std::vector<Integer> seriesOfTool(soci::session &session, Integer project, const std::string &tool)
{
    std::vector<Integer> all;
    Integer id = 0;
    Statement select(session, "SELECT series_id FROM finding_series WHERE project_id = :project "
                              "AND tool = :tool ORDER BY series_id");
    select.use(project).use(tool).into(id);
    for (select.run(); select.next();)
        all.push_back(id);
    return all;
}

std::vector<FindingSeries::Place> FindingSeries::places() const
{
    std::vector<Place> all;
    Place place;
    Statement select(m_session, "SELECT run_id, position, dated, content_hash FROM finding_run "
                                "WHERE project_id = :project AND series_id = :series "
                                "AND status < 2 ORDER BY dated, content_hash");
    select.use(m_project).use(m_series);
    select.into(place.run).into(place.position).into(place.dated).into(place.hash);
    for (select.run(); select.next();)
        all.push_back(place);
    return all;
}

void FindingSeries::insertRun(Integer id, Integer position, const FindingRun &run,
                              std::size_t suppressed)
{
    const Integer dated = run.dated;
    const Integer imported = now();
    const std::array<Integer, 10> numbers = {m_project,
                                             id,
                                             m_series,
                                             position,
                                             dated,
                                             static_cast<Integer>(run.dateFrom),
                                             run.repository,
                                             static_cast<Integer>(run.status),
                                             static_cast<Integer>(run.total),
                                             static_cast<Integer>(run.others)};
    const std::array<Integer, 4> counts = {static_cast<Integer>(run.duplicates),
                                           static_cast<Integer>(suppressed), 0, imported};
    std::vector<Integer> integers(numbers.begin(), numbers.end());
    integers.insert(integers.end(), counts.begin(), counts.end());
    const std::array texts = {run.commit,           run.toolName,       run.toolVersion,
                              run.source,           run.contentHash,    joined(run.analysed),
                              joined(run.disabled), joined(run.renamed)};
    BulkInsert insert(m_session, "finding_run",
                      "project_id, run_id, series_id, position, dated, date_from, repository_id, "
                      "status, results, others, duplicates, suppressed, ambiguous, imported",
                      "commit_oid, tool_name, tool_version, source, content_hash, analysed, "
                      "disabled, renamed");
    insert.add(integers, texts);
    insert.flush();
}

Result<StoredRun> FindingSeries::add(const FindingRun &run, std::vector<SightingRow> rows)
{
    Integer id = 0;
    m_session << "SELECT coalesce(max(run_id), 0) + 1 FROM finding_run "
                 "WHERE project_id = :project",
        soci::use(m_project), soci::into(id);
    const auto suppressed = static_cast<std::size_t>(
        std::ranges::count_if(rows, [](const SightingRow &row) { return row.suppressed != 0; }));
    StoredRun stored;
    if (run.status == RunStatus::NoAnalysis) {
        insertRun(id, -1, run, suppressed);
        stored.id = id;
        return stored;
    }
    const auto before = places();
    const bool isLast = before.empty() || std::tie(before.back().dated, before.back().hash) <
                                              std::tie(run.dated, run.contentHash);
    if (!isLast) {
        insertRun(id, -1, run, suppressed);
        auto told = retell(id, std::move(rows));
        FERROGRAPH_TRY(told);
        stored = *told;
        stored.late = true;
    } else {
        SeriesFold fold(m_session, m_project, m_series, m_tool, m_history, m_stop);
        fold.load();
        const auto position = static_cast<Integer>(before.size());
        FoldRun next{
            position,     run.commit,  run.repository,  run.toolVersion, run.status, run.analysed,
            run.disabled, run.renamed, std::move(rows), &run.texts,      {}};
        auto told = fold.append(std::move(next), SeriesFold::More::None);
        FERROGRAPH_TRY(told);
        stored = *told;
        insertRun(id, position, run, suppressed);
    }
    stored.id = id;
    const auto ambiguous = static_cast<Integer>(stored.ambiguous);
    m_session << "UPDATE finding_run SET ambiguous = :count WHERE project_id = :project "
                 "AND run_id = :run",
        soci::use(ambiguous), soci::use(m_project), soci::use(id);
    return stored;
}

Result<void> FindingSeries::remove(Integer run)
{
    // Its sightings go with the telling: the run is no longer among those that are read.
    m_session << "UPDATE finding_run SET status = 2 WHERE project_id = :project "
                 "AND run_id = :run",
        soci::use(m_project), soci::use(run);
    const auto told = retell(std::nullopt, {});
    FERROGRAPH_TRY(told);
    m_session << "DELETE FROM finding_run WHERE project_id = :project AND run_id = :run",
        soci::use(m_project), soci::use(run);
    Integer left = 0;
    m_session << "SELECT count(*) FROM finding_run WHERE project_id = :project "
                 "AND series_id = :series",
        soci::use(m_project), soci::use(m_series), soci::into(left);
    if (left == 0)
        m_session << "DELETE FROM finding_series WHERE project_id = :project "
                     "AND series_id = :series",
            soci::use(m_project), soci::use(m_series);
    return {};
}

Result<void> FindingSeries::tellAnew()
{
    const auto told = retell(std::nullopt, {});
    FERROGRAPH_TRY(told);
    return {};
}

void FindingSeries::clear()
{
    for (const char *table : {"finding_count", "finding_event", "finding_sighting", "finding"})
        m_session << fmt::format("DELETE FROM {} WHERE project_id = :project "
                                 "AND series_id = :series",
                                 table),
            soci::use(m_project), soci::use(m_series);
}

FoldRun FindingSeries::readRun(const Place &place) const
{
    FoldRun run;
    Integer status = 0;
    std::string analysed;
    std::string disabled;
    std::string renamed;
    Statement select(m_session, "SELECT commit_oid, repository_id, tool_version, status, analysed, "
                                "disabled, renamed FROM finding_run WHERE project_id = :project "
                                "AND run_id = :run");
    select.use(m_project).use(place.run);
    select.into(run.commit).into(run.repository).into(run.toolVersion).into(status);
    select.into(analysed).into(disabled).into(renamed);
    select.runOnce();
    run.status = static_cast<RunStatus>(status);
    run.analysed = lines(analysed);
    run.disabled = lines(disabled);
    run.renamed = pairs(renamed);
    return run;
}

void FindingSeries::readRows(FoldRun &run, Integer formerPosition) const
{
    SightingRow row;
    Integer id = 0;
    Statement select(m_session, fmt::format("SELECT finding_id, {} FROM former_sighting s "
                                            "WHERE first_position <= :p1 AND end_position > :p2",
                                            sightingColumns("s")));
    select.use(formerPosition).use(formerPosition).into(id);
    intoSighting(select, row);
    for (select.run(); select.next();) {
        run.rows.push_back(row);
        run.formerIds.push_back(id);
    }
}

Result<StoredRun> FindingSeries::retell(std::optional<Integer> fresh, std::vector<SightingRow> rows)
{
    TriageMove triage(m_session, m_project, m_series);
    m_session << "DROP TABLE IF EXISTS temp.former_sighting";
    m_session << fmt::format("CREATE TEMP TABLE former_sighting AS SELECT * FROM finding_sighting "
                             "WHERE project_id = {} AND series_id = {}",
                             m_project, m_series);
    Integer firstFree = 0;
    m_session << "SELECT coalesce(max(finding_id), 0) + 1 FROM finding "
                 "WHERE project_id = :project",
        soci::use(m_project), soci::into(firstFree);
    clear();
    StoredRun answer;
    SeriesFold fold(m_session, m_project, m_series, m_tool, m_history, m_stop);
    fold.useIdsFrom(firstFree);
    Integer position = 0;
    for (const Place &place : places()) {
        FoldRun run = readRun(place);
        run.position = position;
        const bool isFresh = fresh && *fresh == place.run;
        if (isFresh)
            run.rows = std::move(rows);
        else
            readRows(run, place.position);
        m_session << "UPDATE finding_run SET position = :position WHERE project_id = :project "
                     "AND run_id = :run",
            soci::use(position), soci::use(m_project), soci::use(place.run);
        const auto stored = fold.append(std::move(run), SeriesFold::More::Follow);
        FERROGRAPH_TRY(stored);
        if (isFresh)
            answer = *stored;
        ++position;
    }
    triage.apply(fold.moved());
    m_session << "DROP TABLE temp.former_sighting";
    return answer;
}

} // namespace ferrograph::store
