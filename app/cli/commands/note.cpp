// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "core/store/steps.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string project;
    std::string month;
    std::string text;
};

Result<ExitStatus> keepNote(store::Database &database, const Arguments &arguments)
{
    const auto moment = parseIsoEnd(arguments.month);
    if (!moment)
        return failure(asUsage(moment.error(), "MONTH"));
    const auto steps = store::explainedSteps(database, arguments.project, {});
    FERROGRAPH_TRY(steps);
    const bool found = std::ranges::any_of(
        *steps, [&](const store::ExplainedStep &step) { return step.step.to == *moment; });
    if (!found && !arguments.text.empty()) {
        return failure(ErrorCode::NotFound, arguments.project,
                       fmt::format("no step in {}", arguments.month), {},
                       "ferrograph show change --steps lists them");
    }
    FERROGRAPH_TRY(store::setStepNote(database, arguments.project, {*moment, arguments.text}));
    return ExitStatus::Done;
}

} // namespace

void addNote(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command =
        parent.command("note", "Keep words on a step of the exposed lines; they show with it");
    command.argument("MONTH", arguments->month, "The step's month, as 2020-02");
    command.argument("TEXT", arguments->text, "What happened; '' takes a note away");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(Access::Change, [&](store::Database &database) {
            return keepNote(database, *arguments);
        });
    });
}

} // namespace ferrograph::cli
