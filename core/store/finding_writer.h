// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bulk_insert.h"
#include "core/store/finding_fold.h"

#include <string>

namespace ferrograph::store
{

inline constexpr std::string_view sightingIntegers =
    "rule_id, path_id, message_id, snippet_id, function_id, flow_id, line, start_column, end_line, "
    "end_column, level, suppressed, repeats, shared, text_hash, message_hash";
inline constexpr std::string_view sightingTexts = "cwe, security, tag, fingerprints";

// The columns above of a table that a query calls by that name: "s.rule_id, s.path_id, …".
std::string sightingColumns(std::string_view table);

// Binds them, in their order.
void intoSighting(Statement &select, SightingRow &row);

// What a finding shows of itself.
struct FindingFace {
    SightingRow row;
    findings::Class classified;
    FindingState state = FindingState::New;
    ClosedReason reason = ClosedReason::None;
    bool ambiguous = false;
    Integer first = 0;
    Integer last = stillSeen;
    Integer closed = -1;
    Integer reopened = -1;
    Integer suppressed = -1;
    Integer sighting = 0;
};

// Writes what a run changes of a series.
class FindingWriter
{
public:
    FindingWriter(soci::session &session, Integer project, Integer series);

    void insertFinding(Integer id, const std::string &fingerprint, const FindingFace &face);
    void updateFinding(Integer id, const FindingFace &face);
    void beginSighting(Integer id, Integer position, const SightingRow &row);
    void endSighting(Integer id, Integer begun, Integer position);
    void event(Integer id, Integer position, EventKind kind, ClosedReason reason);
    void flush();

private:
    void fill(const FindingFace &face);

    Integer m_project;
    Integer m_series;
    BulkInsert m_findings;
    BulkInsert m_sightings;
    BulkInsert m_events;
    Integer m_id = 0;
    Integer m_begun = 0;
    Integer m_position = 0;
    std::array<Integer, 15> m_face{};
    std::string m_category;
    std::string m_cwe;
    Statement m_update;
    Statement m_end;
};

} // namespace ferrograph::store
