// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/roadmap_review.h"

#include "core/base/path_text.h"
#include "core/review/new_results.h"
#include "core/review/scope_figures.h"
#include "core/roadmap/path_scope.h"

#include <algorithm>

namespace ferrograph::review
{
namespace
{

using roadmap::Roadmap;
using roadmap::Scope;

std::vector<Scope> scopesOf(const Roadmap &roadmap)
{
    std::vector<Scope> scopes = {Scope{}};
    for (const roadmap::Milestone &milestone : roadmap.milestones)
        scopes.push_back(milestone.scope);
    for (const roadmap::Limit &limit : roadmap.policy.limits)
        scopes.push_back(limit.scope);
    for (const roadmap::Component &component : roadmap.components)
        scopes.push_back({Scope::Kind::Component, component.name});
    for (const roadmap::Grant &grant : roadmap.grants) {
        for (const roadmap::Measure &measure : grant.measures)
            scopes.push_back(measure.scope);
    }
    return scopes;
}

// The first day of the run at the goal.
Result<void> findFirstCommit(store::Database &database, const std::string &project,
                             const Roadmap &roadmap, MilestoneReview &review)
{
    const roadmap::MilestoneState &state = review.state;
    if (!state.reached)
        return {};
    store::Range days;
    if (state.reachedAfter)
        days.from = *state.reachedAfter + 1;
    days.to = *state.reached;
    const roadmap::Milestone &milestone = review.milestone;
    const auto figures =
        ScopeFigures::read(database, project, roadmap, days, Step::Day, {milestone.scope});
    FERROGRAPH_TRY(figures);
    const auto metric = metrics::parseMetric(milestone.metric);
    FERROGRAPH_TRY(metric);
    const store::CodePoint *first = nullptr;
    for (const store::CodePoint &point : figures->series(milestone.scope).points) {
        const auto value =
            metrics::metricValue(*metric, point.totals, point.languages, figures->table());
        if (!value || !milestone.goal.isMet(*value))
            first = nullptr; // the run that lasts begins later
        else if (first == nullptr)
            first = &point;
    }
    if (first != nullptr) {
        review.firstCommit = first->commit;
        review.firstDate = first->date;
    }
    return {};
}

Result<std::vector<MilestoneReview>> reviewMilestones(store::Database &database,
                                                      const RoadmapReview &review,
                                                      const ScopeFigures &figures)
{
    std::vector<MilestoneReview> result;
    for (const roadmap::Milestone &milestone : review.current.roadmap.milestones) {
        MilestoneReview each;
        each.milestone = milestone;
        each.series = figures.observations(milestone.scope, milestone.metric);
        each.state = roadmap::milestoneState(milestone, each.series, review.asOf);
        each.reason = roadmap::statusReason(milestone, each.state);
        FERROGRAPH_TRY(findFirstCommit(database, review.project, review.current.roadmap, each));
        result.push_back(std::move(each));
    }
    std::ranges::stable_sort(result, {},
                             [](const MilestoneReview &each) { return each.milestone.due.last; });
    return result;
}

Result<LimitReview> reviewFindingLimit(store::Database &database, const RoadmapReview &review,
                                       const roadmap::Limit &limit)
{
    const auto open =
        openFindings(database, review.project, findings::Profile::Default, review.asOf);
    FERROGRAPH_TRY(open);
    LimitReview result{limit, std::nullopt, true}; // a gate without results is none
    if (*open) {
        result.value = static_cast<double>(**open);
        result.broken = !limit.goal.isMet(*result.value);
    }
    return result;
}

Result<std::vector<LimitReview>> reviewLimits(store::Database &database, const RoadmapReview &whole,
                                              const ScopeFigures &figures)
{
    std::vector<LimitReview> result;
    for (const roadmap::Limit &limit : whole.current.roadmap.policy.limits) {
        if (limit.metric == roadmap::openFindings) {
            auto review = reviewFindingLimit(database, whole, limit);
            FERROGRAPH_TRY(review);
            result.push_back(std::move(*review));
            continue;
        }
        LimitReview review{limit, std::nullopt, false};
        const store::CodeSeries &series = figures.series(limit.scope);
        const auto metric = metrics::parseMetric(limit.metric);
        if (metric && !series.points.empty()) {
            const store::CodePoint &last = series.points.back();
            review.value =
                metrics::metricValue(*metric, last.totals, last.languages, figures.table());
        }
        review.broken = review.value && !limit.goal.isMet(*review.value);
        result.push_back(std::move(review));
    }
    return result;
}

std::vector<ComponentReview> reviewComponents(const Roadmap &roadmap, const ScopeFigures &figures)
{
    constexpr std::size_t year = 12;
    std::vector<ComponentReview> result;
    for (const roadmap::Component &component : roadmap.components) {
        ComponentReview review{component, {}, std::nullopt};
        const auto &points = figures.series({Scope::Kind::Component, component.name}).points;
        if (!points.empty())
            review.totals = points.back().totals;
        if (points.size() > year)
            review.yearBefore = points[points.size() - 1 - year].totals;
        result.push_back(std::move(review));
    }
    return result;
}

Result<std::vector<store::ArrivedFile>> newFiles(store::Database &database,
                                                 const RoadmapReview &review)
{
    const roadmap::Policy &policy = review.current.roadmap.policy;
    if (!policy.newCodeSince)
        return std::vector<store::ArrivedFile>();
    auto files = store::arrivedUnsafeFiles(database, review.project, policy.newCodeSince->first,
                                           review.knownUntil, languages::BucketSet::headline());
    FERROGRAPH_TRY(files);
    const roadmap::PathPatterns exempt(policy.exempt);
    std::erase_if(*files, [&](const store::ArrivedFile &file) {
        return exempt.match(file.file.repository, pathBytes(file.file.path));
    });
    return std::move(*files);
}

} // namespace

std::vector<store::ArrivedFile> RoadmapReview::violations() const
{
    std::vector<store::ArrivedFile> result;
    std::ranges::copy_if(newFiles, std::back_inserter(result), [](const store::ArrivedFile &file) {
        return file.fresh && !file.removed;
    });
    return result;
}

Result<RoadmapReview> reviewRoadmap(store::Database &database, const std::string &project,
                                    Seconds asOf)
{
    auto current = currentRoadmap(database, project, asOf);
    FERROGRAPH_TRY(current);
    return reviewRoadmap(database, project, std::move(*current), asOf);
}

Result<RoadmapReview> reviewRoadmap(store::Database &database, const std::string &project,
                                    CurrentRoadmap current, Seconds asOf)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    RoadmapReview review;
    review.project = row->name;
    review.asOf = asOf;
    review.knownUntil = knownUntil(*row, asOf);
    review.current = std::move(current);
    const Roadmap &roadmap = review.current.roadmap;
    store::Range range;
    range.to = review.knownUntil;
    const auto figures = ScopeFigures::read(database, review.project, roadmap, range, Step::Month,
                                            scopesOf(roadmap));
    FERROGRAPH_TRY(figures);
    review.recipe = figures->series({}).recipe;
    auto milestones = reviewMilestones(database, review, *figures);
    FERROGRAPH_TRY(milestones);
    review.milestones = std::move(*milestones);
    auto limits = reviewLimits(database, review, *figures);
    FERROGRAPH_TRY(limits);
    review.limits = std::move(*limits);
    review.components = reviewComponents(roadmap, *figures);
    auto grants = reviewGrants(database, review.project, roadmap, *figures, review.knownUntil);
    FERROGRAPH_TRY(grants);
    review.grants = std::move(*grants);
    auto files = newFiles(database, review);
    FERROGRAPH_TRY(files);
    review.newFiles = std::move(*files);
    const auto last = store::lastReport(database, review.project, startOfDay(civilDate(asOf)));
    FERROGRAPH_TRY(last);
    review.lastReport = *last;
    review.elements = reviewElements(review);
    return review;
}

} // namespace ferrograph::review
