// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_select.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

using Part = FindingCondition::Part;

// Findings that are alike in what the counts are made of.
struct Kind {
    Integer state = 0; // the effective one
    Integer tier = 0;
    Integer member = 0; // of CWE-1399
    Integer severity = 0;
    std::uint64_t count = 0;
};

bool isOneOf(const auto &list, auto value)
{
    return list.empty() || std::ranges::find(list, value) != list.end();
}

findings::Class classOf(const Kind &kind)
{
    findings::Class classified;
    classified.tier = static_cast<findings::Tier>(kind.tier);
    classified.inCwe1399 = kind.member != 0;
    return classified;
}

bool isActive(const Kind &kind)
{
    return kind.state < static_cast<Integer>(FindingState::Suppressed);
}

// The order of the index makes this a walk along it, without the table, as long as neither
// membership nor judgements are asked for.
std::vector<Kind> kindsOf(soci::session &session, const FindingCondition &condition, bool member)
{
    FindingJoins joins = condition.joins();
    joins.triage = joins.triage || condition.judged();
    Kind kind;
    Integer count = 0;
    Statement select(session, fmt::format("SELECT {0} AS state_now, f.tier, {1}, f.severity, "
                                          "count(*){2}{3} GROUP BY {0}, f.tier{4}, f.severity",
                                          condition.state(), member ? "f.in_cwe1399" : "0",
                                          findingTables(joins), condition.sql(),
                                          member ? ", f.in_cwe1399" : ""));
    condition.bind(select);
    select.into(kind.state).into(kind.tier).into(kind.member).into(kind.severity).into(count);
    std::vector<Kind> kinds;
    for (select.run(); select.next();) {
        kind.count = static_cast<std::uint64_t>(count);
        kinds.push_back(kind);
    }
    return kinds;
}

std::map<Integer, std::string> toolsOf(soci::session &session, Integer project)
{
    std::map<Integer, std::string> tools;
    Integer series = 0;
    std::string tool;
    Statement select(session,
                     "SELECT series_id, tool FROM finding_series WHERE project_id = :project");
    select.use(project).into(series).into(tool);
    for (select.run(); select.next();)
        tools[series] = tool;
    return tools;
}

// Whether what is asked for is among the sums that each run leaves: what is open, by class.
bool isSummed(const FindingFilter &filter, bool judged)
{
    const std::vector<FindingState> active = {FindingState::New, FindingState::Open,
                                              FindingState::Reopened};
    return !judged && filter.states == active && filter.categories.empty() &&
           filter.tools.empty() && filter.verdicts.empty() && filter.rule.empty() &&
           filter.path.empty() && filter.directory.empty() && filter.pathContains.empty() &&
           filter.text.empty() && filter.cwe == 0;
}

void readSums(soci::session &session, Integer project, const FindingFilter &filter,
              const std::map<Integer, std::string> &tools, FindingFacets &facets)
{
    Integer series = 0;
    std::string category;
    Integer open = 0;
    Statement select(session,
                     fmt::format("SELECT c.series_id, c.category, sum(c.open) FROM finding_count c "
                                 "WHERE c.project_id = {}{} AND c.position = (SELECT max(position) "
                                 "FROM finding_run r WHERE r.project_id = c.project_id "
                                 "AND r.series_id = c.series_id) "
                                 "GROUP BY c.series_id, c.category HAVING sum(c.open) > 0",
                                 project, classCondition(filter, "c")));
    select.into(series).into(category).into(open);
    for (select.run(); select.next();) {
        facets.categories[category] += static_cast<std::uint64_t>(open);
        facets.tools[tools.at(series)] += static_cast<std::uint64_t>(open);
    }
}

// Category and tool: one walk where neither is chosen, else one for each, without its own choice.
void countCategoriesAndTools(soci::session &session, Integer project, bool judged,
                             const FindingFilter &filter, FindingFacets &facets)
{
    const auto tools = toolsOf(session, project);
    const auto walk = [&](Part without, bool categories, bool series) {
        const FindingCondition condition(project, judged, filter, static_cast<int>(without));
        Integer id = 0;
        std::string category;
        Integer count = 0;
        Statement select(session, fmt::format("SELECT f.series_id, f.category, count(*){}{} "
                                              "GROUP BY f.series_id, f.category",
                                              findingTables(condition.joins()), condition.sql()));
        condition.bind(select);
        select.into(id).into(category).into(count);
        for (select.run(); select.next();) {
            if (categories)
                facets.categories[category] += static_cast<std::uint64_t>(count);
            if (series)
                facets.tools[tools.at(id)] += static_cast<std::uint64_t>(count);
        }
    };
    if (isSummed(filter, judged)) {
        readSums(session, project, filter, tools, facets);
        return;
    }
    if (filter.categories.empty() && filter.tools.empty()) {
        walk(Part::None, true, true);
        return;
    }
    walk(Part::Categories, true, false);
    walk(Part::Tools, false, true);
}

// What is open in the whole project, whatever the filter: what it leaves out.
void addLeftOut(const std::vector<Kind> &kinds, findings::Profile profile, FindingFacets &facets)
{
    for (const Kind &kind : kinds) {
        if (!isActive(kind))
            continue;
        switch (static_cast<findings::Tier>(kind.tier)) {
        case findings::Tier::Hazard:
            facets.hazards += kind.count;
            break;
        case findings::Tier::Surface:
            facets.surface += kind.count;
            break;
        case findings::Tier::Unclassified:
            facets.unclassified += kind.count;
            facets.hidden += kind.count;
            break;
        default:
            if (findings::isMemorySafety(classOf(kind), profile) == false)
                facets.hidden += kind.count;
        }
    }
}

} // namespace

Result<FindingFacets> findingFacets(Database &database, const std::string &project,
                                    const FindingFilter &filter)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<FindingFacets> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            const bool judged = anyJudged(session, *id);
            const bool member = filter.profile == findings::Profile::Cwe1399;
            FindingFacets facets;
            const FindingCondition all(*id, judged, {});
            addLeftOut(kindsOf(session, all, member), filter.profile, facets);
            const int both = static_cast<int>(Part::States) | static_cast<int>(Part::Severities);
            const FindingCondition free(*id, judged, filter, both);
            for (const Kind &kind : kindsOf(session, free, false)) {
                const auto state = static_cast<FindingState>(kind.state);
                const auto severity = static_cast<findings::Severity>(kind.severity);
                const bool ofState = isOneOf(filter.states, state);
                const bool ofSeverity = isOneOf(filter.severities, severity);
                if (ofSeverity)
                    facets.states[state] += kind.count;
                if (ofState)
                    facets.severities[severity] += kind.count;
                if (ofState && ofSeverity)
                    facets.total += kind.count;
            }
            countCategoriesAndTools(session, *id, judged, filter, facets);
            return facets;
        });
}

} // namespace ferrograph::store
