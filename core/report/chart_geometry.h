// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_data.h"

#include <cstddef>
#include <vector>

// From values to shapes in pixels: stacking, thinning and hatching. Pixel y grows downwards.
namespace ferrograph::report
{

enum class ChartMode : std::uint8_t {
    Lines, // the values
    Share, // percent of each moment's `whole`
};

// One value per moment as it is drawn; NaN is a gap.
using Track = std::vector<double>;

// The drawn values of one series. In share mode a moment without whole, or with whole 0, is a gap.
Track seriesTrack(const ChartData &data, std::size_t series, ChartMode mode);

// The boundaries of a stack, one more than series: 0, then the sum of the series up to each.
// `visible` has one flag per series; a hidden one adds nothing. A moment where any visible series
// has a gap is a gap in all boundaries.
std::vector<Track> stackBoundaries(const ChartData &data, ChartMode mode,
                                   const std::vector<bool> &visible);

// The highest value of the tracks among the moments between `from` and `to`, and of what enters
// the range from outside; 0 when there is none.
double highest(const ChartData &data, const std::vector<Track> &tracks, Seconds from, Seconds to);

struct Point {
    double x = 0;
    double y = 0;
    friend bool operator==(const Point &, const Point &) = default;
};
using Polyline = std::vector<Point>;

struct Segment {
    Point from;
    Point to;
};

// A linear map of time and value to a rectangle of pixels.
struct PlotArea {
    double left = 0;
    double top = 0;
    double width = 1;
    double height = 1;
    Seconds from = 0;
    Seconds to = 1;
    double highest = 1; // the value at the top; 0 is at the bottom

    double x(Seconds moment) const;
    double y(double value) const;
    Seconds moment(double pixel) const;
};

// The track as lines in pixels, one per run without a gap. Of all points in one pixel column only
// the lowest and the highest remain. Lines that run out of the area end on its edges.
std::vector<Polyline> plotTrack(const ChartData &data, const Track &track, const PlotArea &area);

// The closed shape between two boundaries of one run.
Polyline bandPolygon(const Polyline &upper, const Polyline &lower);

// The same shape cut at multiples of `width` pixels: rasterisers take a polygon of thousands of
// corners ten times as long as its pieces. Cuts on whole pixels leave no seams.
std::vector<Polyline> bandPieces(const Polyline &upper, const Polyline &lower, double width);

// The 45 degree strokes ("/") inside a polygon, `spacing` pixels apart across the strokes, on one
// raster for all polygons so that neighbours join.
std::vector<Segment> hatching(const Polyline &polygon, double spacing);

// The moment nearest to `at` that shows a commit (not held, not a gap); nothing when there is none.
std::optional<std::size_t> nearestCommit(const ChartData &data, Seconds at);

// The next such moment after (step 1) or before (step -1) `index`.
std::optional<std::size_t> neighbourCommit(const ChartData &data, std::size_t index, int step);

} // namespace ferrograph::report
