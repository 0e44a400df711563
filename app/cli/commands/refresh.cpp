// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/scanning.h"
#include "core/store/projects.h"

#include <memory>

namespace ferrograph::cli
{
namespace
{

Result<std::vector<store::ProjectRow>> chosenProjects(store::Database &database,
                                                      const std::vector<std::string> &names)
{
    if (names.empty())
        return store::projects(database);
    std::vector<store::ProjectRow> chosen;
    for (const std::string &name : names) {
        auto project = store::project(database, name);
        if (!project)
            return failure(std::move(project).error());
        chosen.push_back(std::move(*project));
    }
    return chosen;
}

Result<ExitStatus> run(Context &context, const std::vector<std::string> &names)
{
    return context.withDatabase(
        Access::Change, [&](store::Database &database) -> Result<ExitStatus> {
            const auto projects = chosenProjects(database, names);
            if (!projects)
                return failure(projects.error());
            ScanRun scans(context, scan::ScanOptions{}, ScanRun::NewCode::Count);
            for (const store::ProjectRow &project : *projects) {
                for (const store::RepositoryRow &row : project.repositories)
                    FERROGRAPH_TRY(
                        scans.scan(database, {project.name, row.name, row.source, false, false}));
            }
            return scans.finish();
        });
}

} // namespace

void addRefresh(Command &parent)
{
    auto names = std::make_shared<std::vector<std::string>>();
    Command command = parent.command("refresh", "Scan all repositories of the projects again");
    command.option("--project", "NAME", *names, "Only these projects");
    command.whenChosen([names](Context &context) { return run(context, *names); });
}

} // namespace ferrograph::cli
