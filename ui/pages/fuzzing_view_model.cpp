// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/fuzzing_view_model.h"

#include "ui/charts/grant_periods.h"
#include "ui/state/format.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ferrograph::ui
{
namespace
{

using report::ChartData;
using report::ChartMoment;
using report::ChartSeries;
using report::LanguageColour;
using report::SeriesKind;
using store::CrashGroup;

constexpr Seconds day = 86'400;
constexpr Seconds week = 7 * day;
constexpr std::size_t shownTargets = 12;
constexpr std::size_t shownCoverage = 4;
constexpr Seconds quietAfter = 14 * day; // fuzzing that has not run for so long has stopped

LanguageColour colourOfClass(const std::string &name)
{
    static const std::map<std::string, LanguageColour> colours = {
        {"spatial", LanguageColour::C},
        {"temporal", LanguageColour::Cxx},
        {"initialization", LanguageColour::OtherUnsafe},
        {"type", LanguageColour::UnsafeRegions},
        {"thread", LanguageColour::Assembly},
        {"contained", LanguageColour::Rust},
        {"debated", LanguageColour::Managed},
        {"other", LanguageColour::OtherSafe},
        {"ungrouped", LanguageColour::Other}};
    const auto found = colours.find(name);
    return found == colours.end() ? LanguageColour::Other : found->second;
}

constexpr std::array coverageColours = {LanguageColour::Rust, LanguageColour::GoSwift,
                                        LanguageColour::Managed, LanguageColour::OtherSafe};

ChartSeries namedSeries(const QString &name, LanguageColour colour)
{
    ChartSeries series;
    series.kind = SeriesKind::Blocks;
    series.name = name.toStdString();
    series.colour = colour;
    return series;
}

} // namespace

Result<FuzzingAnswer> fuzzingAnswer(store::Database &database, const std::string &project,
                                    const store::Range &range, Step step, Seconds now)
{
    FuzzingAnswer answer;
    answer.step = step;
    auto groups = store::crashGroups(database, project);
    FERROGRAPH_TRY(groups);
    answer.groups = std::move(*groups);
    auto campaigns = store::campaigns(database, project);
    FERROGRAPH_TRY(campaigns);
    answer.campaigns = std::move(*campaigns);
    auto coverage = store::lineCoverage(database, project);
    FERROGRAPH_TRY(coverage);
    answer.coverage = std::move(*coverage);
    auto history = store::fuzzHistory(database, project, range.from, range.to, step);
    FERROGRAPH_TRY(history);
    answer.history = std::move(*history);
    auto grants = grantPeriods(database, project, now);
    FERROGRAPH_TRY(grants);
    answer.grants = std::move(*grants);
    return answer;
}

FuzzingViewModel::FuzzingViewModel(FuzzingAnswer answer, Seconds now)
    : m_answer(std::move(answer))
    , m_now(now)
{
}

std::uint64_t FuzzingViewModel::openMemoryUnsafe() const
{
    return static_cast<std::uint64_t>(
        std::count_if(m_answer.groups.begin(), m_answer.groups.end(), [](const CrashGroup &group) {
            return group.isOpen() && group.isMemoryUnsafe();
        }));
}

std::optional<Seconds> FuzzingViewModel::lastRun() const
{
    if (m_answer.campaigns.empty())
        return std::nullopt;
    return m_answer.campaigns.back().ended;
}

QString FuzzingViewModel::subtitle() const
{
    std::set<std::string> targets;
    for (const store::CampaignRow &campaign : m_answer.campaigns)
        targets.insert(campaign.target);
    const auto last = lastRun();
    if (!last)
        return tr("%n group(s) of crashes", nullptr, static_cast<int>(m_answer.groups.size()));
    return tr("%n target(s)", nullptr, static_cast<int>(targets.size())) + QStringLiteral(" · ") +
           tr("last run %1").arg(Format::age(*last, m_now));
}

Kpi FuzzingViewModel::openKpi() const
{
    Kpi kpi;
    kpi.title = tr("Open memory-safety crashes");
    kpi.value = Format::count(openMemoryUnsafe());
    std::uint64_t fresh = 0;
    std::uint64_t contained = 0;
    std::uint64_t ungrouped = 0;
    for (const CrashGroup &group : m_answer.groups) {
        fresh += group.isMemoryUnsafe() && group.status == store::CrashStatus::New ? 1 : 0;
        contained +=
            group.isOpen() && group.judgement.memorySafety == fuzzing::Verdict::Contained ? 1 : 0;
        ungrouped += group.bucket.empty() ? 0 : group.occurrences;
    }
    if (fresh > 0)
        kpi.emphasis = tr("%n new", nullptr, static_cast<int>(fresh));
    kpi.note = ungrouped > 0 ? tr("%1 contained, %2 cannot be grouped")
                                   .arg(Format::count(contained), Format::count(ungrouped))
                             : tr("%1 contained").arg(Format::count(contained));
    for (const store::FuzzPoint &point : m_answer.history.points)
        kpi.line.push_back(static_cast<double>(point.openMemoryUnsafe));
    return kpi;
}

Kpi FuzzingViewModel::targetsKpi() const
{
    Kpi kpi;
    kpi.title = tr("Targets running");
    std::set<std::string> all;
    std::set<std::string> running;
    for (const store::CampaignRow &campaign : m_answer.campaigns) {
        all.insert(campaign.target);
        if (m_now - campaign.ended <= quietAfter)
            running.insert(campaign.target);
    }
    kpi.warm = false;
    if (all.empty()) {
        kpi.note = tr("no campaign was imported");
        return kpi;
    }
    kpi.value = Format::count(running.size());
    kpi.unit = tr("of %1").arg(Format::count(all.size()));
    kpi.note = tr("in the last two weeks");
    for (const store::FuzzPoint &point : m_answer.history.points)
        kpi.line.push_back(static_cast<double>(point.targets));
    return kpi;
}

Kpi FuzzingViewModel::lastRunKpi() const
{
    Kpi kpi;
    kpi.title = tr("Since the last run");
    const auto last = lastRun();
    if (!last) {
        kpi.note = tr("nothing has run: no crash says nothing");
        return kpi;
    }
    const Seconds since = std::max<Seconds>(0, m_now - *last);
    kpi.value =
        Format::count(static_cast<std::uint64_t>(since < 3 * day ? since / 3600 : since / day));
    kpi.unit = since < 3 * day ? tr("hours") : tr("days");
    if (since > quietAfter)
        kpi.emphasis = tr("Fuzzing has stopped");
    else
        kpi.note = tr("%1 executions in all").arg(Format::shortCount([this] {
            std::uint64_t sum = 0;
            for (const store::CampaignRow &campaign : m_answer.campaigns)
                sum += campaign.executions;
            return sum;
        }()));
    for (const store::FuzzPoint &point : m_answer.history.points)
        kpi.line.push_back(point.campaigns == 0
                               ? std::nullopt
                               : std::optional(static_cast<double>(point.executions)));
    return kpi;
}

Kpi FuzzingViewModel::lastCrashKpi() const
{
    Kpi kpi;
    kpi.title = tr("Since the last new crash");
    std::optional<Seconds> newest;
    for (const CrashGroup &group : m_answer.groups) {
        if (group.bucket.empty())
            newest = std::max(newest.value_or(group.firstSeen), group.firstSeen);
    }
    if (!newest) {
        kpi.note = tr("no crash was grouped");
        return kpi;
    }
    kpi.value =
        Format::count(static_cast<std::uint64_t>(std::max<Seconds>(0, m_now - *newest) / day));
    kpi.unit = tr("days");
    const auto &median = m_answer.history.fixTimes.median;
    kpi.note = median ? tr("median time to fix %n day(s)", nullptr, static_cast<int>(*median / day))
                      : tr("too few fixes for a time to fix");
    for (const store::FuzzPoint &point : m_answer.history.points)
        kpi.line.push_back(static_cast<double>(point.opened));
    return kpi;
}

std::array<Kpi, 4> FuzzingViewModel::kpis() const
{
    return {openKpi(), targetsKpi(), lastRunKpi(), lastCrashKpi()};
}

std::vector<EffortRow> FuzzingViewModel::effort() const
{
    const Seconds first = effortStart(m_answer, m_now);
    const auto columns =
        static_cast<std::size_t>((stepStart(m_now, Step::Week) - first) / week + 1);
    const auto columnOf = [&](Seconds time) -> std::optional<std::size_t> {
        if (time < first)
            return std::nullopt;
        const auto column = static_cast<std::size_t>((time - first) / week);
        return column < columns ? std::optional(column) : std::nullopt;
    };
    std::map<std::string, EffortRow> byTarget;
    std::map<std::string, double> totals;
    for (const store::CampaignRow &campaign : m_answer.campaigns) {
        EffortRow &row = byTarget[campaign.target];
        row.weeks.resize(columns, 0);
        row.crashes.resize(columns, false);
        if (const auto column = columnOf(campaign.ended)) {
            row.weeks[*column] += static_cast<double>(campaign.executions);
            totals[campaign.target] += static_cast<double>(campaign.executions);
        }
    }
    for (const CrashGroup &group : m_answer.groups) {
        const auto column = group.bucket.empty() ? columnOf(group.firstSeen) : std::nullopt;
        for (const std::string &target : group.targets) {
            const auto row = byTarget.find(target);
            if (column && row != byTarget.end())
                row->second.crashes[*column] = true;
        }
    }
    std::vector<EffortRow> rows;
    std::vector<std::pair<double, std::string>> order;
    for (const auto &[target, row] : byTarget)
        order.emplace_back(-totals[target], target);
    std::sort(order.begin(), order.end());
    for (const auto &[total, target] : order) {
        if (rows.size() == shownTargets)
            break;
        EffortRow row = std::move(byTarget[target]);
        row.target = target.empty() ? tr("unnamed") : QString::fromStdString(target);
        row.total = Format::shortCount(static_cast<std::uint64_t>(-total));
        rows.push_back(std::move(row));
    }
    return rows;
}

QString FuzzingViewModel::effortNote() const
{
    std::set<std::string> targets;
    for (const store::CampaignRow &campaign : m_answer.campaigns)
        targets.insert(campaign.target);
    return targets.size() > shownTargets
               ? tr("executions per week, %1 most active of %2 targets")
                     .arg(QString::number(shownTargets), Format::count(targets.size()))
               : tr("executions per week");
}

std::vector<ChartMoment> FuzzingViewModel::moments() const
{
    std::vector<ChartMoment> result;
    for (const store::FuzzPoint &point : m_answer.history.points) {
        ChartMoment moment;
        moment.at = point.stepEnd;
        moment.date = point.stepEnd;
        result.push_back(moment);
    }
    return result;
}

ChartData FuzzingViewModel::openChart() const
{
    ChartData chart;
    chart.step = m_answer.step;
    chart.moments = moments();
    const std::map<std::string, QString> names = {{"spatial", tr("Spatial")},
                                                  {"temporal", tr("Temporal")},
                                                  {"initialization", tr("Uninitialised")},
                                                  {"type", tr("Type")},
                                                  {"thread", tr("Thread")},
                                                  {"contained", tr("Contained")},
                                                  {"debated", tr("Debated")},
                                                  {"other", tr("Not memory safety")},
                                                  {"ungrouped", tr("Not grouped")}};
    for (const std::string &name : store::crashClasses()) {
        ChartSeries series = namedSeries(names.at(name), colourOfClass(name));
        bool any = false;
        for (const store::FuzzPoint &point : m_answer.history.points) {
            for (const auto &[each, count] : point.openByClass) {
                if (each != name)
                    continue;
                series.values.push_back(static_cast<double>(count));
                any = any || count > 0;
            }
        }
        if (any)
            chart.series.push_back(std::move(series));
    }
    return chart;
}

namespace
{

struct Covered {
    double percent = 0;
    std::uint64_t total = 0; // another one is another build
};
using CoveredByTarget = std::map<std::string, std::map<Seconds, Covered>>;

CoveredByTarget coveredByTarget(const FuzzingAnswer &answer, fuzzing::CoverageKind kind)
{
    CoveredByTarget result;
    const auto add = [&result](const std::string &target, Seconds at, std::uint64_t covered,
                               std::uint64_t total) {
        if (total > 0)
            result[target][at] = {100.0 * static_cast<double>(covered) / static_cast<double>(total),
                                  total};
    };
    for (const store::CampaignRow &campaign : answer.campaigns) {
        if (campaign.coverageKind == kind && campaign.coverage && campaign.coverageTotal)
            add(campaign.target, campaign.ended, *campaign.coverage, *campaign.coverageTotal);
    }
    if (kind == fuzzing::CoverageKind::Lines) {
        for (const store::LineCoverageRow &row : answer.coverage)
            add(row.target, row.seen, row.covered, row.lines);
    }
    return result;
}

ChartSeries coverageSeries(const std::map<Seconds, Covered> &values, const std::set<Seconds> &times)
{
    ChartSeries series;
    std::optional<Covered> last;
    for (const Seconds time : times) {
        const auto found = values.find(time);
        const auto next = values.upper_bound(time);
        if (found != values.end())
            last = found->second;
        // The moment before a new build is a gap.
        const bool broken = last && found == values.end() && next != values.end() &&
                            next->first == time + 1 && next->second.total != last->total;
        series.values.push_back(last && !broken && next != values.end()
                                    ? std::optional(last->percent)
                                : found != values.end() ? std::optional(last->percent)
                                                        : std::nullopt);
    }
    return series;
}

} // namespace

std::vector<fuzzing::CoverageKind> FuzzingViewModel::coverageKinds() const
{
    std::vector<fuzzing::CoverageKind> kinds;
    for (const auto kind : {fuzzing::CoverageKind::Lines, fuzzing::CoverageKind::Counters,
                            fuzzing::CoverageKind::Edges}) {
        if (!coveredByTarget(m_answer, kind).empty())
            kinds.push_back(kind);
    }
    return kinds;
}

// A point for each campaign whose build has a total. Another total is another build: the line
// breaks.
ChartData FuzzingViewModel::coverageChart(fuzzing::CoverageKind kind) const
{
    ChartData chart;
    chart.step = Step::Day;
    const CoveredByTarget byTarget = coveredByTarget(m_answer, kind);
    std::vector<std::pair<std::size_t, std::string>> order;
    for (const auto &[target, values] : byTarget)
        order.emplace_back(values.size(), target);
    std::sort(order.rbegin(), order.rend());
    order.resize(std::min(order.size(), shownCoverage));
    std::set<Seconds> times;
    for (const auto &[size, target] : order) {
        std::uint64_t total = 0;
        for (const auto &[time, value] : byTarget.at(target)) {
            if (total != 0 && value.total != total)
                times.insert(time - 1);
            times.insert(time);
            total = value.total;
        }
    }
    for (const Seconds time : times) {
        ChartMoment moment;
        moment.at = time;
        moment.date = time;
        chart.moments.push_back(moment);
    }
    std::size_t colour = 0;
    for (const auto &[size, target] : order) {
        ChartSeries series = coverageSeries(byTarget.at(target), times);
        series.kind = SeriesKind::Blocks;
        series.name = target.empty() ? tr("all targets").toStdString() : target;
        series.colour = coverageColours[colour++];
        chart.series.push_back(std::move(series));
    }
    return chart;
}

ChartData FuzzingViewModel::rateChart() const
{
    ChartData chart;
    chart.step = m_answer.step;
    chart.moments = moments();
    ChartSeries rate = namedSeries(tr("Crashes per million executions"), LanguageColour::C);
    ChartSeries count = namedSeries(tr("Crashes"), LanguageColour::Cxx);
    for (const store::FuzzPoint &point : m_answer.history.points) {
        rate.values.push_back(point.perMillion);
        count.values.push_back(static_cast<double>(point.memoryUnsafeCrashes));
    }
    if (std::any_of(rate.values.begin(), rate.values.end(),
                    [](const auto &value) { return value.has_value(); }))
        chart.series = {std::move(rate), std::move(count)};
    return chart;
}

Seconds effortStart(const FuzzingAnswer &answer, Seconds now)
{
    Seconds first = now;
    for (const store::CampaignRow &campaign : answer.campaigns)
        first = std::min(first, campaign.ended);
    // A year is what the map has room for.
    return stepStart(std::max(first, now - 51 * week), Step::Week);
}

} // namespace ferrograph::ui
