// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_ages.h"

#include "core/store/code_context.h"
#include "core/store/commit_times.h"

namespace ferrograph::store
{

Result<FileAges> fileAges(Database &database, const std::string &project)
{
    return withCode(database, project, [](CodeContext &context) -> Result<FileAges> {
        FileAges ages;
        for (const RepositoryRow &repository : context.project().repositories) {
            const RepositoryKey key = context.key(repository);
            const CommitTimes times = CommitTimes::read(context.session(), key);
            std::string path;
            Integer first = 0;
            const Integer standing = stillThere;
            Statement select(context.session(),
                             "SELECT path, MAX(first_commit) FROM version "
                             "JOIN path USING (project_id, repository_id, path_id) "
                             "WHERE project_id = :project AND repository_id = :repository "
                             "AND end_commit = :standing GROUP BY path");
            select.use(key.project).use(key.repository).use(standing);
            select.into(path).into(first);
            for (select.run(); select.next();)
                ages[{repository.name, path}] = times.at(static_cast<Ordinal>(first));
        }
        return ages;
    });
}

} // namespace ferrograph::store
