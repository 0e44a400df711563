// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <span>
#include <vector>

// Order statistics that the tests and forecasts share.
namespace ferrograph::metrics
{

double median(std::vector<double> values);             // 0 when empty
double medianOfSorted(std::span<const double> values); // of values in rising order

// Ranks from 1; equal values share the mean of theirs.
std::vector<double> averageRanks(std::span<const double> values);

// Correlation of the values with themselves at every lag from 0 (which is 1); all 0 but the first
// when the values do not vary.
std::vector<double> autocorrelation(std::span<const double> values);

} // namespace ferrograph::metrics
