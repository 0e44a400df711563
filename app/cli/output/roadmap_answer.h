// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/json_stream.h"
#include "app/cli/output/sheet.h"
#include "core/review/roadmap_review.h"

#include <string>
#include <vector>

// A roadmap beside what was measured, as show roadmap prints it.
namespace ferrograph::cli
{

// What a table or CSV can show; JSON has all of them.
const std::vector<std::string> &roadmapParts();
Json scopeJson(const roadmap::Scope &scope); // "project", {"component": name} or {"tag": name}
Sheet roadmapSheet(const review::RoadmapReview &review, const std::string &part);
void writeRoadmap(JsonStream &json, const review::RoadmapReview &review);

} // namespace ferrograph::cli
