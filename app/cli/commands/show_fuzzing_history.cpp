// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/date_range.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/crash_shapes.h"
#include "app/cli/output/shapes.h"
#include "core/store/class_table.h"
#include "core/store/fuzz_queries.h"
#include "core/store/projects.h"

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    RangeOptions range;
};

Json element(const store::FuzzPoint &point)
{
    Json by = Json::object();
    for (const auto &[name, count] : point.openByClass)
        by[name] = count;
    return {{"date", isoDateTime(point.stepEnd)},
            {"open", point.open},
            {"open_memory_safety", point.openMemoryUnsafe},
            {"new", point.opened},
            {"fixed", point.fixed},
            {"by", std::move(by)},
            {"campaigns", point.campaigns},
            {"targets", point.targets},
            {"executions", point.executions},
            {"memory_safety_crashes", point.memoryUnsafeCrashes},
            {"crashes_per_million", shareOrNull(point.perMillion)}};
}

Json element(const store::CampaignRow &campaign)
{
    const auto told = [](std::optional<std::uint64_t> value) {
        return value ? Json(*value) : Json(nullptr);
    };
    return {{"target", campaign.target},
            {"engine", campaign.engine},
            {"instance", textOrNull(campaign.instance)},
            {"start", isoDateTime(campaign.started)},
            {"end", isoDateTime(campaign.ended)},
            {"seconds", campaign.seconds},
            {"executions", campaign.executions},
            {"coverage_kind", textOrNull(fuzzing::coverageKindName(campaign.coverageKind))},
            {"coverage", told(campaign.coverage)},
            {"coverage_total", told(campaign.coverageTotal)},
            {"corpus", told(campaign.corpus)},
            {"build", textOrNull(campaign.build)}};
}

Json element(const store::LineCoverageRow &row)
{
    return {{"target", textOrNull(row.target)},
            {"date", isoDateTime(row.seen)},
            {"coverage_kind", "lines"},
            {"lines", row.lines},
            {"lines_covered", row.covered},
            {"functions", row.functions},
            {"functions_covered", row.functionsCovered},
            {"functions_reached_percent", shareOrNull(row.reachedPercent)},
            {"build", textOrNull(row.build)}};
}

Sheet sheetOf(const store::FuzzHistory &history)
{
    Sheet sheet;
    sheet.columns = {{"date", "Until"},
                     {"open", "Open"},
                     {"open_memory_safety", "Memory safety"},
                     {"new", "New"},
                     {"fixed", "Fixed"},
                     {"campaigns", "Campaigns"},
                     {"targets", "Targets"},
                     {"executions", "Executions"},
                     {"memory_safety_crashes", "Crashes"}};
    for (const store::FuzzPoint &point : history.points)
        sheet.rows.push_back({isoDate(point.stepEnd), point.open, point.openMemoryUnsafe,
                              point.opened, point.fixed, point.campaigns, point.targets,
                              point.executions, point.memoryUnsafeCrashes});
    return sheet;
}

Json fixTimes(const fuzzing::FixTimes &times)
{
    const auto days = [](std::optional<Seconds> seconds) {
        return seconds ? Json(static_cast<double>(*seconds) / 86'400) : Json(nullptr);
    };
    return {{"median_days", days(times.median)},
            {"p90_days", days(times.ninety)},
            {"fixed", times.fixed},
            {"still_open", times.open}};
}

Result<ExitStatus> answer(Context &context, store::Database &database, const Arguments &arguments,
                          const store::Range &range, Step step)
{
    const std::string &project = arguments.show.project;
    const auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const auto history = store::fuzzHistory(database, project, range.from, range.to, step);
    FERROGRAPH_TRY(history);
    const auto campaigns = store::campaigns(database, project);
    FERROGRAPH_TRY(campaigns);
    const auto coverage = store::lineCoverage(database, project);
    FERROGRAPH_TRY(coverage);
    context.answer(sheetOf(*history), [&](JsonStream &json) {
        json.member("recipe", toJson(plainRecipe(*table)));
        json.member("project", project);
        json.member("time_to_fix", fixTimes(history->fixTimes));
        json.beginList("points");
        for (const store::FuzzPoint &point : history->points)
            json.element(element(point));
        json.endList();
        json.beginList("campaigns");
        for (const store::CampaignRow &campaign : *campaigns)
            json.element(element(campaign));
        json.endList();
        json.beginList("coverage");
        for (const store::LineCoverageRow &row : *coverage)
            json.element(element(row));
        json.endList();
    });
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto range = parseRange(arguments.range);
    FERROGRAPH_TRY(range);
    const auto step = parseStep(arguments.range.every);
    if (!step)
        return failure(asUsage(step.error(), "--every"));
    return context.withDatabase(Access::Read, [&](store::Database &database) {
        return answer(context, database, arguments, *range, *step);
    });
}

} // namespace

void addShowFuzzingHistory(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("fuzzing-history", "Crashes and fuzzing effort over time");
    addProjectOption(command, arguments->show);
    addRangeOptions(command, arguments->range);
    addEveryOption(command, arguments->range);
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
