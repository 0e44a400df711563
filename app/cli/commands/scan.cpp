// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/reader_option.h"
#include "app/cli/commands/repository_argument.h"
#include "app/cli/commands/scanning.h"
#include "core/git/remote.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace ferrograph::cli
{
namespace
{

constexpr std::int64_t mostJobs = 256;

struct Arguments {
    std::vector<std::string> repositories;
    std::string project;
    std::optional<std::string> branch;
    std::optional<std::vector<std::string>> paths;
    std::int64_t jobs = scan::ScanOptions{}.jobs;
    std::string reader = defaultReader;
    bool noNewCode = false;
    bool checkCounts = false;
};

// The project a repository goes to when none is named: the one that has it, else a new one.
Result<std::string> projectFor(const std::vector<store::ProjectRow> &projects,
                               const std::string &source)
{
    const std::string suggested = git::suggestedName(source);
    std::vector<std::string> owners;
    bool taken = false;
    for (const store::ProjectRow &project : projects) {
        if (findSource(project, source) != nullptr)
            owners.push_back(project.name);
        taken = taken || project.name == suggested;
    }
    if (owners.size() == 1)
        return owners.front();
    if (owners.size() > 1)
        return failure(ErrorCode::Usage, source,
                       fmt::format("belongs to the projects {}", fmt::join(owners, ", ")), {},
                       "name one with --project");
    if (taken)
        return failure(ErrorCode::Usage, source,
                       fmt::format("another repository is already the project '{}'", suggested), {},
                       "name a project with --project");
    return suggested;
}

// Finds or makes the project and its repository.
Result<ScanJob> place(store::Database &database, const Arguments &arguments,
                      const std::string &source)
{
    const auto projects = store::projects(database);
    if (!projects)
        return failure(projects.error());
    const auto name = arguments.project.empty() ? projectFor(*projects, source)
                                                : Result<std::string>(arguments.project);
    if (!name)
        return failure(name.error());
    ScanJob job{*name, {}, source, false, false};
    auto project = std::find_if(projects->begin(), projects->end(),
                                [&](const auto &row) { return row.name == *name; });
    store::RepositoryRow row;
    if (project == projects->end()) {
        FERROGRAPH_TRY(store::addProject(database, *name));
        job.newProject = true;
        row.name = freeRepositoryName({}, source);
    } else if (const store::RepositoryRow *known = findSource(*project, source)) {
        row = *known;
    } else {
        job.newRepository = true;
        row.name = freeRepositoryName(*project, source);
    }
    row.source = source;
    row.branch = arguments.branch.value_or(row.branch);
    row.paths = arguments.paths.value_or(row.paths);
    const auto stored = store::putRepository(database, *name, row);
    if (!stored)
        return failure(stored.error());
    job.repository = stored->name;
    return job;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    if (arguments.paths && arguments.repositories.size() > 1)
        return failure(ErrorCode::Usage, "scan", "--paths belongs to one REPOSITORY", {},
                       "scan the repositories one by one");
    scan::ScanOptions options;
    options.checkCounts = arguments.checkCounts;
    options.reader = readerNamed(arguments.reader);
    options.jobs = static_cast<unsigned>(std::min<std::int64_t>(arguments.jobs, mostJobs));
    ScanRun scans(context, options,
                  arguments.noNewCode ? ScanRun::NewCode::Leave : ScanRun::NewCode::Count);
    std::vector<std::string> sources;
    for (const std::string &argument : arguments.repositories) {
        std::string source = repositorySource(argument);
        const auto usable = checkRepository(source, arguments.branch.value_or(""));
        if (usable)
            sources.push_back(std::move(source));
        else
            scans.reject(usable.error());
    }
    if (sources.empty())
        return scans.finish();
    return context.withDatabase(
        Access::ChangeOrMake, [&](store::Database &database) -> Result<ExitStatus> {
            for (const std::string &source : sources) {
                const auto job = place(database, arguments, source);
                if (!job && exitStatus(job.error().code) == ExitStatus::Failure)
                    return failure(job.error());
                if (job)
                    FERROGRAPH_TRY(scans.scan(database, *job));
                else
                    scans.reject(job.error());
            }
            return scans.finish();
        });
}

} // namespace

void addScan(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("scan", "Read what is new in the history of repositories");
    command.arguments("REPOSITORY", arguments->repositories, "Paths or URLs of git repositories");
    command.option("--project", "NAME", arguments->project,
                   "The project that all of them go to (else one project each, by their names)");
    command.option("--branch", "REF", arguments->branch,
                   "The branch, tag or revision to follow (else HEAD)");
    command.option("--paths", "SPEC", arguments->paths,
                   "Only what is at or below these paths of the one REPOSITORY");
    command.option("--jobs", "N", arguments->jobs, 1, "Threads (else 2)");
    addReaderOption(command, arguments->reader);
    command.flag("--no-new-code", arguments->noNewCode,
                 "Leave the lines that each commit added for a later scan");
    command.flag("--check-counts", arguments->checkCounts,
                 "Count files in full too, besides from what changed, and compare");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
