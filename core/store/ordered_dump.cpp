// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_ingest.h"
#include "core/store/figure_columns.h"
#include "core/store/project_rows.h"
#include "core/store/statement.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ferrograph::store
{
namespace
{

// Runs a query that answers one text per row and appends the texts as lines.
void dumpLines(soci::session &session, Integer project, Integer repository, const std::string &sql,
               std::string &dump)
{
    std::string line;
    Statement select(session, sql);
    select.use(project).use(repository).into(line);
    for (select.run(); select.next();) {
        dump += line;
        dump += '\n';
    }
}

// "a || ' ' || b" of "a, b".
std::string joined(std::string_view columns)
{
    std::string result;
    for (const char c : columns)
        result += c == ',' ? std::string(" || ' ' ||") : std::string(1, c);
    return result;
}

// By names, never by the numbers that the order of scans gives.
void dumpRepository(soci::session &session, Integer project, Integer repository, std::string &dump)
{
    constexpr std::string_view of = "project_id = :project AND repository_id = :repository";
    constexpr std::string_view withPath = "JOIN path USING (project_id, repository_id, path_id)";
    const std::string figures = joined(figureColumns);
    const auto lines = [&](const std::string &sql) {
        dumpLines(session, project, repository, sql, dump);
    };
    lines(fmt::format("SELECT 'state ' || branch_name || ' ' || shallow || ' ' || definition || "
                      "' ' || bucket_rules FROM repository WHERE {}",
                      of));
    lines(fmt::format("SELECT 'commit ' || {} FROM commit_line WHERE {} ORDER BY ordinal",
                      joined("ordinal, oid, committed, correction"), of));
    lines(fmt::format("SELECT 'version ' || {} || ' ' || {} || ' ' || path FROM version {} "
                      "JOIN language USING (project_id, language_id) WHERE {} "
                      "ORDER BY path, first_commit, part",
                      joined("first_commit, end_commit, part, name, bucket, basis"), figures,
                      withPath, of));
    lines(fmt::format("SELECT 'total ' || {} || ' ' || {} FROM language_total "
                      "JOIN language USING (project_id, language_id) WHERE {} "
                      "ORDER BY name, bucket, ordinal",
                      joined("name, bucket, ordinal, files"), figures, of));
    lines(fmt::format("SELECT 'unreadable ' || {} FROM unreadable {} WHERE {} "
                      "ORDER BY path, first_commit",
                      joined("first_commit, end_commit, oid, kind, reason, path"), withPath, of));
    lines(fmt::format("SELECT 'marker ' || {} FROM marker {} WHERE {} ORDER BY path, first_commit",
                      joined("first_commit, end_commit, kind, path"), withPath, of));
    lines(fmt::format("SELECT 'roadmap ' || {} FROM roadmap_file WHERE {} ORDER BY first_commit",
                      joined("first_commit, content, problem"), of));
    lines(fmt::format("SELECT 'tag ' || {} FROM tag WHERE {} ORDER BY name",
                      joined("name, oid, committed"), of));
}

} // namespace

Result<std::string> orderedDump(Database &database, const std::string &project)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<std::string> {
            const auto row = readProject(session, project);
            FERROGRAPH_TRY(row);
            std::string dump = fmt::format("project {} {} {}\n", row->name, row->settings.programme,
                                           fmt::join(row->settings.tags, ","));
            for (const RepositoryRow &repository : row->repositories) {
                dump += fmt::format("repository {} {} {} {}\n", repository.name, repository.source,
                                    repository.branch, fmt::join(repository.paths, ","));
                dumpRepository(session, row->id, repository.id, dump);
            }
            return dump;
        });
}

} // namespace ferrograph::store
