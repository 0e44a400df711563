// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/violation.h"
#include "core/review/roadmap_review.h"

namespace ferrograph::review
{

// What breaks the policy of a roadmap: files that came after its date, figures beyond a limit, and
// a newer version of the roadmap that cannot be read. `against` leaves out the files that the state
// of that moment had already; limits always hold.
Result<std::vector<report::Violation>>
checkPolicy(store::Database &database, const RoadmapReview &review, std::optional<Seconds> against);

} // namespace ferrograph::review
