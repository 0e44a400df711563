// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/finding_options.h"
#include "core/findings/sarif_writer.h"

#include <memory>
#include <sstream>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    FindingOptions options;
    std::string as = "sarif";
};

findings::ExportedFinding exported(const store::FindingRow &row)
{
    findings::ExportedFinding finding;
    finding.tool = row.tool;
    finding.rule = row.rule;
    finding.ruleName = row.ruleName;
    finding.message = row.message;
    finding.path = row.path;
    finding.line = row.line;
    finding.cwe = row.cwe;
    finding.severity = row.classified.severity;
    finding.category = row.classified.category;
    finding.fingerprint = row.fingerprint;
    finding.suppressed = row.state == store::FindingState::Suppressed;
    finding.baselineState = row.state == store::FindingState::New     ? "new"
                            : row.state == store::FindingState::Fixed ? "absent"
                                                                      : "unchanged";
    return finding;
}

Result<ExitStatus> run(Context &context, Arguments arguments)
{
    store::FindingQuery query;
    auto filter = findingFilter(arguments.options);
    if (!filter)
        return failure(std::move(filter).error());
    query.filter = std::move(*filter);
    if (query.filter.states.empty()) // what is there now
        query.filter.states = {store::FindingState::New, store::FindingState::Open,
                               store::FindingState::Reopened, store::FindingState::Suppressed};
    query.sort = store::FindingSort::Path;
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto page = store::findingPage(database, arguments.options.project, query);
        if (!page)
            return failure(page.error());
        if (arguments.as == "sarif") {
            std::vector<findings::ExportedFinding> list;
            for (const store::FindingRow &row : page->findings)
                list.push_back(exported(row));
            context.print(findings::asSarif(list));
            return ExitStatus::Done;
        }
        Sheet sheet;
        for (const char *key :
             {"id", "fingerprint", "tool", "rule", "cwe", "category", "severity", "tier", "state",
              "triage", "path", "line", "message", "first_seen", "last_seen"})
            sheet.columns.push_back({key, key});
        for (const store::FindingRow &row : page->findings) {
            std::string cwe;
            for (const int number : row.cwe)
                cwe += (cwe.empty() ? "" : " ") + std::to_string(number);
            sheet.rows.push_back(
                {std::to_string(row.id), row.fingerprint, row.tool, row.rule, cwe,
                 row.classified.category, std::string(findings::name(row.classified.severity)),
                 std::string(findings::name(row.classified.tier)),
                 std::string(store::name(row.state)), std::string(store::name(row.verdict)),
                 row.path, static_cast<std::uint64_t>(row.line), row.message,
                 isoDateTime(row.firstSeen), isoDateTime(row.lastSeen)});
        }
        context.options.format = arguments.as;
        context.answer(sheet, [&](JsonStream &json) {
            json.member("project", arguments.options.project);
            json.beginList("findings");
            for (const store::FindingRow &row : page->findings)
                json.element(toJson(row));
            json.endList();
        });
        return ExitStatus::Done;
    });
}

} // namespace

void addExportFindings(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command =
        parent.command("findings", "Write the current findings, with our fingerprints and states");
    addFindingOptions(command, arguments->options);
    command.choice("--as", {"sarif", "csv", "json"}, arguments->as, "The format (else sarif)");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
