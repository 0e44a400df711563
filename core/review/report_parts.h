// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/review/project_report.h"

// The sections of a report.
namespace ferrograph::review
{

struct ProjectState {
    store::ProjectRow project;
    languages::LanguageTable table;
    store::CodeSeries months; // whole history up to the date
    Seconds asOf = 0;
    Seconds knownUntil = 0;
    std::optional<Seconds> from;
    std::optional<RoadmapReview> roadmap;
    std::string prefix; // of section ids
};

report::Section summarySection(const ProjectState &state);
report::Section codeSection(const ProjectState &state);
std::vector<report::Section> roadmapSections(const ProjectState &state);
report::Section grantSection(const RoadmapReview &review, const GrantReview &grant,
                             const std::string &id);
report::Section provenanceSection(const ProjectState &state);
report::Section portfolioSection(const std::vector<ProjectState> &states,
                                 const std::vector<std::string> &missing);

// The state a year before the last point, where there is one.
const store::CodePoint *yearBefore(const store::CodeSeries &months);
std::vector<metrics::Observation> exposedShares(const ProjectState &state);
std::string historyCommand(const ProjectState &state);

} // namespace ferrograph::review
