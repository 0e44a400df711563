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

// A small sample of a series' ink with rounded corners.
void paintSwatch(QPainter *painter, const QRectF &box, report::LanguageColour colour,
                 report::Appearance appearance);

// The swatch, or a severity's shape.
void paintSample(QPainter *painter, const QRectF &box, report::LanguageColour colour,
                 report::Appearance appearance);

// Fills what is between two lines with a series' ink, hatching included, edge not.
void paintBand(QPainter *painter, const report::Polyline &upper, const report::Polyline &lower,
               const report::SeriesInk &ink);

void paintPeriods(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintSeries(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintPeriodNames(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintMarks(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintTarget(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);
void paintLabels(QPainter *painter, const ChartScene &scene, const ChartLayout &layout);

} // namespace ferrograph::ui
