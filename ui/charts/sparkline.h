// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace ferrograph::ui
{

using SparkValues = std::vector<std::optional<double>>; // evenly spaced in time; nothing is a gap

// A line over its own range of values with a dot at its end and a soft area below.
void paintSparkline(QPainter *painter, const QRectF &box, const SparkValues &values,
                    const QColor &color);

// Not focusable; its words stand beside it.
class Sparkline : public QWidget
{
    Q_OBJECT
public:
    explicit Sparkline(QWidget *parent = nullptr);

    void setValues(SparkValues values);
    void setColor(const QColor &color);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SparkValues m_values;
    QColor m_color;
};

} // namespace ferrograph::ui
