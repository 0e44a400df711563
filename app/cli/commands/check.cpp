// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/finding_options.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/commands/text_file.h"
#include "app/cli/output/shapes.h"
#include "core/review/new_results.h"
#include "core/review/policy_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
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
    std::string profile = "default";
    std::string form = "answer";
};

// What a check says: the violations, and where the policy is from.
struct Answer {
    std::string project;
    std::optional<metrics::Recipe> recipe; // of the policy's figures
    std::string source;                    // empty: no policy, only what is new against the base
    std::vector<Violation> violations;
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

bool asksForSomething(const roadmap::Policy &policy)
{
    return policy.newCodeSince.has_value() || !policy.limits.empty();
}

// A policy that asks for nothing is a mistake that a passing check would hide.
tl::unexpected<Error> nothingToCheck(const review::RoadmapReview &review)
{
    return failure(ErrorCode::InvalidInput, review.project,
                   "its roadmap has no policy that could be checked",
                   review::sourceWords(review.current.version),
                   "give it policy.new_code_since or policy.limits, or --against a base");
}

// The part of the roadmap's policy. Without a roadmap only a base can be checked against.
Result<void> addPolicy(store::Database &database, const Arguments &arguments,
                       const std::string &project, std::optional<Seconds> base, Answer &answer)
{
    const auto review = reviewOf(database, project, arguments);
    if (!review && base && arguments.policy.empty() && review.error().code == ErrorCode::NotFound)
        return {};
    FERROGRAPH_TRY(review);
    if (!asksForSomething(review->current.roadmap.policy)) {
        if (!base)
            return nothingToCheck(*review);
        return {};
    }
    auto violations = review::checkPolicy(database, *review, base);
    FERROGRAPH_TRY(violations);
    answer.recipe = review->recipe;
    answer.source = review::sourceWords(review->current.version);
    answer.violations = std::move(*violations);
    return {};
}

Result<void> addNewResults(store::Database &database, const Arguments &arguments,
                           const std::string &project, Seconds base, Answer &answer)
{
    const auto findings =
        review::newFindings(database, project, *findings::profileFromName(arguments.profile), base);
    FERROGRAPH_TRY(findings);
    const auto crashes = review::newCrashes(database, project, base);
    FERROGRAPH_TRY(crashes);
    std::ranges::copy(*findings, std::back_inserter(answer.violations));
    std::ranges::copy(*crashes, std::back_inserter(answer.violations));
    return {};
}

Json element(const Violation &violation)
{
    return {{"rule", violation.rule},
            {"path", textOrNull(violation.path)},
            {"line", violation.line > 0 ? Json(violation.line) : Json(nullptr)},
            {"commit", textOrNull(violation.commit)},
            {"what", violation.what},
            {"repository", textOrNull(violation.repository)},
            {"fingerprint", violation.fingerprint()}};
}

std::string kept(const Answer &answer)
{
    return answer.source.empty()
               ? fmt::format("{} has nothing new against the base; it has no policy",
                             answer.project)
               : fmt::format("{} keeps its policy ({})", answer.project, answer.source);
}

void print(Context &context, const Answer &answer)
{
    Sheet sheet;
    sheet.columns = {{"rule", "Rule"},
                     {"repository", "Repository", Shown::CsvOnly},
                     {"path", "Path"},
                     {"line", "Line", Shown::CsvOnly},
                     {"commit", "Commit", Shown::CsvOnly},
                     {"what", "What"}};
    for (const Violation &violation : answer.violations) {
        sheet.rows.push_back({violation.rule, violation.repository, violation.path,
                              violation.line > 0 ? std::to_string(violation.line) : std::string(),
                              violation.commit, violation.what});
    }
    if (answer.violations.empty())
        sheet.notes.push_back(kept(answer));
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", answer.recipe ? toJson(*answer.recipe) : Json(nullptr));
        json.member("project", answer.project);
        json.member("roadmap", textOrNull(answer.source));
        json.beginList("violations");
        for (const Violation &violation : answer.violations)
            json.element(element(violation));
        json.endList();
    });
}

Result<ExitStatus> check(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto project = store::project(database, arguments.project);
    FERROGRAPH_TRY(project);
    const auto base = baseOf(database, *project, arguments.against);
    FERROGRAPH_TRY(base);
    Answer answer{project->name, {}, {}, {}};
    FERROGRAPH_TRY(addPolicy(database, arguments, project->name, *base, answer));
    if (*base)
        FERROGRAPH_TRY(addNewResults(database, arguments, project->name, **base, answer));
    if (arguments.form == "sarif")
        context.print(report::sarifText(answer.violations, FERROGRAPH_VERSION));
    else if (arguments.form == "github")
        context.print(report::githubAnnotations(answer.violations));
    else if (arguments.form == "gitlab")
        context.print(report::gitlabReport(answer.violations));
    else
        print(context, answer);
    return answer.violations.empty() ? ExitStatus::Done : ExitStatus::Violated;
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
                   "Only files that were not there at that state, and no finding or crash that is "
                   "newer; limits always hold");
    command.choice("--profile", {"strict", "default", "broad", "cwe-1399"}, arguments->profile,
                   "What counts as memory safety among findings");
    command.choice("--as", {"answer", "sarif", "github", "gitlab"}, arguments->form,
                   "SARIF, GitHub annotations or GitLab's code quality report (else --format)");
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(Access::Read, [&](store::Database &database) {
            return check(context, database, *arguments);
        });
    });
}

} // namespace ferrograph::cli
