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

class TimeChart;

// What came and went in one step of time.
struct FlowStep {
    Seconds at = 0; // as in the chart above
    double opened = 0;
    double closed = 0;
    bool run = false;    // a tool ran
    bool failed = false; // and one of the runs failed: it may have missed something
    QString words;       // tool tip and screen reader
};

// Below a chart of what is open, in line with its time: columns up for what is new, down for what
// is fixed, a tick for each step with a run, a triangle where one failed. Left and Right choose a
// step, whose words the description tells.
class FlowStrip : public QWidget
{
    Q_OBJECT
public:
    FlowStrip(TimeChart *chart, QWidget *parent);

    void setSteps(std::vector<FlowStep> steps);
    const std::vector<FlowStep> &steps() const { return m_steps; }

    QSize sizeHint() const override { return {320, 56}; }
    QSize minimumSizeHint() const override { return {160, 56}; }

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    double xOf(const FlowStep &step) const;
    std::optional<std::size_t> stepAt(double x) const;
    void describe();

    TimeChart *m_chart;
    std::vector<FlowStep> m_steps;
    std::optional<std::size_t> m_current;
};

} // namespace ferrograph::ui
