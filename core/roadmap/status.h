// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/roadmap.h"

#include <span>

// How a milestone stands, computed from the measured series by the rule of docs/metrics.md and
// never typed in.
namespace ferrograph::roadmap
{

enum class Status : std::uint8_t {
    Done,     // the value is reached and has been held for a month
    Overdue,  // it is not, and the due date is over
    TooEarly, // fewer than metrics::fewestPoints monthly points since the start
    OnTrack,  // the median date is not after the due date
    AtRisk,   // the due date lies between the 10 % date and the median date
    OffTrack, // it lies before the 10 % date, or there is no date
    NoFigure, // no code in scope to measure
};
std::string_view statusKey(Status status);   // "on_track"
std::string_view statusWords(Status status); // "on track"

struct MilestoneState {
    Status status = Status::NoFigure;
    std::optional<metrics::Observation> start; // where progress counts from
    std::optional<metrics::Observation> now;
    std::optional<double> progress; // 0 to 1 of the way from start to goal
    // The end of the first month at the goal, of the run of months that still lasts.
    std::optional<Seconds> reached;
    // The month before that one, where there is one: the first commit is looked for after it.
    std::optional<Seconds> reachedAfter;
    std::size_t points = 0; // monthly ones since the start
    std::optional<metrics::Forecast> forecast;
};

// `monthly` are the ends of months up to `asOf`, the last one at `asOf` itself where that is within
// a month; oldest first.
MilestoneState milestoneState(const Milestone &milestone,
                              std::span<const metrics::Observation> monthly, Seconds asOf);

// Why it has that status, in a sentence.
std::string statusReason(const Milestone &milestone, const MilestoneState &state);

// "share:C+C++ at most 1 %", "r1 at most 500", with the scope: "exposed at most 0 in parser".
std::string goalWords(const std::string &metric, const Scope &scope, const metrics::Goal &goal);
// "1 %" or "5,413", as the metric has it.
std::string valueWords(const std::string &metric, double value);
// A change a year: "+1.2 points" or "−5,413".
std::string rateWords(const std::string &metric, double perYear);

metrics::Scale scaleOf(const std::string &metric);

} // namespace ferrograph::roadmap
