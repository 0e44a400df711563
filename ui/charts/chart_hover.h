// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chart_scene.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

class QPainter;

// What follows the pointer over a chart: crosshair, tooltip, the range being selected.
namespace ferrograph::ui
{

struct TooltipRow {
    std::size_t series = 0;
    QString name;
    QString value;
    QString share; // empty where there are no shares
};

struct Tooltip {
    QString heading; // "1 Nov 2023 · c81d52fa"
    std::vector<TooltipRow> rows;
    QString note; // "no code at this commit"

    QString plainText() const; // for screen readers
};

Tooltip tooltipOf(const ChartScene &scene, std::size_t moment);

// Line, dots and tooltip at a moment.
void paintCrosshair(QPainter *painter, const ChartScene &scene, const ChartLayout &layout,
                    std::size_t moment);

// The shade between two x while a range is dragged.
void paintSelection(QPainter *painter, const ChartScene &scene, const ChartLayout &layout,
                    std::pair<double, double> span);

} // namespace ferrograph::ui
