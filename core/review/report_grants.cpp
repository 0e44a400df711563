// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/report_parts.h"

#include <fmt/format.h>

namespace ferrograph::review
{
namespace
{

using report::Table;
using report::Value;

Table effectTable(const RoadmapReview &review, const GrantReview &grant)
{
    Table table;
    table.key = "grant:" + grant.grant.id;
    table.columns = {{"measure", "Measure"}, {"period", "Period"}, {"points", "Points"},
                     {"mean", "Mean"},       {"change", "A year"}, {"p", "p"}};
    for (const GrantRow &row : grantRows(grant)) {
        table.rows.push_back({row.measure, row.period, static_cast<std::int64_t>(row.points),
                              row.mean, row.change,
                              row.p ? Value(fmt::format("{:.2f}", *row.p)) : Value()});
    }
    table.note = grantCaution;
    table.command = fmt::format("ferrograph show roadmap --project {} --at {} --part grants",
                                shellWord(review.project), isoDate(review.asOf));
    return table;
}

report::Chart measureChart(const GrantReview &grant, const MeasureReview &measure,
                           const std::string &command)
{
    // Three years before and all after are what the table speaks of.
    constexpr Seconds years = Seconds{3} * 366 * 86400;
    const bool share = roadmap::scaleOf(measure.measure.metric) == metrics::Scale::Share;
    report::Chart chart;
    chart.key = fmt::format("grant:{}:{}", grant.grant.id, measure.measure.metric);
    chart.title = fmt::format("{}: {}", grant.grant.title, measure.measure.metric);
    chart.summary = fmt::format("Since the start, against the {} years before: {}",
                                roadmap::defaultBaseline, turnWord(measure.turn));
    if (const auto p = measure.effect.baseline().p)
        chart.summary += fmt::format(" (p = {:.2f})", *p);
    chart.summary += '.';
    chart.unit = share ? report::ChartUnit::Share : report::ChartUnit::Count;
    chart.command = command;
    chart.data.step = measure.step;
    report::ChartSeries series;
    series.kind = report::SeriesKind::Exposed;
    series.name = measure.measure.metric;
    series.colour = report::LanguageColour::Rust;
    for (const metrics::Observation &each : measure.series) {
        if (each.date < grant.grant.from.first - years)
            continue;
        chart.data.moments.push_back({each.date, each.date, {}, false, {}});
        series.values.emplace_back(each.value);
    }
    chart.data.series.push_back(std::move(series));
    chart.shades.push_back({grant.grant.from.first, grant.grant.to.last, "grant period"});
    return chart;
}

// What was promised, and the first commit that shows it.
Table milestoneTable(const RoadmapReview &review, const GrantReview &grant)
{
    Table table;
    table.key = "grant-milestones:" + grant.grant.id;
    table.title = "Milestones of the grant";
    table.columns = {{"milestone", "Milestone"},
                     {"status", "Status"},
                     {"reached", "Reached"},
                     {"commit", "First commit"}};
    for (const std::string &id : grant.grant.milestones) {
        for (const MilestoneReview &each : review.milestones) {
            if (each.milestone.id != id)
                continue;
            table.rows.push_back({each.milestone.title,
                                  std::string(roadmap::statusWords(each.state.status)),
                                  each.firstDate ? Value(isoDate(*each.firstDate)) : Value(),
                                  each.firstCommit.substr(0, 12)});
        }
    }
    return table;
}

} // namespace

report::Section grantSection(const RoadmapReview &review, const GrantReview &grant,
                             const std::string &id)
{
    const roadmap::Grant &given = grant.grant;
    report::Section section{id, "Grant: " + given.title, 3, {}};
    std::string period =
        fmt::format("From {} to {}", isoDate(given.from.first), isoDate(given.to.last));
    if (!given.funder.empty())
        period += fmt::format(", by {}", given.funder);
    section.blocks.emplace_back(report::Paragraph{period + '.'});
    for (const std::string &text : {given.objective, given.narrative}) {
        if (!text.empty())
            section.blocks.emplace_back(report::Paragraph{text});
    }
    Table effects = effectTable(review, grant);
    const std::string command = effects.command;
    if (!effects.rows.empty())
        section.blocks.emplace_back(std::move(effects));
    for (const MeasureReview &measure : grant.measures) {
        if (measure.series.size() > 1)
            section.blocks.emplace_back(measureChart(grant, measure, command));
    }
    if (!given.milestones.empty())
        section.blocks.emplace_back(milestoneTable(review, grant));
    return section;
}

} // namespace ferrograph::review
