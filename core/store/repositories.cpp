// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/git/remote.h"
#include "core/store/code_ingest.h"
#include "core/store/near_names.h"
#include "core/store/project_rows.h"
#include "core/store/projects.h"
#include "core/store/statement.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

namespace ferrograph::store
{
namespace
{

// The same folder is one source however it was written.
std::string normalSource(const std::string &source)
{
    if (git::isUrl(source))
        return source;
    std::error_code error;
    std::filesystem::path path = std::filesystem::absolute(source, error).lexically_normal();
    if (error)
        return source;
    if (path.filename().empty() && path.has_relative_path())
        path = path.parent_path(); // a slash at the end
    return path.string();
}

// "./src/" is "src"; sorted, each once.
Result<std::vector<std::string>> normalLimits(const std::vector<std::string> &limits)
{
    std::vector<std::string> result;
    for (const std::string &limit : limits) {
        const std::filesystem::path given(limit);
        std::filesystem::path path = given.lexically_normal();
        if (path.filename().empty())
            path = path.parent_path();
        if (path.empty() || path == ".")
            continue;
        if (given.is_absolute() || *path.begin() == "..") {
            return failure(ErrorCode::InvalidInput, fmt::format("path \"{}\"", pathText(limit)),
                           "is not inside the repository", {},
                           "name paths as the repository has them, like \"src\"");
        }
        result.push_back(path.string());
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
}

std::vector<std::string> readLimits(soci::session &session, Integer project, Integer repository)
{
    std::vector<std::string> paths;
    std::string path;
    Statement select(session, "SELECT path FROM repository_path_limit WHERE project_id = :project "
                              "AND repository_id = :repository ORDER BY position");
    select.use(project).use(repository).into(path);
    for (select.run(); select.next();)
        paths.push_back(pathBytes(path));
    return paths;
}

void writeLimits(soci::session &session, Integer project, Integer repository,
                 const std::vector<std::string> &paths)
{
    session << "DELETE FROM repository_path_limit WHERE project_id = :project "
               "AND repository_id = :repository",
        soci::use(project), soci::use(repository);
    Integer position = 0;
    for (const std::string &path : paths) {
        const std::string text = pathText(path);
        session << "INSERT INTO repository_path_limit VALUES (:project, :repository, :position, "
                   ":path)",
            soci::use(project), soci::use(repository), soci::use(position), soci::use(text);
        ++position;
    }
}

// What the last scan left.
void readScanned(soci::session &session, Integer project, RepositoryRow &row)
{
    const Integer repository = row.id;
    Integer ordinal = 0;
    Integer time = 0;
    Statement tip(session, "SELECT ordinal, oid, committed + correction FROM commit_line "
                           "WHERE project_id = :project AND repository_id = :repository "
                           "ORDER BY ordinal DESC LIMIT 1");
    tip.use(project).use(repository).into(ordinal).into(row.tip).into(time);
    if (!tip.runOnce())
        return;
    row.tipDate = time;
    row.commits = static_cast<std::uint64_t>(ordinal) + 1;
    Integer unreadable = 0;
    const Integer open = stillThere;
    session << "SELECT count(*) FROM unreadable WHERE project_id = :project "
               "AND repository_id = :repository AND end_commit = :open",
        soci::use(project), soci::use(repository), soci::use(open), soci::into(unreadable);
    row.unreadable = static_cast<std::uint64_t>(unreadable);
}

// A name that the project's other repositories do not have.
std::string freeName(const std::string &wanted, const std::vector<RepositoryRow> &others)
{
    std::string name = wanted;
    for (int number = 2; std::ranges::find(others, name, &RepositoryRow::name) != others.end();
         ++number)
        name = fmt::format("{}-{}", wanted, number);
    return name;
}

void insertRepository(soci::session &session, Integer project, RepositoryRow &row)
{
    Integer id = 0;
    session << "SELECT coalesce(max(repository_id), 0) + 1 FROM repository "
               "WHERE project_id = :project",
        soci::use(project), soci::into(id);
    session << "INSERT INTO repository (project_id, repository_id, name, source, branch, "
               "branch_name, shallow, start_over, definition, bucket_rules, class_table) "
               "VALUES (:project, :id, :name, :source, :branch, '', 0, 0, 0, '', '')",
        soci::use(project), soci::use(id), soci::use(row.name), soci::use(row.source),
        soci::use(row.branch);
    row.id = id;
}

// A changed branch or limit leaves the rows as they are until the next scan replaces them.
void changeRepository(soci::session &session, Integer project, const RepositoryRow &old,
                      const RepositoryRow &row)
{
    const Integer id = old.id;
    session << "UPDATE repository SET name = :name, branch = :branch "
               "WHERE project_id = :project AND repository_id = :id",
        soci::use(row.name), soci::use(row.branch), soci::use(project), soci::use(id);
    if (old.branch != row.branch || old.paths != row.paths) {
        session << "UPDATE repository SET start_over = 1 "
                   "WHERE project_id = :project AND repository_id = :id",
            soci::use(project), soci::use(id);
    }
}

} // namespace

std::vector<RepositoryRow> readRepositories(soci::session &session, Integer project)
{
    std::vector<RepositoryRow> result;
    Integer id = 0;
    RepositoryRow row;
    Integer scanned = 0;
    Integer shallow = 0;
    soci::indicator hasScanned{};
    Statement select(session,
                     "SELECT repository_id, name, source, branch, branch_name, scanned, shallow "
                     "FROM repository WHERE project_id = :project ORDER BY name");
    select.use(project).into(id).into(row.name).into(row.source).into(row.branch);
    select.into(row.branchName).into(scanned, hasScanned).into(shallow);
    for (select.run(); select.next();) {
        row.id = id;
        row.scanned = hasScanned == soci::i_ok ? std::optional<Seconds>(scanned) : std::nullopt;
        row.shallow = shallow != 0;
        result.push_back(row);
    }
    for (RepositoryRow &each : result) {
        each.paths = readLimits(session, project, each.id);
        readScanned(session, project, each);
    }
    return result;
}

Result<RepositoryRow> writeRepository(soci::session &session, const std::string &projectName,
                                      Integer project, RepositoryRow row)
{
    if (row.source.empty()) {
        return failure(ErrorCode::InvalidInput, fmt::format("project \"{}\"", projectName),
                       "a repository needs a path or URL");
    }
    row.source = normalSource(row.source);
    auto limits = normalLimits(row.paths);
    FERROGRAPH_TRY(limits);
    row.paths = std::move(*limits);
    std::vector<RepositoryRow> others = readRepositories(session, project);
    const auto same = std::ranges::find(others, row.source, &RepositoryRow::source);
    std::optional<RepositoryRow> old;
    if (same != others.end()) {
        old = *same;
        others.erase(same);
    }
    if (row.name.empty())
        row.name = old ? old->name : freeName(git::suggestedName(row.source), others);
    if (std::ranges::find(others, row.name, &RepositoryRow::name) != others.end()) {
        return failure(
            ErrorCode::InvalidInput, fmt::format("repository \"{}\"", row.name),
            fmt::format("project \"{}\" has another repository of that name", projectName));
    }
    if (old) {
        changeRepository(session, project, *old, row);
        row.id = old->id;
    } else {
        insertRepository(session, project, row);
    }
    writeLimits(session, project, row.id, row.paths);
    const auto all = readRepositories(session, project);
    return *std::ranges::find(all, row.id, &RepositoryRow::id);
}

Result<RepositoryRow> putRepository(Database &database, const std::string &projectName,
                                    const RepositoryRow &row)
{
    return guarded(database, Transaction::Kind::Write,
                   [&](soci::session &session) -> Result<RepositoryRow> {
                       const auto id = projectId(session, projectName);
                       FERROGRAPH_TRY(id);
                       return writeRepository(session, projectName, *id, row);
                   });
}

Result<void> removeRepository(Database &database, const std::string &projectName,
                              const std::string &repositoryName)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, projectName);
        FERROGRAPH_TRY(id);
        const auto all = readRepositories(session, *id);
        const auto found = std::ranges::find(all, repositoryName, &RepositoryRow::name);
        if (found == all.end()) {
            std::vector<std::string> names;
            for (const RepositoryRow &row : all)
                names.push_back(row.name);
            return failure(ErrorCode::NotFound,
                           fmt::format("repository \"{}\"", pathText(repositoryName)),
                           fmt::format("is not in project \"{}\"", projectName), {},
                           nearNamesAdvice(repositoryName, names));
        }
        const Integer repository = found->id;
        session << "DELETE FROM repository WHERE project_id = :project "
                   "AND repository_id = :repository",
            soci::use(*id), soci::use(repository);
        return {};
    });
}

} // namespace ferrograph::store
