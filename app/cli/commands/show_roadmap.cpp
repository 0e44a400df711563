// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/as_of_option.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/roadmap_answer.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string project;
    std::string at;
    std::string part = "milestones";
};

Result<ExitStatus> answer(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto asOf = parseAsOf(arguments.at);
    FERROGRAPH_TRY(asOf);
    const auto project = store::project(database, arguments.project);
    FERROGRAPH_TRY(project);
    const auto review = review::reviewRoadmap(database, project->name, *asOf);
    FERROGRAPH_TRY(review);
    context.complain(project->name, review->current.problems, review->current.problems.size());
    Sheet sheet = roadmapSheet(*review, arguments.part);
    if (context.format() == Format::AsTable) {
        sheet.notes.push_back(fmt::format("as of {}; roadmap from {}", isoDate(*asOf),
                                          review::sourceWords(review->current.version)));
    }
    addRecipe(sheet, review->recipe);
    context.answer(sheet, [&](JsonStream &json) { writeRoadmap(json, *review); });
    return ExitStatus::Done;
}

} // namespace

void addShowRoadmap(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("roadmap", "Milestones with their status, and the rest of a "
                                                "project's roadmap");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    addAsOfOption(command, arguments->at);
    command.choice("--part", roadmapParts(), arguments->part,
                   "What tables and CSV show (else milestones); JSON has all");
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(Access::Read, [&](store::Database &database) {
            return answer(context, database, *arguments);
        });
    });
}

} // namespace ferrograph::cli
