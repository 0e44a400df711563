// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sparkline.h"

#include "ui/theme/tokens.h"

#include <QLinearGradient>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <limits>

namespace ferrograph::ui
{
namespace
{

constexpr double dotRadius = 2.5;

// Runs without a gap, in pixels.
std::vector<QPolygonF> runsOf(const QRectF &box, const SparkValues &values)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const auto &value : values) {
        if (value) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
    const double step =
        values.size() > 1 ? box.width() / static_cast<double>(values.size() - 1) : 0;
    std::vector<QPolygonF> runs(1);
    for (std::size_t index = 0; index < values.size(); ++index) {
        if (!values[index]) {
            if (!runs.back().isEmpty())
                runs.emplace_back();
            continue;
        }
        const double part = high > low ? (*values[index] - low) / (high - low) : 0.5;
        runs.back() << QPointF(box.left() + step * static_cast<double>(index),
                               box.bottom() - part * box.height());
    }
    if (runs.back().isEmpty())
        runs.pop_back();
    return runs;
}

} // namespace

void paintSparkline(QPainter *painter, const QRectF &box, const SparkValues &values,
                    const QColor &color)
{
    const QRectF inner = box.adjusted(1, dotRadius + 0.5, -dotRadius - 1, -dotRadius - 0.5);
    const auto runs = runsOf(inner, values);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    for (const QPolygonF &run : runs) {
        QColor strong = color;
        strong.setAlphaF(0.18F);
        QColor faint = color;
        faint.setAlphaF(0);
        QLinearGradient fade(box.topLeft(), box.bottomLeft());
        fade.setColorAt(0, strong);
        fade.setColorAt(1, faint);
        QPolygonF area = run;
        area << QPointF(run.last().x(), box.bottom()) << QPointF(run.first().x(), box.bottom());
        painter->setPen(Qt::NoPen);
        painter->setBrush(fade);
        painter->drawPolygon(area);
        QPen pen(color, 1.5);
        pen.setJoinStyle(Qt::RoundJoin);
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawPolyline(run);
    }
    if (!runs.empty() && values.back()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(color);
        painter->drawEllipse(runs.back().last(), dotRadius, dotRadius);
    }
    painter->restore();
}

Sparkline::Sparkline(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setLayoutDirection(Qt::LeftToRight); // time never runs backwards
}

void Sparkline::setValues(SparkValues values)
{
    m_values = std::move(values);
    update();
}

void Sparkline::setColor(const QColor &color)
{
    m_color = color;
    update();
}

QSize Sparkline::sizeHint() const
{
    return {96, 32};
}

void Sparkline::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintSparkline(&painter, rect(), m_values, m_color.isValid() ? m_color : tokens().muted);
}

} // namespace ferrograph::ui
