// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/steps.h"

#include "core/metrics/ranks.h"

#include <algorithm>
#include <cmath>

namespace ferrograph::metrics
{

std::vector<SeriesStep> findSteps(std::span<const Observation> series, std::size_t most)
{
    constexpr double normal = 1.4826;
    constexpr double beyond = 6;
    constexpr double noticeable = 0.05;
    constexpr std::size_t fewest = 6;
    std::vector<double> sizes;
    for (std::size_t i = 1; i < series.size(); ++i) {
        if (series[i].value != series[i - 1].value)
            sizes.push_back(std::abs(series[i].value - series[i - 1].value));
    }
    if (sizes.size() < fewest)
        return {};
    const double ordinary = normal * median(std::move(sizes));
    std::vector<SeriesStep> steps;
    for (std::size_t i = 1; i < series.size(); ++i) {
        const SeriesStep step{series[i - 1].date, series[i].date, series[i - 1].value,
                              series[i].value};
        const double size = std::abs(step.change());
        const double level = std::max(std::abs(step.before), std::abs(step.after));
        if (size > beyond * ordinary && size >= noticeable * level)
            steps.push_back(step);
    }
    std::ranges::stable_sort(steps, std::greater{},
                             [](const SeriesStep &step) { return std::abs(step.change()); });
    if (steps.size() > most)
        steps.erase(steps.begin() + static_cast<std::ptrdiff_t>(most), steps.end());
    std::ranges::sort(steps, {}, &SeriesStep::to);
    return steps;
}

} // namespace ferrograph::metrics
