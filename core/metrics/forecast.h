// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/trend.h"

#include <array>
#include <string>

// When a series reaches a value if it goes on as it did, and how far such predictions are to be
// trusted: measured by making the same prediction at every earlier month (docs/trends.md).
namespace ferrograph::metrics
{

enum class Reach : std::uint8_t { AtMost, AtLeast };

struct Goal {
    double value = 0;
    Reach reach = Reach::AtMost;

    bool isMet(double at) const { return reach == Reach::AtMost ? at <= value : at >= value; }
};

// Monthly points that a slope is taken from.
inline constexpr std::array<std::size_t, 3> forecastWindows = {6, 12, 24};

enum class NoDate : std::uint8_t {
    None, // there is a date
    Reached,
    TooFewPoints, // fewer than fewestPoints
    Level,        // the slope's interval includes zero
    WrongWay,
    TooFar, // further ahead than twice the time that was looked at
};

// The date from one window: Theil-Sen from the last value on.
struct Prediction {
    std::size_t window = 0;
    std::optional<Seconds> date;
    NoDate why = NoDate::None; // there is none
    TheilSen slope;
};
Prediction predict(std::span<const Observation> series, std::size_t window, const Goal &goal);

// A prediction made in the past, from the points up to `origin`, and what became of it.
struct PastForecast {
    Seconds origin = 0;
    double value = 0; // at the origin
    Goal goal;
    Seconds predicted = 0;
    std::optional<Seconds> reached; // first month at the goal that was held for the next one
    Seconds lastSeen = 0;           // the series' end

    // Time it took, or at least took where it was not reached, by the time predicted.
    double ratio() const
    {
        return static_cast<double>(reached.value_or(lastSeen) - origin) /
               static_cast<double>(predicted - origin);
    }
};

// How far a value can go: shares end at 0 and 1.
enum class Scale : std::uint8_t { Share, Amount };

// At every month that has a window behind it (at least fewestPoints), in the direction of the
// slope: how long to a tenth, a quarter, a half and three quarters of the way to the end (0; for
// what rises, 1, or as many times as much).
std::vector<PastForecast> backtest(std::span<const Observation> series, std::size_t window,
                                   Scale scale);

// Quantiles of the ratio of actual to predicted time. Forecasts that were not reached count as
// "longer than seen" (Kaplan-Meier), so that what stalled is not left out; a quantile that lies
// beyond what was seen is nothing.
struct RatioBand {
    std::optional<double> p10;
    std::optional<double> p50;
    std::optional<double> p90;
    std::size_t forecasts = 0;
    std::size_t reached = 0;
};
RatioBand ratioBand(std::span<const PastForecast> forecasts);

// The band over many projects, for one that has too little history of its own
// (resources/tables/forecast.json).
struct PooledBands {
    std::string version;
    std::array<RatioBand, forecastWindows.size()> bands;

    static const PooledBands &builtin();
    const RatioBand &of(std::size_t window) const;
};

inline constexpr std::size_t ownForecasts = 10; // from so many on a project's own band counts

struct WindowRecord {
    std::size_t window = 0;
    Prediction prediction;
    std::vector<PastForecast> past;
    RatioBand own;
    std::optional<double> error; // median of |ln ratio|, where there are ownForecasts of them
};

enum class WindowChoice : std::uint8_t {
    Default,  // 24 months: too little history to choose by
    Backtest, // the shortest with the smallest error on this series
    Fallback, // the window before it gives no date and this shorter one does
};

struct Band {
    std::optional<Seconds> p10;
    std::optional<Seconds> p50;
    std::optional<Seconds> p90;
};

struct Forecast {
    Goal goal;
    std::vector<WindowRecord> windows; // as forecastWindows
    std::size_t chosen = 0;            // index into windows
    std::size_t refused = 0;           // the one that Fallback replaced
    WindowChoice choice = WindowChoice::Default;
    bool ownBand = false; // the band is this series' own
    RatioBand ratios;
    Band band;                      // dates; nothing where there is no date
    bool recentRateDiffers = false; // the intervals of the 6- and 24-month slopes do not meet

    const Prediction &prediction() const { return windows[chosen].prediction; }
};
// Nothing for fewer than fewestPoints values.
std::optional<Forecast> forecast(std::span<const Observation> series, const Goal &goal,
                                 Scale scale);

} // namespace ferrograph::metrics
