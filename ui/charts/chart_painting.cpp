// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_painting.h"

#include "ui/theme/fonts.h"
#include "ui/theme/severity_mark.h"
#include "ui/theme/tokens.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <limits>

namespace ferrograph::ui
{

using report::Polyline;
using report::SeriesInk;
using report::Track;

namespace
{

constexpr double hatchSpacing = 4.5;
constexpr double pieceWidth = 8; // whole pixels at 1, 1.25, 1.5 and 2 times

const Tokens &tokensFor(const ChartScene &scene)
{
    return tokensOf(scene.appearance == report::Appearance::Dark ? Scheme::Dark : Scheme::Light);
}

QPolygonF toPolygon(const Polyline &line)
{
    QPolygonF polygon;
    polygon.reserve(static_cast<qsizetype>(line.size()));
    for (const report::Point &point : line)
        polygon << QPointF(point.x, point.y);
    return polygon;
}

QColor fillColor(const SeriesInk &ink)
{
    QColor color = toColor(ink.fill);
    color.setAlphaF(static_cast<float>(ink.opacity));
    return color;
}

QPen linePen(const QColor &color, double width)
{
    QPen pen(color, width);
    pen.setCapStyle(Qt::FlatCap);
    pen.setJoinStyle(Qt::RoundJoin);
    return pen;
}

// A single point as something that can be seen.
Polyline atLeastTwo(Polyline line)
{
    if (line.size() == 1)
        line = {{line[0].x - 1.5, line[0].y}, {line[0].x + 1.5, line[0].y}};
    return line;
}

// The upper boundary of a band, with gaps where the band has no height on either side.
Track edgeOf(const ChartLayout &layout, std::size_t series)
{
    const Track &lower = layout.tracks[series];
    Track edge = layout.tracks[series + 1];
    const auto flat = [&](std::size_t index) {
        return index >= edge.size() || !(layout.tracks[series + 1][index] > lower[index]);
    };
    for (std::size_t index = 0; index < edge.size(); ++index) {
        if (flat(index) && flat(index + 1) && (index == 0 || flat(index - 1)))
            edge[index] = std::numeric_limits<double>::quiet_NaN();
    }
    return edge;
}

void paintStack(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    std::vector<std::vector<Polyline>> boundaries;
    for (const Track &track : layout.tracks)
        boundaries.push_back(plotTrack(scene.data, track, layout.area));
    for (std::size_t series = 0; series < scene.data.series.size(); ++series) {
        if (!scene.isVisible(series))
            continue;
        const SeriesInk ink = report::ink(scene.data.series[series].colour, scene.appearance);
        for (std::size_t run = 0; run < boundaries[series].size(); ++run) {
            paintBand(painter, atLeastTwo(boundaries[series + 1][run]),
                      atLeastTwo(boundaries[series][run]), ink);
        }
    }
    // Edges on top of all fills, so that the band above does not cover half of them.
    painter->setBrush(Qt::NoBrush);
    for (std::size_t series = 0; series < scene.data.series.size(); ++series) {
        if (!scene.isVisible(series))
            continue;
        const SeriesInk ink = report::ink(scene.data.series[series].colour, scene.appearance);
        painter->setPen(linePen(toColor(ink.edge), 1));
        for (const Polyline &line : plotTrack(scene.data, edgeOf(layout, series), layout.area))
            painter->drawPolyline(toPolygon(atLeastTwo(line)));
    }
}

void paintLines(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    for (std::size_t series = 0; series < scene.data.series.size(); ++series) {
        if (!scene.isVisible(series))
            continue;
        const QColor color =
            toColor(report::ink(scene.data.series[series].colour, scene.appearance).line);
        const auto lines = plotTrack(scene.data, layout.tracks[series], layout.area);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(linePen(color, 1.6));
        for (const Polyline &line : lines)
            painter->drawPolyline(toPolygon(atLeastTwo(line)));
        if (lines.empty())
            continue;
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(QPointF(lines.back().back().x, lines.back().back().y), 3, 3);
    }
}

void paintLabel(QPainter *painter, const ChartScene &scene, const LabelBox &label)
{
    const Tokens &t = tokensFor(scene);
    const bool shown = scene.isVisible(label.series);
    const QRectF words = label.box.adjusted(10, 0, 0, 0);
    QFont strong = roleFont(TextRole::Axis);
    strong.setWeight(QFont::Bold);
    strong.setStrikeOut(!shown);
    const double line = label.box.height() / static_cast<double>(label.lines.size());
    painter->setFont(strong);
    painter->setPen(shown ? t.text : t.muted);
    const QRectF first(words.left(), words.top(), words.width(), line);
    painter->drawText(
        first, Qt::AlignLeft | Qt::AlignVCenter,
        QFontMetricsF(strong).elidedText(label.lines[0], Qt::ElideRight, words.width() + 1));
    if (label.lines.size() > 1) {
        painter->setFont(roleFont(TextRole::Axis));
        painter->setPen(t.muted);
        painter->drawText(first.translated(0, line - 1), Qt::AlignLeft | Qt::AlignVCenter,
                          label.lines[1]);
    }
    const QRectF swatch(label.box.left(), words.top() + line / 2 - 5, 5, 10);
    const report::LanguageColour colour = scene.data.series[label.series].colour;
    if (shown && scene.shape == ChartShape::Lines) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(toColor(report::ink(colour, scene.appearance).line));
        painter->drawRoundedRect(swatch, 1.5, 1.5);
    } else if (shown) {
        paintSample(painter, isSeverity(colour) ? swatch.adjusted(-2, 0.5, 2, -0.5) : swatch,
                    colour, scene.appearance);
    } else {
        painter->setPen(QPen(t.faint, 1));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(swatch.adjusted(0.5, 0.5, -0.5, -0.5), 1.5, 1.5);
    }
}

// Words inside the plot, on a ground of their own: an area may lie behind them.
void paintWords(QPainter *painter, const Tokens &t, const QRectF &words, const QString &text,
                const QColor &color)
{
    QColor ground = t.card;
    ground.setAlphaF(0.85F);
    painter->fillRect(words.adjusted(-2, 0, 2, 0), ground);
    painter->setPen(color);
    painter->drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text);
}

// "no code since …": in the corner that is empty then.
void paintNote(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    painter->setFont(roleFont(TextRole::Axis));
    const Tokens &t = tokensFor(scene);
    QRectF words(0, 0, QFontMetricsF(painter->font()).horizontalAdvance(layout.note) + 2, 15);
    words.moveBottomRight(
        {layout.area.left + layout.area.width - 6, layout.area.top + layout.area.height - 5});
    paintWords(painter, t, words, layout.note, t.text);
}

// What is shaded of the plot; nothing where the period is not in sight.
std::optional<QRectF> boxOf(const ChartPeriod &period, const report::PlotArea &area)
{
    if (period.to < area.from || period.from > area.to)
        return std::nullopt;
    const double left = area.x(std::max(period.from, area.from));
    const double right = area.x(std::min(period.to, area.to));
    return QRectF(left, area.top, right - left, area.height);
}

} // namespace

void paintBand(QPainter *painter, const Polyline &upper, const Polyline &lower,
               const SeriesInk &ink)
{
    painter->setPen(Qt::NoPen);
    painter->setBrush(fillColor(ink));
    const Polyline polygon = report::bandPolygon(upper, lower);
    if (painter->paintEngine()->type() == QPaintEngine::Raster) {
        for (const Polyline &piece : report::bandPieces(upper, lower, pieceWidth))
            painter->drawPolygon(toPolygon(piece));
    } else {
        painter->drawPolygon(toPolygon(polygon));
    }
    if (!ink.hatched)
        return;
    QList<QLineF> strokes;
    for (const report::Segment &stroke : report::hatching(polygon, hatchSpacing)) {
        const QLineF line(stroke.from.x, stroke.from.y, stroke.to.x, stroke.to.y);
        if (line.length() > 0.5) // where a band has no height, strokes would be a row of dots
            strokes << line;
    }
    painter->setPen(linePen(toColor(ink.hatch), 1));
    painter->drawLines(strokes);
}

void paintSwatch(QPainter *painter, const QRectF &box, report::LanguageColour colour,
                 report::Appearance appearance)
{
    const SeriesInk ink = report::ink(colour, appearance);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fillColor(ink));
    const bool pale = ink.opacity < 0.5 || !(ink.edge == ink.fill);
    painter->setPen(pale ? QPen(toColor(ink.edge), 1) : QPen(Qt::NoPen));
    const double inset = pale ? 0.5 : 0;
    painter->drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 1.5, 1.5);
    if (!ink.hatched)
        return;
    const Polyline corners = {{box.left(), box.top()},
                              {box.right(), box.top()},
                              {box.right(), box.bottom()},
                              {box.left(), box.bottom()}};
    painter->setPen(linePen(toColor(ink.hatch), 1));
    for (const report::Segment &stroke : report::hatching(corners, 3))
        painter->drawLine(QLineF(stroke.from.x, stroke.from.y, stroke.to.x, stroke.to.y));
}

void paintSample(QPainter *painter, const QRectF &box, report::LanguageColour colour,
                 report::Appearance appearance)
{
    if (isSeverity(colour))
        paintSeverityMark(painter, box, severityOf(colour), appearance);
    else
        paintSwatch(painter, box, colour, appearance);
}

void paintShade(QPainter *painter, const QRectF &box, const Tokens &tokens)
{
    painter->fillRect(QRectF(box.left(), box.top(), std::max(1.0, box.width()), box.height()),
                      tokens.accentSoft);
}

void paintShadeName(QPainter *painter, const QRectF &box, const QString &name, const Tokens &tokens)
{
    constexpr double inset = 4;
    constexpr double fewest = 40; // pixels that a name needs
    painter->fillRect(QRectF(box.left(), box.bottom() - 2, std::max(1.0, box.width()), 3),
                      tokens.accent);
    if (name.isEmpty() || box.width() < fewest)
        return;
    painter->setFont(roleFont(TextRole::Axis));
    const QFontMetricsF metrics(painter->font());
    const QString text = metrics.elidedText(name, Qt::ElideRight, box.width() - 2 * inset);
    const QRectF words(box.left() + inset, box.top() + 2, metrics.horizontalAdvance(text) + 2, 15);
    paintWords(painter, tokens, words, text, tokens.accent);
}

void paintPeriods(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    for (const ChartPeriod &period : scene.periods) {
        if (const auto box = boxOf(period, layout.area))
            paintShade(painter, *box, tokensFor(scene));
    }
}

void paintPeriodNames(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    const bool named = scene.frame == ChartFrame::Full;
    for (const ChartPeriod &period : scene.periods) {
        if (const auto box = boxOf(period, layout.area))
            paintShadeName(painter, *box, named ? period.text : QString(), tokensFor(scene));
    }
}

void paintSeries(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    painter->setRenderHint(QPainter::Antialiasing);
    if (scene.shape == ChartShape::Stack)
        paintStack(painter, scene, layout);
    else
        paintLines(painter, scene, layout);
    if (layout.note.isEmpty())
        return;
    paintNote(painter, scene, layout);
}

void paintMarks(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    const Tokens &t = tokensFor(scene);
    const double bottom = layout.area.top + layout.area.height;
    painter->setRenderHint(QPainter::Antialiasing);
    QColor stroke = t.text;
    stroke.setAlphaF(0.55F);
    QPen dashes(stroke, 1);
    dashes.setDashPattern({3, 3});
    for (const MarkBox &mark : layout.marks) {
        const double x = std::floor(mark.x) + 0.5;
        if (mark.pill.isEmpty() && scene.marks[mark.mark].importance > 0) { // words: tool tip
            painter->setPen(dashes);
            painter->drawLine(QPointF(x, layout.area.top), QPointF(x, bottom));
            continue;
        }
        if (mark.pill.isEmpty()) { // many lines without words would only be noise
            painter->setPen(QPen(stroke, 1));
            painter->drawLine(QPointF(x, layout.area.top - 4), QPointF(x, layout.area.top));
            continue;
        }
        painter->setPen(dashes);
        painter->drawLine(QPointF(x, mark.pill.bottom()), QPointF(x, bottom));
    }
    painter->setFont(roleFont(TextRole::Axis));
    for (const MarkBox &mark : layout.marks) {
        if (mark.pill.isEmpty())
            continue;
        painter->setPen(QPen(t.border, 1));
        painter->setBrush(t.raised);
        const double radius = mark.pill.height() / 2;
        painter->drawRoundedRect(mark.pill.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->setPen(t.text);
        painter->drawText(mark.pill, Qt::AlignCenter, mark.text);
    }
}

namespace
{

// The highest track is lower at the end than at the beginning.
bool fallsInSight(const ChartScene &scene, const ChartLayout &layout)
{
    const auto last = scene.lastShown();
    if (!last || layout.tracks.empty())
        return false;
    const Track &top = layout.tracks.back();
    const Seconds from = scene.shownRange().first;
    for (std::size_t index = 0; index < *last; ++index) {
        if (scene.data.moments[index].at >= from && !std::isnan(top[index]))
            return top[index] > top[*last];
    }
    return false;
}

} // namespace

void paintTarget(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    if (!scene.target)
        return;
    const Tokens &t = tokensFor(scene);
    const double y = std::floor(layout.area.y(scene.target->value)) + 0.5;
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(t.text, 1);
    pen.setDashPattern({6, 3});
    painter->setPen(pen);
    painter->drawLine(QPointF(layout.area.left, y),
                      QPointF(layout.area.left + layout.area.width, y));
    painter->setFont(roleFont(TextRole::Axis));
    const QFontMetricsF metrics(painter->font());
    QRectF words(layout.area.left + 6, y - 9, metrics.horizontalAdvance(scene.target->text) + 12,
                 18);
    if (words.width() > layout.area.width * 0.7)
        return; // they would cover the chart
    // At the end where less stands in the way; inside the plot, also where the line is its floor.
    if (fallsInSight(scene, layout))
        words.moveRight(layout.area.left + layout.area.width - 6);
    words.moveBottom(std::min(words.bottom(), layout.area.top + layout.area.height - 3));
    painter->setPen(QPen(t.border, 1));
    painter->setBrush(t.raised);
    painter->drawRoundedRect(words.adjusted(0.5, 0.5, -0.5, -0.5), 9, 9);
    painter->setPen(t.text);
    painter->drawText(words, Qt::AlignCenter, scene.target->text);
}

void paintLabels(QPainter *painter, const ChartScene &scene, const ChartLayout &layout)
{
    painter->setRenderHint(QPainter::Antialiasing);
    const double edge = layout.area.left + layout.area.width;
    for (const LabelBox &label : layout.labels) {
        const double line = label.box.height() / static_cast<double>(label.lines.size());
        const double centre = label.box.top() + line / 2;
        if (scene.isVisible(label.series)) {
            painter->setPen(linePen(tokensFor(scene).faint, 1));
            painter->drawLine(QPointF(edge + 4, label.anchor),
                              QPointF(label.box.left() - 3, centre));
        }
        paintLabel(painter, scene, label);
    }
}

} // namespace ferrograph::ui
