// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_rows.h"
#include "core/store/finding_select.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <charconv>

namespace ferrograph::store
{
std::vector<int> cweNumbers(std::string_view text)
{
    std::vector<int> numbers;
    for (const char *at = text.data(), *end = at + text.size(); at < end;) {
        int number = 0;
        const auto parsed = std::from_chars(at, end, number);
        if (parsed.ec == std::errc())
            numbers.push_back(number);
        at = parsed.ptr + 1;
    }
    return numbers;
}

FindingGroup FindingRow::group() const
{
    if (classified.tier == findings::Tier::Hazard)
        return FindingGroup::Hazard;
    return classified.tier == findings::Tier::Surface ? FindingGroup::Surface
                                                      : FindingGroup::Finding;
}

FindingRowReader::FindingRowReader(soci::session &session, const FindingCondition &condition,
                                   const FindingQuery &query)
    : m_select(session, sql(condition, query))
{
    condition.bind(m_select);
    for (Integer *value : {&m_id, &m_tier, &m_inCwe1399, &m_severity, &m_state, &m_reason,
                           &m_verdict, &m_ambiguous, &m_line, &m_first, &m_last, &m_fixed})
        m_select.into(*value);
    for (std::string *value : {&m_row.fingerprint, &m_row.tool, &m_row.rule, &m_row.ruleName,
                               &m_cwe, &m_row.classified.category, &m_row.path, &m_row.message})
        m_select.into(*value);
    m_select.run();
}

// The ids of the page are found first: sorting whole rows would read the texts of all of them.
std::string FindingRowReader::chosen(const FindingCondition &condition, const FindingQuery &query)
{
    return fmt::format("SELECT f.finding_id{}{} ORDER BY {} LIMIT {} OFFSET {}",
                       findingTables(condition.joins() | joinsOf(query.sort, condition.judged())),
                       condition.sql(), orderOf(query.sort, query.reversed, condition.judged()),
                       query.limit, query.offset);
}

std::string FindingRowReader::sql(const FindingCondition &condition, const FindingQuery &query)
{
    // Runs are looked up by their position in the series; what is still seen was seen last by the
    // newest run.
    const auto dated = [](const char *position) {
        return fmt::format("(SELECT dated FROM finding_run d WHERE d.project_id = f.project_id "
                           "AND d.series_id = f.series_id AND d.position = {})",
                           position);
    };
    const std::string newest =
        "(SELECT max(dated) FROM finding_run d WHERE d.project_id = f.project_id "
        "AND d.series_id = f.series_id AND d.position >= 0)";
    return fmt::format(
        "SELECT f.finding_id, f.tier, f.in_cwe1399, f.severity, {}, f.reason, "
        "coalesce(t.verdict, 0), f.ambiguous, f.line, {}, "
        "coalesce(CASE WHEN f.last_position = 2147483647 THEN {} ELSE {} END, 0), "
        "coalesce({}, -1), f.fingerprint, s.tool, r.rule, r.name, f.cwe, f.category, "
        "coalesce(p.text, ''), coalesce(m.text, ''){} WHERE f.project_id = {} "
        "AND f.finding_id IN (SELECT finding_id FROM ({}) page) ORDER BY {}",
        effectiveState(), firstSeen(), newest, dated("f.last_position"), dated("f.closed_position"),
        findingTables({true, true, true}), condition.project(), chosen(condition, query),
        orderOf(query.sort, query.reversed, true));
}

bool FindingRowReader::next()
{
    if (!m_select.next())
        return false;
    m_row.id = m_id;
    m_row.cwe = cweNumbers(m_cwe);
    m_row.classified.cwe = m_row.cwe.empty() ? 0 : m_row.cwe.front();
    m_row.classified.tier = static_cast<findings::Tier>(m_tier);
    m_row.classified.inCwe1399 = m_inCwe1399 != 0;
    m_row.classified.severity = static_cast<findings::Severity>(m_severity);
    m_row.state = static_cast<FindingState>(m_state);
    m_row.reason = static_cast<ClosedReason>(m_reason);
    m_row.verdict = static_cast<Verdict>(m_verdict);
    m_row.ambiguous = m_ambiguous != 0;
    m_row.line = m_line;
    m_row.firstSeen = m_first;
    m_row.lastSeen = m_last;
    m_row.fixedAt = m_state == static_cast<Integer>(FindingState::Fixed)
                        ? std::optional<Seconds>(m_fixed)
                        : std::nullopt;
    return true;
}

Result<FindingPage> findingPage(Database &database, const std::string &project,
                                const FindingQuery &query)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<FindingPage> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            FindingCondition condition(*id, anyJudged(session, *id), query.filter);
            FindingPage page;
            if (!query.after) {
                Integer total = 0;
                Statement count(session, "SELECT count(*)" + findingTables(condition.joins()) +
                                             condition.sql());
                condition.bind(count);
                count.into(total).runOnce();
                page.total = static_cast<std::uint64_t>(total);
            }
            if (query.limit == 0)
                return page;
            if (query.after)
                condition.addAfter(*query.after, query.sort, query.reversed);
            FindingRowReader reader(session, condition, query);
            while (reader.next())
                page.findings.push_back(reader.row());
            return page;
        });
}

} // namespace ferrograph::store
