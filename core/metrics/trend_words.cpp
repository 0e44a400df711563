// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/trend_words.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace ferrograph::metrics
{
namespace
{

std::string month(Seconds date)
{
    static constexpr std::array names = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    const CivilDate day = civilDate(date);
    return fmt::format("{} {}", names[static_cast<std::size_t>(day.month - 1)], day.year);
}

std::string monthOrNone(std::optional<Seconds> date)
{
    return date ? month(*date) : std::string("no date");
}

std::string amount(double value, Scale scale)
{
    return scale == Scale::Share ? fmt::format("{:.1f}", value * 100)
                                 : fmt::format("{:.0f}", value);
}

std::string_view unit(Scale scale)
{
    return scale == Scale::Share ? "points" : "lines";
}

std::string pWord(double p)
{
    constexpr double smallest = 0.001;
    return p < smallest ? std::string("p < 0.001") : fmt::format("p = {:.3f}", p);
}

std::string reason(const Prediction &prediction)
{
    switch (prediction.why) {
    case NoDate::None:
        return {};
    case NoDate::Reached:
        return "The target is reached.";
    case NoDate::TooFewPoints:
        return fmt::format("Too early to tell: fewer than {} monthly points.", fewestPoints);
    case NoDate::Level:
        return fmt::format("No date at this rate: over {} months the slope may as well be zero.",
                           prediction.window);
    case NoDate::WrongWay:
        return fmt::format("No date at this rate: over {} months the figure goes the other way.",
                           prediction.window);
    case NoDate::TooFar:
        return fmt::format("No date at this rate: it lies further ahead than twice the {} months "
                           "that were looked at.",
                           prediction.window);
    }
    return {};
}

std::string windowWords(const Forecast &forecast)
{
    const std::size_t months = forecast.windows[forecast.chosen].window;
    switch (forecast.choice) {
    case WindowChoice::Default:
        return fmt::format("Slope of {} months: too little history to choose a window by.", months);
    case WindowChoice::Backtest:
        return fmt::format("Slope of {} months: the best window in this project's own backtest.",
                           months);
    case WindowChoice::Fallback:
        return fmt::format("Slope of {} months, because {} months give no date.", months,
                           forecast.windows[forecast.refused].window);
    }
    return {};
}

std::string recordWords(const Forecast &forecast)
{
    return fmt::format("{} of {} such forecasts {} came true in the time observed.",
                       forecast.ratios.reached, forecast.ratios.forecasts,
                       forecast.ownBand ? "of this project" : "of six other projects");
}

} // namespace

std::string_view directionWord(Direction direction)
{
    switch (direction) {
    case Direction::Rising:
        return "rising";
    case Direction::Falling:
        return "falling";
    case Direction::NoEvidence:
        break;
    }
    return "no evidence";
}

std::string trendWords(const Trend &trend, Scale scale)
{
    const TheilSen &slope = trend.slope;
    if (trend.direction == Direction::NoEvidence) {
        return fmt::format("No evidence of a trend in {} monthly points ({}).", trend.points,
                           pWord(trend.test.p));
    }
    const bool rising = trend.direction == Direction::Rising;
    const double low = rising ? slope.low : -slope.high;
    const double high = rising ? slope.high : -slope.low;
    return fmt::format("{}: {} {} a year ({} to {}), {}, {} monthly points.",
                       rising ? "Rising" : "Falling", amount(std::abs(slope.slope), scale),
                       unit(scale), amount(low, scale), amount(high, scale), pWord(trend.test.p),
                       trend.points);
}

std::string forecastWords(const Forecast &forecast, Scale scale)
{
    const Prediction &prediction = forecast.prediction();
    std::string words = reason(prediction);
    if (prediction.date) {
        words = fmt::format("At this rate in {} · likely in {} · 1 in 10: by {} · 9 in 10: {}{}. ",
                            month(*prediction.date), monthOrNone(forecast.band.p50),
                            monthOrNone(forecast.band.p10), forecast.band.p90 ? "by " : "",
                            monthOrNone(forecast.band.p90));
        words += recordWords(forecast) + ' ' + windowWords(forecast);
    }
    if (forecast.recentRateDiffers && prediction.why != NoDate::Reached) {
        const auto rate = [&](const WindowRecord &record) {
            return amount(record.prediction.slope.slope, scale);
        };
        words +=
            fmt::format(" The recent rate differs: {} {} a year over 6 months, {} over 24.",
                        rate(forecast.windows.front()), unit(scale), rate(forecast.windows.back()));
    }
    return words;
}

} // namespace ferrograph::metrics
