// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_queries.h"
#include "core/store/statement.h"

#include <string>
#include <vector>

namespace ferrograph::store
{

// The state that counts: what people judged as false or accepted is suppressed. Needs the join
// `triageJoin`.
std::string effectiveState();
std::string triageJoin(); // of the newest judgement of f.fingerprint, as t

// What stands beside f (finding): a table less is an index that suffices.
struct FindingJoins {
    bool texts = false;  // r (rule), p (path), m (message)
    bool series = false; // s
    bool triage = false; // t

    friend FindingJoins operator|(FindingJoins one, FindingJoins two)
    {
        return {one.texts || two.texts, one.series || two.series, one.triage || two.triage};
    }
};

// Whether anything is judged at all in the project; while nothing is, states are as they stand.
bool anyJudged(soci::session &session, Integer project);

// A condition on f (finding) with its values, which have to live as long as the statement.
class FindingCondition
{
public:
    enum class Part : std::uint8_t {
        None = 0,
        States = 1,
        Severities = 2,
        Categories = 4,
        Tools = 8
    };

    // `without` leaves one choice of the filter out, for counting what it offers.
    // `judged`: anything is, see anyJudged.
    FindingCondition(Integer project, bool judged, const FindingFilter &filter, int without = 0);
    std::string state() const; // the effective one

    const std::string &sql() const { return m_sql; }
    Integer project() const { return m_project; }
    bool judged() const { return m_judged; }
    FindingJoins joins() const { return m_joins; }
    void addId(Integer id);
    // Only what follows `row` in the order, see orderOf.
    void addAfter(const FindingRow &row, FindingSort sort, bool reversed);
    void bind(Statement &statement) const;

private:
    void addProfile(const FindingFilter &filter);
    void addText(const FindingFilter &filter);
    void addPlace(const FindingFilter &filter);
    template <typename List, typename Convert>
    void addList(const char *column, const List &list, Convert convert);
    std::string textValue(std::string value);
    std::string textIds(const std::string &condition) const;
    std::string ruleIds(const std::string &condition) const;

    Integer m_project;
    bool m_judged;
    std::string m_sql;
    FindingJoins m_joins;
    // In the order of the placeholders; numbers stand in the text itself.
    std::vector<std::string> m_texts;
};

// "ORDER BY" of findings, without the words.
std::string orderOf(FindingSort sort, bool reversed, bool judged);
FindingJoins joinsOf(FindingSort sort, bool judged); // that the order needs
// When a finding was seen first.
std::string firstSeen();

// "FROM finding f …" with what the condition and the columns of a row need.
std::string findingTables(FindingJoins joins);

// " AND …": kind, profile and severities of the filter, on a table with the columns of a class.
std::string classCondition(const FindingFilter &filter, const std::string &table);

// Condition on tier and membership alone, of any table that has these columns.
std::string profileCondition(findings::Profile profile, const std::string &table);
std::string groupCondition(FindingGroup group, const std::string &table);

} // namespace ferrograph::store
