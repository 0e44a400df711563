// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/column_axis.h"

#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr double left = 46;
constexpr double above = 22; // for the figure on the highest column

} // namespace

ColumnAxis columnAxis(const QRectF &box, double highest, double below)
{
    ColumnAxis axis;
    axis.values = report::valueAxis(std::max(highest, 1.0), report::Whole::Yes);
    axis.plot = box.adjusted(left, above, -4, -below);
    return axis;
}

void paintColumnAxis(QPainter &painter, const ColumnAxis &axis)
{
    painter.setFont(roleFont(TextRole::Axis));
    for (const double tick : axis.values.ticks()) {
        const double y = axis.y(tick);
        painter.setPen(tokens().gridLine);
        painter.drawLine(QPointF(axis.plot.left(), y), QPointF(axis.plot.right(), y));
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(axis.plot.left() - left, y - 8, left - 8, 16),
                         Qt::AlignRight | Qt::AlignVCenter,
                         Format::shortCount(static_cast<std::uint64_t>(tick)));
    }
}

} // namespace ferrograph::ui
