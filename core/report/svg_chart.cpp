// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/svg_chart.h"

#include "core/report/chart_axes.h"
#include "core/report/chart_labels.h"
#include "core/report/markup.h"
#include "core/report/number_format.h"
#include "core/report/palette.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

namespace ferrograph::report
{
namespace
{

constexpr double fontSize = 11;
constexpr double letter = 6.1; // a wide guess at the width of a letter

double textWidth(std::string_view text)
{
    const auto letters = std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    });
    return static_cast<double>(letters) * letter;
}

std::string points(const Polyline &line)
{
    std::string text;
    for (const Point &point : line)
        text += fmt::format("{}{:.1f},{:.1f}", text.empty() ? "" : " ", point.x, point.y);
    return text;
}

// Everything that is drawn of one chart, in the order it is painted.
class Drawing
{
public:
    Drawing(const Chart &chart, double width, double height)
        : m_chart(chart)
        , m_colours(palette(Appearance::Light))
        , m_width(width)
        , m_height(height)
    {
    }

    std::string text()
    {
        prepare();
        shades();
        grid();
        if (m_chart.form == ChartForm::Lines)
            lines();
        else
            stack();
        goal();
        axis();
        labels();
        return fmt::format(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0:.0f}\" height=\"{1:.0f}\" "
            "viewBox=\"0 0 {0:.0f} {1:.0f}\" role=\"img\" aria-label=\"{3}: {4}\">\n"
            "<title>{3}</title><desc>{4}</desc>\n"
            "<g font-family=\"Noto Sans, Roboto, DejaVu Sans, sans-serif\" "
            "font-size=\"{2:.0f}\">\n{5}</g></svg>",
            m_width, m_height, fontSize, escapedMarkup(m_chart.title),
            escapedMarkup(m_chart.summary), m_body);
    }

private:
    void prepare()
    {
        const auto mode =
            m_chart.form == ChartForm::StackShare ? ChartMode::Share : ChartMode::Lines;
        const std::size_t count = m_chart.data.series.size();
        if (m_chart.form == ChartForm::Lines) {
            for (std::size_t i = 0; i < count; ++i)
                m_tracks.push_back(seriesTrack(m_chart.data, i, mode));
        } else {
            m_tracks = stackBoundaries(m_chart.data, mode, std::vector<bool>(count, true));
        }
        const TimeSpan span = timeSpan(m_chart);
        double top = highest(m_chart.data, m_tracks, span.from, span.to);
        if (m_chart.goal)
            top = std::max(top, m_chart.goal->value);
        const bool whole = m_chart.form == ChartForm::Stack ||
                           (m_chart.form == ChartForm::Lines && m_chart.unit == ChartUnit::Count);
        m_axis = m_chart.form == ChartForm::StackShare
                     ? ValueAxis{100, 25}
                     : valueAxis(top, whole ? Whole::Yes : Whole::No);
        double right = 16;
        for (const ChartSeries &series : m_chart.data.series)
            right = std::max(right, textWidth(series.name) + 16);
        if (m_chart.goal)
            right = std::max(right, textWidth(m_chart.goal->text) + 16);
        const double above = m_chart.shades.empty() ? 10 : 24;
        constexpr double left = 48;
        constexpr double below = 26;
        right = std::min(right, m_width / 3);
        m_area = {left,    above,     m_width - left - right, m_height - above - below, span.from,
                  span.to, m_axis.top};
    }

    void line(double x1, double y1, double x2, double y2, Rgb colour, double width,
              std::string_view more = {})
    {
        m_body += fmt::format("<line x1=\"{:.1f}\" y1=\"{:.1f}\" x2=\"{:.1f}\" y2=\"{:.1f}\" "
                              "stroke=\"{}\" stroke-width=\"{}\"{}/>\n",
                              x1, y1, x2, y2, hex(colour), width, more);
    }

    void words(double x, double y, std::string_view anchor, Rgb colour, std::string_view text,
               std::string_view more = {})
    {
        m_body += fmt::format("<text x=\"{:.1f}\" y=\"{:.1f}\" text-anchor=\"{}\" fill=\"{}\"{}>"
                              "{}</text>\n",
                              x, y, anchor, hex(colour), more, escapedMarkup(text));
    }

    void polygon(const Polyline &shape, Rgb fill, double opacity)
    {
        m_body += fmt::format("<polygon points=\"{}\" fill=\"{}\" fill-opacity=\"{}\"/>\n",
                              points(shape), hex(fill), opacity);
    }

    void polyline(const Polyline &shape, Rgb colour, double width, std::string_view more = {})
    {
        m_body += fmt::format("<polyline points=\"{}\" fill=\"none\" stroke=\"{}\" "
                              "stroke-width=\"{}\" stroke-linejoin=\"round\"{}/>\n",
                              points(shape), hex(colour), width, more);
    }

    double x(Seconds moment) const { return m_area.x(std::clamp(moment, m_area.from, m_area.to)); }
    double right() const { return m_area.left + m_area.width; }
    double bottom() const { return m_area.top + m_area.height; }

    void shades()
    {
        for (const ChartShade &shade : m_chart.shades) {
            if (shade.to < m_area.from || shade.from > m_area.to)
                continue;
            const double left = x(shade.from);
            const double width = std::max(1.0, x(shade.to) - left);
            m_body +=
                fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" "
                            "height=\"{:.1f}\" fill=\"{}\"/>\n",
                            left, m_area.top, width, m_area.height, hex(m_colours.accentSoft));
            const double half = textWidth(shade.text) / 2;
            const double centre =
                std::clamp(left + width / 2, half, std::max(half, m_width - half));
            words(centre, m_area.top - 8, "middle", m_colours.accent, shade.text);
        }
    }

    std::string tickText(double value) const
    {
        if (m_chart.form == ChartForm::StackShare)
            return fmt::format("{:.0f}\u00A0%", value);
        return m_chart.unit == ChartUnit::Share ? percent(value) : shortNumber(value);
    }

    void grid()
    {
        for (const double tick : m_axis.ticks()) {
            const double y = m_area.y(tick);
            if (tick > 0)
                line(m_area.left, y, right(), y, m_colours.gridLine, 1);
            words(m_area.left - 8, y + 4, "end", m_colours.muted, tickText(tick));
        }
    }

    void stack()
    {
        for (std::size_t i = 0; i < m_chart.data.series.size(); ++i) {
            const SeriesInk look = ink(m_chart.data.series[i].colour, Appearance::Light);
            const auto lower = plotTrack(m_chart.data, m_tracks[i], m_area);
            const auto upper = plotTrack(m_chart.data, m_tracks[i + 1], m_area);
            for (std::size_t run = 0; run < std::min(lower.size(), upper.size()); ++run)
                band(upper[run], lower[run], look);
        }
    }

    void band(const Polyline &upper, const Polyline &lower, const SeriesInk &look)
    {
        const Polyline shape = bandPolygon(upper, lower);
        polygon(shape, look.fill, look.opacity);
        if (look.hatched) {
            constexpr double spacing = 5;
            std::string path;
            for (const Segment &stroke : hatching(shape, spacing))
                path += fmt::format("M{:.1f} {:.1f}L{:.1f} {:.1f}", stroke.from.x, stroke.from.y,
                                    stroke.to.x, stroke.to.y);
            m_body += fmt::format("<path d=\"{}\" fill=\"none\" stroke=\"{}\" "
                                  "stroke-width=\"1\"/>\n",
                                  path, hex(look.hatch));
        }
        polyline(upper, look.edge, 1);
    }

    void lines()
    {
        for (std::size_t i = 0; i < m_chart.data.series.size(); ++i) {
            const SeriesInk look = ink(m_chart.data.series[i].colour, Appearance::Light);
            for (const Polyline &run : plotTrack(m_chart.data, m_tracks[i], m_area))
                polyline(run, look.line, 2);
        }
    }

    void goal()
    {
        if (!m_chart.goal || m_chart.data.series.empty())
            return;
        const ChartGoal &goal = *m_chart.goal;
        const double y = m_area.y(goal.value);
        line(m_area.left, y, right(), y, m_colours.text, 1);
        if (goal.due) {
            line(x(*goal.due), m_area.top, x(*goal.due), bottom(), m_colours.muted, 1,
                 " stroke-dasharray=\"3 3\"");
            words(x(*goal.due), bottom() - 6, x(*goal.due) > m_area.left + 60 ? "end" : "start",
                  m_colours.muted, " due ");
        }
        const auto &values = m_chart.data.series.front().values;
        if (values.empty() || !values.back())
            return;
        const Seconds last = m_chart.data.moments.back().at;
        const ForecastShape shape = forecastShape(goal, last, *values.back(), m_area);
        if (!shape.band.empty())
            polygon(shape.band, m_colours.accent, 0.16);
        if (shape.median) {
            line(shape.median->from.x, shape.median->from.y, shape.median->to.x, shape.median->to.y,
                 m_colours.accent, 2, " stroke-dasharray=\"6 4\"");
        }
        m_body += fmt::format("<circle cx=\"{:.1f}\" cy=\"{:.1f}\" r=\"3.5\" fill=\"{}\"/>\n",
                              m_area.x(last), m_area.y(*values.back()), hex(m_colours.accent));
    }

    void axis()
    {
        line(m_area.left, bottom(), right(), bottom(), m_colours.muted, 1);
        constexpr double spacing = 64;
        const TimeAxis times = timeAxis(m_area.from, m_area.to, m_area.width, spacing);
        for (const TimeTick &tick : times.ticks) {
            const double at = m_area.x(tick.at);
            line(at, bottom(), at, bottom() + 4, m_colours.muted, 1);
            words(at, bottom() + 17, "middle", m_colours.muted, tick.text);
        }
    }

    // Names at the right edge, where the series end.
    void labels()
    {
        struct Label {
            double wished = 0;
            std::string text;
            Rgb colour;
        };
        std::vector<Label> all;
        const std::size_t last = m_chart.data.moments.empty() ? 0 : m_chart.data.moments.size() - 1;
        for (std::size_t i = 0; i < m_chart.data.series.size(); ++i) {
            const bool stacked = m_chart.form != ChartForm::Lines;
            const double low = stacked ? m_tracks[i][last] : 0;
            const double high = m_tracks[stacked ? i + 1 : i][last];
            if (std::isnan(low) || std::isnan(high) || (stacked && high <= low))
                continue;
            const double value = stacked ? (low + high) / 2 : high;
            const SeriesInk look = ink(m_chart.data.series[i].colour, Appearance::Light);
            all.push_back({m_area.y(value), m_chart.data.series[i].name, look.line});
        }
        if (m_chart.goal)
            all.push_back({m_area.y(m_chart.goal->value), m_chart.goal->text, m_colours.text});
        std::ranges::stable_sort(all, {}, &Label::wished);
        std::vector<double> wished;
        std::ranges::transform(all, std::back_inserter(wished), &Label::wished);
        const auto places = placeLabels(wished, fontSize + 3, m_area.top - 6, bottom() + 6);
        if (!places)
            return;
        for (std::size_t i = 0; i < all.size(); ++i) {
            m_body += fmt::format("<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"4\" height=\"8\" "
                                  "fill=\"{}\"/>\n",
                                  right() + 4, (*places)[i] - 4, hex(all[i].colour));
            words(right() + 12, (*places)[i] + 4, "start", m_colours.text, all[i].text);
        }
    }

    const Chart &m_chart;
    const Palette &m_colours;
    double m_width;
    double m_height;
    std::vector<Track> m_tracks;
    ValueAxis m_axis;
    PlotArea m_area;
    std::string m_body;
};

// Where a straight line from the last value to the goal at `date` is at the right edge, or at its
// end when that is nearer.
Point towards(const ChartGoal &goal, Seconds last, double value, Seconds date, const PlotArea &area)
{
    if (date <= area.to)
        return {area.x(date), area.y(goal.value)};
    const double part = static_cast<double>(area.to - last) / static_cast<double>(date - last);
    return {area.x(area.to), area.y(value + (goal.value - value) * part)};
}

} // namespace

ForecastShape forecastShape(const ChartGoal &goal, Seconds last, double value, const PlotArea &area)
{
    ForecastShape shape;
    const Point here{area.x(last), area.y(value)};
    if (goal.p50 && *goal.p50 > last)
        shape.median = Segment{here, towards(goal, last, value, *goal.p50, area)};
    if (!goal.p10 || *goal.p10 <= last || area.to <= last)
        return shape;
    const Point early = towards(goal, last, value, *goal.p10, area);
    // Without a 90 % date the value may as well stay where it is.
    const Point late = goal.p90 ? towards(goal, last, value, *goal.p90, area)
                                : Point{area.x(area.to), area.y(value)};
    shape.band = {here, early};
    if (goal.p90 && *goal.p90 <= area.to) {
        shape.band.push_back(late);
    } else {
        if (*goal.p10 <= area.to)
            shape.band.push_back({area.x(area.to), area.y(goal.value)});
        shape.band.push_back(late);
    }
    return shape;
}

TimeSpan timeSpan(const Chart &chart)
{
    if (chart.data.moments.empty())
        return {};
    TimeSpan span{chart.data.moments.front().at, chart.data.moments.back().at};
    if (chart.goal) {
        const Seconds covered = std::max<Seconds>(span.to - span.from, 86400);
        const Seconds limit = span.to + covered;
        for (const auto &date : {chart.goal->due, chart.goal->p50, chart.goal->p90})
            span.to = std::max(span.to, std::min(date.value_or(span.to), limit));
    }
    span.to = std::max(span.to, span.from + 1);
    return span;
}

std::string svgChart(const Chart &chart, double width, double height)
{
    return Drawing(chart, width, height).text();
}

} // namespace ferrograph::report
