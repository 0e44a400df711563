// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/review/scope_figures.h"
#include "core/roadmap/grant_effect.h"
#include "core/store/database.h"

#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::review
{

// Which way a figure went since a grant began, against the two years before. Both are shown: a
// grant can have side effects.
enum class Turn : std::uint8_t { Unclear, Better, Worse };
std::string_view turnWord(Turn turn); // "better"

struct MeasureReview {
    roadmap::Measure measure;
    Step step = Step::Month; // of the series; quarters for new code
    std::vector<metrics::Observation> series;
    roadmap::GrantEffect effect;
    Turn turn = Turn::Unclear;
};

struct GrantReview {
    roadmap::Grant grant;
    std::vector<MeasureReview> measures; // in the grant's order
};

// How every table of grants is to be read.
inline constexpr std::string_view grantCaution =
    "What changed during a grant is not what it caused. p is the part of all circular shifts of "
    "the series in which before and since lie at least as far apart.";

// A grant's figures as words: per measure its periods, then all since the start against each
// baseline.
struct GrantRow {
    std::string measure;
    std::string period;
    std::size_t points = 0;
    std::string mean;   // "34.8 %"; of a baseline "16.3 % → 35.1 %"
    std::string change; // a year: "+58,432"
    std::optional<double> p;
};
std::vector<GrantRow> grantRows(const GrantReview &review);

// The grants of a roadmap, the first to begin first. `figures` has the measures' scopes by month.
Result<std::vector<GrantReview>> reviewGrants(store::Database &database, const std::string &project,
                                              const roadmap::Roadmap &roadmap,
                                              const ScopeFigures &figures, Seconds knownUntil);

} // namespace ferrograph::review
