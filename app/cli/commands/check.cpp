// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/commands/text_file.h"
#include "app/cli/output/shapes.h"
#include "core/review/policy_check.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

using report::Violation;

struct Arguments {
    std::string project;
    std::string policy;
    std::string against;
    std::string form = "answer";
};

Result<review::RoadmapReview> reviewOf(store::Database &database, const std::string &project,
                                       const Arguments &arguments)
{
    if (arguments.policy.empty())
        return review::reviewRoadmap(database, project, now());
    const auto file = readTextFile(arguments.policy, roadmap::largestFile);
    FERROGRAPH_TRY(file);
    auto roadmap = roadmap::parseRoadmap(file->text, file->subject);
    FERROGRAPH_TRY(roadmap);
    review::CurrentRoadmap current{std::move(*roadmap), {}, {}};
    return review::reviewRoadmap(database, project, std::move(current), now());
}

// The moment of the state that was there before.
Result<std::optional<Seconds>> baseOf(store::Database &database, const store::ProjectRow &project,
                                      const std::string &against)
{
    if (against.empty())
        return std::nullopt;
    const auto at = parseAt(against, project);
    FERROGRAPH_TRY(at);
    if (at->date)
        return at->date;
    const auto state = store::codeState(database, project.name, *at, {});
    FERROGRAPH_TRY(state);
    return state->date;
}

// A policy that asks for nothing is a mistake that a passing check would hide.
Result<void> checkThereIsOne(const review::RoadmapReview &review)
{
    const roadmap::Policy &policy = review.current.roadmap.policy;
    if (policy.newCodeSince || !policy.limits.empty())
        return {};
    return failure(ErrorCode::InvalidInput, review.project,
                   "its roadmap has no policy that could be checked",
                   review::sourceWords(review.current.version),
                   "give it policy.new_code_since or policy.limits");
}

Json element(const Violation &violation)
{
    return {{"rule", violation.rule},
            {"path", textOrNull(violation.path)},
            {"commit", textOrNull(violation.commit)},
            {"what", violation.what},
            {"repository", textOrNull(violation.repository)},
            {"fingerprint", violation.fingerprint()}};
}

void print(Context &context, const review::RoadmapReview &review,
           const std::vector<Violation> &violations)
{
    Sheet sheet;
    sheet.columns = {{"rule", "Rule"},
                     {"repository", "Repository", Shown::CsvOnly},
                     {"path", "Path"},
                     {"commit", "Commit", Shown::CsvOnly},
                     {"what", "What"}};
    for (const Violation &violation : violations) {
        sheet.rows.push_back({violation.rule, violation.repository, violation.path,
                              violation.commit, violation.what});
    }
    const std::string source = review::sourceWords(review.current.version);
    if (violations.empty())
        sheet.notes.push_back(fmt::format("{} keeps its policy ({})", review.project, source));
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(review.recipe));
        json.member("project", review.project);
        json.member("roadmap", source);
        json.beginList("violations");
        for (const Violation &violation : violations)
            json.element(element(violation));
        json.endList();
    });
}

Result<ExitStatus> answer(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto project = store::project(database, arguments.project);
    FERROGRAPH_TRY(project);
    const auto base = baseOf(database, *project, arguments.against);
    FERROGRAPH_TRY(base);
    const auto review = reviewOf(database, project->name, arguments);
    FERROGRAPH_TRY(review);
    FERROGRAPH_TRY(checkThereIsOne(*review));
    const auto violations = review::checkPolicy(database, *review, *base);
    FERROGRAPH_TRY(violations);
    if (arguments.form == "sarif")
        context.print(report::sarifText(*violations, FERROGRAPH_VERSION));
    else if (arguments.form == "github")
        context.print(report::githubAnnotations(*violations));
    else if (arguments.form == "gitlab")
        context.print(report::gitlabReport(*violations));
    else
        print(context, *review, *violations);
    return violations->empty() ? ExitStatus::Done : ExitStatus::Violated;
}

} // namespace

void addCheck(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("check", "Exit with 1 where a project breaks its policy");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    command.option("--policy", "FILE", arguments->policy,
                   "The policy of this roadmap file (else of the project's own)");
    command.option("--against", "DATE|REV", arguments->against,
                   "Only files that were not there at that state; limits always hold");
    command.choice("--as", {"answer", "sarif", "github", "gitlab"}, arguments->form,
                   "SARIF, GitHub annotations or GitLab's code quality report (else --format)");
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(Access::Read, [&](store::Database &database) {
            return answer(context, database, *arguments);
        });
    });
}

} // namespace ferrograph::cli
