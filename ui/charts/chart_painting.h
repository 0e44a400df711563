// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/chart_scene.h"

#include <QColor>

class QPainter;

// Painting of charts, on screen and on paper: everything is drawn as vectors and nothing relies on
// clipping or brush patterns, which SVG and PDF paint engines lack.
namespace ferrograph::ui
{

struct Tokens;

// A small sample of a series' ink with rounded corners.
void paintSwatch(QPainter *painter, const QRectF &box, report::LanguageColour colour,
                 report::Appearance appearance);

// The swatch, or a severity's shape.
void paintSample(QPainter *painter, const QRectF &box, report::LanguageColour colour,
                 report::Appearance appearance);

// Fills what is between two lines with a series' ink, hatching included, edge not.
void paintBand(QPainter *painter, const report::Polyline &upper, const report::Polyline &lower,
               const report::SeriesInk &ink);

// A stretch of time behind the series: what is shaded of the plot; then, before them, its name
// inside the plot as far as there is room for it, and a line along its foot, which shows it where a
// stack covers all of it.
void paintShade(QPainter *painter, const QRectF &box, const Tokens &tokens);
void paintShadeName(QPainter *painter, const QRectF &box, const QString &name,
                    const Tokens &tokens);

void paintPeriods(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintSeries(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintPeriodNames(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintMarks(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintTarget(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintLabels(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);

} // namespace ferrograph::ui
