// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/change_words.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"
#include "core/scan/state_name.h"
#include "core/store/steps.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    std::string from;
    std::string to;
    bool steps = false;
};

// "2020-02" is the state that February began with.
Result<std::optional<store::At>> parseFrom(const std::string &text,
                                           const store::ProjectRow &project)
{
    if (text.empty())
        return std::optional<store::At>();
    auto at = scan::stateNamed(text, project, scan::DateEdge::Begin);
    FERROGRAPH_TRY(at);
    return std::optional(std::move(*at));
}

Json element(const store::ExplainedPart &part)
{
    Json directories = Json::array();
    for (const store::ChangedDirectory &each : part.directories) {
        directories.push_back({{"directory", each.directory},
                               {"repository", each.repository},
                               {"lines", each.lines}});
    }
    Json commits = Json::array();
    for (const store::ChangedCommit &each : part.commits) {
        commits.push_back({{"commit", each.commit},
                           {"repository", each.repository},
                           {"date", isoDateTime(each.date)},
                           {"lines", each.lines}});
    }
    return {{"kind", metrics::partName(part.part)},
            {"lines", part.lines},
            {"directories", directories},
            {"commits", commits}};
}

Json stateJson(const std::optional<Seconds> &date, const std::vector<std::string> &commits)
{
    return {{"date", dateOrNull(date)}, {"commits", commits}};
}

std::string joinedFolders(const store::ExplainedPart &part)
{
    constexpr std::size_t most = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(most, part.directories.size()); ++i)
        text += fmt::format("{}{} {:+}", i > 0 ? ", " : "", part.directories[i].directory,
                            part.directories[i].lines);
    return text;
}

Sheet changeSheet(const store::ChangeExplanation &change)
{
    Sheet sheet;
    sheet.columns = {{"kind", "Kind"},
                     {"lines", "Lines"},
                     {"directories", "Where"},
                     {"commit", "Largest commit"},
                     {"date", "Date"}};
    for (const store::ExplainedPart &part : change.parts) {
        const bool any = !part.commits.empty();
        sheet.rows.push_back({std::string(metrics::partWords(part.part)),
                              fmt::format("{:+}", part.lines), joinedFolders(part),
                              any ? Cell(part.commits.front().commit.substr(0, 12)) : Cell(),
                              any ? Cell(isoDate(part.commits.front().date)) : Cell()});
    }
    sheet.notes.push_back(changeWords(change.exposedBefore, change.exposedAfter));
    if (!change.complete)
        sheet.notes.emplace_back("Not all commits are explained yet: scan again.");
    return sheet;
}

Result<ExitStatus> answerChange(Context &context, store::Database &database,
                                const Arguments &arguments, const store::ProjectRow &project)
{
    const auto from = parseFrom(arguments.from, project);
    FERROGRAPH_TRY(from);
    const auto to = parseAt(arguments.to, project);
    FERROGRAPH_TRY(to);
    const auto change = store::explainChange(database, project.name, *from, *to);
    FERROGRAPH_TRY(change);
    Sheet sheet = changeSheet(*change);
    addRecipe(sheet, change->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(change->recipe));
        json.member("project", project.name);
        json.member("from", stateJson(change->from, change->fromCommits));
        json.member("to", stateJson(change->to, change->toCommits));
        json.member("exposed_before", change->exposedBefore);
        json.member("exposed_after", change->exposedAfter);
        json.member("exposed_share_before", shareOrNull(change->before.exposedShare()));
        json.member("exposed_share_after", shareOrNull(change->after.exposedShare()));
        json.member("complete", change->complete);
        json.beginList("parts");
        for (const store::ExplainedPart &part : change->parts)
            json.element(element(part));
        json.endList();
    });
    return change->complete ? ExitStatus::Done : ExitStatus::InPart;
}

Json element(const store::ExplainedStep &step)
{
    Json parts = Json::array();
    for (const store::ExplainedPart &part : step.parts)
        parts.push_back(element(part));
    return {{"from", isoDateTime(step.step.from)},
            {"to", isoDateTime(step.step.to)},
            {"exposed_before", static_cast<std::uint64_t>(step.step.before)},
            {"exposed_after", static_cast<std::uint64_t>(step.step.after)},
            {"words", stepWords(step)},
            {"note", textOrNull(step.note)},
            {"parts", parts}};
}

Result<ExitStatus> answerSteps(Context &context, store::Database &database,
                               const Arguments &arguments, const store::ProjectRow &project)
{
    store::Range range;
    if (!arguments.from.empty()) {
        const auto from = parseIso(arguments.from);
        if (!from)
            return failure(asUsage(from.error(), "--from"));
        range.from = *from;
    }
    if (!arguments.to.empty()) {
        const auto to = parseIsoEnd(arguments.to);
        if (!to)
            return failure(asUsage(to.error(), "--to"));
        range.to = *to;
    }
    const auto steps = store::explainedSteps(database, project.name, range);
    FERROGRAPH_TRY(steps);
    const auto state = store::codeState(database, project.name, {}, {});
    FERROGRAPH_TRY(state);
    Sheet sheet;
    sheet.columns = {{"month", "Month"},
                     {"exposed_before", "Before"},
                     {"exposed_after", "After"},
                     {"words", "Why"},
                     {"note", "Note"}};
    for (const store::ExplainedStep &step : *steps) {
        sheet.rows.push_back(
            {isoDate(step.step.to).substr(0, 7), static_cast<std::uint64_t>(step.step.before),
             static_cast<std::uint64_t>(step.step.after), stepWords(step), step.note});
    }
    addRecipe(sheet, state->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(state->recipe));
        json.member("project", project.name);
        json.beginList("steps");
        for (const store::ExplainedStep &step : *steps)
            json.element(element(step));
        json.endList();
    });
    return ExitStatus::Done;
}

} // namespace

void addShowChange(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("change", "Why exposed lines changed between two states");
    addProjectOption(command, arguments->show);
    command.option("--from", "DATE|REV", arguments->from,
                   "The state that this date began with, or at a commit (else before the first)");
    command.option("--to", "DATE|REV", arguments->to,
                   "The state at the end of this date or at a commit (else the newest)");
    command.flag("--steps", arguments->steps,
                 "The months that are beyond the ordinary month-to-month change, each with why");
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(
            Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
                const auto project = store::project(database, arguments->show.project);
                FERROGRAPH_TRY(project);
                return arguments->steps ? answerSteps(context, database, *arguments, *project)
                                        : answerChange(context, database, *arguments, *project);
            });
    });
}

} // namespace ferrograph::cli
