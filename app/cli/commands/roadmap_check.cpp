// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/text_file.h"
#include "app/cli/output/shapes.h"
#include "core/review/roadmap_review.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string file;
    std::string project;
};

// What is not wrong with the file and yet cannot be meant, seen beside the project's code.
Result<std::vector<Problem>> doubts(store::Database &database, const std::string &name,
                                    const roadmap::Roadmap &roadmap)
{
    review::CurrentRoadmap current{roadmap, {}, {}};
    const auto review = review::reviewRoadmap(database, name, std::move(current), now());
    FERROGRAPH_TRY(review);
    std::vector<Problem> result;
    for (std::size_t i = 0; i < review->components.size(); ++i) {
        if (review->components[i].totals.code == 0) {
            result.push_back({fmt::format("$.components[{}].paths", i),
                              fmt::format("\"{}\" matches no code at the newest commit",
                                          review->components[i].component.name)});
        }
    }
    for (const review::MilestoneReview &each : review->milestones) {
        if (each.state.status == roadmap::Status::NoFigure)
            result.push_back({fmt::format("milestone \"{}\"", each.milestone.id), each.reason});
    }
    return result;
}

void print(Context &context, const std::string &file, const std::vector<Problem> &problems,
           const std::vector<Problem> &doubts)
{
    Sheet sheet;
    sheet.columns = {{"kind", "Kind"}, {"where", "Where"}, {"what", "What"}};
    for (const Problem &problem : problems)
        sheet.rows.push_back({"problem", problem.where, problem.what});
    for (const Problem &doubt : doubts)
        sheet.rows.push_back({"doubt", doubt.where, doubt.what});
    if (sheet.rows.empty())
        sheet.notes.push_back(file + ": nothing is wrong with it");
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(plainRecipe(languages::LanguageTable::builtin())));
        json.member("file", file);
        json.member("valid", problems.empty());
        json.member("problems", toJson(problems));
        json.member("doubts", toJson(doubts));
    });
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto file = readTextFile(arguments.file, roadmap::largestFile);
    if (!file)
        return failure(file.error());
    const roadmap::Reading reading = roadmap::readRoadmap(file->text);
    if (!reading.problems.empty()) {
        print(context, file->subject, reading.problems, {});
        return ExitStatus::Rejected;
    }
    if (arguments.project.empty()) {
        print(context, file->subject, {}, {});
        return ExitStatus::Done;
    }
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto found = doubts(database, arguments.project, reading.roadmap);
        FERROGRAPH_TRY(found);
        print(context, file->subject, {}, *found);
        return ExitStatus::Done;
    });
}

} // namespace

void addRoadmapCheck(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("check", "What is wrong with a roadmap file");
    command.argument("FILE", arguments->file, "The roadmap file; - is standard input");
    command.option("--project", "NAME", arguments->project,
                   "Look at this project's code too: components that match nothing");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
