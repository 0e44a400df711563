// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/finding_options.h"
#include "app/cli/output/shapes.h"
#include "core/intake/repository_view.h"
#include "core/store/projects.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string project;
    std::string against;
    std::string profile = "default";
};

struct Violation {
    std::string rule;
    std::string path;
    std::string commit;
    std::string what;
};

// Memory-safety findings that are active and were first seen after `since`.
Result<std::vector<Violation>> newFindings(store::Database &database, const Arguments &arguments,
                                           Seconds since)
{
    store::FindingQuery query;
    query.filter.profile = *findings::profileFromName(arguments.profile);
    query.filter.memorySafety = true;
    query.filter.states = {store::FindingState::New, store::FindingState::Open,
                           store::FindingState::Reopened};
    query.sort = store::FindingSort::Path;
    const auto page = store::findingPage(database, arguments.project, query);
    FERROGRAPH_TRY(page);
    std::vector<Violation> violations;
    for (const store::FindingRow &row : page->findings) {
        if (row.firstSeen > since)
            violations.push_back(
                {"new memory-safety finding",
                 row.line > 0 ? fmt::format("{}:{}", row.path, row.line) : row.path,
                 {},
                 fmt::format("{}: {}", row.rule, row.message)});
    }
    return violations;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto project = store::project(database, arguments.project);
        if (!project)
            return failure(project.error());
        const auto commit = intake::RepositoryView(*project).find(arguments.against);
        const auto date = parseIsoEnd(arguments.against);
        if (!commit && !date)
            return failure(ErrorCode::NotFound, "--against " + arguments.against,
                           "is neither a revision of the project's repositories nor a date");
        const auto violations =
            newFindings(database, arguments, commit ? commit->committed : *date);
        if (!violations)
            return failure(violations.error());
        Sheet sheet;
        sheet.columns = {
            {"rule", "Rule"}, {"path", "Place"}, {"commit", "Commit"}, {"what", "What"}};
        for (const Violation &each : *violations)
            sheet.rows.push_back({each.rule, each.path, each.commit, each.what});
        context.answer(sheet, [&](JsonStream &json) {
            json.member("project", arguments.project);
            json.beginList("violations");
            for (const Violation &each : *violations)
                json.element({{"rule", each.rule},
                              {"path", textOrNull(each.path)},
                              {"commit", textOrNull(each.commit)},
                              {"what", each.what}});
            json.endList();
        });
        return violations->empty() ? ExitStatus::Done : ExitStatus::Violated;
    });
}

} // namespace

void addCheck(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("check", "End with status 1 when a policy is violated");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    command.option("--against", "REV|DATE", arguments->against,
                   "No memory-safety finding may be newer than this", Need::Required);
    command.choice("--profile", {"strict", "default", "broad", "cwe-1399"}, arguments->profile,
                   "What counts as memory safety");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
