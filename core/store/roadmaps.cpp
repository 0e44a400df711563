// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/roadmaps.h"

#include "core/store/project_rows.h"
#include "core/store/statement.h"

namespace ferrograph::store
{
namespace
{

void addFileVersions(soci::session &session, Integer project, const RepositoryRow &repository,
                     std::vector<RoadmapVersion> &result)
{
    const Integer id = repository.id;
    RoadmapVersion version;
    version.repository = repository.name;
    Integer since = 0;
    Statement select(session, "SELECT oid, committed + correction, content, problem "
                              "FROM roadmap_file JOIN commit_line ON "
                              "commit_line.project_id = roadmap_file.project_id "
                              "AND commit_line.repository_id = roadmap_file.repository_id "
                              "AND ordinal = first_commit "
                              "WHERE roadmap_file.project_id = :project "
                              "AND roadmap_file.repository_id = :repository "
                              "ORDER BY first_commit");
    select.use(project).use(id);
    select.into(version.commit).into(since).into(version.content).into(version.problem);
    for (select.run(); select.next();) {
        version.since = since;
        result.push_back(version);
    }
}

void addKeptVersions(soci::session &session, Integer project, std::vector<RoadmapVersion> &result)
{
    RoadmapVersion version;
    Integer since = 0;
    Statement select(session, "SELECT stored, content FROM roadmap WHERE project_id = :project "
                              "ORDER BY version");
    select.use(project).into(since).into(version.content);
    for (select.run(); select.next();) {
        version.since = since;
        result.push_back(version);
    }
}

} // namespace

Result<std::vector<RoadmapVersion>> roadmapVersions(Database &database, const std::string &project)
{
    using Answer = std::vector<RoadmapVersion>;
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) -> Result<Answer> {
                       const auto row = readProject(session, project);
                       FERROGRAPH_TRY(row);
                       Answer result;
                       for (const RepositoryRow &repository : row->repositories)
                           addFileVersions(session, row->id, repository, result);
                       addKeptVersions(session, row->id, result);
                       return result;
                   });
}

Result<void> storeRoadmap(Database &database, const std::string &project, const std::string &text,
                          Seconds at)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, project);
        FERROGRAPH_TRY(id);
        Integer version = 0;
        std::string newest;
        Statement select(session, "SELECT version, content FROM roadmap "
                                  "WHERE project_id = :project ORDER BY version DESC LIMIT 1");
        select.use(*id).into(version).into(newest);
        const bool found = select.runOnce();
        if (found ? newest == text : text.empty())
            return {};
        version = found ? version + 1 : 0;
        const Integer stored = at;
        session << "INSERT INTO roadmap (project_id, version, stored, content) "
                   "VALUES (:project, :version, :stored, :content)",
            soci::use(*id), soci::use(version), soci::use(stored), soci::use(text);
        return {};
    });
}

Result<std::optional<Seconds>> lastReport(Database &database, const std::string &project,
                                          Seconds asOf)
{
    using Answer = std::optional<Seconds>;
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Answer> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            Integer found = 0;
            const Integer before = asOf;
            Statement select(session, "SELECT as_of FROM report_made WHERE project_id = :project "
                                      "AND as_of < :before ORDER BY as_of DESC LIMIT 1");
            select.use(*id).use(before).into(found);
            return select.runOnce() ? Answer(found) : Answer();
        });
}

Result<void> recordReport(Database &database, const std::string &project, Seconds asOf,
                          Seconds made)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, project);
        FERROGRAPH_TRY(id);
        const Integer shown = asOf;
        const Integer when = made;
        session << "DELETE FROM report_made WHERE project_id = :project AND as_of = :shown",
            soci::use(*id), soci::use(shown);
        session << "INSERT INTO report_made (project_id, as_of, made) "
                   "VALUES (:project, :shown, :made)",
            soci::use(*id), soci::use(shown), soci::use(when);
        return {};
    });
}

} // namespace ferrograph::store
