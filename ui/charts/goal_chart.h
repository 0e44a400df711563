// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_axes.h"
#include "core/report/chart_geometry.h"
#include "core/report/document.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>

class QAbstractItemModel;
class QPainter;

namespace ferrograph::ui
{

class GoalTableModel;

// One figure on its way to a goal: what was measured (solid), the goal's line and due date, and the
// forecast (dashed) with its band. The same shapes as in reports (core/report/svg_chart.h). Left
// and Right, Home and End read the months, Escape puts the reading away, T shows the table.
class GoalChart : public QWidget
{
    Q_OBJECT
public:
    using ValueText = std::function<QString(double value)>;

    explicit GoalChart(QWidget *parent = nullptr);

    // Its title, summary and table are told to screen readers; `figure` names what is measured,
    // `text` writes its values.
    void setChart(report::Chart chart, const QString &figure, ValueText text);
    const QAbstractItemModel &table() const;
    const report::Chart &chart() const { return m_chart; }
    std::optional<std::size_t> reading() const { return m_reading; }
    QString readingText() const; // "31 Aug 2026: 12.3 %"; empty where nothing is read

    QSize sizeHint() const override { return {520, 260}; }
    QSize minimumSizeHint() const override { return {300, 200}; }

Q_SIGNALS:
    void tableRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    struct Axes {
        report::PlotArea area;
        report::ValueAxis values;
    };
    Axes axes() const;
    std::size_t last() const { return m_chart.data.moments.size() - 1; }
    std::optional<double> valueAt(std::size_t moment) const;
    void read(std::optional<std::size_t> moment);
    void describe();

    void paintShades(QPainter &painter, const report::PlotArea &area) const;
    void paintGrid(QPainter &painter, const Axes &axes) const;
    void paintGoal(QPainter &painter, const report::PlotArea &area) const;
    void paintForecast(QPainter &painter, const report::PlotArea &area) const;
    void paintSeries(QPainter &painter, const report::PlotArea &area) const;
    void paintReading(QPainter &painter, const report::PlotArea &area) const;

    GoalTableModel *m_table = nullptr;
    report::Chart m_chart;
    ValueText m_text;
    std::optional<std::size_t> m_reading;
};

} // namespace ferrograph::ui
