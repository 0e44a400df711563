// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/commit_times.h"

#include <algorithm>

namespace ferrograph::metrics
{
namespace
{

constexpr Seconds tolerance = 24 * 60 * 60;

Seconds clampedBetween(Seconds time, Seconds before, Seconds after)
{
    if (before - after > tolerance)
        return time; // the neighbours disagree: nothing to judge by
    const auto [low, high] = std::minmax(before, after);
    const bool outlier = time < low - tolerance || time > high + tolerance;
    return outlier ? std::clamp(time, low, high) : time;
}

Seconds firstOf(std::span<const Seconds> times)
{
    if (times.size() < 3)
        return times.front();
    const Seconds next = std::max(times[1], times[2]);
    const bool inOrder = times[1] - times[2] <= tolerance;
    return inOrder && times.front() > next + tolerance ? times[1] : times.front();
}

} // namespace

std::vector<Seconds> cleanCommitTimes(std::span<const Seconds> committed,
                                      std::optional<Seconds> cleanedBefore)
{
    std::vector<Seconds> cleaned(committed.size());
    for (std::size_t i = 0; i < committed.size(); ++i) {
        const bool isLast = i + 1 == committed.size();
        if (!cleanedBefore)
            cleaned[i] = firstOf(committed);
        else if (isLast)
            cleaned[i] = committed[i] < *cleanedBefore - tolerance ? *cleanedBefore : committed[i];
        else
            cleaned[i] = clampedBetween(committed[i], *cleanedBefore, committed[i + 1]);
        cleanedBefore = cleaned[i];
    }
    return cleaned;
}

} // namespace ferrograph::metrics
