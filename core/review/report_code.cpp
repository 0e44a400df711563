// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/trend.h"
#include "core/metrics/trend_words.h"
#include "core/report/number_format.h"
#include "core/review/report_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ferrograph::review
{
namespace
{

using report::ChartData;
using report::KeyFigure;
using report::ShareValue;

std::int64_t number(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

std::string pointsWords(double now, double before)
{
    const double points = (now - before) * 100;
    if (std::abs(points) < 0.05)
        return "as a year before";
    return fmt::format("{:.1f} points {} than a year before", std::abs(points),
                       points < 0 ? "less" : "more");
}

std::string linesWords(std::uint64_t now, std::uint64_t before)
{
    if (now == before)
        return "as a year before";
    const std::uint64_t difference = now > before ? now - before : before - now;
    return fmt::format("{} {} than a year before", report::fullNumber(number(difference)),
                       now < before ? "less" : "more");
}

KeyFigure linesFigure(std::string key, std::string label, std::uint64_t now,
                      const std::optional<std::uint64_t> &before)
{
    return {std::move(key), std::move(label), number(now), before ? linesWords(now, *before) : ""};
}

// The months that charts show: from the report's beginning on.
store::CodeSeries shownMonths(const ProjectState &state)
{
    store::CodeSeries months = state.months;
    if (state.from)
        std::erase_if(months.points,
                      [&](const store::CodePoint &point) { return point.stepEnd < *state.from; });
    // The last month is shown as far as it is known.
    for (store::CodePoint &point : months.points)
        point.stepEnd = std::min(point.stepEnd, state.knownUntil);
    return months;
}

ChartData shareChart(const std::vector<report::CodeSample> &samples)
{
    ChartData data = report::exposedChart(samples, Step::Month);
    for (report::ChartSeries &series : data.series) {
        series.name = "Exposed share";
        for (std::size_t i = 0; i < series.values.size(); ++i) {
            const auto &whole = data.moments[i].whole;
            if (series.values[i] && whole && *whole > 0)
                series.values[i] = *series.values[i] / *whole;
            else
                series.values[i].reset();
        }
    }
    return data;
}

std::string fromTo(const ChartData &data, std::size_t series, bool share)
{
    const auto ends = report::firstAndLast(data.series[series]);
    if (!ends)
        return "No value.";
    const auto words = [share](double value) {
        return share ? report::percent(value)
                     : report::fullNumber(static_cast<std::int64_t>(std::llround(value)));
    };
    return fmt::format("{} from {} to {}, {} to {}.", data.series[series].name, words(ends->first),
                       words(ends->last), report::monthYearText(data.moments.front().date),
                       report::monthYearText(data.moments.back().date));
}

void addShades(const ProjectState &state, report::Chart &chart)
{
    if (!state.roadmap)
        return;
    for (const roadmap::Grant &grant : state.roadmap->current.roadmap.grants) {
        if (grant.from.first <= state.asOf)
            chart.shades.push_back({grant.from.first, grant.to.last, grant.title});
    }
}

void addChart(report::Section &section, const ProjectState &state, report::Chart chart)
{
    if (chart.data.empty())
        return;
    chart.command = historyCommand(state);
    addShades(state, chart);
    section.blocks.emplace_back(std::move(chart));
}

report::Table languageTable(const ProjectState &state)
{
    report::Table table;
    table.key = "languages";
    table.title = "Languages";
    table.columns = {{"language", "Language"}, {"class", "Class"}, {"files", "Files"},
                     {"code", "Code lines"},   {"r1", "R1"},       {"exposed", "Exposed lines"}};
    for (const metrics::LanguageSum &sum : state.months.points.back().languages) {
        const languages::Language &language = state.table[sum.language];
        if (language.languageClass == languages::LanguageClass::None || sum.code == 0)
            continue;
        table.rows.push_back({language.name, std::string(className(language.languageClass)),
                              number(sum.files), number(sum.code), number(sum.unsafe.r1),
                              number(metrics::exposedLines(sum, language.languageClass))});
    }
    table.command = fmt::format("ferrograph show languages --project {} --at {}",
                                shellWord(state.project.name), isoDate(state.asOf));
    return table;
}

} // namespace

const store::CodePoint *yearBefore(const store::CodeSeries &months)
{
    constexpr std::size_t year = 12;
    const auto &points = months.points;
    return points.size() > year ? &points[points.size() - 1 - year] : nullptr;
}

std::vector<metrics::Observation> exposedShares(const ProjectState &state)
{
    std::vector<metrics::Observation> result;
    for (const store::CodePoint &point : state.months.points) {
        if (const auto share = point.totals.exposedShare())
            result.push_back({std::min(point.stepEnd, state.knownUntil), *share});
    }
    return result;
}

std::string historyCommand(const ProjectState &state)
{
    std::string command =
        fmt::format("ferrograph show history --project {}", shellWord(state.project.name));
    if (state.from)
        command += " --from " + isoDate(*state.from);
    return command + " --to " + isoDate(state.asOf) + " --every month";
}

report::Section summarySection(const ProjectState &state)
{
    report::Section section{state.prefix + "summary", state.project.name, 2, {}};
    const metrics::Totals &now = state.months.points.back().totals;
    const store::CodePoint *before = yearBefore(state.months);
    const auto earlier = [&](std::uint64_t metrics::Totals::*member) {
        return before ? std::optional(before->totals.*member) : std::nullopt;
    };
    report::KeyFigures figures;
    KeyFigure share{"exposed_share", "Exposed share", {}, "no code"};
    if (const auto value = now.exposedShare()) {
        share.value = ShareValue{*value};
        const auto then = before ? before->totals.exposedShare() : std::nullopt;
        share.detail = then ? pointsWords(*value, *then) : "";
    }
    figures.figures.push_back(share);
    figures.figures.push_back(
        linesFigure("exposed", "Exposed lines", now.exposed, earlier(&metrics::Totals::exposed)));
    figures.figures.push_back(linesFigure("counted_code", "Code lines", now.countedCode,
                                          earlier(&metrics::Totals::countedCode)));
    const std::uint64_t r1 = now.unsafe.r1;
    figures.figures.push_back(linesFigure(
        "r1", "Lines in unsafe regions (R1)", r1,
        before ? std::optional<std::uint64_t>(before->totals.unsafe.r1) : std::nullopt));
    figures.command = fmt::format("ferrograph show languages --project {} --at {}",
                                  shellWord(state.project.name), isoDate(state.asOf));
    section.blocks.emplace_back(std::move(figures));
    const auto shares = exposedShares(state);
    constexpr std::size_t months = 24;
    const std::span<const metrics::Observation> all = shares;
    if (const auto trend = metrics::trend(all.last(std::min(months, all.size())))) {
        section.blocks.emplace_back(
            report::Paragraph{"Exposed share over the last 24 months: " +
                              metrics::trendWords(*trend, metrics::Scale::Share)});
    }
    section.blocks.emplace_back(report::Paragraph{
        "Exposed are lines in languages that are not memory-safe by default, assembly, and the "
        "unsafe regions of safe languages. The share is of all code lines of programming languages "
        "in product, tests and vendored code."});
    return section;
}

report::Section codeSection(const ProjectState &state)
{
    report::Section section{state.prefix + "code", "Code", 3, {}};
    const auto samples = codeSamples(shownMonths(state));
    const auto lookup = [&state](languages::LanguageId id) -> const languages::Language & {
        return state.table[id];
    };
    report::Chart chart;
    chart.key = "code";
    chart.title = "Code lines by language";
    chart.form = report::ChartForm::Stack;
    chart.data = report::codeChart(samples, Step::Month, lookup);
    chart.summary = "Warm colours are not memory-safe by default, hatched are unsafe regions, cool "
                    "colours are memory-safe.";
    addChart(section, state, chart);

    chart = {};
    chart.key = "exposed_share";
    chart.title = "Exposed share";
    chart.unit = report::ChartUnit::Share;
    chart.data = shareChart(samples);
    if (!chart.data.empty())
        chart.summary = fromTo(chart.data, 0, true);
    addChart(section, state, chart);

    chart = {};
    chart.key = "r1";
    chart.title = "Rust: lines in unsafe regions (R1)";
    chart.data = report::unsafeRustLines(samples, Step::Month, lookup);
    if (!chart.data.empty())
        chart.summary = fromTo(chart.data, 0, false);
    addChart(section, state, chart);

    chart = {};
    chart.key = "r0";
    chart.title = "Rust: lines in unsafe blocks (R0) and number of blocks";
    chart.data = report::unsafeRustBlocks(samples, Step::Month, lookup);
    chart.summary = "Read R1 first: clean-up splits unsafe functions into blocks.";
    addChart(section, state, chart);
    section.blocks.emplace_back(languageTable(state));
    return section;
}

} // namespace ferrograph::review
