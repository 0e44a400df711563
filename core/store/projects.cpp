// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/projects.h"

#include "core/base/path_text.h"
#include "core/languages/language_table.h"
#include "core/store/near_names.h"
#include "core/store/project_rows.h"
#include "core/store/recompute_buckets.h"
#include "core/store/statement.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

std::optional<Integer> findProject(soci::session &session, const std::string &name)
{
    Integer id = 0;
    Statement select(session, "SELECT project_id FROM project WHERE name = :name");
    select.use(name).into(id);
    if (!select.runOnce())
        return std::nullopt;
    return id;
}

std::string unknownProjectAdvice(soci::session &session, const std::string &name)
{
    std::vector<std::string> known;
    std::string each;
    Statement select(session, "SELECT name FROM project ORDER BY name");
    select.into(each);
    for (select.run(); select.next();)
        known.push_back(each);
    if (known.empty())
        return "there are no projects yet; `ferrograph scan REPOSITORY` makes one";
    return nearNamesAdvice(name, known);
}

Result<void> checkNewName(soci::session &session, const std::string &name)
{
    if (name.find_first_not_of(' ') == std::string::npos)
        return failure(ErrorCode::InvalidInput, "project", "a project needs a name");
    if (pathText(name) != name && name.find('\\') == std::string::npos) {
        return failure(ErrorCode::InvalidInput, fmt::format("project \"{}\"", pathText(name)),
                       "a project's name is one line of UTF-8 text");
    }
    if (findProject(session, name)) {
        return failure(ErrorCode::InvalidInput, fmt::format("project \"{}\"", name),
                       "exists already");
    }
    return {};
}

std::vector<std::string> readTags(soci::session &session, Integer project)
{
    std::vector<std::string> tags;
    std::string tag;
    Statement select(session,
                     "SELECT tag FROM project_tag WHERE project_id = :project ORDER BY position");
    select.use(project).into(tag);
    for (select.run(); select.next();)
        tags.push_back(tag);
    return tags;
}

std::string readArchetype(soci::session &session, Integer project)
{
    std::string archetype;
    Statement select(session,
                     "SELECT archetype FROM project_archetype WHERE project_id = :project");
    select.use(project).into(archetype);
    return select.runOnce() ? archetype : std::string();
}

void writeArchetype(soci::session &session, Integer project, const std::string &archetype)
{
    session << "DELETE FROM project_archetype WHERE project_id = :project", soci::use(project);
    if (archetype.empty())
        return;
    session << "INSERT INTO project_archetype (project_id, archetype) "
               "VALUES (:project, :archetype)",
        soci::use(project), soci::use(archetype);
}

std::vector<languages::PathRule> readPathRules(soci::session &session, Integer project)
{
    std::vector<languages::PathRule> rules;
    std::string pattern;
    Integer bucket = 0;
    Statement select(session, "SELECT pattern, bucket FROM project_path_rule "
                              "WHERE project_id = :project ORDER BY position");
    select.use(project).into(pattern).into(bucket);
    for (select.run(); select.next();)
        rules.push_back({pathBytes(pattern), static_cast<languages::Bucket>(bucket)});
    return rules;
}

void writePathRules(soci::session &session, Integer project,
                    const std::vector<languages::PathRule> &rules)
{
    if (readPathRules(session, project) == rules)
        return;
    session << "DELETE FROM project_path_rule WHERE project_id = :project", soci::use(project);
    Integer position = 0;
    for (const languages::PathRule &rule : rules) {
        const std::string pattern = pathText(rule.pattern);
        const auto bucket = static_cast<Integer>(rule.bucket);
        session << "INSERT INTO project_path_rule (project_id, position, pattern, bucket) "
                   "VALUES (:project, :position, :pattern, :bucket)",
            soci::use(project), soci::use(position), soci::use(pattern), soci::use(bucket);
        ++position;
    }
    const languages::BucketRules compiled{rules};
    for (const RepositoryRow &repository : readRepositories(session, project))
        recomputeBuckets(session, {project, repository.id}, compiled);
}

// All projects, or the one of that id.
std::vector<ProjectRow> readRows(soci::session &session, Integer first, Integer last)
{
    std::vector<ProjectRow> result;
    Integer id = 0;
    ProjectRow row;
    Target target;
    Integer due = 0;
    Integer start = 0;
    soci::indicator hasDue{};
    soci::indicator hasStart{};
    Statement select(session, "SELECT project_id, name, programme, tag_pattern, target_metric, "
                              "target_value, target_due, target_start FROM project "
                              "WHERE project_id BETWEEN :first AND :last ORDER BY name");
    select.use(first).use(last);
    select.into(id).into(row.name).into(row.settings.programme).into(row.settings.tagPattern);
    select.into(target.metric).into(target.value).into(due, hasDue).into(start, hasStart);
    for (select.run(); select.next();) {
        row.id = id;
        target.due = hasDue == soci::i_ok ? std::optional<Seconds>(due) : std::nullopt;
        target.start = hasStart == soci::i_ok ? std::optional<Seconds>(start) : std::nullopt;
        row.settings.target = target.metric.empty() ? std::nullopt : std::optional(target);
        result.push_back(row);
    }
    for (ProjectRow &project : result) {
        project.settings.tags = readTags(session, project.id);
        project.settings.archetype = readArchetype(session, project.id);
        project.settings.pathRules = readPathRules(session, project.id);
        project.repositories = readRepositories(session, project.id);
    }
    return result;
}

} // namespace

Result<Integer> projectId(soci::session &session, const std::string &name)
{
    if (const auto id = findProject(session, name))
        return *id;
    return failure(ErrorCode::NotFound, fmt::format("project \"{}\"", pathText(name)),
                   "is not in this database", {}, unknownProjectAdvice(session, name));
}

std::vector<ProjectRow> readProjects(soci::session &session)
{
    return readRows(session, 0, std::numeric_limits<Integer>::max());
}

Result<ProjectRow> readProject(soci::session &session, const std::string &name)
{
    const auto id = projectId(session, name);
    FERROGRAPH_TRY(id);
    return readRows(session, *id, *id).front();
}

Result<Integer> insertProject(soci::session &session, const std::string &name)
{
    FERROGRAPH_TRY(checkNewName(session, name));
    Integer id = 0;
    session << "SELECT coalesce(max(project_id), 0) + 1 FROM project", soci::into(id);
    session << "INSERT INTO project (project_id, name, programme, tag_pattern, target_metric, "
               "target_value) VALUES (:id, :name, '', '', '', 0)",
        soci::use(id), soci::use(name);
    return id;
}

void writeSettings(soci::session &session, Integer project, const ProjectSettings &settings)
{
    const Target target = settings.target.value_or(Target{});
    const Integer due = target.due.value_or(0);
    const Integer start = target.start.value_or(0);
    soci::indicator hasDue = target.due ? soci::i_ok : soci::i_null;
    soci::indicator hasStart = target.start ? soci::i_ok : soci::i_null;
    session << "UPDATE project SET programme = :programme, tag_pattern = :pattern, "
               "target_metric = :metric, target_value = :value, target_due = :due, "
               "target_start = :start WHERE project_id = :project",
        soci::use(settings.programme), soci::use(settings.tagPattern), soci::use(target.metric),
        soci::use(target.value), soci::use(due, hasDue), soci::use(start, hasStart),
        soci::use(project);
    writeArchetype(session, project, settings.archetype);
    session << "DELETE FROM project_tag WHERE project_id = :project", soci::use(project);
    Integer position = 0;
    for (const std::string &tag : settings.tags) {
        session << "INSERT INTO project_tag (project_id, position, tag) "
                   "VALUES (:project, :position, :tag)",
            soci::use(project), soci::use(position), soci::use(tag);
        ++position;
    }
    writePathRules(session, project, settings.pathRules);
}

Result<std::vector<ProjectRow>> projects(Database &database)
{
    return guarded(database, Transaction::Kind::Read,
                   [](soci::session &session) -> Result<std::vector<ProjectRow>> {
                       return readProjects(session);
                   });
}

Result<ProjectRow> project(Database &database, const std::string &name)
{
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) { return readProject(session, name); });
}

Result<ProjectRow> addProject(Database &database, const std::string &name)
{
    return guarded(database, Transaction::Kind::Write,
                   [&](soci::session &session) -> Result<ProjectRow> {
                       FERROGRAPH_TRY(insertProject(session, name));
                       return readProject(session, name);
                   });
}

Result<void> renameProject(Database &database, const std::string &name, const std::string &newName)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, name);
        FERROGRAPH_TRY(id);
        FERROGRAPH_TRY(checkNewName(session, newName));
        session << "UPDATE project SET name = :name WHERE project_id = :id", soci::use(newName),
            soci::use(*id);
        return {};
    });
}

Result<void> removeProject(Database &database, const std::string &name)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, name);
        FERROGRAPH_TRY(id);
        session << "DELETE FROM project WHERE project_id = :id", soci::use(*id);
        return {};
    });
}

Result<void> setProjectSettings(Database &database, const std::string &name,
                                const ProjectSettings &settings)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const auto id = projectId(session, name);
        FERROGRAPH_TRY(id);
        writeSettings(session, *id, settings);
        return {};
    });
}

Result<std::string> classOverrides(Database &database)
{
    return guarded(database, [](soci::session &session) -> Result<std::string> {
        std::string value;
        Statement select(session, "SELECT value FROM meta WHERE name = 'class_overrides'");
        select.into(value);
        select.runOnce();
        return value;
    });
}

Result<void> setClassOverrides(Database &database, const std::string &json)
{
    if (!json.empty())
        FERROGRAPH_TRY(languages::LanguageTable::builtin().withClasses(json));
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        session << "DELETE FROM meta WHERE name = 'class_overrides'";
        if (!json.empty()) {
            session << "INSERT INTO meta (name, value) VALUES ('class_overrides', :json)",
                soci::use(json);
        }
        return {};
    });
}

} // namespace ferrograph::store
