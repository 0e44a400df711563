// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/trend.h"

#include <span>
#include <vector>

namespace ferrograph::metrics
{

// A change between two neighbouring points that is beyond the ordinary.
struct SeriesStep {
    Seconds from = 0; // dates of the two points
    Seconds to = 0;
    double before = 0;
    double after = 0;
    double change() const { return after - before; }
};

// Changes of more than six times the ordinary one (1.4826 times the median size of those that are
// not zero, which for a normal distribution is its deviation) that are also at least 5 % of the
// larger of the two values. The largest `most`, in order of time. Fewer than six changes have no
// ordinary one: nothing is a step then.
std::vector<SeriesStep> findSteps(std::span<const Observation> series, std::size_t most = 12);

} // namespace ferrograph::metrics
