// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/forecast.h"

#include "core/metrics/ranks.h"

#include <algorithm>
#include <cmath>

namespace ferrograph::metrics
{
namespace
{

constexpr double farthest = 2;                                 // times the span looked at
constexpr double beyondKnowledge = 30;                         // years: no date is named after that
constexpr std::array<double, 4> ways = {0.9, 0.75, 0.5, 0.25}; // of the distance that is left

std::span<const Observation> lastOf(std::span<const Observation> series, std::size_t window)
{
    return series.last(std::min(series.size(), window));
}

std::optional<Goal> goalOnTheWay(double value, double slope, double left, Scale scale)
{
    if (slope < 0)
        return value > 0 ? std::optional(Goal{value * left, Reach::AtMost}) : std::nullopt;
    if (scale == Scale::Share)
        return value < 1 ? std::optional(Goal{1 - (1 - value) * left, Reach::AtLeast})
                         : std::nullopt;
    return value > 0 ? std::optional(Goal{value / left, Reach::AtLeast}) : std::nullopt;
}

std::optional<Seconds> whenHeld(std::span<const Observation> after, const Goal &goal)
{
    for (std::size_t i = 0; i + 1 < after.size(); ++i) {
        if (goal.isMet(after[i].value) && goal.isMet(after[i + 1].value))
            return after[i].date;
    }
    return std::nullopt;
}

// Median of |ln ratio|; one that was not reached in time is at least as wrong as it is now.
std::optional<double> errorOf(std::span<const PastForecast> forecasts)
{
    std::vector<double> errors;
    for (const PastForecast &each : forecasts) {
        if (each.reached || each.ratio() > 1)
            errors.push_back(std::abs(std::log(each.ratio())));
    }
    if (errors.size() < ownForecasts)
        return std::nullopt;
    return median(std::move(errors));
}

std::optional<Seconds> dateAt(Seconds origin, Seconds predicted, std::optional<double> ratio)
{
    if (!ratio)
        return std::nullopt;
    const double ahead = static_cast<double>(predicted - origin) * *ratio;
    if (ahead > beyondKnowledge * secondsPerYear)
        return std::nullopt;
    return origin + static_cast<Seconds>(ahead);
}

bool disjoint(const TheilSen &one, const TheilSen &other)
{
    return one.high < other.low || other.high < one.low;
}

void chooseWindow(Forecast &forecast)
{
    const auto &windows = forecast.windows;
    forecast.chosen = windows.size() - 1;
    for (std::size_t i = windows.size(); i-- > 0;) {
        const auto &best = windows[forecast.chosen].error;
        const bool first = forecast.choice == WindowChoice::Default;
        if (windows[i].error && (first || *windows[i].error <= *best)) {
            forecast.chosen = i;
            forecast.choice = WindowChoice::Backtest;
        }
    }
    const NoDate why = windows[forecast.chosen].prediction.why;
    if (why != NoDate::Level && why != NoDate::WrongWay && why != NoDate::TooFar)
        return;
    // Among the shorter ones that give a date, the one that did best here; else the longest.
    const std::size_t refused = forecast.chosen;
    for (std::size_t i = refused; i-- > 0;) {
        if (!windows[i].prediction.date)
            continue;
        const bool first = forecast.chosen == refused;
        const auto &best = windows[forecast.chosen].error;
        if (first || (windows[i].error && best && *windows[i].error <= *best)) {
            forecast.refused = refused;
            forecast.chosen = i;
            forecast.choice = WindowChoice::Fallback;
        }
    }
}

} // namespace

Prediction predict(std::span<const Observation> series, std::size_t window, const Goal &goal)
{
    Prediction result;
    result.window = window;
    const auto points = lastOf(series, window);
    const auto slope = theilSen(points);
    if (slope)
        result.slope = *slope;
    if (!series.empty() && goal.isMet(series.back().value))
        result.why = NoDate::Reached;
    else if (points.size() < fewestPoints || !slope)
        result.why = NoDate::TooFewPoints;
    else if (slope->mayBeLevel())
        result.why = NoDate::Level;
    else if ((slope->slope < 0) != (goal.reach == Reach::AtMost))
        result.why = NoDate::WrongWay;
    if (result.why != NoDate::None)
        return result;
    const double ahead = (goal.value - points.back().value) / slope->slope * secondsPerYear;
    const auto span = static_cast<double>(points.back().date - points.front().date);
    if (ahead > farthest * span)
        result.why = NoDate::TooFar;
    else
        result.date = points.back().date + static_cast<Seconds>(ahead);
    return result;
}

std::vector<PastForecast> backtest(std::span<const Observation> series, std::size_t window,
                                   Scale scale)
{
    std::vector<PastForecast> result;
    for (std::size_t end = fewestPoints; end < series.size(); ++end) {
        const auto known = lastOf(series.first(end), window);
        const auto slope = theilSen(known);
        if (!slope || slope->mayBeLevel())
            continue;
        for (const double left : ways) {
            const auto goal = goalOnTheWay(known.back().value, slope->slope, left, scale);
            if (!goal)
                continue;
            const Prediction prediction = predict(known, window, *goal);
            if (!prediction.date || *prediction.date == known.back().date)
                continue;
            result.push_back({known.back().date, known.back().value, *goal, *prediction.date,
                              whenHeld(series.subspan(end), *goal), series.back().date});
        }
    }
    return result;
}

RatioBand ratioBand(std::span<const PastForecast> forecasts)
{
    RatioBand band;
    band.forecasts = forecasts.size();
    std::vector<std::pair<double, bool>> ratios; // with whether it was reached
    for (const PastForecast &each : forecasts) {
        ratios.emplace_back(each.ratio(), each.reached.has_value());
        band.reached += each.reached ? 1 : 0;
    }
    // Of equal ratios those that were not reached first: so much they were seen to take.
    std::ranges::sort(ratios);
    double left = 1;
    for (std::size_t i = 0; i < ratios.size(); ++i) {
        if (!ratios[i].second)
            continue;
        left *= 1 - 1 / static_cast<double>(ratios.size() - i);
        constexpr double rounding = 1e-12;
        const auto take = [&](std::optional<double> &quantile, double share) {
            if (!quantile && 1 - left >= share - rounding)
                quantile = ratios[i].first;
        };
        take(band.p10, 0.1);
        take(band.p50, 0.5);
        take(band.p90, 0.9);
    }
    return band;
}

std::optional<Forecast> forecast(std::span<const Observation> series, const Goal &goal, Scale scale)
{
    if (series.size() < fewestPoints)
        return std::nullopt;
    Forecast result;
    result.goal = goal;
    for (const std::size_t window : forecastWindows) {
        WindowRecord record;
        record.window = window;
        record.prediction = predict(series, window, goal);
        record.past = backtest(series, window, scale);
        record.own = ratioBand(record.past);
        record.error = errorOf(record.past);
        result.windows.push_back(std::move(record));
    }
    chooseWindow(result);
    const WindowRecord &chosen = result.windows[result.chosen];
    result.ownBand = chosen.error.has_value();
    result.ratios = result.ownBand ? chosen.own : PooledBands::builtin().of(chosen.window);
    if (chosen.prediction.date) {
        const Seconds origin = series.back().date;
        const Seconds predicted = *chosen.prediction.date;
        result.band = {dateAt(origin, predicted, result.ratios.p10),
                       dateAt(origin, predicted, result.ratios.p50),
                       dateAt(origin, predicted, result.ratios.p90)};
    }
    const auto &windows = result.windows;
    result.recentRateDiffers =
        series.size() >= windows.back().window &&
        disjoint(windows.front().prediction.slope, windows.back().prediction.slope);
    return result;
}

} // namespace ferrograph::metrics
