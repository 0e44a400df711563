// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output/shapes.h"
#include "core/store/finding_queries.h"

#include <memory>

namespace ferrograph::cli
{
namespace
{

Json element(const store::RunRow &run)
{
    return {{"id", run.id},
            {"series", run.series},
            {"tool", run.tool},
            {"tool_version", textOrNull(run.toolVersion)},
            {"category", textOrNull(run.category)},
            {"commit", textOrNull(run.commit)},
            {"date", isoDateTime(run.dated)},
            {"date_from", store::name(run.dateFrom)},
            {"results", run.results},
            {"status", store::name(run.status)},
            {"other_results", run.others},
            {"duplicates", run.duplicates},
            {"suppressed", run.suppressed},
            {"ambiguous", run.ambiguous},
            {"open", run.open},
            {"new", run.opened},
            {"fixed", run.closed},
            {"source", run.source}};
}

Result<ExitStatus> run(Context &context, const std::string &project)
{
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto runs = store::findingRuns(database, project);
        if (!runs)
            return failure(runs.error());
        Sheet sheet;
        sheet.columns = {{"id", "Id"},
                         {"date", "Date"},
                         {"date_from", "From"},
                         {"series", "Series"},
                         {"tool_version", "Version"},
                         {"commit", "Commit"},
                         {"status", "Status"},
                         {"results", "Results"},
                         {"open", "Open after"},
                         {"new", "New"},
                         {"fixed", "Fixed"}};
        for (const store::RunRow &each : *runs)
            sheet.rows.push_back({std::to_string(each.id), isoDate(each.dated),
                                  std::string(store::name(each.dateFrom)), each.series,
                                  each.toolVersion, each.commit.substr(0, 12),
                                  std::string(store::name(each.status)), each.results, each.open,
                                  each.opened, each.closed});
        context.answer(sheet, [&](JsonStream &json) {
            json.member("project", project);
            json.beginList("runs");
            for (const store::RunRow &each : *runs)
                json.element(element(each));
            json.endList();
        });
        return ExitStatus::Done;
    });
}

} // namespace

void addShowRuns(Command &parent)
{
    auto project = std::make_shared<std::string>();
    Command command = parent.command("runs", "Imported runs of static analysis");
    command.option("--project", "NAME", *project, "The project", Need::Required);
    command.whenChosen([project](Context &context) { return run(context, *project); });
}

} // namespace ferrograph::cli
