// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/project_answer.h"
#include "core/store/class_table.h"

namespace ferrograph::cli
{
namespace
{

Result<ExitStatus> answer(Context &context, store::Database &database)
{
    const auto projects = store::projects(database);
    if (!projects)
        return failure(projects.error());
    const auto table = store::classTable(database);
    if (!table)
        return failure(table.error());
    printProjects(context, plainRecipe(*table), *projects);
    return ExitStatus::Done;
}

} // namespace

void addProjectList(Command &parent)
{
    Command command = parent.command("list", "Print the projects and their repositories");
    command.whenChosen([](Context &context) {
        return context.withDatabase(
            Access::Read, [&](store::Database &database) { return answer(context, database); });
    });
}

} // namespace ferrograph::cli
