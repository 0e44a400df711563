// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chart_scene.h"

#include <QString>
#include <QWidget>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace ferrograph::ui
{

// Lines added in one step of time, by class.
struct NewCodeColumn {
    Seconds from = 0; // first and last second of the step
    Seconds to = 0;
    QString label;                     // "Q3 2024"; shown where there is room
    std::array<double, 4> lines{};     // safe, mixed, not memory-safe, assembly: from the bottom up
    QString share;                     // "74 %", above the column
    QString words;                     // tool tip and screen reader
    std::vector<ChartMark> marks = {}; // of the time it stands for, by time
};

// Columns of new code. Left and Right choose one, whose words the description tells; a click or
// Enter opens the most important of its marks.
class NewCodeChart : public QWidget
{
    Q_OBJECT
public:
    explicit NewCodeChart(QWidget *parent = nullptr);

    void setColumns(std::vector<NewCodeColumn> columns);
    const std::vector<NewCodeColumn> &columns() const { return m_columns; }
    void setPeriods(std::vector<ChartPeriod> periods);
    // Where a period begins and ends between the left (0) and the right edge (1) of the columns, to
    // the day; nothing where none of them is in it.
    std::optional<std::pair<double, double>> edgesOf(const ChartPeriod &period) const;

    QSize sizeHint() const override { return {640, 260}; }
    QSize minimumSizeHint() const override { return {280, 180}; }

Q_SIGNALS:
    void markActivated(const QString &target); // ChartMark::target

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void openMark(std::optional<std::size_t> column);
    std::optional<std::size_t> columnAt(double x) const;
    double placeOf(Seconds moment) const;
    std::optional<QRectF> boxOf(const ChartPeriod &period, const QRectF &plot) const;

    std::vector<NewCodeColumn> m_columns;
    std::vector<ChartPeriod> m_periods;
    std::optional<std::size_t> m_current;
};

} // namespace ferrograph::ui
