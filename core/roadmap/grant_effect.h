// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/trend.h"

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

// What changed during a grant, which is not what the grant caused (docs/roadmap.md, Grants).
namespace ferrograph::roadmap
{

// A part of a series: points that end in it.
struct PeriodFigures {
    Seconds from = 0;
    Seconds to = 0;
    std::size_t points = 0;
    bool over = true; // false: it goes on, the figures are of what is known
    std::optional<double> mean;
    std::optional<double> slope; // Theil-Sen, a year; nothing for fewer than 3 points
};

// The years before the grant beside all that came since it began, to show how much the answer hangs
// on where "before" begins.
struct BaselineRow {
    int years = 0;
    std::size_t points = 0; // before
    bool covered = true;    // the series goes back that far
    // Means of what is compared (see Compared).
    std::optional<double> before;
    std::optional<double> since;
    std::optional<double> difference;
    // Part of all circular shifts of the series in which the means lie at least so far apart: what
    // chance does to a series that keeps its autocorrelation. Never below 1/points.
    std::optional<double> p;
};

// What is added in a step is compared as it is. A level carries its past along, so that of standing
// code the change is compared: from step to step, a year.
enum class Compared : std::uint8_t { Level, Change };

inline constexpr std::array<int, 3> baselineYears = {1, 2, 3};
inline constexpr int defaultBaseline = 2;

struct GrantEffect {
    PeriodFigures before; // the two years before the start
    PeriodFigures during;
    PeriodFigures after;        // from the end to the last point
    PeriodFigures oneYearOn;    // the first year after the end
    PeriodFigures threeYearsOn; // the third one
    Compared compared = Compared::Level;
    std::vector<BaselineRow> sensitivity; // one per baselineYears

    const BaselineRow &baseline() const; // the default one
};

// `from` and `to` are the grant's first and last second. Points are the ends of steps, in order of
// time; the last may be in a step that is not over.
GrantEffect grantEffect(std::span<const metrics::Observation> series, Seconds from, Seconds to,
                        Compared compared, Seconds asOf);

} // namespace ferrograph::roadmap
