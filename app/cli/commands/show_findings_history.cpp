// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/date_range.h"
#include "app/cli/commands/finding_options.h"
#include "app/cli/output/shapes.h"

#include <algorithm>
#include <memory>
#include <set>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    FindingOptions options;
    RangeOptions range;
    std::string by = "severity";
};

const std::vector<std::string> dimensions = {"severity", "category", "tool"};

Sheet sheetOf(const std::vector<store::FindingPoint> &points)
{
    std::set<std::string> labels;
    for (const store::FindingPoint &point : points) {
        for (const auto &[label, count] : point.by)
            labels.insert(label);
    }
    Sheet sheet;
    sheet.columns = {{"date", "Date"},
                     {"open", "Open"},
                     {"new", "New"},
                     {"fixed", "Fixed"},
                     {"suppressed", "Suppressed"},
                     {"failed_runs", "Failed runs"}};
    for (const std::string &label : labels)
        sheet.columns.push_back({"by:" + label, label});
    for (const store::FindingPoint &point : points) {
        std::vector<Cell> row = {isoDate(point.date), point.open,       point.opened,
                                 point.closed,        point.suppressed, point.failedRuns};
        for (const std::string &label : labels) {
            const auto found = point.by.find(label);
            row.emplace_back(found == point.by.end() ? std::uint64_t{0} : found->second);
        }
        sheet.rows.push_back(std::move(row));
    }
    return sheet;
}

Json element(const store::FindingPoint &point)
{
    return {{"date", isoDateTime(point.date)},
            {"open", point.open},
            {"new", point.opened},
            {"fixed", point.closed},
            {"suppressed", point.suppressed},
            {"by", point.by},
            {"runs", point.runs},
            {"failed_runs", point.failedRuns}};
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    auto filter = findingFilter(arguments.options);
    if (!filter)
        return failure(std::move(filter).error());
    if (!filter->group)
        filter->group = store::FindingGroup::Finding; // never mixed with risky constructs
    const auto range = parseRange(arguments.range);
    if (!range)
        return failure(range.error());
    const auto step = parseStep(arguments.range.every);
    if (!step)
        return failure(asUsage(step.error(), "--every"));
    const auto dimension = static_cast<store::FindingDimension>(
        std::find(dimensions.begin(), dimensions.end(), arguments.by) - dimensions.begin());
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto points = store::findingsHistory(database, arguments.options.project, *range,
                                                   *step, *filter, dimension);
        if (!points)
            return failure(points.error());
        context.answer(sheetOf(*points), [&](JsonStream &json) {
            json.member("project", arguments.options.project);
            json.member("profile", arguments.options.profile);
            json.member("taxonomy", findings::Taxonomy::builtin().version());
            json.beginList("points");
            for (const store::FindingPoint &point : *points)
                json.element(element(point));
            json.endList();
        });
        return ExitStatus::Done;
    });
}

} // namespace

void addShowFindingsHistory(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("findings-history", "Open, new and fixed findings over time");
    addFindingOptions(command, arguments->options);
    addRangeOptions(command, arguments->range);
    addEveryOption(command, arguments->range);
    command.choice("--by", dimensions, arguments->by, "What open findings are broken down by");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
