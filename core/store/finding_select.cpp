// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_select.h"

#include <fmt/format.h>

#include <array>

namespace ferrograph::store
{
namespace
{

constexpr int tierCore = static_cast<int>(findings::Tier::Core);
constexpr int tierCause = static_cast<int>(findings::Tier::Cause);
constexpr int tierDebated = static_cast<int>(findings::Tier::Debated);
constexpr int tierHazard = static_cast<int>(findings::Tier::Hazard);
constexpr int tierSurface = static_cast<int>(findings::Tier::Surface);

// For LIKE, with '\' as escape.
std::string containing(const std::string &text)
{
    std::string pattern = "%";
    for (const char c : text) {
        if (c == '%' || c == '_' || c == '\\')
            pattern += '\\';
        pattern += c;
    }
    return pattern + '%';
}

} // namespace

namespace
{

struct SortKey {
    std::string column;
    bool falling = false;
};

// Without the id, which comes last and always rises.
std::vector<SortKey> sortKeys(FindingSort sort, bool judged)
{
    switch (sort) {
    case FindingSort::Severity:
        return {{"f.severity", true}, {"f.tier", true}};
    case FindingSort::Path:
        return {{"coalesce(p.text, '')", false}, {"f.line", false}};
    case FindingSort::Rule:
        return {{"r.rule", false}};
    case FindingSort::Tool:
        return {{"s.tool", false}, {"f.severity", true}};
    case FindingSort::State:
        return {{judged ? effectiveState() : "f.state", false}, {"f.severity", true}};
    case FindingSort::FirstSeen:
        return {{firstSeen(), true}};
    }
    return {};
}

} // namespace

std::string firstSeen()
{
    return "(SELECT dated FROM finding_run d WHERE d.project_id = f.project_id "
           "AND d.series_id = f.series_id AND d.position = f.first_position)";
}

FindingJoins joinsOf(FindingSort sort, bool judged)
{
    const bool texts = sort == FindingSort::Path || sort == FindingSort::Rule;
    return {texts, sort == FindingSort::Tool, judged && sort == FindingSort::State};
}

bool anyJudged(soci::session &session, Integer project)
{
    Integer count = 0;
    Statement select(session, "SELECT count(*) FROM (SELECT 1 FROM finding_triage "
                              "WHERE project_id = :project LIMIT 1) judged");
    select.use(project).into(count).runOnce();
    return count > 0;
}

std::string orderOf(FindingSort sort, bool reversed, bool judged)
{
    std::string order;
    for (const SortKey &key : sortKeys(sort, judged))
        order += key.column + (key.falling != reversed ? " DESC, " : ", ");
    return order + "f.finding_id";
}

std::string effectiveState()
{
    return fmt::format("(CASE WHEN f.state < 3 AND (t.verdict = 2 OR (t.verdict = 3 AND "
                       "(t.expires IS NULL OR t.expires > {}))) THEN 3 ELSE f.state END)",
                       now());
}

std::string triageJoin()
{
    return " LEFT JOIN finding_triage t ON t.project_id = f.project_id "
           "AND t.fingerprint = f.fingerprint AND t.made = (SELECT max(made) "
           "FROM finding_triage n WHERE n.project_id = f.project_id "
           "AND n.fingerprint = f.fingerprint) ";
}

std::string profileCondition(findings::Profile profile, const std::string &table)
{
    switch (profile) {
    case findings::Profile::Strict:
        return fmt::format("{}.tier = {}", table, tierCore);
    case findings::Profile::Default:
        return fmt::format("{}.tier IN ({}, {})", table, tierCause, tierCore);
    case findings::Profile::Broad:
        return fmt::format("{}.tier IN ({}, {}, {})", table, tierDebated, tierCause, tierCore);
    case findings::Profile::Cwe1399:
        return fmt::format("{0}.in_cwe1399 = 1 AND {0}.tier < {1}", table, tierHazard);
    }
    return "1 = 1";
}

std::string groupCondition(FindingGroup group, const std::string &table)
{
    switch (group) {
    case FindingGroup::Hazard:
        return fmt::format("{}.tier = {}", table, tierHazard);
    case FindingGroup::Surface:
        return fmt::format("{}.tier = {}", table, tierSurface);
    case FindingGroup::Finding:
        break;
    }
    return fmt::format("{}.tier < {}", table, tierHazard);
}

std::string classCondition(const FindingFilter &filter, const std::string &table)
{
    std::string sql;
    if (filter.group)
        sql += " AND " + groupCondition(*filter.group, table);
    if (filter.unclassified)
        sql += fmt::format(" AND {}.tier = 0", table);
    if (filter.memorySafety == true)
        sql += " AND " + profileCondition(filter.profile, table);
    if (filter.memorySafety == false)
        sql += fmt::format(" AND {}.tier > 0 AND NOT ({})", table,
                           profileCondition(filter.profile, table));
    std::string severities;
    for (const auto severity : filter.severities)
        severities += (severities.empty() ? "" : ", ") + std::to_string(static_cast<int>(severity));
    if (!severities.empty())
        sql += fmt::format(" AND {}.severity IN ({})", table, severities);
    return sql;
}

std::string findingTables(FindingJoins joins)
{
    std::string tables = " FROM finding f";
    if (joins.series)
        tables += " JOIN finding_series s ON s.project_id = f.project_id "
                  "AND s.series_id = f.series_id";
    if (joins.triage)
        tables += triageJoin();
    if (joins.texts) {
        tables += " JOIN finding_rule r ON r.project_id = f.project_id "
                  "AND r.rule_id = f.rule_id "
                  "LEFT JOIN finding_text p ON p.project_id = f.project_id "
                  "AND p.text_id = f.path_id "
                  "LEFT JOIN finding_text m ON m.project_id = f.project_id "
                  "AND m.text_id = f.message_id ";
    }
    return tables;
}

std::string FindingCondition::state() const
{
    return m_judged ? effectiveState() : "f.state";
}

std::string FindingCondition::textValue(std::string value)
{
    m_texts.push_back(std::move(value));
    return fmt::format(":t{}", m_texts.size());
}

template <typename List, typename Convert>
void FindingCondition::addList(const char *column, const List &list, Convert convert)
{
    if (list.empty())
        return;
    std::string values;
    for (const auto &each : list)
        values += (values.empty() ? "" : ", ") + convert(each);
    m_sql += fmt::format(" AND {} IN ({})", column, values);
}

void FindingCondition::addProfile(const FindingFilter &filter)
{
    if (filter.group)
        m_sql += " AND " + groupCondition(*filter.group, "f");
    if (filter.unclassified)
        m_sql += " AND f.tier = 0";
    if (filter.memorySafety == true)
        m_sql += " AND " + profileCondition(filter.profile, "f");
    if (filter.memorySafety == false)
        m_sql += fmt::format(" AND f.tier > 0 AND NOT ({})", profileCondition(filter.profile, "f"));
}

// Texts and rules are looked for by themselves, each once, instead of beside every finding.
std::string FindingCondition::textIds(const std::string &condition) const
{
    return fmt::format("(SELECT text_id FROM finding_text WHERE project_id = {} AND {})", m_project,
                       condition);
}

std::string FindingCondition::ruleIds(const std::string &condition) const
{
    return fmt::format("(SELECT rule_id FROM finding_rule WHERE project_id = {} AND {})", m_project,
                       condition);
}

void FindingCondition::addText(const FindingFilter &filter)
{
    const auto like = [this](const char *column, const std::string &text) {
        return fmt::format("{} LIKE {} ESCAPE '\\'", column, textValue(containing(text)));
    };
    if (!filter.rule.empty())
        m_sql += " AND f.rule_id IN " + ruleIds("rule = " + textValue(filter.rule));
    if (!filter.pathContains.empty())
        m_sql += " AND f.path_id IN " + textIds(like("text", filter.pathContains));
    if (!filter.text.empty()) {
        m_sql += " AND (f.path_id IN " + textIds(like("text", filter.text));
        m_sql += " OR f.rule_id IN " + ruleIds(like("rule", filter.text));
        m_sql += " OR f.message_id IN " + textIds(like("text", filter.text)) + ")";
    }
    addPlace(filter);
    if (filter.cwe > 0)
        m_sql += fmt::format(" AND ' ' || f.cwe || ' ' LIKE '% {} %'", filter.cwe);
}

void FindingCondition::addPlace(const FindingFilter &filter)
{
    if (!filter.path.empty())
        m_sql += fmt::format(" AND f.path_id = {}", textId(filter.path));
    if (filter.directory.empty())
        return;
    if (filter.directory == ".") { // the empty text is none
        m_sql += " AND f.path_id <> 0 AND f.path_id IN " + textIds("text NOT LIKE '%/%'");
        return;
    }
    // From "lib/" to before "lib0", which follows '/'. In the order of the placeholders.
    const std::string from = "text >= " + textValue(filter.directory + '/');
    m_sql +=
        " AND f.path_id IN " + textIds(from + " AND text < " + textValue(filter.directory + '0'));
}

void FindingCondition::addId(Integer id)
{
    m_sql += fmt::format(" AND f.finding_id = {}", id);
}

void FindingCondition::addAfter(const FindingRow &row, FindingSort sort, bool reversed)
{
    m_joins = m_joins | joinsOf(sort, m_judged);
    const auto severity = std::to_string(static_cast<int>(row.classified.severity));
    // A placeholder stands for one place, so a text is bound for each.
    const auto values = [&]() -> std::vector<std::string> {
        switch (sort) {
        case FindingSort::Severity:
            return {severity, std::to_string(static_cast<int>(row.classified.tier))};
        case FindingSort::Path:
            return {textValue(row.path), std::to_string(row.line)};
        case FindingSort::Rule:
            return {textValue(row.rule)};
        case FindingSort::Tool:
            return {textValue(row.tool), severity};
        case FindingSort::State:
            return {std::to_string(static_cast<int>(row.state)), severity};
        case FindingSort::FirstSeen:
            return {std::to_string(row.firstSeen)};
        }
        return {};
    };
    const auto keys = sortKeys(sort, m_judged);
    std::string later;
    for (std::size_t last = 0; last <= keys.size(); ++last) {
        const auto value = values();
        later += last == 0 ? "" : " OR ";
        for (std::size_t i = 0; i < last; ++i)
            later += fmt::format("{} = {} AND ", keys[i].column, value[i]);
        later += last == keys.size()
                     ? fmt::format("f.finding_id > {}", row.id)
                     : fmt::format("{} {} {}", keys[last].column,
                                   keys[last].falling != reversed ? '<' : '>', value[last]);
    }
    m_sql += " AND (" + later + ")";
}

FindingCondition::FindingCondition(Integer project, bool judged, const FindingFilter &filter,
                                   int without)
    : m_project(project)
    , m_judged(judged)
    , m_sql(fmt::format(" WHERE f.project_id = {}", project))
{
    const auto wanted = [&](Part part) {
        return (without & static_cast<int>(part)) == 0;
    };
    const auto number = [](auto value) {
        return std::to_string(static_cast<int>(value));
    };
    const auto text = [this](const std::string &value) {
        return textValue(value);
    };
    addProfile(filter);
    if (wanted(Part::States) && !filter.states.empty()) {
        m_joins.triage = judged;
        addList(state().c_str(), filter.states, number);
    }
    if (wanted(Part::Severities))
        addList("f.severity", filter.severities, number);
    if (wanted(Part::Categories))
        addList("f.category", filter.categories, text);
    if (wanted(Part::Tools) && !filter.tools.empty()) {
        m_joins.series = true;
        addList("s.tool", filter.tools, text);
    }
    if (!filter.verdicts.empty()) {
        m_joins.triage = true;
        addList("coalesce(t.verdict, 0)", filter.verdicts, number);
    }
    addText(filter);
}

void FindingCondition::bind(Statement &statement) const
{
    for (const std::string &text : m_texts)
        statement.use(text);
}

std::string_view name(FindingState state)
{
    constexpr std::array<std::string_view, 5> names = {"new", "open", "reopened", "suppressed",
                                                       "fixed"};
    return names[static_cast<std::size_t>(state)];
}

std::optional<FindingState> findingStateFromName(std::string_view text)
{
    for (int i = 0; i < 5; ++i) {
        if (name(static_cast<FindingState>(i)) == text)
            return static_cast<FindingState>(i);
    }
    return std::nullopt;
}

std::string_view name(Verdict verdict)
{
    constexpr std::array<std::string_view, 4> names = {"none", "confirmed", "false_positive",
                                                       "accepted"};
    return names[static_cast<std::size_t>(verdict)];
}

std::optional<Verdict> verdictFromName(std::string_view text)
{
    for (int i = 0; i < 4; ++i) {
        if (name(static_cast<Verdict>(i)) == text)
            return static_cast<Verdict>(i);
    }
    return std::nullopt;
}

std::string_view name(FindingGroup group)
{
    constexpr std::array<std::string_view, 3> names = {"finding", "hazard", "surface"};
    return names[static_cast<std::size_t>(group)];
}

} // namespace ferrograph::store
