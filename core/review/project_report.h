// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/code_chart.h"
#include "core/report/document.h"
#include "core/review/roadmap_review.h"

#include <optional>
#include <string>
#include <vector>

// Reports from what the database knows, as of a date. Made again for the same date they are the
// same, whatever was scanned since.
namespace ferrograph::review
{

struct ReportOptions {
    std::optional<Seconds> from; // charts begin here; the first commit when empty
    Seconds asOf = 0;
};

// Of one project, or of several with a comparison in front. NotFound for an unknown project,
// InvalidInput for one without commits at that date; of several those without are named, and it is
// InvalidInput where none has any.
Result<report::Document> makeReport(store::Database &database,
                                    const std::vector<std::string> &projects,
                                    const ReportOptions &options);

// The states of a series as charts take them.
std::vector<report::CodeSample> codeSamples(const store::CodeSeries &series);

// The chart of a milestone: its figure, the way to the goal and the band.
report::Chart milestoneChart(const MilestoneReview &milestone, const std::string &command);

// Text in single quotes for a shell, where it needs them.
std::string shellWord(const std::string &text);

} // namespace ferrograph::review
