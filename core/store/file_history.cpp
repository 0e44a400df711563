// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/store/file_rows.h"
#include "core/store/near_names.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

// An empty name stands for the project's only repository.
Result<RepositoryRow> repositoryOf(const CodeContext &context, const std::string &name)
{
    const auto &all = context.project().repositories;
    if (name.empty() && all.size() == 1)
        return all.front();
    const auto found = std::ranges::find(all, name, &RepositoryRow::name);
    if (found != all.end())
        return *found;
    std::vector<std::string> names;
    for (const RepositoryRow &row : all)
        names.push_back(row.name);
    return failure(ErrorCode::NotFound, fmt::format("repository \"{}\"", pathText(name)),
                   fmt::format("is not in project \"{}\"", context.project().name), {},
                   nearNamesAdvice(name, names));
}

std::vector<StoredVersion> versionsOf(soci::session &session, const RepositoryKey &key,
                                      const std::string &path)
{
    std::vector<StoredVersion> versions;
    StoredVersion row;
    Statement select(session,
                     fmt::format("SELECT path, part, first_commit, end_commit, language_id, "
                                 "bucket, {} FROM path "
                                 "JOIN version USING (project_id, repository_id, path_id) "
                                 "WHERE project_id = :project AND repository_id = :repository "
                                 "AND path = :path ORDER BY first_commit, part",
                                 figureColumns));
    select.use(key.project).use(key.repository).use(path);
    select.into(row.path).into(row.part).into(row.first).into(row.end);
    select.into(row.language).into(row.bucket).into(row.figures);
    for (select.run(); select.next();)
        versions.push_back(row);
    return versions;
}

} // namespace

Result<std::vector<FileInterval>> fileHistory(Database &database, const std::string &project,
                                              const std::string &repositoryName,
                                              const std::string &path)
{
    using Answer = std::vector<FileInterval>;
    return withCode(database, project, [&](CodeContext &context) -> Result<Answer> {
        const auto repository = repositoryOf(context, repositoryName);
        FERROGRAPH_TRY(repository);
        const RepositoryKey key = context.key(*repository);
        const auto versions = versionsOf(context.session(), key, path);
        if (versions.empty()) {
            return failure(ErrorCode::NotFound, fmt::format("file \"{}\"", path),
                           fmt::format("was never counted in \"{}\"", repository->name), {},
                           "name the path as the repository has it, like \"src/main.rs\"");
        }
        CommitReader commits(context.session(), key, {});
        Answer result;
        for (const StoredVersion &version : versions) {
            FileInterval interval;
            interval.figures = fileRow(context, repository->name, version);
            const auto first = commits.at(version.first);
            interval.firstCommit = first.commit;
            interval.firstDate = first.date;
            if (version.end != stillThere) {
                const auto end = commits.at(version.end);
                interval.endCommit = end.commit;
                interval.endDate = end.date;
            }
            result.push_back(std::move(interval));
        }
        return result;
    });
}

} // namespace ferrograph::store
