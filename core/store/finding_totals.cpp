// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_select.h"

#include <fmt/format.h>

namespace ferrograph::store
{

Result<std::map<std::string, OpenFindings>> openFindings(Database &database,
                                                         findings::Profile profile)
{
    using Answer = std::map<std::string, OpenFindings>;
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Answer> {
            Answer answer;
            std::string name;
            Integer safety = 0;
            Integer severe = 0;
            Integer hazards = 0;
            const std::string member = profileCondition(profile, "f");
            Statement select(
                session,
                fmt::format("SELECT p.name, coalesce(sum(CASE WHEN {0} THEN 1 ELSE 0 END), 0), "
                            "coalesce(sum(CASE WHEN {0} AND f.severity >= {1} THEN 1 ELSE 0 END), "
                            "0), coalesce(sum(CASE WHEN {2} THEN 1 ELSE 0 END), 0) "
                            "FROM project p LEFT JOIN finding f ON f.project_id = p.project_id "
                            "AND f.state < 3 {3} WHERE (f.state IS NULL OR {4} < 3) "
                            "AND EXISTS (SELECT 1 FROM finding_run r "
                            "WHERE r.project_id = p.project_id) GROUP BY p.name",
                            member, static_cast<int>(findings::Severity::High),
                            groupCondition(FindingGroup::Hazard, "f"), triageJoin(),
                            effectiveState()));
            select.into(name).into(safety).into(severe).into(hazards);
            for (select.run(); select.next();)
                answer[name] = {static_cast<std::uint64_t>(safety),
                                static_cast<std::uint64_t>(severe),
                                static_cast<std::uint64_t>(hazards)};
            return answer;
        });
}

} // namespace ferrograph::store
