// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_writer.h"

#include <fmt/format.h>

namespace ferrograph::store
{
namespace
{

// In the order in which fill() puts them.
constexpr std::array faceColumns = {"rule_id",
                                    "path_id",
                                    "message_id",
                                    "line",
                                    "tier",
                                    "in_cwe1399",
                                    "severity",
                                    "state",
                                    "reason",
                                    "ambiguous",
                                    "first_position",
                                    "last_position",
                                    "closed_position",
                                    "reopened_position",
                                    "suppressed_position"};

std::string faceList()
{
    return fmt::format("{}", fmt::join(faceColumns, ", "));
}

std::string updateSql()
{
    std::string sets;
    for (std::size_t i = 0; i < faceColumns.size(); ++i)
        sets += fmt::format("{} = :f{}, ", faceColumns[i], i);
    return fmt::format("UPDATE finding SET {}category = :category, cwe = :cwe, "
                       "sighting_position = :sighting "
                       "WHERE project_id = :project AND finding_id = :id",
                       sets);
}

std::array<Integer, 16> integersOf(const SightingRow &row)
{
    return {row.rule,    row.path,   row.message,  row.snippet,    row.function, row.flow,
            row.line,    row.column, row.endLine,  row.endColumn,  row.level,    row.suppressed,
            row.repeats, row.shared, row.textHash, row.messageHash};
}

} // namespace

std::string sightingColumns(std::string_view table)
{
    std::string list = fmt::format("{}.{}, {}", table, sightingIntegers, sightingTexts);
    for (std::size_t at = list.find(", "); at != std::string::npos; at = list.find(", ", at + 2))
        list.insert(at + 2, fmt::format("{}.", table));
    return list;
}

void intoSighting(Statement &select, SightingRow &row)
{
    for (Integer *value :
         {&row.rule, &row.path, &row.message, &row.snippet, &row.function, &row.flow, &row.line,
          &row.column, &row.endLine, &row.endColumn, &row.level, &row.suppressed, &row.repeats,
          &row.shared, &row.textHash, &row.messageHash})
        select.into(*value);
    for (std::string *value : {&row.cwe, &row.security, &row.tag, &row.fingerprints})
        select.into(*value);
}

FindingWriter::FindingWriter(soci::session &session, Integer project, Integer series)
    : m_project(project)
    , m_series(series)
    , m_findings(session, "finding",
                 "project_id, finding_id, series_id, " + faceList() + ", sighting_position",
                 "fingerprint, category, cwe")
    , m_sightings(session, "finding_sighting",
                  fmt::format("project_id, series_id, finding_id, first_position, end_position, {}",
                              sightingIntegers),
                  sightingTexts)
    , m_events(session, "finding_event",
               "project_id, series_id, finding_id, position, kind, reason")
    , m_update(session, updateSql())
    , m_end(session, "UPDATE finding_sighting SET end_position = :end WHERE project_id = :project "
                     "AND series_id = :series AND finding_id = :id AND first_position = :begun")
{
    for (Integer &value : m_face)
        m_update.use(value);
    m_update.use(m_category).use(m_cwe).use(m_begun).use(m_project).use(m_id);
    m_end.use(m_position).use(m_project).use(m_series).use(m_id).use(m_begun);
}

void FindingWriter::fill(const FindingFace &face)
{
    m_face = {face.row.rule,
              face.row.path,
              face.row.message,
              face.row.line,
              static_cast<Integer>(face.classified.tier),
              face.classified.inCwe1399 ? 1 : 0,
              static_cast<Integer>(face.classified.severity),
              static_cast<Integer>(face.state),
              static_cast<Integer>(face.reason),
              face.ambiguous ? 1 : 0,
              face.first,
              face.last,
              face.closed,
              face.reopened,
              face.suppressed};
    m_category = face.classified.category;
    m_cwe = face.row.cwe.empty() && face.classified.cwe != 0 ? std::to_string(face.classified.cwe)
                                                             : face.row.cwe;
    m_begun = face.sighting;
}

void FindingWriter::insertFinding(Integer id, const std::string &fingerprint,
                                  const FindingFace &face)
{
    fill(face);
    std::array<Integer, 19> integers{};
    integers[0] = m_project;
    integers[1] = id;
    integers[2] = m_series;
    std::ranges::copy(m_face, integers.begin() + 3);
    integers.back() = face.sighting;
    const std::array texts = {fingerprint, m_category, m_cwe};
    m_findings.add(integers, texts);
}

void FindingWriter::updateFinding(Integer id, const FindingFace &face)
{
    fill(face);
    m_id = id;
    m_update.runOnce();
}

void FindingWriter::beginSighting(Integer id, Integer position, const SightingRow &row)
{
    std::array<Integer, 21> integers = {m_project, m_series, id, position, stillSeen};
    std::ranges::copy(integersOf(row), integers.begin() + 5);
    const std::array texts = {row.cwe, row.security, row.tag, row.fingerprints};
    m_sightings.add(integers, texts);
}

void FindingWriter::endSighting(Integer id, Integer begun, Integer position)
{
    m_id = id;
    m_begun = begun;
    m_position = position;
    m_end.runOnce();
}

void FindingWriter::event(Integer id, Integer position, EventKind kind, ClosedReason reason)
{
    m_events.add(std::array{m_project, m_series, id, position, static_cast<Integer>(kind),
                            static_cast<Integer>(reason)});
}

void FindingWriter::flush()
{
    m_findings.flush();
    m_sightings.flush();
    m_events.flush();
}

} // namespace ferrograph::store
