// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/trend.h"

#include "core/metrics/ranks.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ferrograph::metrics
{
namespace
{

// The 97.5 % quantile of the normal distribution: 5 % two-sided.
constexpr double normalQuantile = 1.959963984540054;

double years(Seconds from, Seconds to)
{
    return static_cast<double>(to - from) / secondsPerYear;
}

std::vector<double> valuesOf(std::span<const Observation> series)
{
    std::vector<double> values;
    values.reserve(series.size());
    for (const Observation &observation : series)
        values.push_back(observation.value);
    return values;
}

// Kendall's variance of S with the correction for ties.
double varianceOfS(std::span<const double> values)
{
    std::map<double, double> groups;
    for (const double value : values)
        groups[value] += 1;
    const auto term = [](double n) {
        return n * (n - 1) * (2 * n + 5);
    };
    double sum = term(static_cast<double>(values.size()));
    for (const auto &[value, count] : groups)
        sum -= term(count);
    return sum / 18;
}

// The factor of Hamed and Rao on the variance of S.
double autocorrelationFactor(std::span<const Observation> series)
{
    const auto line = theilSen(series);
    if (!line)
        return 1;
    std::vector<double> rest;
    for (const Observation &observation : series)
        rest.push_back(observation.value - line->at(observation.date));
    const std::vector<double> correlation = autocorrelation(averageRanks(rest));
    const auto n = static_cast<double>(series.size());
    const double bound = normalQuantile / std::sqrt(n);
    double sum = 0;
    for (std::size_t lag = 1; lag < correlation.size(); ++lag) {
        const auto i = static_cast<double>(lag);
        if (std::abs(correlation[lag]) > bound)
            sum += (n - i) * (n - i - 1) * (n - i - 2) * correlation[lag];
    }
    return std::max(1.0, 1 + 2 / (n * (n - 1) * (n - 2)) * sum);
}

double zOf(std::int64_t s, double variance)
{
    if (s == 0 || variance <= 0)
        return 0;
    const double continuous = static_cast<double>(s) - (s > 0 ? 1.0 : -1.0);
    return continuous / std::sqrt(variance);
}

double twoSided(double z)
{
    return std::erfc(std::abs(z) / std::sqrt(2.0));
}

} // namespace

MannKendall mannKendall(std::span<const Observation> series)
{
    MannKendall result;
    if (series.size() < 3)
        return result;
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = i + 1; j < series.size(); ++j)
            result.s += static_cast<int>(series[j].value > series[i].value) -
                        static_cast<int>(series[j].value < series[i].value);
    }
    const std::vector<double> values = valuesOf(series);
    result.variance = varianceOfS(values);
    result.correction = autocorrelationFactor(series);
    result.pIndependent = twoSided(zOf(result.s, result.variance));
    result.z = zOf(result.s, result.variance * result.correction);
    result.p = twoSided(result.z);
    return result;
}

std::optional<TheilSen> theilSen(std::span<const Observation> series)
{
    std::vector<double> slopes;
    slopes.reserve(series.size() * series.size() / 2);
    for (std::size_t i = 0; i < series.size(); ++i) {
        for (std::size_t j = i + 1; j < series.size(); ++j) {
            if (series[j].date != series[i].date)
                slopes.push_back((series[j].value - series[i].value) /
                                 years(series[i].date, series[j].date));
        }
    }
    if (slopes.empty())
        return std::nullopt;
    std::ranges::sort(slopes);
    TheilSen result;
    result.slope = medianOfSorted(slopes);
    const double c = normalQuantile * std::sqrt(varianceOfS(valuesOf(series)));
    const auto n = static_cast<double>(slopes.size());
    // Sen's ranks M1 and M2 + 1 from 1, rounded as SciPy does.
    const double last = n - 1;
    const double low = std::nearbyint((n - c) / 2) - 1;
    const double high = std::nearbyint((n + c) / 2);
    result.low = slopes[static_cast<std::size_t>(std::clamp(low, 0.0, last))];
    result.high = slopes[static_cast<std::size_t>(std::clamp(high, 0.0, last))];
    result.medianValue = median(valuesOf(series));
    // Dates count from the first one: their sum would lose seconds.
    std::vector<double> offsets;
    for (const Observation &observation : series)
        offsets.push_back(static_cast<double>(observation.date - series.front().date));
    result.medianDate = series.front().date + static_cast<Seconds>(median(offsets));
    return result;
}

std::optional<Trend> trend(std::span<const Observation> series)
{
    if (series.size() < fewestPoints)
        return std::nullopt;
    const auto slope = theilSen(series);
    if (!slope)
        return std::nullopt;
    Trend result;
    result.slope = *slope;
    result.test = mannKendall(series);
    result.points = series.size();
    constexpr double significance = 0.05;
    if (result.test.p < significance && result.test.s > 0 && slope->slope > 0)
        result.direction = Direction::Rising;
    if (result.test.p < significance && result.test.s < 0 && slope->slope < 0)
        result.direction = Direction::Falling;
    return result;
}

} // namespace ferrograph::metrics
