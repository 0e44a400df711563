// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/file_rows.h"
#include "core/store/new_code.h"

#include <fmt/format.h>

#include <array>

namespace ferrograph::store
{
namespace
{

using FilesByPath = std::map<std::string, CommitFile>;

// Files of which a version begins or ends with the commit, with the change of exposed lines.
FilesByPath changedFiles(const CodeContext &context, const RepositoryPoint &point)
{
    FilesByPath files;
    StoredVersion version;
    const Integer ordinal = point.ordinal;
    Statement select(context.session(),
                     fmt::format("SELECT path, part, first_commit, end_commit, language_id, "
                                 "bucket, {} FROM version "
                                 "JOIN path USING (project_id, repository_id, path_id) "
                                 "WHERE project_id = :project AND repository_id = :repository "
                                 "AND (first_commit = :o1 OR end_commit = :o2) "
                                 "ORDER BY path, first_commit, part",
                                 figureColumns));
    select.use(point.key.project).use(point.key.repository).use(ordinal).use(ordinal);
    select.into(version.path).into(version.part).into(version.first).into(version.end);
    select.into(version.language).into(version.bucket).into(version.figures);
    for (select.run(); select.next();) {
        const FileRow row = fileRow(context, point.name, version);
        CommitFile &file = files[row.path];
        const bool comes = version.first == ordinal;
        const auto exposed = static_cast<std::int64_t>(row.exposed);
        file.exposedChange += comes ? exposed : -exposed;
        if (version.part > 0 || (!comes && !file.path.empty()))
            continue; // the first part of what is there now says what the file is
        file.repository = row.repository;
        file.path = row.path;
        file.language = row.language;
        file.languageClass = row.languageClass;
        file.bucket = row.bucket;
    }
    return files;
}

void addLines(const CodeContext &context, const RepositoryPoint &point, FilesByPath &files)
{
    std::string path;
    std::array<Integer, 4> columns{};
    const Integer ordinal = point.ordinal;
    Statement select(context.session(),
                     "SELECT path, added, deleted, language_id, bucket FROM line_change "
                     "JOIN path USING (project_id, repository_id, path_id) "
                     "WHERE project_id = :project AND repository_id = :repository "
                     "AND ordinal = :ordinal");
    select.use(point.key.project).use(point.key.repository).use(ordinal);
    select.into(path).into(columns);
    for (select.run(); select.next();) {
        CommitFile &file = files[path];
        file.added = static_cast<std::uint64_t>(columns[0]);
        file.deleted = static_cast<std::uint64_t>(columns[1]);
        if (!file.path.empty())
            continue;
        // Only the mode changed: no version begins or ends.
        const languages::Language &language = context.table()[context.language(columns[2])];
        file.repository = point.name;
        file.path = path;
        file.language = language.name;
        file.languageClass = language.languageClass;
        file.bucket = static_cast<languages::Bucket>(columns[3]);
    }
}

} // namespace

Result<CommitFiles> commitFiles(Database &database, const std::string &project,
                                const std::string &commit)
{
    return withCode(database, project, [&](CodeContext &context) -> Result<CommitFiles> {
        const auto point = context.pointOf(commit);
        FERROGRAPH_TRY(point);
        CommitFiles answer;
        answer.recipe = context.recipe({*point}, languages::BucketSet::all());
        answer.commit = point->commit;
        answer.date = point->date;
        FilesByPath files = changedFiles(context, *point);
        addLines(context, *point, files);
        for (auto &[path, file] : files) {
            if (file.languageClass != languages::LanguageClass::None)
                answer.files.push_back(std::move(file));
        }
        return answer;
    });
}

} // namespace ferrograph::store
