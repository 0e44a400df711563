// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <QString>
#include <QWidget>

#include <optional>
#include <vector>

namespace ferrograph::ui
{

// How much one fuzz target ran, week by week.
struct EffortRow {
    QString target;
    std::vector<double> weeks; // executions; 0: no run in that week
    std::vector<bool> crashes; // a new crash was found in it
    QString total;             // for a person
};

// Target × week: the darker, the more was executed; a diamond marks a week with a new crash. Grey
// is a week without a run.
class EffortMap : public QWidget
{
    Q_OBJECT
public:
    explicit EffortMap(QWidget *parent = nullptr);

    // `firstWeek` is the Monday of the first column.
    void show(std::vector<EffortRow> rows, Seconds firstWeek);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override; // tooltips

private:
    struct Grid;
    Grid grid() const;
    QString tip(QPoint at) const;

    std::vector<EffortRow> m_rows;
    Seconds m_first = 0;
    double m_most = 0;
};

} // namespace ferrograph::ui
