// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/grant_effect.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ferrograph::roadmap
{
namespace
{

using metrics::Observation;
using Series = std::span<const Observation>;

// The same day of another year; 29 February becomes 1 March.
Seconds yearsLater(Seconds moment, int years)
{
    CivilDate date = civilDate(moment);
    const Seconds clock = moment - startOfDay(date);
    date.year += years;
    return startOfDay(date) + clock;
}

Series between(Series series, Seconds from, Seconds to)
{
    const auto first = std::ranges::lower_bound(series, from, {}, &Observation::date);
    const auto last = std::ranges::upper_bound(series, to, {}, &Observation::date);
    return first < last ? Series(first, last) : Series();
}

std::optional<double> meanOf(std::span<const double> values)
{
    if (values.empty())
        return std::nullopt;
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

std::vector<double> valuesOf(Series series)
{
    std::vector<double> values;
    for (const Observation &each : series)
        values.push_back(each.value);
    return values;
}

PeriodFigures figuresOf(Series series, Seconds from, Seconds to, Seconds asOf)
{
    constexpr std::size_t fewest = 3;
    PeriodFigures figures;
    figures.from = from;
    figures.to = to;
    figures.over = to <= asOf;
    const Series part = between(series, from, to);
    figures.points = part.size();
    figures.mean = meanOf(valuesOf(part));
    if (part.size() >= fewest) {
        if (const auto slope = metrics::theilSen(part))
            figures.slope = slope->slope;
    }
    return figures;
}

// From each point to the next, a year, dated at the later one.
std::vector<Observation> changesOf(Series series)
{
    std::vector<Observation> changes;
    for (std::size_t i = 1; i < series.size(); ++i) {
        const double years =
            static_cast<double>(series[i].date - series[i - 1].date) / metrics::secondsPerYear;
        if (years > 0)
            changes.push_back({series[i].date, (series[i].value - series[i - 1].value) / years});
    }
    return changes;
}

double distance(std::span<const double> values, std::size_t before)
{
    return std::abs(*meanOf(values.subspan(before)) - *meanOf(values.first(before)));
}

// Politis and Romano's circular blocks with the whole series as the block: every shift is as likely
// as the one seen when the series knows nothing of the grant.
double shiftedP(std::vector<double> values, std::size_t before)
{
    const double seen = distance(values, before);
    const double slack = 1e-9 * std::max(1.0, std::abs(seen));
    std::size_t asFar = 0;
    for (std::size_t shift = 0; shift < values.size(); ++shift) {
        asFar += distance(values, before) >= seen - slack ? 1 : 0;
        std::ranges::rotate(values, values.begin() + 1);
    }
    return static_cast<double>(asFar) / static_cast<double>(values.size());
}

BaselineRow rowOf(Series compared, Seconds from, int years, Seconds asOf)
{
    BaselineRow row;
    row.years = years;
    const Seconds begin = yearsLater(from, -years);
    const Series before = between(compared, begin, from - 1);
    const Series since = between(compared, from, asOf);
    row.points = before.size();
    // A series of quarters has its first point up to three months after its beginning.
    constexpr Seconds quarter = Seconds{93} * 86400;
    row.covered = !compared.empty() && compared.front().date <= begin + quarter;
    row.before = meanOf(valuesOf(before));
    row.since = meanOf(valuesOf(since));
    if (!row.before || !row.since)
        return row;
    row.difference = *row.since - *row.before;
    std::vector<double> all = valuesOf(before);
    const std::vector<double> later = valuesOf(since);
    all.insert(all.end(), later.begin(), later.end());
    row.p = shiftedP(std::move(all), before.size());
    return row;
}

} // namespace

const BaselineRow &GrantEffect::baseline() const
{
    static const BaselineRow none;
    const auto found = std::ranges::find(sensitivity, defaultBaseline, &BaselineRow::years);
    return found == sensitivity.end() ? none : *found;
}

GrantEffect grantEffect(Series series, Seconds from, Seconds to, Compared compared, Seconds asOf)
{
    GrantEffect effect;
    effect.compared = compared;
    const auto part = [&](Seconds first, Seconds last) {
        return figuresOf(series, first, last, asOf);
    };
    effect.before = part(yearsLater(from, -defaultBaseline), from - 1);
    effect.during = part(from, to);
    effect.after = part(to + 1, std::max(asOf, to + 1));
    effect.oneYearOn = part(to + 1, yearsLater(to, 1));
    effect.threeYearsOn = part(yearsLater(to, 2) + 1, yearsLater(to, 3));
    std::vector<Observation> changes;
    if (compared == Compared::Change)
        changes = changesOf(series);
    for (const int years : baselineYears)
        effect.sensitivity.push_back(
            rowOf(compared == Compared::Change ? Series(changes) : series, from, years, asOf));
    return effect;
}

} // namespace ferrograph::roadmap
