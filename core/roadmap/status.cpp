// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/status.h"

#include <algorithm>

namespace ferrograph::roadmap
{
namespace
{

using metrics::Observation;

// February's 28 days are a month too.
constexpr Seconds month = Seconds{28} * 24 * 60 * 60;

double progressOf(const metrics::Goal &goal, double start, double now)
{
    if (goal.isMet(now))
        return 1;
    if (goal.isMet(start)) // and left since
        return 0;
    return std::clamp((now - start) / (goal.value - start), 0.0, 1.0);
}

// Where the run of points at the goal that lasts until the end begins.
std::span<const Observation>::iterator runAtGoal(std::span<const Observation> monthly,
                                                 const metrics::Goal &goal)
{
    auto run = monthly.end();
    while (run != monthly.begin() && goal.isMet(std::prev(run)->value))
        --run;
    return run;
}

Status forecastStatus(const metrics::Band &band, Seconds due)
{
    if (band.p50 && *band.p50 <= due)
        return Status::OnTrack;
    if (band.p10 && *band.p10 <= due)
        return Status::AtRisk;
    return Status::OffTrack;
}

} // namespace

MilestoneState milestoneState(const Milestone &milestone, std::span<const Observation> monthly,
                              Seconds asOf)
{
    MilestoneState state;
    if (monthly.empty())
        return state;
    const Seconds begun = milestone.start ? milestone.start->first : monthly.front().date;
    // Progress counts from the last state before the start, else from the first one there is.
    const auto since = std::ranges::lower_bound(monthly, begun, {}, &Observation::date);
    state.start = since == monthly.begin() ? monthly.front() : *std::prev(since);
    state.now = monthly.back();
    state.points = static_cast<std::size_t>(monthly.end() - since);
    state.progress = progressOf(milestone.goal, state.start->value, state.now->value);
    const auto run = runAtGoal(monthly, milestone.goal);
    if (run != monthly.end()) {
        state.reached = run->date;
        if (run != monthly.begin())
            state.reachedAfter = std::prev(run)->date;
    }
    state.forecast = metrics::forecast(monthly, milestone.goal, scaleOf(milestone.metric));
    if (state.reached && monthly.back().date - *state.reached >= month)
        state.status = Status::Done;
    else if (asOf > milestone.due.last)
        state.status = Status::Overdue;
    else if (state.points < metrics::fewestPoints)
        state.status = Status::TooEarly;
    else if (state.reached) // not yet for a month
        state.status = Status::OnTrack;
    else
        state.status = state.forecast ? forecastStatus(state.forecast->band, milestone.due.last)
                                      : Status::OffTrack;
    return state;
}

metrics::Scale scaleOf(const std::string &metric)
{
    const auto parsed = metrics::parseMetric(metric);
    const bool share = std::ranges::find(newCodeMeasures, metric) != newCodeMeasures.end();
    return share || (parsed && parsed->scale() == metrics::Scale::Share) ? metrics::Scale::Share
                                                                         : metrics::Scale::Amount;
}

} // namespace ferrograph::roadmap
