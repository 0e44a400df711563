// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/grant_review.h"
#include "core/roadmap/status.h"

#include <fmt/format.h>

// A grant's figures as rows of words, for the command line and for reports.
namespace ferrograph::review
{
namespace
{

using roadmap::BaselineRow;
using roadmap::Compared;
using roadmap::PeriodFigures;

std::string measureWords(const roadmap::Measure &measure)
{
    std::string words = measure.metric;
    if (measure.scope.kind == roadmap::Scope::Kind::Component)
        words += " in " + measure.scope.name;
    if (measure.scope.kind == roadmap::Scope::Kind::Tag)
        words += " in all tagged " + measure.scope.name;
    return words;
}

class MeasureRows
{
public:
    explicit MeasureRows(const MeasureReview &review)
        : m_review(review)
        , m_metric(review.measure.metric)
        , m_name(measureWords(review.measure))
    {
    }

    std::vector<GrantRow> rows()
    {
        const roadmap::GrantEffect &effect = m_review.effect;
        period(fmt::format("{} years before", roadmap::defaultBaseline), effect.before);
        period("during", effect.during);
        period("after", effect.after);
        period("first year after", effect.oneYearOn);
        period("third year after", effect.threeYearsOn);
        for (const BaselineRow &row : effect.sensitivity)
            baseline(row);
        return std::move(m_rows);
    }

private:
    std::string level(const std::optional<double> &value) const
    {
        return value ? roadmap::valueWords(m_metric, *value) : std::string();
    }
    std::string rate(const std::optional<double> &value) const
    {
        return value ? roadmap::rateWords(m_metric, *value) : std::string();
    }

    void period(std::string words, const PeriodFigures &figures)
    {
        if (!figures.over && figures.points > 0)
            words += ", not over yet";
        if (figures.points == 0 && !figures.over)
            words += ", still to come";
        m_rows.push_back({m_name, std::move(words), figures.points, level(figures.mean),
                          rate(figures.slope), std::nullopt});
    }

    void baseline(const BaselineRow &row)
    {
        const bool levels = m_review.effect.compared == Compared::Level;
        std::string change;
        if (row.before && row.since) {
            change = fmt::format("{} \u2192 {}", levels ? level(row.before) : rate(row.before),
                                 levels ? level(row.since) : rate(row.since));
        }
        m_rows.push_back(
            {m_name,
             fmt::format("since the start, against {} year{} before{}", row.years,
                         row.years == 1 ? "" : "s", row.covered ? "" : " (as far as history goes)"),
             row.points, levels ? change : std::string(), levels ? std::string() : change, row.p});
    }

    const MeasureReview &m_review;
    const std::string &m_metric;
    std::string m_name;
    std::vector<GrantRow> m_rows;
};

} // namespace

std::vector<GrantRow> grantRows(const GrantReview &review)
{
    std::vector<GrantRow> result;
    for (const MeasureReview &measure : review.measures) {
        for (GrantRow &row : MeasureRows(measure).rows())
            result.push_back(std::move(row));
    }
    return result;
}

} // namespace ferrograph::review
