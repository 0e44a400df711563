// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/counts.h"
#include "core/metrics/trend.h"
#include "core/metrics/trend_words.h"
#include "core/review/report_parts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ferrograph::review
{
namespace
{

using report::Table;
using report::Value;

std::string bucketNames(languages::BucketSet buckets)
{
    std::vector<std::string_view> names;
    for (const languages::Bucket bucket : languages::allBuckets) {
        if (buckets.contains(bucket))
            names.push_back(languages::bucketName(bucket));
    }
    return fmt::format("{}", fmt::join(names, ", "));
}

std::string repositoriesWords(const ProjectState &state)
{
    std::vector<std::string> words;
    for (const store::RepositoryRow &row : state.project.repositories)
        words.push_back(fmt::format("{} ({})", row.name, row.source));
    return fmt::format("{}", fmt::join(words, "; "));
}

} // namespace

report::Section provenanceSection(const ProjectState &state)
{
    const metrics::Recipe &recipe = state.months.recipe;
    Table table;
    table.key = "provenance";
    table.columns = {{"what", "What"}, {"value", "Value"}};
    table.rows.push_back({"Repositories", repositoriesWords(state)});
    for (const auto &[repository, commit] : recipe.commits)
        table.rows.push_back({"Commit of " + repository, commit});
    table.rows.push_back({"State of", isoDateTime(state.knownUntil)});
    table.rows.push_back(
        {"Definition of the figures", fmt::format("version {}", recipe.definition)});
    table.rows.push_back({"Class table", recipe.classes});
    table.rows.push_back({"Counted", bucketNames(recipe.buckets)});
    table.rows.push_back(
        {"Objects that could not be read", static_cast<std::int64_t>(recipe.unreadable)});
    if (state.roadmap) {
        const store::RoadmapVersion &version = state.roadmap->current.version;
        table.rows.push_back({"Roadmap", fmt::format("{}, since {}", sourceWords(version),
                                                     isoDateTime(version.since))});
    }
    table.rows.push_back({"Forecast bands", "version " + metrics::PooledBands::builtin().version});
    table.rows.push_back({"Made with", "Ferrograph " FERROGRAPH_VERSION});
    table.note = "Shares are only comparable with others of the same definition, class table and "
                 "buckets.";
    std::string command =
        fmt::format("ferrograph report --project {}", shellWord(state.project.name));
    if (state.from)
        command += " --from " + isoDate(*state.from);
    table.command = command + fmt::format(" --to {} -o report.html", isoDate(state.asOf));
    report::Section section{state.prefix + "provenance", "Where the numbers come from", 3, {}};
    section.blocks.emplace_back(std::move(table));
    return section;
}

report::Section portfolioSection(const std::vector<ProjectState> &states,
                                 const std::vector<std::string> &missing)
{
    Table table;
    table.key = "portfolio";
    table.columns = {{"project", "Project"},
                     {"programme", "Programme"},
                     {"counted_code", "Code lines"},
                     {"exposed", "Exposed lines"},
                     {"exposed_share", "Exposed share"},
                     {"year_before", "A year before"},
                     {"trend", "Trend, 24 months"},
                     {"milestones_done", "Milestones done"},
                     {"violations", "Policy violations"}};
    for (const ProjectState &state : states) {
        const metrics::Totals &now = state.months.points.back().totals;
        const store::CodePoint *before = yearBefore(state.months);
        const auto share = now.exposedShare();
        const auto then = before ? before->totals.exposedShare() : std::nullopt;
        const auto shares = exposedShares(state);
        constexpr std::size_t months = 24;
        const std::span<const metrics::Observation> all = shares;
        const auto trend = metrics::trend(all.last(std::min(months, all.size())));
        Value done;
        Value violations;
        if (state.roadmap) {
            const auto &milestones = state.roadmap->milestones;
            const auto count = std::ranges::count_if(milestones, [](const MilestoneReview &each) {
                return each.state.status == roadmap::Status::Done;
            });
            done = fmt::format("{} of {}", count, milestones.size());
            if (state.roadmap->current.roadmap.policy.newCodeSince)
                violations = static_cast<std::int64_t>(state.roadmap->violations().size());
        }
        table.rows.push_back({state.project.name, state.project.settings.programme,
                              static_cast<std::int64_t>(now.countedCode),
                              static_cast<std::int64_t>(now.exposed),
                              share ? Value(report::ShareValue{*share}) : Value("no code"),
                              then ? Value(report::ShareValue{*then}) : Value(),
                              trend ? Value(std::string(metrics::directionWord(trend->direction)))
                                    : Value("too early"),
                              done, violations});
    }
    table.note = "Projects differ in what they are: an already safe one, a rewrite and one that is "
                 "not migrating are not ranked against each other.";
    report::Section section{"portfolio", "Portfolio", 2, {}};
    section.blocks.emplace_back(std::move(table));
    if (!missing.empty()) {
        section.blocks.emplace_back(report::Paragraph{fmt::format(
            "Without commits at that date, so not in this report: {}.", fmt::join(missing, ", "))});
    }
    return section;
}

} // namespace ferrograph::review
