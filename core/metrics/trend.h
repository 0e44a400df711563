// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// Whether a series goes somewhere, and how fast (docs/trends.md). Plain values, no store.
namespace ferrograph::metrics
{

// One value of a series. Series are in order of time.
struct Observation {
    Seconds date = 0;
    double value = 0;
    friend bool operator==(const Observation &, const Observation &) = default;
};

inline constexpr double secondsPerYear = 365.2425 * 24 * 60 * 60;

// Mann (1945), Kendall (1975): does a series rise or fall more often than chance would have it?
// With the correction of the variance for ties, the continuity correction, and the correction for
// autocorrelation of Hamed and Rao (1998, J. Hydrology 204): the ranks of the detrended values,
// lags that are significant at 5 %. Autocorrelation only ever widens the variance here: a series
// that alternates is not taken as more certain than an independent one.
struct MannKendall {
    std::int64_t s = 0;      // rising pairs minus falling pairs
    double variance = 0;     // with ties, before the correction for autocorrelation
    double correction = 1;   // factor on the variance, at least 1
    double z = 0;            // with both corrections
    double p = 1;            // two-sided
    double pIndependent = 1; // the same without the correction for autocorrelation
};
// For fewer than three values p is 1.
MannKendall mannKendall(std::span<const Observation> series);

// Theil (1950), Sen (1968): the median of the slopes of all pairs of different dates, per year. The
// line goes through the medians. The interval is that of Sen at 95 %, from the variance with ties.
// It says how well the slope of these points is known, and nothing about where they go next.
struct TheilSen {
    double slope = 0; // per year
    double low = 0;
    double high = 0;
    double medianValue = 0;
    Seconds medianDate = 0;

    double at(Seconds date) const
    {
        return medianValue + slope * static_cast<double>(date - medianDate) / secondsPerYear;
    }
    bool mayBeLevel() const { return low <= 0 && high >= 0; }
};
// Nothing when fewer than two dates differ. Values that are not finite are not allowed.
std::optional<TheilSen> theilSen(std::span<const Observation> series);

enum class Direction : std::uint8_t { NoEvidence, Rising, Falling };

struct Trend {
    Direction direction = Direction::NoEvidence;
    TheilSen slope;
    MannKendall test;
    std::size_t points = 0;
};
// A direction only where p is below 5 % with both corrections and the slope has the same sign.
// Nothing for fewer than `fewestPoints` values.
inline constexpr std::size_t fewestPoints = 6;
std::optional<Trend> trend(std::span<const Observation> series);

} // namespace ferrograph::metrics
