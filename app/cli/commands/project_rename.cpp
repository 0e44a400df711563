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
    std::string newName;
};

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    return context.withDatabase(
        Access::Change, [&](store::Database &database) -> Result<ExitStatus> {
            FERROGRAPH_TRY(store::renameProject(database, arguments.name, arguments.newName));
            reportProjects(context, "renamed to", {arguments.newName});
            return ExitStatus::Done;
        });
}

} // namespace

void addProjectRename(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("rename", "Give a project another name");
    command.argument("NAME", arguments->name, "The project");
    command.argument("NEW", arguments->newName, "Its new name");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
