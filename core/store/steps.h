// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/steps.h"
#include "core/store/exposed_changes.h"

#include <vector>

namespace ferrograph::store
{

// A month in which the exposed lines changed beyond the ordinary, with why.
struct ExplainedStep {
    metrics::SeriesStep step;
    std::vector<ExplainedPart> parts; // largest first
    std::string note;                 // a person's; empty without one
};

// The steps of the exposed lines in the headline's buckets, month by month, in order of time.
// Months without code in between ("emptied") are steps too.
Result<std::vector<ExplainedStep>> explainedSteps(Database &database, const std::string &project,
                                                  const Range &range);

} // namespace ferrograph::store
