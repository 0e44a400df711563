// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/charts/chart_scene.h"

#include <QImage>
#include <QSize>
#include <QString>

// Charts on paper: always in the light palette, with their title and their recipe.
namespace ferrograph::ui
{

struct ChartSheet {
    ChartScene scene;
    QString title;
    QString recipe; // what the figures count; a line below the chart
    QSize size{960, 480};
};

QImage chartImage(const ChartSheet &sheet, double scale);

// By the ending of `file`: png (at twice the size), svg or pdf (vectors). Written whole or not at
// all; System when the file cannot be written, Usage for another ending.
Result<void> exportChart(const ChartSheet &sheet, const QString &file);

} // namespace ferrograph::ui
