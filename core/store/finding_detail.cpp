// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_rows.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace ferrograph::store
{
namespace
{

std::vector<FlowPlace> flowOf(const std::string &text)
{
    std::vector<FlowPlace> flow;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string line = text.substr(at, end - at);
        at = end + 1;
        const std::size_t one = line.find('\t');
        const std::size_t two = one == std::string::npos ? one : line.find('\t', one + 1);
        if (two == std::string::npos)
            continue;
        FlowPlace place{line.substr(0, one), 0, line.substr(two + 1)};
        std::from_chars(line.data() + one + 1, line.data() + two, place.line);
        flow.push_back(std::move(place));
    }
    return flow;
}

std::string_view eventName(Integer kind)
{
    constexpr std::array<std::string_view, 4> names = {"closed", "reopened", "suppressed", "shown"};
    return names[static_cast<std::size_t>(kind)];
}

void readSighting(soci::session &session, Integer project, FindingDetail &detail)
{
    const Integer id = detail.row.id;
    Integer column = 0;
    Integer endLine = 0;
    Integer repeats = 0;
    Integer repository = 0;
    std::string flow;
    Statement select(
        session,
        "SELECT g.start_column, g.end_line, g.repeats, coalesce(sn.text, ''), "
        "coalesce(fn.text, ''), coalesce(fl.text, ''), r.description, "
        "coalesce(d.commit_oid, ''), coalesce(d.repository_id, 0) "
        "FROM finding f JOIN finding_sighting g ON g.project_id = f.project_id "
        "AND g.series_id = f.series_id AND g.finding_id = f.finding_id "
        "AND g.first_position = f.sighting_position "
        "JOIN finding_rule r ON r.project_id = f.project_id AND r.rule_id = f.rule_id "
        "LEFT JOIN finding_text sn ON sn.project_id = f.project_id AND sn.text_id = g.snippet_id "
        "LEFT JOIN finding_text fn ON fn.project_id = f.project_id AND fn.text_id = g.function_id "
        "LEFT JOIN finding_text fl ON fl.project_id = f.project_id AND fl.text_id = g.flow_id "
        // The newest run that the row still holds for.
        "LEFT JOIN finding_run d ON d.project_id = f.project_id AND d.series_id = f.series_id "
        "AND d.position = (SELECT max(position) FROM finding_run x "
        "WHERE x.project_id = f.project_id AND x.series_id = f.series_id "
        "AND x.position < g.end_position) "
        "WHERE f.project_id = :project AND f.finding_id = :id");
    select.use(project).use(id);
    select.into(column).into(endLine).into(repeats).into(detail.snippet).into(detail.function);
    select.into(flow).into(detail.ruleText).into(detail.commit).into(repository);
    select.runOnce();
    detail.column = column;
    detail.endLine = endLine;
    detail.repeats = repeats;
    detail.repository = repository;
    detail.flow = flowOf(flow);
}

void readEvents(soci::session &session, Integer project, FindingDetail &detail)
{
    const Integer id = detail.row.id;
    FindingEvent event;
    Integer dated = 0;
    Integer kind = 0;
    Integer reason = 0;
    Statement first(session, "SELECT d.dated, d.tool_version FROM finding f JOIN finding_run d "
                             "ON d.project_id = f.project_id AND d.series_id = f.series_id "
                             "AND d.position = f.first_position "
                             "WHERE f.project_id = :project AND f.finding_id = :id");
    first.use(project).use(id).into(dated).into(event.toolVersion);
    if (first.runOnce())
        detail.events.push_back({dated, "found", ClosedReason::None, event.toolVersion, {}, {}});
    Statement select(session,
                     "SELECT d.dated, d.tool_version, e.kind, e.reason FROM finding f "
                     "JOIN finding_event e ON e.project_id = f.project_id "
                     "AND e.series_id = f.series_id AND e.finding_id = f.finding_id "
                     "JOIN finding_run d ON d.project_id = f.project_id "
                     "AND d.series_id = f.series_id AND d.position = e.position "
                     "WHERE f.project_id = :project AND f.finding_id = :id ORDER BY e.position");
    select.use(project).use(id).into(dated).into(event.toolVersion).into(kind).into(reason);
    for (select.run(); select.next();)
        detail.events.push_back({dated,
                                 std::string(eventName(kind)),
                                 static_cast<ClosedReason>(reason),
                                 event.toolVersion,
                                 {},
                                 {}});
    Integer expires = 0;
    Statement triage(session, "SELECT made, verdict, coalesce(expires, -1), author, note "
                              "FROM finding_triage WHERE project_id = :project "
                              "AND fingerprint = :print ORDER BY made");
    triage.use(project).use(detail.row.fingerprint).into(dated).into(kind).into(expires);
    triage.into(event.author).into(event.note);
    for (triage.run(); triage.next();) {
        detail.expires = expires < 0 ? std::nullopt : std::optional<Seconds>(expires);
        detail.events.push_back({dated,
                                 std::string(name(static_cast<Verdict>(kind))),
                                 ClosedReason::None,
                                 {},
                                 event.author,
                                 event.note});
    }
    std::ranges::stable_sort(detail.events, {}, &FindingEvent::date);
}

} // namespace

Result<FindingDetail> findingDetail(Database &database, const std::string &project, std::int64_t id)
{
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) -> Result<FindingDetail> {
                       const auto key = projectId(session, project);
                       FERROGRAPH_TRY(key);
                       FindingCondition condition(*key, true, {});
                       condition.addId(id);
                       FindingRowReader reader(session, condition, {});
                       if (!reader.next())
                           return failure(ErrorCode::NotFound, fmt::format("finding {}", id),
                                          fmt::format("is not in project \"{}\"", project));
                       FindingDetail detail;
                       detail.row = reader.row();
                       readSighting(session, *key, detail);
                       readEvents(session, *key, detail);
                       return detail;
                   });
}

} // namespace ferrograph::store
