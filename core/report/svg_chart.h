// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_geometry.h"
#include "core/report/document.h"

#include <optional>
#include <string>
#include <vector>

namespace ferrograph::report
{

// A forecast as shapes: the median's dashed line from the last value to the goal, and the area
// between the 10 % and the 90 % line, cut off at the right edge. Shared by reports and the window.
struct ForecastShape {
    std::optional<Segment> median;
    Polyline band; // closed; empty where there is none
};
ForecastShape forecastShape(const ChartGoal &goal, Seconds last, double value,
                            const PlotArea &area);

// How far a chart reaches: its moments, its goal's due date, and of a forecast up to the 90 % date,
// at most as much time again as the moments cover.
struct TimeSpan {
    Seconds from = 0;
    Seconds to = 1;
};
TimeSpan timeSpan(const Chart &chart);

// A chart as one <svg> element in the light palette. Plain attributes only: no styles, clipping or
// patterns, so that QtSvg paints what browsers do.
std::string svgChart(const Chart &chart, double width, double height);

} // namespace ferrograph::report
