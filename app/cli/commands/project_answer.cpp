// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/project_answer.h"

#include "app/cli/output/shapes.h"

#include <fmt/format.h>

namespace ferrograph::cli
{
namespace
{

std::string targetText(const std::optional<store::Target> &target)
{
    if (!target)
        return {};
    std::string text = fmt::format("{} at most {}", target->metric, target->value);
    if (target->due)
        text += " by " + isoDate(*target->due);
    return text;
}

Json element(const store::ProjectRow &project)
{
    Json object{{"project", project.name}};
    object.update(toJson(project.settings));
    Json repositories = Json::array();
    for (const store::RepositoryRow &repository : project.repositories)
        repositories.push_back(toJson(repository));
    object["repositories"] = repositories;
    return object;
}

// A row for each repository, and one for a project that has none.
Sheet sheetOf(const std::vector<store::ProjectRow> &projects)
{
    Sheet sheet;
    sheet.columns = {{"project", "Project"},
                     {"repository", "Repository"},
                     {"source", "Source"},
                     {"branch", "Branch"},
                     {"paths", "Paths"},
                     {"scanned", "Scanned"},
                     {"commits", "Commits"},
                     {"programme", "Programme"},
                     {"tags", "Tags"},
                     {"target", "Target"},
                     {"commit", "Commit", Shown::CsvOnly}};
    for (const store::ProjectRow &project : projects) {
        const auto add = [&](const store::RepositoryRow &row) {
            sheet.rows.push_back({project.name, row.name, row.source, row.branch,
                                  fmt::format("{}", fmt::join(row.paths, ";")),
                                  row.scanned ? Cell(isoDate(*row.scanned)) : Cell(),
                                  row.scanned ? Cell(row.commits) : Cell(),
                                  project.settings.programme,
                                  fmt::format("{}", fmt::join(project.settings.tags, ";")),
                                  targetText(project.settings.target), row.tip});
        };
        for (const store::RepositoryRow &row : project.repositories)
            add(row);
        if (project.repositories.empty())
            add({});
    }
    return sheet;
}

} // namespace

void printProjects(Context &context, const metrics::Recipe &recipe,
                   const std::vector<store::ProjectRow> &projects)
{
    context.answer(sheetOf(projects), [&](JsonStream &json) {
        json.member("recipe", toJson(recipe));
        json.beginList("projects");
        for (const store::ProjectRow &project : projects)
            json.element(element(project));
        json.endList();
    });
}

void reportProjects(Context &context, const std::string &done,
                    const std::vector<std::string> &names)
{
    context.note(fmt::format("{} {}", done, fmt::join(names, ", ")));
    if (context.format() == Format::AsTable)
        return;
    Sheet sheet;
    sheet.columns = {{"project", "Project"}};
    for (const std::string &name : names)
        sheet.rows.push_back({name});
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(plainRecipe(languages::LanguageTable::builtin())));
        json.member("projects", names);
    });
}

} // namespace ferrograph::cli
