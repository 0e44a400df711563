// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/project_answer.h"
#include "app/cli/commands/text_file.h"
#include "core/roadmap/roadmap.h"
#include "core/store/projects.h"
#include "core/store/roadmaps.h"

#include <algorithm>
#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string file;
    std::string project;
};

// A repository's own file stays the one that counts.
Result<bool> repositoryWins(store::Database &database, const std::string &project)
{
    const auto versions = store::roadmapVersions(database, project);
    FERROGRAPH_TRY(versions);
    bool wins = false;
    for (const store::RoadmapVersion &version : *versions) {
        if (!version.repository.empty())
            wins = !version.content.empty();
    }
    return wins;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto file = readTextFile(arguments.file, roadmap::largestFile);
    if (!file)
        return failure(file.error());
    const auto roadmap = roadmap::parseRoadmap(file->text, file->subject);
    if (!roadmap)
        return failure(roadmap.error());
    return context.withDatabase(
        Access::Change, [&](store::Database &database) -> Result<ExitStatus> {
            const auto project = store::project(database, arguments.project);
            FERROGRAPH_TRY(project);
            FERROGRAPH_TRY(store::storeRoadmap(database, project->name,
                                               roadmap::roadmapText(*roadmap), now()));
            reportProjects(context, "stored the roadmap of", {project->name});
            const auto wins = repositoryWins(database, project->name);
            FERROGRAPH_TRY(wins);
            if (*wins) {
                context.note(project->name + ": the repository's .ferrograph/roadmap.json counts "
                                             "while it is there");
            }
            return ExitStatus::Done;
        });
}

} // namespace

void addRoadmapImport(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("import", "Keep a roadmap in the database");
    command.argument("FILE", arguments->file, "The roadmap file; - is standard input");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
