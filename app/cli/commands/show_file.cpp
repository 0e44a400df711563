// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    std::string path;
};

// "NAME:PATH" where NAME is one of the project's repositories, else a path of any of them.
struct Wanted {
    std::string repository; // empty: any
    std::string path;
};

Wanted wantedOf(const std::string &text, const store::ProjectRow &project)
{
    const std::size_t colon = text.find(':');
    for (const store::RepositoryRow &row : project.repositories) {
        if (colon != std::string::npos && text.substr(0, colon) == row.name)
            return {row.name, text.substr(colon + 1)};
    }
    return {{}, text};
}

Result<std::vector<store::FileInterval>>
intervalsOf(store::Database &database, const store::ProjectRow &project, const Wanted &wanted)
{
    std::vector<store::FileInterval> intervals;
    for (const store::RepositoryRow &row : project.repositories) {
        if (!wanted.repository.empty() && wanted.repository != row.name)
            continue;
        auto found = store::fileHistory(database, project.name, row.name, wanted.path);
        if (!found && found.error().code != ErrorCode::NotFound)
            return failure(std::move(found).error());
        if (found)
            intervals.insert(intervals.end(), found->begin(), found->end());
    }
    if (intervals.empty())
        return failure(ErrorCode::NotFound, wanted.path,
                       fmt::format("was never a counted file of '{}'", project.name), {},
                       "paths stand as show files prints them");
    return intervals;
}

Json element(const store::FileInterval &interval)
{
    Json object{{"first_commit", interval.firstCommit},
                {"first_date", isoDateTime(interval.firstDate)},
                {"end_commit", textOrNull(interval.endCommit)},
                {"end_date", dateOrNull(interval.endDate)}};
    object.update(toJson(interval.figures));
    object["repository"] = interval.figures.repository;
    return object;
}

Sheet sheetOf(const std::vector<store::FileInterval> &intervals, std::size_t repositories,
              Format format)
{
    // A table shows days and first digits; CSV keeps them whole.
    const bool brief = format == Format::AsTable;
    const auto date = [&](Seconds moment) {
        return brief ? isoDate(moment) : isoDateTime(moment);
    };
    const auto commit = [&](const std::string &hex) {
        return brief ? hex.substr(0, 8) : hex;
    };
    Sheet sheet;
    sheet.columns = {
        {"first_date", "From"},
        {"first_commit", "Commit"},
        {"end_date", "Until"},
        {"end_commit", "Commit"},
        {"repository", "Repository", repositories > 1 ? Shown::Always : Shown::CsvOnly}};
    auto columns = fileColumns();
    columns.front().shown = Shown::CsvOnly; // every row has the same path
    sheet.columns.insert(sheet.columns.end(), columns.begin(), columns.end());
    for (const store::FileInterval &interval : intervals) {
        std::vector<Cell> row = {date(interval.firstDate), commit(interval.firstCommit), Cell{},
                                 Cell{}, interval.figures.repository};
        if (interval.endDate) {
            row[2] = date(*interval.endDate);
            row[3] = commit(interval.endCommit);
        }
        const auto cells = fileCells(interval.figures);
        row.insert(row.end(), cells.begin(), cells.end());
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Result<ExitStatus> answer(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto project = store::project(database, arguments.show.project);
    if (!project)
        return failure(project.error());
    const Wanted wanted = wantedOf(arguments.path, *project);
    const auto intervals = intervalsOf(database, *project, wanted);
    if (!intervals)
        return failure(intervals.error());
    store::CodeFilter everything;
    everything.buckets = languages::BucketSet::all();
    const auto state = store::codeState(database, project->name, {}, everything);
    if (!state)
        return failure(state.error());
    Sheet sheet = sheetOf(*intervals, project->repositories.size(), context.format());
    addRecipe(sheet, state->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(state->recipe));
        json.member("project", project->name);
        json.member("path", wanted.path);
        json.beginList("intervals");
        for (const store::FileInterval &interval : *intervals)
            json.element(element(interval));
        json.endList();
    });
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    return context.withDatabase(Access::Read, [&](store::Database &database) {
        return answer(context, database, arguments);
    });
}

} // namespace

void addShowFile(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("file", "All versions of one file");
    addProjectOption(command, arguments->show);
    command.option("--path", "PATH", arguments->path,
                   "The file, as show files prints it; with several repositories NAME:PATH",
                   Need::Required);
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
