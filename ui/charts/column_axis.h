// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_axes.h"

#include <QRectF>

class QPainter;

namespace ferrograph::ui
{

// The value axis of a chart of columns: from 0 up, ticks at the left, a line across at each.
struct ColumnAxis {
    report::ValueAxis values;
    QRectF plot; // where the columns stand

    double y(double value) const { return plot.bottom() - value / values.top * plot.height(); }
};

// Lays an axis out for values up to `highest` in a box whose lower `below` pixels are for labels.
ColumnAxis columnAxis(const QRectF &box, double highest, double below);
void paintColumnAxis(QPainter &painter, const ColumnAxis &axis);

} // namespace ferrograph::ui
