// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/portfolio_totals.h"

#include <algorithm>

namespace ferrograph::store
{
namespace
{

Seconds yearBefore(Seconds moment)
{
    CivilDate date = civilDate(moment);
    const Seconds timeOfDay = moment - startOfDay(date);
    date.year -= 1;
    if (date.month == 2 && date.day == 29)
        date.day = 28;
    return startOfDay(date) + timeOfDay;
}

const CodePoint *stateAt(const std::vector<CodePoint> &points, Seconds moment)
{
    const CodePoint *found = nullptr;
    for (const CodePoint &point : points) {
        if (point.date <= moment)
            found = &point;
    }
    return found != nullptr && found->totals.countedCode > 0 ? found : nullptr;
}

std::optional<double> shareOf(std::uint64_t exposed, std::uint64_t code)
{
    if (code == 0)
        return std::nullopt;
    return static_cast<double>(exposed) / static_cast<double>(code);
}

} // namespace

PortfolioTotals portfolioTotals(const std::vector<PortfolioRow> &rows)
{
    PortfolioTotals totals;
    std::optional<Seconds> newest;
    for (const PortfolioRow &row : rows)
        newest = std::max(newest, row.state.date);
    std::uint64_t codeBefore = 0;
    std::uint64_t exposedBefore = 0;
    bool allBefore = true;
    for (const PortfolioRow &row : rows) {
        const metrics::Totals &now = row.state.totals;
        totals.unreadable += row.state.recipe.unreadable;
        if (row.state.recipe.unreadable > 0)
            totals.unreadableIn.push_back(row.project.name);
        if (!row.state.date)
            totals.notScanned.push_back(row.project.name);
        else if (now.countedCode == 0)
            totals.withoutCode.push_back(row.project.name);
        if (now.countedCode == 0)
            continue;
        totals.code += now.countedCode;
        totals.exposed += now.exposed;
        if (totals.largest.empty() || now.exposed > totals.largestExposed) {
            totals.largest = row.project.name;
            totals.largestExposed = now.exposed;
        }
        const CodePoint *before = stateAt(row.lastThreeYears, yearBefore(*newest));
        allBefore = allBefore && before != nullptr;
        if (before == nullptr)
            continue;
        codeBefore += before->totals.countedCode;
        exposedBefore += before->totals.exposed;
        totals.changes.push_back(
            {row.project.name, static_cast<std::int64_t>(now.exposed) -
                                   static_cast<std::int64_t>(before->totals.exposed)});
    }
    totals.share = shareOf(totals.exposed, totals.code);
    if (allBefore)
        totals.shareBefore = shareOf(exposedBefore, codeBefore);
    return totals;
}

} // namespace ferrograph::store
