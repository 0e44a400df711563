// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/trend_text.h"

#include "core/store/class_table.h"
#include "ui/state/code_text.h"
#include "ui/state/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

using metrics::NoDate;
using metrics::Scale;

QString amount(double value, Scale scale)
{
    return scale == Scale::Share ? QLocale().toString(value * 100, 'f', 1)
                                 : QLocale().toString(std::round(value), 'f', 0);
}

QString figure(double value, Scale scale)
{
    return scale == Scale::Share ? Format::percent(value) : amount(value, scale);
}

QString unit(Scale scale)
{
    return scale == Scale::Share ? TrendText::tr("points") : TrendText::tr("lines");
}

QString monthOr(const std::optional<Seconds> &date)
{
    return date ? Format::monthOf(*date) : TrendText::tr("no date");
}

QString pWord(double p)
{
    return p < 0.001 ? QStringLiteral("p < 0.001")
                     : QStringLiteral("p = %1").arg(QLocale().toString(p, 'f', 3));
}

QString whyNoDate(const metrics::Prediction &prediction)
{
    const int window = static_cast<int>(prediction.window);
    switch (prediction.why) {
    case NoDate::None:
        break;
    case NoDate::Reached:
        return TrendText::tr("The target is reached.");
    case NoDate::TooFewPoints:
        return TrendText::tr("Too early to tell: fewer than %1 monthly points.")
            .arg(metrics::fewestPoints);
    case NoDate::Level:
        return TrendText::tr("No date at this rate: over %1 months the slope may as well be zero.")
            .arg(window);
    case NoDate::WrongWay:
        return TrendText::tr("No date at this rate: over %1 months the figure goes the other way.")
            .arg(window);
    case NoDate::TooFar:
        return TrendText::tr("No date at this rate: it lies further ahead than twice the %1 months "
                             "that were looked at.")
            .arg(window);
    }
    return {};
}

QString windowWords(const metrics::Forecast &forecast)
{
    const auto months = static_cast<int>(forecast.windows[forecast.chosen].window);
    switch (forecast.choice) {
    case metrics::WindowChoice::Default:
        return TrendText::tr("Slope of %1 months: too little history to choose a window by.")
            .arg(months);
    case metrics::WindowChoice::Backtest:
        return TrendText::tr("Slope of %1 months: the best window in this project's own backtest.")
            .arg(months);
    case metrics::WindowChoice::Fallback:
        return TrendText::tr("Slope of %1 months, because %2 months give no date.")
            .arg(months)
            .arg(forecast.windows[forecast.refused].window);
    }
    return {};
}

} // namespace

Result<TrendAnswer> trendAnswer(store::Database &database, const std::string &project,
                                const store::CodeFilter &filter)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    const auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const auto &target = row->settings.target;
    const auto metric = metrics::parseMetric(target ? target->metric : "exposed_share");
    FERROGRAPH_TRY(metric);
    const auto series = store::codeSeries(database, project, {}, Step::Month, filter);
    FERROGRAPH_TRY(series);
    std::vector<metrics::Observation> values;
    for (const store::CodePoint &point : series->points) {
        if (const auto value = metrics::metricValue(*metric, point.totals, point.languages, *table))
            values.push_back({point.stepEnd, *value});
    }
    TrendAnswer answer;
    answer.metric = metric->name;
    answer.scale = metric->scale();
    answer.noCodeSince = CodeText::noCodeSince(series->points);
    const std::span<const metrics::Observation> all = values;
    constexpr std::size_t months = 24;
    answer.points = std::min(months, all.size());
    answer.trend = metrics::trend(all.last(answer.points));
    std::size_t window = months;
    if (target) {
        answer.forecast = metrics::forecast(
            all, metrics::Goal{target->value, metric->better(*table)}, answer.scale);
        if (answer.forecast)
            window = answer.forecast->prediction().window;
    }
    answer.past = metrics::backtest(all, window, answer.scale);
    return answer;
}

QString TrendText::direction(const TrendAnswer &answer)
{
    if (answer.noCodeSince)
        return tr("No code at this commit since %1.").arg(Format::date(*answer.noCodeSince));
    if (!answer.trend) {
        return tr("Too early to tell: %1 of the %2 monthly points that a trend needs.")
            .arg(answer.points)
            .arg(metrics::fewestPoints);
    }
    const metrics::Trend &trend = *answer.trend;
    if (trend.direction == metrics::Direction::NoEvidence) {
        return tr("No evidence of a trend in %1 monthly points (%2).")
            .arg(trend.points)
            .arg(pWord(trend.test.p));
    }
    const bool rising = trend.direction == metrics::Direction::Rising;
    const auto &slope = trend.slope;
    const QString rate = tr("%1 %2 a year (%3 to %4)", "size, unit, from, to")
                             .arg(amount(std::abs(slope.slope), answer.scale), unit(answer.scale),
                                  amount(rising ? slope.low : -slope.high, answer.scale),
                                  amount(rising ? slope.high : -slope.low, answer.scale));
    const QString words = rising ? tr("Rising: %1, %2, %3 monthly points.")
                                 : tr("Falling: %1, %2, %3 monthly points.");
    return words.arg(rate, pWord(trend.test.p)).arg(trend.points);
}

QString TrendText::forecast(const TrendAnswer &answer)
{
    if (!answer.forecast || answer.noCodeSince)
        return {};
    const metrics::Forecast &forecast = *answer.forecast;
    const metrics::Prediction &prediction = forecast.prediction();
    QStringList words;
    if (prediction.date) {
        words += tr("At this rate in %1 · likely in %2 · 1 in 10: by %3 · 9 in 10: by %4.")
                     .arg(monthOr(prediction.date), monthOr(forecast.band.p50),
                          monthOr(forecast.band.p10), monthOr(forecast.band.p90));
        words += windowWords(forecast);
    } else {
        words += whyNoDate(prediction);
    }
    if (forecast.recentRateDiffers && prediction.why != NoDate::Reached) {
        words += tr("The recent rate differs: %1 %2 a year over 6 months, %3 over 24.")
                     .arg(amount(forecast.windows.front().prediction.slope.slope, answer.scale),
                          unit(answer.scale),
                          amount(forecast.windows.back().prediction.slope.slope, answer.scale));
    }
    return words.join(QLatin1Char(' '));
}

QString TrendText::record(const TrendAnswer &answer)
{
    if (answer.past.empty())
        return tr("This project's history is too short, or too level, to try a forecast on.");
    const auto reached = std::ranges::count_if(
        answer.past, [](const metrics::PastForecast &past) { return past.reached.has_value(); });
    return tr("Tried on this project's own past: %Ln forecast(s) could have been made; %1 came "
              "true in the time that was observed. A ratio of 2 means that it took twice as long "
              "as said.",
              nullptr, static_cast<int>(answer.past.size()))
        .arg(reached);
}

QStringList TrendText::columns()
{
    return {tr("Said on"), tr("From"), tr("To"), tr("Predicted"), tr("Reached"), tr("Ratio")};
}

std::vector<QStringList> TrendText::rows(const TrendAnswer &answer)
{
    std::vector<QStringList> rows;
    for (auto past = answer.past.rbegin(); past != answer.past.rend(); ++past) {
        const QString ratio = QLocale().toString(past->ratio(), 'f', 2);
        rows.push_back({Format::date(past->origin), figure(past->value, answer.scale),
                        figure(past->goal.value, answer.scale), Format::date(past->predicted),
                        past->reached ? Format::date(*past->reached) : tr("not yet"),
                        past->reached ? ratio : QStringLiteral("> ") + ratio});
    }
    return rows;
}

} // namespace ferrograph::ui
