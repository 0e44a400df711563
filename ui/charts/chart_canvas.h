// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chart_scene.h"
#include "ui/charts/qcustomplot_header.h"

#include <functional>

namespace ferrograph::ui
{

// QCustomPlot with a scene on it: it draws the axes and keeps the layers, the rest is painted by
// chart_painting. Knows no input; TimeChart does.
class ChartCanvas : public QCustomPlot
{
public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    // Paints into the buffers.
    void display(ChartScene scene, ChartLayout layout);

    // Only the topmost layer is painted anew.
    void setCrosshair(std::optional<std::size_t> moment);
    void setSelection(std::optional<std::pair<double, double>> span);

    // Called at the beginning of every paint event, for work put off until then.
    std::function<void()> beforePaint;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void setAxes();
    bool paintedElsewhere();
    void paintHover(QCPPainter *painter) const;

    ChartScene m_scene;
    ChartLayout m_layout;
    std::optional<std::size_t> m_crosshair;
    std::optional<std::pair<double, double>> m_selection;
};

} // namespace ferrograph::ui
