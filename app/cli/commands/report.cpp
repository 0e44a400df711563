// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/date_range.h"
#include "app/cli/commands/text_file.h"
#include "core/review/project_report.h"
#include "core/store/roadmaps.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <memory>
#include <optional>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::vector<std::string> projects;
    std::string output;
    RangeOptions range;
    bool dryRun = false;
};

using Writer = std::string (*)(const report::Document &);

struct Form {
    std::string_view extension;
    Writer writer;
};
constexpr std::array forms = {Form{".html", report::htmlText}, Form{".htm", report::htmlText},
                              Form{".md", report::markdownText}, Form{".csv", report::csvText},
                              Form{".json", report::jsonText}};

Result<Writer> writerFor(const std::string &output)
{
    const std::string extension = std::filesystem::path(output).extension().string();
    const auto found = std::ranges::find(forms, extension, &Form::extension);
    if (found != forms.end())
        return found->writer;
    return failure(ErrorCode::Usage, "-o " + output, "says no form of report", {},
                   "end it with .html, .md, .csv or .json");
}

// The next roadmap says how old the last report is. A database that may only be read keeps no
// record, and the report is none the worse.
void record(Context &context, const store::Database &database,
            const std::vector<std::string> &projects, Seconds asOf)
{
    auto writable = store::Database::open(database.location(), store::OpenMode::ReadWrite);
    for (const std::string &project : projects) {
        const auto recorded = writable ? store::recordReport(*writable, project, asOf, now())
                                       : Result<void>(failure(writable.error()));
        if (!recorded) {
            context.note("the date of this report was not kept: " + recorded.error().message());
            return;
        }
    }
}

// Every project of the database where none is named.
Result<std::vector<std::string>> reported(store::Database &database, const Arguments &arguments)
{
    if (!arguments.projects.empty())
        return arguments.projects;
    const auto all = store::projects(database);
    FERROGRAPH_TRY(all);
    if (all->empty())
        return failure(ErrorCode::InvalidInput, "report", "there is no project yet", {},
                       "scan one first");
    std::vector<std::string> names;
    for (const store::ProjectRow &project : *all)
        names.push_back(project.name);
    return names;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto writer = writerFor(arguments.output);
    FERROGRAPH_TRY(writer);
    const auto range = parseRange(arguments.range);
    FERROGRAPH_TRY(range);
    review::ReportOptions options;
    options.from = range->from;
    options.asOf = std::min(range->to.value_or(now()), now());
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto projects = reported(database, arguments);
        FERROGRAPH_TRY(projects);
        const auto document = review::makeReport(database, *projects, options);
        FERROGRAPH_TRY(document);
        FERROGRAPH_TRY(writeTextFile(arguments.output, (*writer)(*document)));
        context.note("wrote " + arguments.output);
        if (!arguments.dryRun) {
            record(context, database, *projects, nextStepStart(options.asOf, Step::Day) - 1);
        }
        return ExitStatus::Done;
    });
}

} // namespace

void addReport(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("report", "Write a report with charts and provenance");
    command.option("--project", "NAME", arguments->projects,
                   "The project; several, or none for all, make a report of a portfolio");
    command.option("-o,--output", "FILE", arguments->output, "FILE.html, .md, .csv or .json",
                   Need::Required);
    addRangeOptions(command, arguments->range);
    command.flag("--not-published", arguments->dryRun,
                 "Do not count it as the roadmap's last report");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
