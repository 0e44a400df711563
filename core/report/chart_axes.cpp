// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chart_axes.h"

#include "core/report/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace ferrograph::report
{

namespace
{

constexpr double day = 86400.0;

struct Grid {
    CalendarUnit unit;
    int years;    // of a year's multiple
    double least; // the shortest distance of two ticks, seconds
};

// Months are 28 days at the least: what fits the shortest fits them all.
constexpr std::array grids = {
    Grid{CalendarUnit::Day, 1, day},
    Grid{CalendarUnit::Week, 1, 7 * day},
    Grid{CalendarUnit::Month, 1, 28 * day},
    Grid{CalendarUnit::Quarter, 1, 90 * day},
    Grid{CalendarUnit::HalfYear, 1, 181 * day},
    Grid{CalendarUnit::Year, 1, 365 * day},
    Grid{CalendarUnit::Year, 2, 730 * day},
    Grid{CalendarUnit::Year, 5, 1825 * day},
    Grid{CalendarUnit::Year, 10, 3650 * day},
    Grid{CalendarUnit::Year, 20, 7300 * day},
    Grid{CalendarUnit::Year, 50, 18250 * day},
};

Seconds startOfMonth(int year, int zeroBasedMonth)
{
    return startOfDay({year + zeroBasedMonth / 12, zeroBasedMonth % 12 + 1, 1});
}

int monthsOf(const Grid &grid)
{
    switch (grid.unit) {
    case CalendarUnit::Month:
        return 1;
    case CalendarUnit::Quarter:
        return 3;
    case CalendarUnit::HalfYear:
        return 6;
    default:
        return 12 * grid.years;
    }
}

// The last tick at or before `moment`.
Seconds tickAtOrBefore(Seconds moment, const Grid &grid)
{
    if (grid.unit == CalendarUnit::Day)
        return stepStart(moment, Step::Day);
    if (grid.unit == CalendarUnit::Week)
        return stepStart(moment, Step::Week);
    const CivilDate date = civilDate(moment);
    if (grid.unit == CalendarUnit::Year) {
        const int remainder = ((date.year % grid.years) + grid.years) % grid.years;
        return startOfMonth(date.year - remainder, 0);
    }
    const int months = monthsOf(grid);
    return startOfMonth(date.year, (date.month - 1) / months * months);
}

Seconds nextTick(Seconds tick, const Grid &grid)
{
    if (grid.unit == CalendarUnit::Day)
        return nextStepStart(tick, Step::Day);
    if (grid.unit == CalendarUnit::Week)
        return nextStepStart(tick, Step::Week);
    const CivilDate date = civilDate(tick);
    return startOfMonth(date.year, date.month - 1 + monthsOf(grid));
}

std::string tickText(Seconds tick, CalendarUnit unit, bool first)
{
    const std::string full = dateText(tick); // "1 Aug 2024"
    const std::string year = full.substr(full.rfind(' ') + 1);
    if (unit == CalendarUnit::Year)
        return year;
    const bool days = unit == CalendarUnit::Day || unit == CalendarUnit::Week;
    if (days)
        return first ? full : full.substr(0, full.rfind(' '));
    if (civilDate(tick).month == 1)
        return year;
    const std::string monthYear = monthYearText(tick);
    return first ? monthYear : monthYear.substr(0, monthYear.find(' '));
}

std::optional<ValueAxis> axisOfStep(double highest, double step, TickCount count)
{
    const double intervals = std::max(1.0, std::ceil(highest / step - 1e-9));
    if (intervals + 1 > count.most || intervals + 1 < count.least)
        return std::nullopt;
    return ValueAxis{intervals * step, step};
}

} // namespace

std::vector<double> ValueAxis::ticks() const
{
    std::vector<double> result;
    const long count = std::lround(top / step);
    for (long index = 0; index <= count; ++index)
        result.push_back(static_cast<double>(index) * step);
    return result;
}

ValueAxis valueAxis(double highest, Whole whole, TickCount count)
{
    if (!std::isfinite(highest) || highest <= 0)
        highest = 1;
    std::optional<ValueAxis> best;
    const double decade = std::pow(10.0, std::floor(std::log10(highest)) - 1);
    for (const double factor : {1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0, 50.0}) {
        const double step = factor * decade;
        if (whole == Whole::Yes && (step < 1 || step != std::floor(step)))
            continue;
        const std::optional<ValueAxis> axis = axisOfStep(highest, step, count);
        if (axis && (!best || axis->top < best->top * (1 - 1e-9)))
            best = axis;
    }
    if (best)
        return *best;
    const double step = whole == Whole::Yes ? std::max(1.0, std::ceil(highest / (count.most - 1)))
                                            : highest / (count.least - 1);
    return {step * std::ceil(highest / step - 1e-9), step};
}

TimeAxis timeAxis(Seconds from, Seconds to, double width, double spacing)
{
    TimeAxis axis;
    if (to <= from || width <= 0)
        return axis;
    const double secondsPerPixel = static_cast<double>(to - from) / width;
    const auto *found = std::find_if(grids.begin(), grids.end(), [&](const Grid &grid) {
        return grid.least >= spacing * secondsPerPixel;
    });
    const Grid &grid = found == grids.end() ? grids.back() : *found;
    axis.unit = grid.unit;
    axis.multiple = grid.years;
    for (Seconds tick = tickAtOrBefore(from, grid); tick <= to; tick = nextTick(tick, grid)) {
        if (tick >= from)
            axis.ticks.push_back({tick, tickText(tick, grid.unit, axis.ticks.empty())});
    }
    return axis;
}

Step stepForRange(Seconds from, Seconds to, double width)
{
    const double span = static_cast<double>(std::max<Seconds>(0, to - from));
    const double most = 2.0 * std::max(1.0, width);
    if (span / day <= most)
        return Step::Day;
    if (span / (7 * day) <= most)
        return Step::Week;
    if (span / (28 * day) <= most)
        return Step::Month;
    return span / (90 * day) <= most ? Step::Quarter : Step::Year;
}

} // namespace ferrograph::report
