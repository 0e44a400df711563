// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/as_of_option.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/text_file.h"
#include "core/review/current_roadmap.h"
#include "core/store/projects.h"

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string file;
    std::string project;
    std::string at;
};

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto asOf = parseAsOf(arguments.at);
    if (!asOf)
        return failure(asOf.error());
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto project = store::project(database, arguments.project);
        FERROGRAPH_TRY(project);
        const auto current = review::currentRoadmap(database, project->name, *asOf);
        FERROGRAPH_TRY(current);
        const std::string text = roadmap::roadmapText(current->roadmap);
        if (arguments.file.empty() || arguments.file == "-") {
            context.print(text);
            return ExitStatus::Done;
        }
        FERROGRAPH_TRY(writeTextFile(arguments.file, text));
        context.note("wrote " + arguments.file);
        return ExitStatus::Done;
    });
}

} // namespace

void addRoadmapExport(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("export", "Write the roadmap that a project has");
    command.argument("FILE", arguments->file, "Where to (else standard output)", Need::Optional);
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    addAsOfOption(command, arguments->at);
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
