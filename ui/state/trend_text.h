// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/forecast.h"
#include "core/metrics/metric.h"
#include "core/store/code_queries.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace ferrograph::ui
{

// Whether a project's figure goes somewhere, when it would reach its target, and what such
// forecasts of the past were worth.
struct TrendAnswer {
    std::string metric;
    metrics::Scale scale = metrics::Scale::Share;
    std::size_t points = 0;
    std::optional<metrics::Trend> trend;       // of the last 24 months
    std::optional<metrics::Forecast> forecast; // where there is a target
    std::vector<metrics::PastForecast> past;   // of the window that is used
    std::optional<Seconds> noCodeSince;
};
// Of the project's target; of the exposed share where it has none.
Result<TrendAnswer> trendAnswer(store::Database &database, const std::string &project,
                                const store::CodeFilter &filter);

// The words of core/metrics/trend_words.h in the window's language.
class TrendText
{
    Q_DECLARE_TR_FUNCTIONS(TrendText)
public:
    static QString direction(const TrendAnswer &answer); // "Falling: 3.1 points a year …"
    static QString forecast(const TrendAnswer &answer);  // empty without a target
    static QString record(const TrendAnswer &answer);    // what the backtest comes to
    static QStringList columns();
    static std::vector<QStringList> rows(const TrendAnswer &answer);
};

} // namespace ferrograph::ui
