// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_rows.h"
#include "core/store/finding_select.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

namespace ferrograph::store
{
namespace
{

using Part = FindingCondition::Part;

// Counts by one column under the filter without the choice that the column is of.
template <typename Value, typename Take>
void countBy(soci::session &session, Integer project, const FindingFilter &filter, Part part,
             const std::string &column, Take take)
{
    const FindingCondition condition(project, filter, static_cast<int>(part));
    Value value{};
    Integer count = 0;
    Statement select(session, fmt::format("SELECT {}, count(*){}{} GROUP BY 1", column,
                                          findingTables(condition.needsTexts()), condition.sql()));
    condition.bind(select);
    select.into(value).into(count);
    for (select.run(); select.next();)
        take(value, static_cast<std::uint64_t>(count));
}

std::uint64_t countOf(soci::session &session, Integer project, const FindingFilter &filter)
{
    const FindingCondition condition(project, filter);
    Integer count = 0;
    Statement select(session,
                     "SELECT count(*)" + findingTables(condition.needsTexts()) + condition.sql());
    condition.bind(select);
    select.into(count).runOnce();
    return static_cast<std::uint64_t>(count);
}

const std::vector<FindingState> active = {FindingState::New, FindingState::Open,
                                          FindingState::Reopened};

} // namespace

Result<FindingFacets> findingFacets(Database &database, const std::string &project,
                                    const FindingFilter &filter)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<FindingFacets> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            FindingFacets facets;
            facets.total = countOf(session, *id, filter);
            countBy<Integer>(session, *id, filter, Part::States, effectiveState(),
                             [&](Integer value, std::uint64_t count) {
                                 facets.states[static_cast<FindingState>(value)] = count;
                             });
            countBy<Integer>(session, *id, filter, Part::Severities, "f.severity",
                             [&](Integer value, std::uint64_t count) {
                                 facets.severities[static_cast<findings::Severity>(value)] = count;
                             });
            countBy<std::string>(session, *id, filter, Part::Categories, "f.category",
                                 [&](const std::string &value, std::uint64_t count) {
                                     facets.categories[value] = count;
                                 });
            countBy<std::string>(session, *id, filter, Part::Tools, "s.tool",
                                 [&](const std::string &value, std::uint64_t count) {
                                     facets.tools[value] = count;
                                 });
            countBy<std::string>(session, *id, filter, Part::None, "f.cwe",
                                 [&](const std::string &value, std::uint64_t count) {
                                     for (const int cwe : cweNumbers(value))
                                         facets.cwes[cwe] += count;
                                 });
            FindingFilter other;
            other.profile = filter.profile;
            other.states = active;
            other.group = FindingGroup::Hazard;
            facets.hazards = countOf(session, *id, other);
            other.group = FindingGroup::Surface;
            facets.surface = countOf(session, *id, other);
            other.group = FindingGroup::Finding;
            other.unclassified = true;
            facets.unclassified = countOf(session, *id, other);
            other.unclassified = false;
            other.memorySafety = false;
            facets.hidden = countOf(session, *id, other) + facets.unclassified;
            return facets;
        });
}

} // namespace ferrograph::store
