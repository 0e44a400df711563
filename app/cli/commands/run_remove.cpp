// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "core/intake/repository_view.h"
#include "core/store/finding_ingest.h"
#include "core/store/projects.h"

#include <fmt/format.h>

#include <charconv>
#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string id;
    std::string project;
};

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    std::int64_t id = 0;
    const char *end = arguments.id.data() + arguments.id.size();
    const auto parsed = std::from_chars(arguments.id.data(), end, id);
    if (parsed.ec != std::errc() || parsed.ptr != end)
        return failure(ErrorCode::Usage, arguments.id, "is not the id of a run", {},
                       "`ferrograph show runs` lists them");
    return context.withDatabase(
        Access::Change, [&](store::Database &database) -> Result<ExitStatus> {
            const auto project = store::project(database, arguments.project);
            if (!project)
                return failure(project.error());
            intake::RepositoryView view(*project);
            FERROGRAPH_TRY(
                store::removeRun(database, arguments.project, id, view.history(), context.stop()));
            context.note(fmt::format("run {} was taken out of {}", id, arguments.project));
            return ExitStatus::Done;
        });
}

} // namespace

void addRunRemove(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("remove", "Take a run out, as if it had never come");
    command.argument("ID", arguments->id, "As show runs prints it");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
