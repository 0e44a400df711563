// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_hover.h"

#include "ui/charts/chart_painting.h"
#include "ui/charts/chart_text.h"
#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr double padding = 12;
constexpr double rowHeight = 20;
constexpr double columnGap = 12;

const Tokens &tokensFor(const ChartScene &scene)
{
    return tokensOf(scene.appearance == report::Appearance::Dark ? Scheme::Dark : Scheme::Light);
}

QFont plainFont()
{
    return roleFont(TextRole::Axis);
}

QFont strongFont()
{
    QFont font = plainFont();
    font.setWeight(QFont::Bold);
    return font;
}

struct Columns {
    double name = 0;
    double value = 0;
    double share = 0;

    double width() const { return 14 + name + columnGap + value + (share > 0 ? 6 + share : 0); }
};

Columns measure(const Tooltip &tooltip)
{
    const QFontMetricsF plain(plainFont());
    const QFontMetricsF strong(strongFont());
    Columns columns;
    for (const TooltipRow &row : tooltip.rows) {
        columns.name = std::max(columns.name, plain.horizontalAdvance(row.name));
        columns.value = std::max(columns.value, strong.horizontalAdvance(row.value));
        columns.share = std::max(columns.share, plain.horizontalAdvance(row.share));
    }
    const double heading = plain.horizontalAdvance(
        tooltip.note.size() > tooltip.heading.size() ? tooltip.note : tooltip.heading);
    columns.name = std::max(columns.name, heading - columns.width() + columns.name);
    return columns;
}

// Beside the line, on the side that has room, inside the plot's height where it fits.
QRectF tooltipBox(const ChartLayout &layout, double x, const QSizeF &size)
{
    const double right = layout.area.left + layout.area.width + layout.margins.right();
    double left = x + 12;
    if (left + size.width() > right - 4)
        left = std::max(4.0, x - 12 - size.width());
    const double room = layout.area.height - size.height();
    const double top = layout.area.top + std::max(-layout.area.top + 2.0, room / 2);
    return {left, top, size.width(), size.height()};
}

void paintRow(QPainter *painter, const ChartScene &scene, const TooltipRow &row,
              const Columns &columns, QPointF at)
{
    const Tokens &t = tokensFor(scene);
    paintSample(painter, QRectF(at.x(), at.y() + rowHeight / 2 - 4, 8, 8),
                scene.data.series[row.series].colour, scene.appearance);
    double x = at.x() + 14;
    const auto cell = [&](double width) {
        return QRectF(x, at.y(), width, rowHeight);
    };
    painter->setPen(t.text);
    painter->setFont(plainFont());
    painter->drawText(cell(columns.name + 1), Qt::AlignLeft | Qt::AlignVCenter, row.name);
    x += columns.name + columnGap;
    painter->setFont(strongFont());
    painter->drawText(cell(columns.value + 1), Qt::AlignRight | Qt::AlignVCenter, row.value);
    x += columns.value + 6;
    painter->setFont(plainFont());
    painter->setPen(t.muted);
    painter->drawText(cell(columns.share + 1), Qt::AlignRight | Qt::AlignVCenter, row.share);
}

void paintTooltip(QPainter *painter, const ChartScene &scene, const ChartLayout &layout,
                  const Tooltip &tooltip, double x)
{
    const Tokens &t = tokensFor(scene);
    const Columns columns = measure(tooltip);
    const double lines =
        static_cast<double>(tooltip.rows.size()) + (tooltip.note.isEmpty() ? 0 : 1);
    const QRectF box =
        tooltipBox(layout, x, {columns.width() + 2 * padding, (lines + 1) * rowHeight + padding});
    painter->setPen(QPen(t.border, 1));
    painter->setBrush(t.raised);
    painter->drawRoundedRect(QRectF(box.toAlignedRect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    QPointF at(box.left() + padding, box.top() + padding / 2);
    painter->setFont(plainFont());
    painter->setPen(t.muted);
    const QRectF line(at.x(), at.y(), columns.width() + 1, rowHeight);
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tooltip.heading);
    if (!tooltip.note.isEmpty()) {
        painter->drawText(line.translated(0, rowHeight), Qt::AlignLeft | Qt::AlignVCenter,
                          tooltip.note);
        at.ry() += rowHeight;
    }
    for (const TooltipRow &row : tooltip.rows) {
        at.ry() += rowHeight;
        paintRow(painter, scene, row, columns, at);
    }
}

} // namespace

QString Tooltip::plainText() const
{
    QStringList parts{heading};
    if (!note.isEmpty())
        parts << note;
    for (const TooltipRow &row : rows)
        parts << QStringLiteral("%1 %2 %3").arg(row.name, row.value, row.share).trimmed();
    return parts.join(QStringLiteral("; "));
}

Tooltip tooltipOf(const ChartScene &scene, std::size_t moment)
{
    const report::ChartMoment &at = scene.data.moments[moment];
    Tooltip tooltip;
    tooltip.heading = Format::date(at.date);
    if (!at.commit.empty())
        tooltip.heading += QStringLiteral(" · ") + Format::shortCommit(at.commit);
    for (const std::size_t series : scene.readingOrder()) {
        const auto &value = scene.data.series[series].values[moment];
        if (!value || !scene.isVisible(series))
            continue;
        TooltipRow row{series,
                       QString::fromStdString(scene.data.series[series].name),
                       Format::count(static_cast<std::uint64_t>(std::llround(*value))),
                       {}};
        if (scene.data.shares)
            row.value = ChartText::alignedShare(*value);
        else if (at.whole && *at.whole > 0)
            row.share = ChartText::alignedShare(*value / *at.whole);
        tooltip.rows.push_back(std::move(row));
    }
    if (tooltip.rows.empty())
        tooltip.note = ChartText::tr("no code at this commit");
    return tooltip;
}

void paintCrosshair(QPainter *painter, const ChartScene &scene, const ChartLayout &layout,
                    std::size_t moment)
{
    const Tokens &t = tokensFor(scene);
    painter->setRenderHint(QPainter::Antialiasing);
    const double exact = layout.area.x(scene.data.moments[moment].at);
    const double x = std::floor(exact) + 0.5;
    painter->setPen(QPen(t.text, 1));
    painter->drawLine(QPointF(x, layout.area.top),
                      QPointF(x, layout.area.top + layout.area.height));
    if (scene.shape == ChartShape::Lines) {
        for (std::size_t series = 0; series < scene.data.series.size(); ++series) {
            const double value = layout.tracks[series][moment];
            if (!scene.isVisible(series) || std::isnan(value))
                continue;
            painter->setPen(QPen(t.card, 1.5));
            painter->setBrush(
                toColor(report::ink(scene.data.series[series].colour, scene.appearance).line));
            painter->drawEllipse(QPointF(exact, layout.area.y(value)), 4, 4);
        }
    }
    paintTooltip(painter, scene, layout, tooltipOf(scene, moment), x);
}

void paintSelection(QPainter *painter, const ChartScene &scene, const ChartLayout &layout,
                    std::pair<double, double> span)
{
    const Tokens &t = tokensFor(scene);
    const QRectF box(std::min(span.first, span.second), layout.area.top,
                     std::abs(span.second - span.first), layout.area.height);
    QColor shade = t.accent;
    shade.setAlphaF(0.16F);
    painter->fillRect(box, shade);
    painter->setPen(QPen(t.accent, 1));
    painter->drawLine(box.topLeft(), box.bottomLeft());
    painter->drawLine(box.topRight(), box.bottomRight());
}

} // namespace ferrograph::ui
