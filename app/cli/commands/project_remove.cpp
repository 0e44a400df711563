// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/project_answer.h"

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string name;
    std::string repository;
};

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    return context.withDatabase(
        Access::Change, [&](store::Database &database) -> Result<ExitStatus> {
            if (arguments.repository.empty()) {
                FERROGRAPH_TRY(store::removeProject(database, arguments.name));
                reportProjects(context, "removed", {arguments.name});
            } else {
                FERROGRAPH_TRY(
                    store::removeRepository(database, arguments.name, arguments.repository));
                reportProjects(context, "removed " + arguments.repository + " from",
                               {arguments.name});
            }
            return ExitStatus::Done;
        });
}

} // namespace

void addProjectRemove(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("remove", "Remove a project with all its data");
    command.argument("NAME", arguments->name, "The project");
    command.option("--repository", "NAME", arguments->repository,
                   "Remove only this repository of it (by its name in project list)");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
