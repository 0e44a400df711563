// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chart_geometry.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numbers>

namespace ferrograph::report
{

namespace
{

constexpr double gap = std::numeric_limits<double>::quiet_NaN();

// Index range of the moments to draw: those in the range and one on either side.
std::pair<std::size_t, std::size_t> window(const ChartData &data, Seconds from, Seconds to)
{
    const auto before = [](const ChartMoment &moment, Seconds at) {
        return moment.at < at;
    };
    const auto after = [](Seconds at, const ChartMoment &moment) {
        return at < moment.at;
    };
    const auto begin = data.moments.begin();
    auto first = std::lower_bound(begin, data.moments.end(), from, before);
    auto last = std::upper_bound(begin, data.moments.end(), to, after);
    if (first != begin)
        --first;
    if (last != data.moments.end())
        ++last;
    return {static_cast<std::size_t>(first - begin), static_cast<std::size_t>(last - begin)};
}

Point between(const Point &one, const Point &two, double x)
{
    return {x, one.y + (two.y - one.y) * (x - one.x) / (two.x - one.x)};
}

// What of a line lies between two x; it ends on them where it runs through.
Polyline cutTo(const Polyline &line, double left, double right)
{
    Polyline inside;
    for (std::size_t index = 0; index < line.size(); ++index) {
        const Point &point = line[index];
        if (index > 0 && line[index - 1].x < left && point.x > left)
            inside.push_back(between(line[index - 1], point, left));
        if (point.x >= left && point.x <= right)
            inside.push_back(point);
        if (index > 0 && line[index - 1].x < right && point.x > right)
            inside.push_back(between(line[index - 1], point, right));
    }
    return inside;
}

// Keeps the lowest and the highest point of every pixel column, in their order.
Polyline thinned(const Polyline &line)
{
    Polyline kept;
    for (std::size_t begin = 0; begin < line.size();) {
        const double column = std::floor(line[begin].x);
        std::size_t low = begin;
        std::size_t high = begin;
        std::size_t end = begin;
        for (; end < line.size() && std::floor(line[end].x) == column; ++end) {
            if (line[end].y < line[low].y)
                low = end;
            if (line[end].y > line[high].y)
                high = end;
        }
        kept.push_back(line[std::min(low, high)]);
        if (low != high)
            kept.push_back(line[std::max(low, high)]);
        begin = end;
    }
    return kept;
}

// A line that runs to the right, cut at multiples of `width`; by number of the piece.
std::map<long, Polyline> slices(const Polyline &line, double width)
{
    std::map<long, Polyline> pieces;
    for (std::size_t index = 0; index < line.size(); ++index) {
        const long slice = std::lround(std::floor(line[index].x / width));
        if (index > 0) {
            const long before = std::lround(std::floor(line[index - 1].x / width));
            for (long cut = before + 1; cut <= slice; ++cut) {
                const Point point =
                    between(line[index - 1], line[index], static_cast<double>(cut) * width);
                pieces[cut - 1].push_back(point);
                pieces[cut].push_back(point);
            }
        }
        pieces[slice].push_back(line[index]);
    }
    return pieces;
}

bool showsCommit(const ChartData &data, std::size_t index)
{
    const ChartMoment &moment = data.moments[index];
    return !moment.held && !moment.commit.empty();
}

} // namespace

Track seriesTrack(const ChartData &data, std::size_t series, ChartMode mode)
{
    const auto &values = data.series[series].values;
    Track track(data.moments.size(), gap);
    for (std::size_t index = 0; index < track.size(); ++index) {
        if (!values[index])
            continue;
        const auto &whole = data.moments[index].whole;
        if (mode == ChartMode::Lines)
            track[index] = *values[index];
        else if (whole && *whole > 0)
            track[index] = *values[index] / *whole * 100.0;
    }
    return track;
}

std::vector<Track> stackBoundaries(const ChartData &data, ChartMode mode,
                                   const std::vector<bool> &visible)
{
    std::vector<Track> boundaries{Track(data.moments.size(), 0.0)};
    for (std::size_t series = 0; series < data.series.size(); ++series) {
        Track sum = boundaries.back();
        if (visible[series]) {
            const Track track = seriesTrack(data, series, mode);
            for (std::size_t index = 0; index < sum.size(); ++index)
                sum[index] += track[index];
        }
        boundaries.push_back(std::move(sum));
    }
    const Track &total = boundaries.back();
    for (Track &boundary : boundaries) {
        for (std::size_t index = 0; index < total.size(); ++index) {
            if (std::isnan(total[index]))
                boundary[index] = gap;
        }
    }
    return boundaries;
}

double highest(const ChartData &data, const std::vector<Track> &tracks, Seconds from, Seconds to)
{
    const auto [first, last] = window(data, from, to);
    double result = 0;
    for (const Track &track : tracks) {
        for (std::size_t index = first; index < last; ++index) {
            if (track[index] > result) // false for gaps
                result = track[index];
        }
    }
    return result;
}

double PlotArea::x(Seconds moment) const
{
    return left + width * static_cast<double>(moment - from) / static_cast<double>(to - from);
}

double PlotArea::y(double value) const
{
    return top + height * (1.0 - value / highest);
}

Seconds PlotArea::moment(double pixel) const
{
    return from + std::llround((pixel - left) / width * static_cast<double>(to - from));
}

std::vector<Polyline> plotTrack(const ChartData &data, const Track &track, const PlotArea &area)
{
    std::vector<Polyline> runs;
    Polyline run;
    const auto finish = [&] {
        Polyline line = thinned(cutTo(run, area.left, area.left + area.width));
        if (!line.empty())
            runs.push_back(std::move(line));
        run.clear();
    };
    const auto [first, last] = window(data, area.from, area.to);
    for (std::size_t index = first; index < last; ++index) {
        if (std::isnan(track[index]))
            finish();
        else
            run.push_back({area.x(data.moments[index].at), area.y(track[index])});
    }
    finish();
    return runs;
}

Polyline bandPolygon(const Polyline &upper, const Polyline &lower)
{
    Polyline polygon = upper;
    polygon.insert(polygon.end(), lower.rbegin(), lower.rend());
    return polygon;
}

std::vector<Polyline> bandPieces(const Polyline &upper, const Polyline &lower, double width)
{
    std::vector<Polyline> pieces;
    auto below = slices(lower, width);
    for (const auto &[slice, line] : slices(upper, width))
        pieces.push_back(bandPolygon(line, below[slice]));
    return pieces;
}

std::vector<Segment> hatching(const Polyline &polygon, double spacing)
{
    // A stroke is a line x + y = c; an edge crosses those between its ends' x + y.
    const double raster = spacing * std::numbers::sqrt2;
    std::map<long, std::vector<Point>> crossings;
    for (std::size_t index = 0; index < polygon.size(); ++index) {
        const Point &one = polygon[index];
        const Point &two = polygon[(index + 1) % polygon.size()];
        const double c1 = (one.x + one.y) / raster;
        const double c2 = (two.x + two.y) / raster;
        const long end = std::lround(std::ceil(std::max(c1, c2)));
        for (long c = std::lround(std::ceil(std::min(c1, c2))); c < end; ++c) {
            const double part = (static_cast<double>(c) - c1) / (c2 - c1);
            crossings[c].push_back(
                {one.x + part * (two.x - one.x), one.y + part * (two.y - one.y)});
        }
    }
    std::vector<Segment> strokes;
    for (auto &[c, points] : crossings) {
        std::sort(points.begin(), points.end(),
                  [](const Point &one, const Point &two) { return one.x < two.x; });
        for (std::size_t index = 0; index + 1 < points.size(); index += 2)
            strokes.push_back({points[index], points[index + 1]});
    }
    return strokes;
}

std::optional<std::size_t> nearestCommit(const ChartData &data, Seconds at)
{
    std::optional<std::size_t> nearest;
    for (std::size_t index = 0; index < data.moments.size(); ++index) {
        const auto distance = [&](std::size_t of) {
            return std::abs(data.moments[of].at - at);
        };
        if (showsCommit(data, index) && (!nearest || distance(index) < distance(*nearest)))
            nearest = index;
    }
    return nearest;
}

std::optional<std::size_t> neighbourCommit(const ChartData &data, std::size_t index, int step)
{
    const auto count = static_cast<std::ptrdiff_t>(data.moments.size());
    for (auto at = static_cast<std::ptrdiff_t>(index) + step; at >= 0 && at < count; at += step) {
        if (showsCommit(data, static_cast<std::size_t>(at)))
            return static_cast<std::size_t>(at);
    }
    return std::nullopt;
}

} // namespace ferrograph::report
