// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/finding_options.h"
#include "app/cli/output/shapes.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    FindingOptions options;
    std::string sort = "severity";
    std::int64_t limit = -1;
    std::int64_t offset = 0;
};

const std::vector<std::string> sortNames = {"severity", "path", "rule", "state", "first_seen"};

store::FindingSort sortOf(const std::string &name)
{
    const auto found = std::find(sortNames.begin(), sortNames.end(), name);
    return static_cast<store::FindingSort>(found - sortNames.begin());
}

Sheet sheetOf(const store::FindingPage &page)
{
    Sheet sheet;
    sheet.columns = {{"id", "Id"},
                     {"severity", "Severity"},
                     {"state", "State"},
                     {"closed_reason", "Reason"},
                     {"category", "Category"},
                     {"rule", "Rule"},
                     {"place", "Place"},
                     {"message", "Message"},
                     {"tool", "Tool"},
                     {"first_seen", "First seen"},
                     {"triage", "Triage", Shown::CsvOnly},
                     {"tier", "Tier", Shown::CsvOnly},
                     {"fingerprint", "Fingerprint", Shown::CsvOnly}};
    for (const store::FindingRow &row : page.findings) {
        sheet.rows.push_back(
            {std::to_string(row.id), std::string(findings::name(row.classified.severity)),
             std::string(store::name(row.state)), std::string(store::name(row.reason)),
             row.classified.category, row.rule,
             row.line > 0 ? fmt::format("{}:{}", row.path, row.line) : row.path, row.message,
             row.tool, isoDate(row.firstSeen), std::string(store::name(row.verdict)),
             std::string(findings::name(row.classified.tier)), row.fingerprint});
    }
    if (page.findings.size() < page.total)
        sheet.notes.push_back(fmt::format("{} of {} rows", page.findings.size(), page.total));
    return sheet;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    store::FindingQuery query;
    auto filter = findingFilter(arguments.options);
    if (!filter)
        return failure(std::move(filter).error());
    query.filter = std::move(*filter);
    query.sort = sortOf(arguments.sort);
    query.limit = arguments.limit;
    query.offset = arguments.offset;
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto page = store::findingPage(database, arguments.options.project, query);
        if (!page)
            return failure(page.error());
        const findings::Profile profile = query.filter.profile;
        context.answer(sheetOf(*page), [&](JsonStream &json) {
            json.member("project", arguments.options.project);
            json.member("profile", std::string(findings::name(profile)));
            json.member("taxonomy", findings::Taxonomy::builtin().version());
            json.member("total", page->total);
            json.beginList("findings");
            for (const store::FindingRow &row : page->findings) {
                Json object = toJson(row);
                const auto memory = isMemorySafety(row.classified, profile);
                object["memory_safety"] = memory ? Json(*memory) : Json();
                json.element(object);
            }
            json.endList();
        });
        return ExitStatus::Done;
    });
}

} // namespace

void addShowFindings(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("findings", "Results of static analysis and their state");
    addFindingOptions(command, arguments->options);
    command.choice("--sort", sortNames, arguments->sort, "Order (else severity)");
    command.option("--limit", "N", arguments->limit, 0, "At most so many rows");
    command.option("--offset", "N", arguments->offset, 0, "Leave out the first N rows");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
