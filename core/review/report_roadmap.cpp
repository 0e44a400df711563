// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/number_format.h"
#include "core/review/report_parts.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ferrograph::review
{
namespace
{

using report::LinkValue;
using report::Table;
using report::Value;

Value figure(const std::string &metric, double value)
{
    if (roadmap::scaleOf(metric) == metrics::Scale::Share)
        return report::ShareValue{value};
    return static_cast<std::int64_t>(value);
}

std::string roadmapCommand(const RoadmapReview &review, std::string_view part)
{
    return fmt::format("ferrograph show roadmap --project {} --at {}{}{}",
                       shellWord(review.project), isoDate(review.asOf),
                       part.empty() ? "" : " --part ", part);
}

Table elementTable(const RoadmapReview &review)
{
    Table table;
    table.key = "elements";
    table.title = "The six elements of a published roadmap (CISA, 2023)";
    table.columns = {{"element", "Element"},
                     {"standing", "Standing"},
                     {"words", "What was found"},
                     {"evidence", "Evidence"},
                     {"link", "Published"}};
    for (const ElementReview &each : review.elements) {
        Value link;
        if (!each.evidence.link.empty())
            link = LinkValue{{}, each.evidence.link};
        table.rows.push_back({std::string(roadmap::elementTitle(each.element)),
                              std::string(standingWords(each.standing)), each.words,
                              each.evidence.text, link});
    }
    table.command = roadmapCommand(review, "elements");
    return table;
}

std::string forecastWords(const MilestoneReview &each)
{
    const auto &forecast = each.state.forecast;
    if (each.firstDate)
        return fmt::format("reached {} ({})", isoDate(*each.firstDate),
                           each.firstCommit.substr(0, 8));
    if (!forecast || !forecast->band.p50)
        return "no date at this rate";
    const auto month = [](std::optional<Seconds> date) {
        return date ? report::monthYearText(*date) : std::string("no date");
    };
    return fmt::format("likely in {} \u00B7 1 in 10: by {} \u00B7 9 in 10: {}{}",
                       month(forecast->band.p50), month(forecast->band.p10),
                       forecast->band.p90 ? "by " : "", month(forecast->band.p90));
}

Table milestoneTable(const RoadmapReview &review)
{
    Table table;
    table.key = "milestones";
    table.title = "Milestones";
    table.columns = {{"id", "Milestone"},      {"goal", "Goal"},  {"value", "Now"},
                     {"progress", "Progress"}, {"due", "Due"},    {"status", "Status"},
                     {"forecast", "Forecast"}, {"owner", "Owner"}};
    for (const MilestoneReview &each : review.milestones) {
        const roadmap::Milestone &milestone = each.milestone;
        table.rows.push_back(
            {milestone.title, roadmap::goalWords(milestone.metric, milestone.scope, milestone.goal),
             each.state.now ? figure(milestone.metric, each.state.now->value) : Value(),
             each.state.progress ? Value(report::ShareValue{*each.state.progress}) : Value(),
             isoDate(milestone.due.last), std::string(roadmap::statusWords(each.state.status)),
             forecastWords(each), milestone.owner.empty() ? "unassigned" : milestone.owner});
    }
    table.note =
        "The status is computed from the measured figure, never typed in. The band is that "
        "of the same forecast made at earlier dates.";
    table.command = roadmapCommand(review, {});
    return table;
}

Table componentTable(const RoadmapReview &review)
{
    Table table;
    table.key = "components";
    table.title = "Components";
    table.columns = {{"component", "Component"}, {"tags", "Tags"},
                     {"counted_code", "Code"},   {"exposed", "Exposed"},
                     {"exposed_share", "Share"}, {"exposed_year_before", "Exposed a year before"},
                     {"owner", "Owner"}};
    for (const ComponentReview &each : review.components) {
        const auto share = each.totals.exposedShare();
        table.rows.push_back(
            {each.component.name, fmt::format("{}", fmt::join(each.component.tags, ", ")),
             static_cast<std::int64_t>(each.totals.countedCode),
             static_cast<std::int64_t>(each.totals.exposed),
             share ? Value(report::ShareValue{*share}) : Value(),
             each.yearBefore ? Value(static_cast<std::int64_t>(each.yearBefore->exposed)) : Value(),
             each.component.owner});
    }
    table.command = roadmapCommand(review, "components");
    return table;
}

report::Section policySection(const RoadmapReview &review, const std::string &id)
{
    report::Section section{id, "Policy", 3, {}};
    const auto &since = review.current.roadmap.policy.newCodeSince;
    const auto violations = review.violations();
    if (since) {
        section.blocks.emplace_back(report::Paragraph{fmt::format(
            "From {} on new code is memory-safe. {} came since then and {} still there.",
            since->text,
            violations.size() == 1 ? "One file that is not"
                                   : fmt::format("{} files that are not", violations.size()),
            violations.size() == 1 ? "is" : "are")});
    }
    if (!violations.empty()) {
        Table table;
        table.key = "violations";
        table.columns = {{"path", "File"},
                         {"language", "Language"},
                         {"code", "Lines"},
                         {"commit", "Commit"},
                         {"date", "Date"}};
        constexpr std::size_t most = 200;
        for (std::size_t i = 0; i < std::min(most, violations.size()); ++i) {
            const store::ArrivedFile &file = violations[i];
            table.rows.push_back({file.file.path, file.file.language,
                                  static_cast<std::int64_t>(file.file.code),
                                  file.commit.substr(0, 12), isoDate(file.date)});
        }
        if (violations.size() > most)
            table.note = fmt::format("The first {} of {}.", most, violations.size());
        table.command = roadmapCommand(review, "new-files");
        section.blocks.emplace_back(std::move(table));
    }
    if (!review.limits.empty()) {
        Table table;
        table.key = "limits";
        table.title = "Limits";
        table.columns = {{"limit", "Limit"}, {"value", "Now"}, {"kept", "Kept"}};
        for (const LimitReview &each : review.limits) {
            table.rows.push_back(
                {roadmap::goalWords(each.limit.metric, each.limit.scope, each.limit.goal),
                 each.value ? figure(each.limit.metric, *each.value) : Value(),
                 std::string(each.broken ? "no" : "yes")});
        }
        table.command = roadmapCommand(review, "limits");
        section.blocks.emplace_back(std::move(table));
    }
    return section;
}

} // namespace

report::Chart milestoneChart(const MilestoneReview &review, const std::string &command)
{
    const roadmap::Milestone &milestone = review.milestone;
    const bool share = roadmap::scaleOf(milestone.metric) == metrics::Scale::Share;
    report::Chart chart;
    chart.key = "milestone:" + milestone.id;
    chart.title = milestone.title;
    chart.summary = fmt::format(
        "{}. {}: {}.", roadmap::goalWords(milestone.metric, milestone.scope, milestone.goal),
        roadmap::statusWords(review.state.status), review.reason);
    chart.unit = share ? report::ChartUnit::Share : report::ChartUnit::Count;
    chart.command = command;
    report::ChartSeries series;
    series.kind = report::SeriesKind::Exposed;
    series.name = milestone.metric;
    series.colour = milestone.goal.reach == metrics::Reach::AtMost ? report::LanguageColour::C
                                                                   : report::LanguageColour::Rust;
    // A year before the start is context enough.
    constexpr Seconds year = Seconds{366} * 86400;
    const Seconds from = milestone.start ? milestone.start->first - year : 0;
    for (const metrics::Observation &each : review.series) {
        if (milestone.start && each.date < from)
            continue;
        chart.data.moments.push_back({each.date, each.date, {}, false, {}});
        series.values.emplace_back(each.value);
    }
    chart.data.step = Step::Month;
    chart.data.series.push_back(std::move(series));
    const auto &forecast = review.state.forecast;
    const metrics::Band band = forecast && !review.state.reached ? forecast->band : metrics::Band{};
    chart.goal = report::ChartGoal{milestone.goal.value,
                                   roadmap::valueWords(milestone.metric, milestone.goal.value),
                                   milestone.due.last,
                                   band.p10,
                                   band.p50,
                                   band.p90};
    return chart;
}

std::vector<report::Section> roadmapSections(const ProjectState &state)
{
    std::vector<report::Section> result;
    if (!state.roadmap)
        return result;
    const RoadmapReview &review = *state.roadmap;
    const std::string &title = review.current.roadmap.title;
    report::Section section{
        state.prefix + "roadmap", title.empty() ? "Roadmap" : "Roadmap: " + title, 3, {}};
    if (!review.current.roadmap.executive.empty())
        section.blocks.emplace_back(
            report::Paragraph{"Answers for it: " + review.current.roadmap.executive + "."});
    section.blocks.emplace_back(elementTable(review));
    if (!review.milestones.empty()) {
        section.blocks.emplace_back(milestoneTable(review));
        constexpr std::size_t most = 6;
        std::size_t shown = 0;
        for (const MilestoneReview &each : review.milestones) {
            if (each.series.size() < 2 || shown == most)
                continue;
            ++shown;
            section.blocks.emplace_back(milestoneChart(each, roadmapCommand(review, {})));
        }
    }
    if (!review.components.empty())
        section.blocks.emplace_back(componentTable(review));
    result.push_back(std::move(section));
    const roadmap::Policy &policy = review.current.roadmap.policy;
    if (policy.newCodeSince || !policy.limits.empty())
        result.push_back(policySection(review, state.prefix + "policy"));
    for (std::size_t i = 0; i < review.grants.size(); ++i)
        result.push_back(
            grantSection(review, review.grants[i], fmt::format("{}grant-{}", state.prefix, i + 1)));
    return result;
}

} // namespace ferrograph::review
