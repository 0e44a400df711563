// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/ranks.h"

#include <algorithm>
#include <numeric>

namespace ferrograph::metrics
{

double medianOfSorted(std::span<const double> values)
{
    if (values.empty())
        return 0;
    const std::size_t middle = values.size() / 2;
    return values.size() % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return medianOfSorted(values);
}

std::vector<double> averageRanks(std::span<const double> values)
{
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        const double rank = (static_cast<double>(begin + end) + 1) / 2;
        for (; begin < end; ++begin)
            ranks[order[begin]] = rank;
    }
    return ranks;
}

std::vector<double> autocorrelation(std::span<const double> values)
{
    std::vector<double> result(values.size(), 0.0);
    if (values.empty())
        return result;
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    for (std::size_t lag = 0; lag < values.size(); ++lag) {
        for (std::size_t i = lag; i < values.size(); ++i)
            result[lag] += (values[i] - mean) * (values[i - lag] - mean);
    }
    const double variance = result.front();
    for (double &each : result)
        each = variance > 0 ? each / variance : 0.0;
    result.front() = 1;
    return result;
}

} // namespace ferrograph::metrics
