// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_axes.h"
#include "core/report/chart_data.h"
#include "core/report/number_format.h"

#include <QCoreApplication>
#include <QString>

namespace ferrograph::ui
{

// The words of charts in the window's language.
class ChartText
{
    Q_DECLARE_TR_FUNCTIONS(ChartText)
public:
    static report::NumberStyle numberStyle();  // of the window's language
    static QString axisNumber(double value);   // "12.5k"
    static QString share(double share);        // "1.5 %", 0 and 100 only for nothing and all
    static QString alignedShare(double share); // "51.0 %"

    // "Rust, unsafe (R1)", "Other, not safe" …
    static QString seriesName(const report::ChartSeries &series);
    // The languages of a series that groups several, for tool tips; else empty.
    static QString seriesMembers(const report::ChartSeries &series);

    static QString tick(const report::TimeTick &tick, report::CalendarUnit unit, bool first);

    // "no code since 7 Nov 2025", as exactly as the chart knows; empty where there is code.
    static QString emptySince(const report::ChartData &data);

    // One sentence for who cannot see the chart.
    static QString summary(const QString &title, const report::ChartData &data);
};

// Puts the window's words on the series of a chart.
void translateNames(report::ChartData &data);

} // namespace ferrograph::ui
