// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/grant_review.h"

#include "core/store/new_code.h"

#include <algorithm>
#include <array>

namespace ferrograph::review
{
namespace
{

using metrics::Observation;
using roadmap::Compared;

bool isOfNewCode(const std::string &metric)
{
    return std::ranges::find(roadmap::newCodeMeasures, metric) != roadmap::newCodeMeasures.end();
}

// Shares of what each quarter added, without bulk commits. The quarter that is not over counts as
// far as it is known.
Result<std::vector<Observation>>
newCodeSeries(store::Database &database, const std::string &project, const std::string &metric,
              const languages::LanguageTable &table, Seconds knownUntil)
{
    const auto code =
        store::newCode(database, project, {std::nullopt, knownUntil}, Step::Quarter, {});
    FERROGRAPH_TRY(code);
    std::vector<Observation> result;
    for (const store::NewCodePoint &point : code->points) {
        const auto share = metric == "new_native_share" ? point.usual.nativeShare(table)
                                                        : point.usual.safeShare(table);
        if (share)
            result.push_back({std::min(point.to, knownUntil), *share});
    }
    return result;
}

Turn turnOf(const std::string &metric, const roadmap::GrantEffect &effect,
            const languages::LanguageTable &table)
{
    const auto &difference = effect.baseline().difference;
    // More code is neither better nor worse.
    if (!difference || *difference == 0 || metric == "code")
        return Turn::Unclear;
    const auto parsed = metrics::parseMetric(metric);
    const bool moreIsBetter =
        isOfNewCode(metric) || (parsed && parsed->better(table) == metrics::Reach::AtLeast);
    return (*difference > 0) == moreIsBetter ? Turn::Better : Turn::Worse;
}

Result<MeasureReview> reviewMeasure(store::Database &database, const std::string &project,
                                    const roadmap::Grant &grant, const roadmap::Measure &measure,
                                    const ScopeFigures &figures, Seconds knownUntil)
{
    MeasureReview review;
    review.measure = measure;
    const bool ofNewCode = isOfNewCode(measure.metric);
    if (ofNewCode) {
        review.step = Step::Quarter;
        auto series = newCodeSeries(database, project, measure.metric, figures.table(), knownUntil);
        FERROGRAPH_TRY(series);
        review.series = std::move(*series);
    } else {
        review.series = figures.observations(measure.scope, measure.metric);
    }
    review.effect =
        roadmap::grantEffect(review.series, grant.from.first, grant.to.last,
                             ofNewCode ? Compared::Level : Compared::Change, knownUntil);
    review.turn = turnOf(measure.metric, review.effect, figures.table());
    return review;
}

} // namespace

std::string_view turnWord(Turn turn)
{
    constexpr std::array<std::string_view, 3> words = {"unclear", "better", "worse"};
    return words[static_cast<std::size_t>(turn)];
}

Result<std::vector<GrantReview>> reviewGrants(store::Database &database, const std::string &project,
                                              const roadmap::Roadmap &roadmap,
                                              const ScopeFigures &figures, Seconds knownUntil)
{
    std::vector<GrantReview> result;
    for (const roadmap::Grant &grant : roadmap.grants) {
        GrantReview review{grant, {}};
        for (const roadmap::Measure &measure : grant.measures) {
            auto each = reviewMeasure(database, project, grant, measure, figures, knownUntil);
            FERROGRAPH_TRY(each);
            review.measures.push_back(std::move(*each));
        }
        result.push_back(std::move(review));
    }
    std::ranges::stable_sort(result, {},
                             [](const GrantReview &each) { return each.grant.from.first; });
    return result;
}

} // namespace ferrograph::review
