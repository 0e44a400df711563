// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"
#include "core/store/roadmaps.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

// Which roadmap a project has at a date.
namespace ferrograph::review
{

struct CurrentRoadmap {
    roadmap::Roadmap roadmap;
    store::RoadmapVersion version; // where it is from
    // What is wrong with newer versions of the same file, which are passed over.
    std::vector<Problem> problems;
};

// A repository's file wins over what the database keeps, the first repository over the others. Of a
// file that version holds which the commit of that date has; of the database the last one stored by
// then, or the first there is for dates before it. Versions that cannot be read are passed over.
// `problems` may be filled where there is no roadmap.
struct RoadmapChoice {
    std::optional<CurrentRoadmap> current;
    std::vector<Problem> problems;
};
RoadmapChoice chooseRoadmap(std::span<const store::RoadmapVersion> versions, Seconds asOf);

// NotFound where there is none, with the reason.
Result<CurrentRoadmap> currentRoadmap(store::Database &database, const std::string &project,
                                      Seconds asOf);

// "gstreamer/.ferrograph/roadmap.json at 1a2b3c4d" or "database".
std::string sourceWords(const store::RoadmapVersion &version);

} // namespace ferrograph::review
