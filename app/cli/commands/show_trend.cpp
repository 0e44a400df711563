// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/date_range.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"
#include "core/metrics/metric.h"
#include "core/metrics/trend_words.h"
#include "core/store/class_table.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    RangeOptions range;
    std::string metric;
    std::string target;
    std::int64_t months = 24;
    bool backtest = false;
};

// What is found out about one figure.
struct Findings {
    metrics::Metric metric;
    std::vector<metrics::Observation> series; // of the whole range
    std::optional<metrics::Trend> trend;      // of its last months
    std::optional<metrics::Forecast> forecast;
    metrics::Recipe recipe;
    std::optional<Seconds> noCodeSince; // the newest state has none that counts
    std::string words;
};

// The figure asked for, else the project's target.
Result<metrics::Metric> metricOf(const Arguments &arguments, const store::ProjectRow &project)
{
    const auto &target = project.settings.target;
    std::string name = target ? target->metric : "exposed_share";
    if (!arguments.metric.empty())
        name = arguments.metric;
    auto metric = metrics::parseMetric(name);
    if (!metric)
        return failure(asUsage(metric.error(), "--metric"));
    return metric;
}

Result<std::optional<metrics::Goal>> goalOf(const Arguments &arguments,
                                            const metrics::Metric &metric,
                                            const store::ProjectRow &project,
                                            const languages::LanguageTable &table)
{
    const auto &target = project.settings.target;
    metrics::Goal goal{0, metric.better(table)};
    if (!arguments.target.empty()) {
        const auto value = metrics::parseMetricValue(metric, arguments.target);
        if (!value)
            return failure(asUsage(value.error(), "--target"));
        goal.value = *value;
        return goal;
    }
    if (!target || target->metric != metric.name)
        return std::nullopt;
    goal.value = target->value;
    return goal;
}

std::vector<metrics::Observation> observations(const store::CodeSeries &series,
                                               const metrics::Metric &metric,
                                               const languages::LanguageTable &table)
{
    std::vector<metrics::Observation> result;
    for (const store::CodePoint &point : series.points) {
        if (const auto value = metrics::metricValue(metric, point.totals, point.languages, table))
            result.push_back({point.stepEnd, *value});
    }
    return result;
}

// The end of the first month of the months without code that the series ends with.
std::optional<Seconds> noCodeSince(const store::CodeSeries &series)
{
    std::optional<Seconds> since;
    for (const store::CodePoint &point : series.points) {
        const bool code = point.totals.countedCode > 0;
        since = code ? std::nullopt : since ? since : std::optional(point.date);
    }
    return since;
}

std::string wordsOf(const Findings &findings)
{
    const metrics::Scale scale = findings.metric.scale();
    if (findings.noCodeSince)
        return fmt::format("No code at this commit since {}.", isoDate(*findings.noCodeSince));
    if (findings.series.empty())
        return "No code.";
    if (!findings.trend) {
        return fmt::format("Too early to tell: {} of the {} monthly points that a trend needs.",
                           findings.series.size(), metrics::fewestPoints);
    }
    std::string words = metrics::trendWords(*findings.trend, scale);
    if (findings.forecast)
        words += ' ' + metrics::forecastWords(*findings.forecast, scale);
    return words;
}

Result<Findings> findOut(store::Database &database, const store::ProjectRow &project,
                         const Arguments &arguments)
{
    Findings findings;
    const auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    auto metric = metricOf(arguments, project);
    FERROGRAPH_TRY(metric);
    findings.metric = std::move(*metric);
    const auto goal = goalOf(arguments, findings.metric, project, *table);
    FERROGRAPH_TRY(goal);
    const auto range = parseRange(arguments.range);
    FERROGRAPH_TRY(range);
    const auto filter = parseFilters(arguments.show.filters, FilterPath::No);
    FERROGRAPH_TRY(filter);
    const auto series =
        store::codeSeries(database, project.name, *range, Step::Month, filter->code);
    FERROGRAPH_TRY(series);
    findings.recipe = series->recipe;
    findings.noCodeSince = noCodeSince(*series);
    findings.series = observations(*series, findings.metric, *table);
    const std::span<const metrics::Observation> all = findings.series;
    const auto months = static_cast<std::size_t>(arguments.months);
    findings.trend = metrics::trend(all.last(std::min(months, all.size())));
    if (*goal)
        findings.forecast = metrics::forecast(all, **goal, findings.metric.scale());
    findings.words = wordsOf(findings);
    return findings;
}

std::string_view reasonWord(metrics::NoDate why)
{
    switch (why) {
    case metrics::NoDate::None:
        break;
    case metrics::NoDate::Reached:
        return "reached";
    case metrics::NoDate::TooFewPoints:
        return "too few points";
    case metrics::NoDate::Level:
        return "the slope may be zero";
    case metrics::NoDate::WrongWay:
        return "the other way";
    case metrics::NoDate::TooFar:
        return "too far ahead";
    }
    return "";
}

std::string_view choiceWord(metrics::WindowChoice choice)
{
    switch (choice) {
    case metrics::WindowChoice::Default:
        break;
    case metrics::WindowChoice::Backtest:
        return "backtest";
    case metrics::WindowChoice::Fallback:
        return "shorter";
    }
    return "default";
}

Json numberOrNull(std::optional<double> number)
{
    return number ? Json(*number) : Json(nullptr);
}

Json ratioJson(const metrics::RatioBand &band)
{
    return {{"p10", numberOrNull(band.p10)},
            {"p50", numberOrNull(band.p50)},
            {"p90", numberOrNull(band.p90)},
            {"forecasts", band.forecasts},
            {"reached", band.reached}};
}

Json windowJson(const metrics::WindowRecord &record)
{
    const metrics::Prediction &prediction = record.prediction;
    return {{"months", record.window},
            {"date", dateOrNull(prediction.date)},
            {"no_date", textOrNull(std::string(reasonWord(prediction.why)))},
            {"slope_per_year", prediction.slope.slope},
            {"interval", {prediction.slope.low, prediction.slope.high}},
            {"error", numberOrNull(record.error)},
            {"own_ratios", ratioJson(record.own)}};
}

Json pastJson(const metrics::PastForecast &past)
{
    return {{"origin", isoDateTime(past.origin)},
            {"value", past.value},
            {"goal", past.goal.value},
            {"predicted", isoDateTime(past.predicted)},
            {"reached", dateOrNull(past.reached)},
            {"ratio", past.ratio()}};
}

void writeForecast(JsonStream &json, const Findings &findings)
{
    const auto &forecast = findings.forecast;
    json.member("target", forecast ? Json(forecast->goal.value) : Json(nullptr));
    json.member("date", dateOrNull(forecast ? forecast->prediction().date : std::nullopt));
    const metrics::Band band = forecast ? forecast->band : metrics::Band{};
    json.member("band", {{"p10", dateOrNull(band.p10)},
                         {"p50", dateOrNull(band.p50)},
                         {"p90", dateOrNull(band.p90)}});
    if (!forecast)
        return;
    json.member("no_date", textOrNull(std::string(reasonWord(forecast->prediction().why))));
    json.member("window", forecast->prediction().window);
    json.member("window_choice", choiceWord(forecast->choice));
    json.member("recent_rate_differs", forecast->recentRateDiffers);
    Json ratios = ratioJson(forecast->ratios);
    ratios["own"] = forecast->ownBand;
    json.member("ratios", ratios);
    json.beginList("windows");
    for (const metrics::WindowRecord &record : forecast->windows)
        json.element(windowJson(record));
    json.endList();
}

void writeJson(JsonStream &json, const Findings &findings, const store::ProjectRow &project,
               const std::vector<metrics::PastForecast> *past)
{
    json.member("recipe", toJson(findings.recipe));
    json.member("project", project.name);
    json.member("metric", findings.metric.name);
    const auto &trend = findings.trend;
    json.member("direction",
                metrics::directionWord(trend ? trend->direction : metrics::Direction::NoEvidence));
    json.member("slope_per_year", trend ? Json(trend->slope.slope) : Json(nullptr));
    json.member("interval", trend ? Json{trend->slope.low, trend->slope.high} : Json(nullptr));
    json.member("p", trend ? Json(trend->test.p) : Json(nullptr));
    json.member("p_independent", trend ? Json(trend->test.pIndependent) : Json(nullptr));
    json.member("points", trend ? trend->points : findings.series.size());
    const bool any = !findings.series.empty();
    json.member("value", any ? Json(findings.series.back().value) : Json(nullptr));
    json.member("value_date",
                dateOrNull(any ? std::optional(findings.series.back().date) : std::nullopt));
    writeForecast(json, findings);
    json.member("no_code_since", dateOrNull(findings.noCodeSince));
    json.member("words", findings.words);
    if (past == nullptr)
        return;
    json.beginList("backtest");
    for (const metrics::PastForecast &each : *past)
        json.element(pastJson(each));
    json.endList();
}

Cell dayCell(std::optional<Seconds> date)
{
    return date ? Cell(isoDate(*date)) : Cell();
}

std::string numberText(double value, metrics::Scale scale)
{
    return scale == metrics::Scale::Share ? fmt::format("{:.4f}", value)
                                          : fmt::format("{:.1f}", value);
}

Sheet trendSheet(const Findings &findings)
{
    Sheet sheet;
    sheet.columns = {{"metric", "Figure"},
                     {"direction", "Trend"},
                     {"value", "Now"},
                     {"slope_per_year", "A year"},
                     {"low", "Low", Shown::CsvOnly},
                     {"high", "High", Shown::CsvOnly},
                     {"p", "p"},
                     {"target", "Target"},
                     {"date", "At this rate"},
                     {"p10", "1 in 10 by"},
                     {"p50", "Likely by"},
                     {"p90", "9 in 10 by"}};
    const metrics::Scale scale = findings.metric.scale();
    const auto number = [scale](double value) {
        return Cell(numberText(value, scale));
    };
    std::vector<Cell> row(sheet.columns.size());
    row[0] = findings.metric.name;
    row[1] = "no evidence";
    if (!findings.series.empty())
        row[2] = number(findings.series.back().value);
    if (const auto &trend = findings.trend) {
        row[1] = std::string(metrics::directionWord(trend->direction));
        row[3] = number(trend->slope.slope);
        row[4] = number(trend->slope.low);
        row[5] = number(trend->slope.high);
        row[6] = fmt::format("{:.4f}", trend->test.p);
    }
    if (const auto &forecast = findings.forecast) {
        row[7] = number(forecast->goal.value);
        row[8] = dayCell(forecast->prediction().date);
        row[9] = dayCell(forecast->band.p10);
        row[10] = dayCell(forecast->band.p50);
        row[11] = dayCell(forecast->band.p90);
    }
    sheet.rows.push_back(std::move(row));
    sheet.notes.push_back(findings.words);
    return sheet;
}

Sheet backtestSheet(const std::vector<metrics::PastForecast> &past, const Findings &findings)
{
    Sheet sheet;
    sheet.columns = {{"origin", "Said on"},  {"value", "From"},
                     {"goal", "To"},         {"predicted", "Predicted"},
                     {"reached", "Reached"}, {"ratio", "Took times as long"}};
    const metrics::Scale scale = findings.metric.scale();
    for (const metrics::PastForecast &each : past) {
        sheet.rows.push_back({isoDate(each.origin), numberText(each.value, scale),
                              numberText(each.goal.value, scale), isoDate(each.predicted),
                              dayCell(each.reached),
                              fmt::format("{}{:.2f}", each.reached ? "" : "over ", each.ratio())});
    }
    sheet.notes.push_back(findings.words);
    return sheet;
}

// The forecasts of the window in use, or of 24 months where nothing is aimed at.
std::vector<metrics::PastForecast> pastForecasts(const Findings &findings)
{
    if (findings.forecast)
        return findings.forecast->windows[findings.forecast->chosen].past;
    return metrics::backtest(findings.series, metrics::forecastWindows.back(),
                             findings.metric.scale());
}

Result<ExitStatus> answer(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto project = store::project(database, arguments.show.project);
    if (!project)
        return failure(project.error());
    const auto findings = findOut(database, *project, arguments);
    if (!findings)
        return failure(findings.error());
    std::vector<metrics::PastForecast> past;
    if (arguments.backtest)
        past = pastForecasts(*findings);
    Sheet sheet = arguments.backtest ? backtestSheet(past, *findings) : trendSheet(*findings);
    addRecipe(sheet, findings->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        writeJson(json, *findings, *project, arguments.backtest ? &past : nullptr);
    });
    return ExitStatus::Done;
}

} // namespace

void addShowTrend(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command =
        parent.command("trend", "Whether a figure rises or falls, and when it reaches a target");
    addProjectOption(command, arguments->show);
    command.option("--metric", "NAME", arguments->metric,
                   "exposed_share, exposed, safe_share, r1, share:C+C++, lines:Rust … (else the "
                   "project's target)");
    command.option("--target", "VALUE", arguments->target,
                   "The value to reach (else the project's target)");
    command.option("--months", "N", arguments->months, 6,
                   "The trend of the last N months (else 24)");
    addRangeOptions(command, arguments->range);
    addFilterOption(command, arguments->show, FilterPath::No);
    command.flag("--backtest", arguments->backtest,
                 "The same forecast as it would have been made at every month before");
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(Access::Read, [&](store::Database &database) {
            return answer(context, database, *arguments);
        });
    });
}

} // namespace ferrograph::cli
