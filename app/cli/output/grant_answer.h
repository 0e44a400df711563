// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/json_stream.h"
#include "app/cli/output/sheet.h"
#include "core/review/roadmap_review.h"

// What changed during grants, as show roadmap prints it.
namespace ferrograph::cli
{

Sheet grantSheet(const review::RoadmapReview &review);
Json grantJson(const review::GrantReview &grant, const review::RoadmapReview &review);

} // namespace ferrograph::cli
