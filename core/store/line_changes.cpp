// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/line_changes.h"

#include "core/store/bulk_insert.h"
#include "core/store/code_context.h"
#include "core/store/language_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace ferrograph::store
{
namespace
{

LinePass readPass(soci::session &session, const RepositoryKey &key)
{
    LinePass pass;
    Integer first = 0;
    Integer end = 0;
    Integer unreadable = 0;
    Statement select(session, "SELECT first_commit, end_commit, unreadable, rules FROM line_pass "
                              "WHERE project_id = :project AND repository_id = :repository");
    select.use(key.project).use(key.repository);
    select.into(first).into(end).into(unreadable).into(pass.rules);
    if (!select.runOnce())
        return {};
    pass.first = std::min(first, end); // a rewritten history may have cut all of it off
    pass.end = end;
    pass.unreadable = static_cast<std::uint64_t>(unreadable);
    return pass;
}

void writePass(soci::session &session, const RepositoryKey &key, const LinePass &pass)
{
    session << "DELETE FROM line_pass WHERE project_id = :project AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository);
    const Integer first = pass.first;
    const Integer end = pass.end;
    const auto unreadable = static_cast<Integer>(pass.unreadable);
    session << "INSERT INTO line_pass (project_id, repository_id, first_commit, end_commit, "
               "unreadable, rules) VALUES (:project, :repository, :first, :end, :unreadable, "
               ":rules)",
        soci::use(key.project), soci::use(key.repository), soci::use(first), soci::use(end),
        soci::use(unreadable), soci::use(pass.rules);
}

Integer lineLength(soci::session &session, const RepositoryKey &key)
{
    Integer count = 0;
    session << "SELECT coalesce(max(ordinal) + 1, 0) FROM commit_line "
               "WHERE project_id = :project AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository), soci::into(count);
    return count;
}

} // namespace

Result<std::vector<FileSpan>> fileSpans(Database &database, std::int64_t project,
                                        std::int64_t repository, Ordinal first, Ordinal end)
{
    using Answer = std::vector<FileSpan>;
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Answer> {
            auto names = LanguageNames(session, project).byId(database.location());
            FERROGRAPH_TRY(names);
            Answer result;
            FileSpan span;
            std::array<Integer, 5> columns{};
            const Integer projectId = project;
            const Integer repositoryId = repository;
            const Integer before = first - 1;
            const Integer last = end;
            Statement select(
                session, "SELECT path, path_id, first_commit, end_commit, language_id, bucket "
                         "FROM path JOIN version USING (project_id, repository_id, path_id) "
                         "WHERE project_id = :project AND repository_id = :repository AND part = 0 "
                         "AND end_commit > :before AND first_commit < :end "
                         "ORDER BY path, first_commit");
            select.use(projectId).use(repositoryId).use(before).use(last);
            select.into(span.path).into(columns);
            for (select.run(); select.next();) {
                span.pathId = columns[0];
                span.first = columns[1];
                span.end = columns[2];
                span.languageId = columns[3];
                span.language = names->at(columns[3]);
                span.bucket = static_cast<languages::Bucket>(columns[4]);
                result.push_back(span);
            }
            return result;
        });
}

Result<LinePass> linePass(Database &database, std::int64_t project, std::int64_t repository)
{
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) -> Result<LinePass> {
                       return readPass(session, {project, repository});
                   });
}

Result<void> storeLineChanges(Database &database, std::int64_t project, std::int64_t repository,
                              Ordinal commits, const LinePass &before, const LinePass &after,
                              const std::vector<LineChangeRow> &rows,
                              const std::vector<Ordinal> &fixes)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const RepositoryKey key{project, repository};
        const LinePass stored = readPass(session, key);
        const bool same = stored.first == before.first && stored.end == before.end &&
                          stored.rules == before.rules;
        if (!same || lineLength(session, key) != commits) {
            return failure(ErrorCode::Busy, database.location(),
                           "another program changed this repository's history meanwhile", {},
                           "scan again");
        }
        if (before.rules != after.rules) {
            for (const std::string_view table : {"line_change", "fix_commit"}) {
                session << fmt::format("DELETE FROM {} WHERE project_id = :project "
                                       "AND repository_id = :repository",
                                       table),
                    soci::use(key.project), soci::use(key.repository);
            }
        }
        BulkInsert insert(session, "line_change",
                          "project_id, repository_id, ordinal, path_id, language_id, bucket, "
                          "added, deleted");
        for (const LineChangeRow &row : rows) {
            insert.add(std::array<Integer, 8>{key.project, key.repository, row.ordinal, row.pathId,
                                              row.languageId, static_cast<Integer>(row.bucket),
                                              row.added, row.deleted});
        }
        insert.flush();
        BulkInsert insertFix(session, "fix_commit", "project_id, repository_id, ordinal");
        for (const Ordinal fix : fixes)
            insertFix.add(std::array<Integer, 3>{key.project, key.repository, fix});
        insertFix.flush();
        writePass(session, key, after);
        return {};
    });
}

} // namespace ferrograph::store
