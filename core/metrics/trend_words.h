// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/forecast.h"

#include <string>
#include <string_view>

// Trends and forecasts in plain English sentences, as the command line and reports say them.
namespace ferrograph::metrics
{

std::string_view directionWord(Direction direction); // "rising", "falling", "no evidence"

// "Falling: 3.1 points a year (2.2 to 4.0), p = 0.003, 24 monthly points." `scale` says whether the
// values are shares (points of percent) or lines.
std::string trendWords(const Trend &trend, Scale scale);

// "Likely in March 2027 · 1 in 10: by May 2026 · 9 in 10: no date", or why there is no date; with
// the window that was used and why, and whether the recent rate differs.
std::string forecastWords(const Forecast &forecast, Scale scale);

} // namespace ferrograph::metrics
