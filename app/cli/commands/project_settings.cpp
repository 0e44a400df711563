// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/project_answer.h"
#include "core/base/path_text.h"
#include "core/metrics/archetype.h"
#include "core/store/class_table.h"

#include <memory>
#include <optional>

namespace ferrograph::cli
{
namespace
{

constexpr std::string_view asSuggested = "suggested";

std::vector<std::string> archetypeChoices()
{
    std::vector<std::string> names;
    for (const metrics::Archetype archetype : metrics::allArchetypes)
        names.emplace_back(metrics::archetypeName(archetype));
    names.emplace_back(asSuggested);
    return names;
}

struct Arguments {
    std::string archetype;
    std::string name;
    std::optional<std::string> programme;
    std::optional<std::vector<std::string>> tags;
    std::optional<std::string> tagPattern;
    std::optional<std::vector<std::string>> pathRules;
    std::string target;
    std::string due;
    std::string start;
    bool noTarget = false;

    bool changesTarget() const
    {
        return noTarget || !target.empty() || !due.empty() || !start.empty();
    }
    bool changesSomething() const
    {
        return programme || tags || tagPattern || pathRules || !archetype.empty() ||
               changesTarget();
    }
};

Result<void> changeTarget(const Arguments &arguments, store::ProjectSettings &settings)
{
    if (arguments.noTarget) {
        if (!arguments.target.empty() || !arguments.due.empty() || !arguments.start.empty())
            return failure(ErrorCode::Usage, "--no-target", "stands beside a target", {},
                           "give one of them");
        settings.target.reset();
        return {};
    }
    if (!settings.target && arguments.target.empty())
        return failure(ErrorCode::Usage, arguments.name,
                       "has no target that a date could belong to", {},
                       "give --target METRIC=VALUE too");
    store::Target target = settings.target.value_or(store::Target{});
    if (!arguments.target.empty()) {
        const auto wanted = store::parseTarget(arguments.target);
        if (!wanted)
            return failure(asUsage(wanted.error(), "--target"));
        target.metric = wanted->metric;
        target.value = wanted->value;
    }
    if (!arguments.due.empty()) {
        const auto due = parseIsoEnd(arguments.due);
        if (!due)
            return failure(asUsage(due.error(), "--due"));
        target.due = *due;
    }
    if (!arguments.start.empty()) {
        const auto start = parseIso(arguments.start);
        if (!start)
            return failure(asUsage(start.error(), "--start"));
        target.start = *start;
    }
    settings.target = target;
    return {};
}

Result<void> changePathRules(std::vector<std::string> texts, store::ProjectSettings &settings)
{
    std::erase(texts, "");
    settings.pathRules.clear();
    for (const std::string &text : texts) {
        auto rule = languages::parsePathRule(pathBytes(text));
        if (!rule)
            return failure(asUsage(rule.error(), "--path-rule"));
        settings.pathRules.push_back(std::move(*rule));
    }
    return {};
}

Result<ExitStatus> change(Context &context, store::Database &database, const Arguments &arguments)
{
    auto project = store::project(database, arguments.name);
    if (!project)
        return failure(std::move(project).error());
    store::ProjectSettings &settings = project->settings;
    settings.programme = arguments.programme.value_or(settings.programme);
    settings.tags = arguments.tags.value_or(settings.tags);
    std::erase(settings.tags, "");
    settings.tagPattern = arguments.tagPattern.value_or(settings.tagPattern);
    if (!arguments.archetype.empty())
        settings.archetype = arguments.archetype == asSuggested ? "" : arguments.archetype;
    if (arguments.pathRules)
        FERROGRAPH_TRY(changePathRules(*arguments.pathRules, settings));
    if (arguments.changesTarget())
        FERROGRAPH_TRY(changeTarget(arguments, settings));
    FERROGRAPH_TRY(store::setProjectSettings(database, arguments.name, settings));
    reportProjects(context, "changed", {arguments.name});
    return ExitStatus::Done;
}

Result<ExitStatus> print(Context &context, store::Database &database, const std::string &name)
{
    const auto project = store::project(database, name);
    if (!project)
        return failure(project.error());
    const auto table = store::classTable(database);
    if (!table)
        return failure(table.error());
    printProjects(context, plainRecipe(*table), {*project});
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto mode = arguments.changesSomething() ? Access::Change : Access::Read;
    return context.withDatabase(mode, [&](store::Database &database) {
        return arguments.changesSomething() ? change(context, database, arguments)
                                            : print(context, database, arguments.name);
    });
}

} // namespace

void addProjectSettings(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("settings", "Change a project's settings, or print them");
    command.argument("NAME", arguments->name, "The project");
    command.option("--programme", "NAME", arguments->programme, "The programme it belongs to");
    command.option("--tag", "TAG", arguments->tags, "Tags to group it by, in place of its tags");
    command.option("--tag-pattern", "GLOB", arguments->tagPattern,
                   "Release tags to mark on charts (\"v*\"; empty marks none)");
    command.option(
        "--path-rule", "PATTERN=BUCKET", arguments->pathRules,
        "Buckets of paths, in place of its rules; the last that fits decides (\"\": none)");
    command.option("--target", "METRIC=VALUE", arguments->target,
                   "The figure to reach: exposed_share, exposed, r1, share:C+C++ …");
    command.option("--due", "DATE", arguments->due, "The day to reach it by");
    command.option("--start", "DATE", arguments->start, "The day progress is counted from");
    command.choice("--archetype", archetypeChoices(), arguments->archetype,
                   "What kind of story it is (\"suggested\": as its history says)");
    command.flag("--no-target", arguments->noTarget, "Take the target away");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
