// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/step_line.h"

namespace ferrograph::store
{

// The points of a series from the states at its steps.
CodeSeries seriesOf(const CodeContext &context, const StepLine &line, const StepSums &sums,
                    languages::BucketSet buckets);

CodeSeries readSeries(const CodeContext &context, const Range &range, Step step,
                      const ResolvedFilter &filter);

} // namespace ferrograph::store
