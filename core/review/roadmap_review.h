// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/review/current_roadmap.h"
#include "core/review/grant_review.h"
#include "core/roadmap/status.h"
#include "core/store/arrived_files.h"
#include "core/store/code_queries.h"

#include <optional>
#include <string>
#include <vector>

// A roadmap beside what the stored history shows at a date. Everything that the command line, the
// window and reports say of a roadmap is in here, computed once.
namespace ferrograph::review
{

struct MilestoneReview {
    roadmap::Milestone milestone;
    roadmap::MilestoneState state;
    std::vector<metrics::Observation> series; // ends of months
    // The day on which the goal was first met of the run that lasts: its last commit.
    std::string firstCommit;
    std::optional<Seconds> firstDate;
    std::string reason; // for the status
};

struct LimitReview {
    roadmap::Limit limit;
    // Nothing: no code in scope; of findings: no results were imported, which breaks the limit.
    std::optional<double> value;
    bool broken = false;
};

enum class Standing : std::uint8_t { InPlace, Partly, Missing };
std::string_view standingKey(Standing standing); // "in_place"
std::string_view standingWords(Standing standing);

struct ElementReview {
    roadmap::Element element = roadmap::Element::Phases;
    Standing standing = Standing::Missing;
    std::string words; // what was found: "8 milestones, all with an owner"
    roadmap::Evidence evidence;
};

struct ComponentReview {
    roadmap::Component component;
    metrics::Totals totals;
    std::optional<metrics::Totals> yearBefore;
};

struct RoadmapReview {
    std::string project;
    Seconds asOf = 0;
    Seconds knownUntil = 0; // the figures are of this moment
    metrics::Recipe recipe;
    CurrentRoadmap current;
    std::vector<ElementReview> elements;     // all six, in order
    std::vector<MilestoneReview> milestones; // by due date
    std::vector<ComponentReview> components;
    std::vector<LimitReview> limits;
    std::vector<GrantReview> grants;
    // Files that came after the policy's date, exempt ones left out; none where there is no date.
    std::vector<store::ArrivedFile> newFiles;
    std::optional<Seconds> lastReport; // before this one

    // Those that break the policy: fresh and still there.
    std::vector<store::ArrivedFile> violations() const;
};

// The project's roadmap of that date. Errors as currentRoadmap's.
Result<RoadmapReview> reviewRoadmap(store::Database &database, const std::string &project,
                                    Seconds asOf);
// The same for a roadmap that is not the project's (yet).
Result<RoadmapReview> reviewRoadmap(store::Database &database, const std::string &project,
                                    CurrentRoadmap current, Seconds asOf);

// The six elements from what else was found.
std::vector<ElementReview> reviewElements(const RoadmapReview &review);

} // namespace ferrograph::review
