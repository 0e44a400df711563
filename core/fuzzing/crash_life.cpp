// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/crash_life.h"

#include <algorithm>

namespace ferrograph::fuzzing
{
namespace
{

struct Fix {
    Seconds at = 0;
    FixReason reason = FixReason::None;
};

std::optional<Seconds> firstWithin(const std::vector<Seconds> &times, Seconds after,
                                   std::optional<Seconds> before)
{
    std::optional<Seconds> first;
    for (const Seconds time : times) {
        if (time > after && (!before || time < *before) && (!first || time < *first))
            first = time;
    }
    return first;
}

// How much the campaign did that last found it; campaigns are in order of their end.
std::uint64_t effortToFind(const std::vector<CampaignEffort> &campaigns, Seconds seen)
{
    std::uint64_t effort = 1;
    for (const CampaignEffort &campaign : campaigns) {
        if (campaign.ended <= seen)
            effort = std::max<std::uint64_t>(campaign.executions, 1);
    }
    return effort;
}

std::optional<Seconds> missedSince(const std::vector<CampaignEffort> &campaigns, Seconds after,
                                   std::optional<Seconds> before)
{
    const std::uint64_t needed = effortToFind(campaigns, after);
    std::optional<Seconds> first;
    std::size_t missed = 0;
    for (const CampaignEffort &campaign : campaigns) {
        if (campaign.ended <= after || (before && campaign.ended >= *before) ||
            campaign.executions < needed)
            continue;
        first = first ? first : campaign.ended;
        if (++missed == campaignsToMiss)
            return first;
    }
    return std::nullopt;
}

// What closed the bug between two sightings.
std::optional<Fix> fixBetween(const Sightings &all, Seconds after, std::optional<Seconds> before)
{
    std::optional<Fix> best;
    const auto offer = [&best](std::optional<Seconds> at, FixReason reason) {
        if (at && (!best || *at < best->at))
            best = Fix{*at, reason};
    };
    offer(firstWithin(all.stated, after, before), FixReason::Stated);
    offer(firstWithin(all.replayed, after, before), FixReason::Replayed);
    offer(missedSince(all.campaigns, after, before), FixReason::NotSeen);
    return best;
}

} // namespace

const char *fixReasonName(FixReason reason)
{
    switch (reason) {
    case FixReason::Stated:
        return "stated";
    case FixReason::Replayed:
        return "replayed";
    case FixReason::NotSeen:
        return "not seen";
    case FixReason::None:
        break;
    }
    return "";
}

std::vector<OpenInterval> openIntervals(Sightings sightings)
{
    std::vector<OpenInterval> intervals;
    std::sort(sightings.seen.begin(), sightings.seen.end());
    std::sort(sightings.campaigns.begin(), sightings.campaigns.end(),
              [](const auto &a, const auto &b) { return a.ended < b.ended; });
    for (std::size_t i = 0; i < sightings.seen.size(); ++i) {
        const Seconds seen = sightings.seen[i];
        if (intervals.empty() || intervals.back().closed)
            intervals.push_back({seen, std::nullopt, FixReason::None});
        const bool last = i + 1 == sightings.seen.size();
        const auto next = last ? std::nullopt : std::optional(sightings.seen[i + 1]);
        if (next == seen)
            continue;
        if (const auto fix = fixBetween(sightings, seen, next)) {
            intervals.back().closed = fix->at;
            intervals.back().reason = fix->reason;
        }
    }
    return intervals;
}

FixTimes timesToFix(const std::vector<OpenInterval> &intervals, Seconds now)
{
    struct Span {
        Seconds length;
        bool fixed;
    };
    std::vector<Span> spans;
    FixTimes times;
    for (const OpenInterval &interval : intervals) {
        spans.push_back({std::max<Seconds>(0, interval.closed.value_or(now) - interval.opened),
                         interval.closed.has_value()});
        ++(interval.closed ? times.fixed : times.open);
    }
    // Fixes before what is merely open for as long.
    std::sort(spans.begin(), spans.end(), [](const Span &a, const Span &b) {
        return a.length != b.length ? a.length < b.length : a.fixed && !b.fixed;
    });
    double surviving = 1;
    for (std::size_t i = 0; i < spans.size(); ++i) {
        if (!spans[i].fixed)
            continue;
        surviving *= 1 - 1 / static_cast<double>(spans.size() - i);
        if (!times.median && surviving <= 0.5)
            times.median = spans[i].length;
        if (!times.ninety && surviving <= 0.1 + 1e-12)
            times.ninety = spans[i].length;
    }
    return times;
}

} // namespace ferrograph::fuzzing
