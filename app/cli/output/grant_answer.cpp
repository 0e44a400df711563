// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/grant_answer.h"

#include "app/cli/output/roadmap_answer.h"
#include "app/cli/output/shapes.h"

#include <fmt/format.h>

namespace ferrograph::cli
{
namespace
{

using review::GrantReview;
using review::MeasureReview;
using roadmap::BaselineRow;
using roadmap::PeriodFigures;

Json numberOrNull(const std::optional<double> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json toJson(const PeriodFigures &figures)
{
    return {{"from", isoDateTime(figures.from)},
            {"to", isoDateTime(figures.to)},
            {"over", figures.over},
            {"points", figures.points},
            {"mean", numberOrNull(figures.mean)},
            {"slope_per_year", numberOrNull(figures.slope)}};
}

Json toJson(const BaselineRow &row)
{
    return {{"years", row.years},
            {"points", row.points},
            {"covered", row.covered},
            {"before", numberOrNull(row.before)},
            {"since", numberOrNull(row.since)},
            {"difference", numberOrNull(row.difference)},
            {"p", numberOrNull(row.p)}};
}

Json toJson(const MeasureReview &review)
{
    const roadmap::GrantEffect &effect = review.effect;
    Json sensitivity = Json::array();
    for (const BaselineRow &row : effect.sensitivity)
        sensitivity.push_back(toJson(row));
    return {{"metric", review.measure.metric},
            {"scope", scopeJson(review.measure.scope)},
            {"why", textOrNull(review.measure.why)},
            {"step", review.step == Step::Quarter ? "quarter" : "month"},
            {"before", toJson(effect.before)},
            {"during", toJson(effect.during)},
            {"after", toJson(effect.after)},
            {"one_year_on", toJson(effect.oneYearOn)},
            {"three_years_on", toJson(effect.threeYearsOn)},
            {"compared", effect.compared == roadmap::Compared::Level ? "level" : "change_per_year"},
            {"sensitivity", std::move(sensitivity)},
            {"changed_during", review::turnWord(review.turn)}};
}

Json milestonesJson(const GrantReview &grant, const review::RoadmapReview &review)
{
    Json list = Json::array();
    for (const std::string &id : grant.grant.milestones) {
        for (const review::MilestoneReview &each : review.milestones) {
            if (each.milestone.id != id)
                continue;
            list.push_back({{"id", id},
                            {"status", roadmap::statusKey(each.state.status)},
                            {"reached", dateOrNull(each.firstDate)},
                            {"reached_commit", textOrNull(each.firstCommit)}});
        }
    }
    return list;
}

} // namespace

Json grantJson(const GrantReview &grant, const review::RoadmapReview &review)
{
    Json measures = Json::array();
    for (const MeasureReview &each : grant.measures)
        measures.push_back(toJson(each));
    return {{"id", grant.grant.id},
            {"title", grant.grant.title},
            {"funder", textOrNull(grant.grant.funder)},
            {"from", grant.grant.from.text},
            {"to", grant.grant.to.text},
            {"objective", textOrNull(grant.grant.objective)},
            {"narrative", textOrNull(grant.grant.narrative)},
            {"measures", std::move(measures)},
            {"milestones", milestonesJson(grant, review)}};
}

Sheet grantSheet(const review::RoadmapReview &review)
{
    Sheet sheet;
    sheet.columns = {{"grant", "Grant"},
                     {"measure", "Measure"},
                     {"period", "Period"},
                     {"points", "Points"},
                     {"mean", "Mean"},
                     {"slope_per_year", "Change a year"},
                     {"p", "p"}};
    for (const GrantReview &grant : review.grants) {
        for (const review::GrantRow &row : review::grantRows(grant)) {
            sheet.rows.push_back({grant.grant.id, row.measure, row.period,
                                  std::uint64_t{row.points}, row.mean, row.change,
                                  row.p ? Cell(fmt::format("{:.2f}", *row.p)) : Cell()});
        }
    }
    sheet.notes.emplace_back(review::grantCaution);
    return sheet;
}

} // namespace ferrograph::cli
