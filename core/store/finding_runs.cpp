// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_queries.h"
#include "core/store/project_rows.h"
#include "core/store/statement.h"

namespace ferrograph::store
{

Result<std::vector<RunRow>> findingRuns(Database &database, const std::string &project)
{
    using Answer = std::vector<RunRow>;
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Answer> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            RunRow row;
            std::array<Integer, 13> numbers{};
            std::string series;
            const Integer key = *id;
            Statement select(
                session,
                "SELECT r.run_id, r.dated, r.date_from, r.repository_id, r.status, r.results, "
                "r.others, r.duplicates, r.suppressed, r.ambiguous, "
                "coalesce(sum(c.opened), 0), coalesce(sum(c.closed), 0), "
                "coalesce(sum(c.open), 0), s.tool, r.tool_name, r.tool_version, s.category, "
                "r.commit_oid, r.source FROM finding_run r "
                "JOIN finding_series s USING (project_id, series_id) "
                "LEFT JOIN finding_count c ON c.project_id = r.project_id "
                "AND c.series_id = r.series_id AND c.position = r.position "
                "WHERE r.project_id = :project "
                "GROUP BY r.project_id, r.run_id ORDER BY r.dated, r.run_id");
            select.use(key).into(numbers);
            select.into(series).into(row.tool).into(row.toolVersion).into(row.category);
            select.into(row.commit).into(row.source);
            Answer runs;
            for (select.run(); select.next();) {
                const auto number = [&](std::size_t i) {
                    return static_cast<std::uint64_t>(numbers[i]);
                };
                row.id = numbers[0];
                row.dated = numbers[1];
                row.dateFrom = static_cast<DateFrom>(numbers[2]);
                row.repository = numbers[3];
                row.status = static_cast<RunStatus>(numbers[4]);
                row.results = number(5);
                row.others = number(6);
                row.duplicates = number(7);
                row.suppressed = number(8);
                row.ambiguous = number(9);
                row.opened = number(10);
                row.closed = number(11);
                row.open = number(12);
                row.series = row.category.empty() ? series : series + "/" + row.category;
                runs.push_back(row);
            }
            return runs;
        });
}

} // namespace ferrograph::store
