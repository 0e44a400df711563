// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/language_answer.h"
#include "app/cli/output/shapes.h"
#include "core/store/class_table.h"

#include <memory>

namespace ferrograph::cli
{
namespace
{

Result<ExitStatus> answer(Context &context, store::Database &database, const ShowOptions &options,
                          const store::CodeFilter &filter)
{
    const auto project = store::project(database, options.project);
    if (!project)
        return failure(project.error());
    const auto at = parseAt(options.at, *project);
    if (!at)
        return failure(at.error());
    const auto table = store::classTable(database);
    if (!table)
        return failure(table.error());
    const auto state = store::codeState(database, project->name, *at, filter);
    if (!state)
        return failure(state.error());
    Sheet sheet = languageSheet(state->languages, *table);
    addRecipe(sheet, state->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(state->recipe));
        json.member("project", project->name);
        json.member("commit", textOrNull(state->commit));
        json.member("date", dateOrNull(state->date));
        writeLanguages(json, state->languages, *table);
    });
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const ShowOptions &options)
{
    const auto filter = parseFilters(options.filters, FilterPath::No);
    if (!filter)
        return failure(filter.error());
    return context.withDatabase(Access::Read, [&](store::Database &database) {
        return answer(context, database, options, filter->code);
    });
}

} // namespace

void addShowLanguages(Command &parent)
{
    auto options = std::make_shared<ShowOptions>();
    Command command =
        parent.command("languages", "Lines and unsafe code of one state, by language");
    addProjectOption(command, *options);
    addAtOption(command, *options);
    addFilterOption(command, *options, FilterPath::No);
    command.whenChosen([options](Context &context) { return run(context, *options); });
}

} // namespace ferrograph::cli
