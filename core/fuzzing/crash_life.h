// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// When a bug was open: from sightings, statements and what campaigns no longer found.
namespace ferrograph::fuzzing
{

enum class FixReason : std::uint8_t {
    None,
    Stated,   // a person said so
    Replayed, // its input ran again without a crash
    NotSeen,  // campaigns with as much effort did not find it again
};
const char *fixReasonName(FixReason reason); // "", "stated", "replayed", "not seen"

struct CampaignEffort {
    Seconds ended = 0;
    std::uint64_t executions = 0;
};

struct Sightings {
    std::vector<Seconds> seen;             // any order, at least one
    std::vector<Seconds> stated;           // when a person said it was fixed
    std::vector<Seconds> replayed;         // when an input of it ran without a crash
    std::vector<CampaignEffort> campaigns; // of its targets, any order
};

struct OpenInterval {
    Seconds opened = 0;
    std::optional<Seconds> closed;
    FixReason reason = FixReason::None;
};

// How many campaigns must miss a bug.
inline constexpr std::size_t campaignsToMiss = 3;

// In order, not overlapping; the last one may be open. A second interval is a bug that came back.
// A campaign counts as missing it when it ended after the last sighting and executed at least as
// much as the one that ended at or last before that sighting.
std::vector<OpenInterval> openIntervals(Sightings sightings);

// The median and the 90 % quantile of the time to fix by Kaplan and Meier: what is still open
// counts as "at least so long". nullopt where too few were fixed to tell.
struct FixTimes {
    std::optional<Seconds> median;
    std::optional<Seconds> ninety;
    std::size_t fixed = 0;
    std::size_t open = 0;
};
FixTimes timesToFix(const std::vector<OpenInterval> &intervals, Seconds now);

} // namespace ferrograph::fuzzing
