// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <optional>
#include <span>
#include <vector>

namespace ferrograph::metrics
{

// The times that count of a first-parent line, oldest first: the committer dates, with isolated
// wrong clocks clamped to their neighbours (docs/metrics.md, Trend and forecast). A commit is such
// an outlier when it lies more than a day outside its two neighbours' dates while these are in
// order (up to a day) themselves. Runs of disorder and small disorder stay: a running maximum would
// misdate everything after one clock that was fast. The first commit is an outlier when it is later
// than the two after it, the last when it is earlier than the one before.
//
// `cleanedBefore`: the answer for the commit before the first one given, when a known line goes on.
// The answers for all but the last two commits never change when the line grows.
std::vector<Seconds> cleanCommitTimes(std::span<const Seconds> committed,
                                      std::optional<Seconds> cleanedBefore = std::nullopt);

} // namespace ferrograph::metrics
