// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/project_answer.h"
#include "app/cli/commands/repository_argument.h"

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string name;
    std::string repository;
    std::string branch;
    std::vector<std::string> paths;
    std::string programme;
    std::vector<std::string> tags;
};

Result<ExitStatus> add(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto project = store::addProject(database, arguments.name);
    if (!project)
        return failure(project.error());
    store::ProjectSettings settings = project->settings;
    settings.programme = arguments.programme;
    settings.tags = arguments.tags;
    FERROGRAPH_TRY(store::setProjectSettings(database, arguments.name, settings));
    if (!arguments.repository.empty()) {
        store::RepositoryRow row;
        row.source = repositorySource(arguments.repository);
        row.name = freeRepositoryName(*project, row.source);
        row.branch = arguments.branch;
        row.paths = arguments.paths;
        FERROGRAPH_TRY(store::putRepository(database, arguments.name, row));
    }
    reportProjects(context, "added", {arguments.name});
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    if (arguments.repository.empty() && (!arguments.branch.empty() || !arguments.paths.empty()))
        return failure(ErrorCode::Usage, "project add",
                       "--branch and --paths belong to a REPOSITORY", {}, "name the repository");
    if (!arguments.repository.empty())
        FERROGRAPH_TRY(checkRepository(repositorySource(arguments.repository), arguments.branch));
    return context.withDatabase(Access::ChangeOrMake, [&](store::Database &database) {
        return add(context, database, arguments);
    });
}

} // namespace

void addProjectAdd(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("add", "Add a project, to be scanned by scan or refresh");
    command.argument("NAME", arguments->name, "Its name");
    command.argument("REPOSITORY", arguments->repository, "Path or URL of its first repository",
                     Need::Optional);
    command.option("--branch", "REF", arguments->branch, "The branch to follow (else HEAD)");
    command.option("--paths", "SPEC", arguments->paths, "Only what is at or below these paths");
    command.option("--programme", "NAME", arguments->programme, "The programme it belongs to");
    command.option("--tag", "TAG", arguments->tags, "Tags to group it by");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
