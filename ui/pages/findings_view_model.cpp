// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/findings_view_model.h"

#include "ui/charts/grant_periods.h"
#include "ui/state/finding_text.h"
#include "ui/state/format.h"
#include "ui/theme/severity_mark.h"

#include <algorithm>
#include <array>
#include <set>

namespace ferrograph::ui
{

using report::ChartData;
using report::ChartMoment;
using report::ChartSeries;
using report::LanguageColour;
using store::FindingDimension;
using store::FindingPoint;
using store::FindingState;

namespace
{

constexpr std::size_t mostNamed = 4; // bands of a category or tool; the rest is one
constexpr std::array bandColours = {LanguageColour::Finding1, LanguageColour::Finding2,
                                    LanguageColour::Finding3, LanguageColour::Finding4};
const std::string restKey = "\n"; // no name of a tool or category

std::uint64_t sum(const std::map<FindingState, std::uint64_t> &counts,
                  const std::vector<FindingState> &states)
{
    std::uint64_t result = 0;
    for (const auto &[state, count] : counts) {
        if (states.empty() || std::ranges::find(states, state) != states.end())
            result += count;
    }
    return result;
}

// Nothing but what the page begins with.
bool isNarrowed(const store::FindingFilter &filter)
{
    return !filter.text.empty() || !filter.path.empty() || !filter.directory.empty() ||
           !filter.rule.empty() || filter.cwe > 0 || !filter.severities.empty() ||
           !filter.categories.empty() || !filter.tools.empty() || !filter.verdicts.empty() ||
           filter.unclassified;
}

} // namespace

std::vector<FindingState> statesOf(StateChoice choice)
{
    switch (choice) {
    case StateChoice::All:
        return {};
    case StateChoice::Open:
        return {FindingState::New, FindingState::Open, FindingState::Reopened};
    case StateChoice::New:
        return {FindingState::New};
    case StateChoice::Fixed:
        return {FindingState::Fixed};
    case StateChoice::Suppressed:
        return {FindingState::Suppressed};
    }
    return {};
}

Result<FindingsAnswer> findingsAnswer(store::Database &database, const std::string &project,
                                      const store::FindingFilter &filter, const TimeRange &range,
                                      Seconds now, FindingDimension dimension)
{
    FindingsAnswer answer;
    answer.filter = filter;
    answer.dimension = dimension;
    auto runs = store::findingRuns(database, project);
    FERROGRAPH_TRY(runs);
    answer.runs = std::move(*runs);
    auto facets = store::findingFacets(database, project, filter);
    FERROGRAPH_TRY(facets);
    answer.facets = std::move(*facets);
    answer.step = range.step(now, answer.runs.empty() ? std::nullopt
                                                      : std::optional(answer.runs.front().dated));
    store::FindingFilter charted = filter;
    answer.charted = filter.group.value_or(store::FindingGroup::Finding);
    // A tool that only knows risky constructs is charted with them, not with a line at zero.
    const auto condition = FindingsViewModel(answer).condition();
    if (condition == FindingsCondition::OnlyHazards ||
        condition == FindingsCondition::OnlySurface) {
        answer.charted = condition == FindingsCondition::OnlyHazards ? store::FindingGroup::Hazard
                                                                     : store::FindingGroup::Surface;
        charted.group = answer.charted;
        charted.memorySafety.reset();
    }
    auto points = store::findingsHistory(database, project, range.storeRange(now), answer.step,
                                         charted, dimension);
    FERROGRAPH_TRY(points);
    answer.points = std::move(*points);
    auto grants = grantPeriods(database, project, now);
    FERROGRAPH_TRY(grants);
    answer.grants = std::move(*grants);
    return answer;
}

std::uint64_t FindingsViewModel::known() const
{
    return sum(m_answer.facets.states, {});
}

std::uint64_t FindingsViewModel::open() const
{
    return count(StateChoice::Open);
}

std::uint64_t FindingsViewModel::count(StateChoice choice) const
{
    return sum(m_answer.facets.states, statesOf(choice));
}

FindingsCondition FindingsViewModel::condition() const
{
    const store::FindingFacets &facets = m_answer.facets;
    if (m_answer.runs.empty())
        return FindingsCondition::NoRuns;
    if (facets.total > 0)
        return FindingsCondition::Some;
    if (isNarrowed(m_answer.filter))
        return FindingsCondition::FilterExcludes;
    const bool findings = m_answer.filter.group == store::FindingGroup::Finding;
    if (findings && known() == 0 && facets.hazards > 0)
        return FindingsCondition::OnlyHazards;
    if (findings && known() == 0 && facets.surface > 0)
        return FindingsCondition::OnlySurface;
    return FindingsCondition::Clean;
}

QStringList FindingsViewModel::tools() const
{
    std::set<std::string> names;
    for (const store::RunRow &run : m_answer.runs)
        names.insert(run.series.substr(
            0, run.series.size() - (run.category.empty() ? 0 : run.category.size() + 1)));
    QStringList list;
    for (const std::string &name : names)
        list += QString::fromStdString(name);
    return list;
}

QString FindingsViewModel::subtitle() const
{
    if (m_answer.runs.empty())
        return tr("no results yet");
    QStringList parts;
    parts += tr("%Ln known", "findings, in whatever state", static_cast<int>(known())) +
             QStringLiteral(", ") + tr("%n tool(s)", nullptr, static_cast<int>(tools().size())) +
             QStringLiteral(", ") +
             tr("%Ln run(s)", nullptr, static_cast<int>(m_answer.runs.size()));
    parts += tr("last run %1").arg(Format::date(m_answer.runs.back().dated));
    if (m_answer.filter.memorySafety)
        parts += tr("profile: %1").arg(FindingText::profile(m_answer.filter.profile));
    return parts.join(QStringLiteral(" · "));
}

QString FindingsViewModel::hidden() const
{
    const store::FindingFacets &facets = m_answer.facets;
    const bool findings = m_answer.filter.group == store::FindingGroup::Finding;
    QStringList parts;
    const auto add = [&](std::uint64_t count, const QString &words) {
        if (count > 0)
            parts += words.arg(Format::count(count));
    };
    if (findings && m_answer.filter.memorySafety == true) {
        add(facets.hidden - facets.unclassified, tr("%1 not memory safety"));
        add(facets.unclassified, tr("%1 unclassified"));
    }
    if (findings) {
        add(facets.hazards, tr("%1 risky constructs"));
        add(facets.surface, tr("%1 of the unsafe inventory"));
    }
    return parts.isEmpty() ? QString()
                           : tr("Open and not counted here: %1").arg(parts.join(tr(", ", "list")));
}

std::vector<std::string> FindingsViewModel::bands() const
{
    if (m_answer.dimension == FindingDimension::Severity)
        return {"critical", "high", "medium", "low", "info", "unknown"};
    std::map<std::string, std::uint64_t> most;
    for (const FindingPoint &point : m_answer.points) {
        for (const auto &[key, count] : point.by)
            most[key] = std::max(most[key], count);
    }
    std::vector<std::pair<std::uint64_t, std::string>> order;
    for (const auto &[key, count] : most)
        order.emplace_back(count, key);
    std::ranges::sort(order, [](const auto &one, const auto &two) {
        return one.first != two.first ? one.first > two.first : one.second < two.second;
    });
    std::vector<std::string> keys;
    for (const auto &[count, key] : order) {
        if (keys.size() < mostNamed)
            keys.push_back(key);
    }
    if (order.size() > mostNamed)
        keys.push_back(restKey);
    return keys;
}

QString FindingsViewModel::bandName(const std::string &key) const
{
    if (key == restKey)
        return tr("Others");
    switch (m_answer.dimension) {
    case FindingDimension::Severity:
        return SeverityText::name(
            findings::severityFromName(key).value_or(findings::Severity::Unknown));
    case FindingDimension::Category:
        return FindingText::category(key);
    case FindingDimension::Tool:
        break;
    }
    return QString::fromStdString(key);
}

ChartData FindingsViewModel::chart() const
{
    ChartData chart;
    chart.step = m_answer.step;
    for (const FindingPoint &point : m_answer.points) {
        ChartMoment moment;
        moment.at = point.date;
        moment.date = point.date;
        chart.moments.push_back(std::move(moment));
    }
    const std::vector<std::string> keys = bands();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        ChartSeries series;
        series.kind = report::SeriesKind::Blocks;
        series.name = bandName(keys[i]).toStdString();
        series.colour = keys[i] == restKey ? LanguageColour::Other : bandColours[i % mostNamed];
        if (m_answer.dimension == FindingDimension::Severity)
            series.colour = severityColour(
                findings::severityFromName(keys[i]).value_or(findings::Severity::Unknown));
        bool any = false;
        for (const FindingPoint &point : m_answer.points) {
            std::uint64_t value = 0;
            for (const auto &[key, count] : point.by) {
                const bool named = std::ranges::find(keys, key) != keys.end();
                if (key == keys[i] || (keys[i] == restKey && !named))
                    value += count;
            }
            any = any || value > 0;
            series.values.emplace_back(static_cast<double>(value));
        }
        if (any)
            chart.series.push_back(std::move(series));
    }
    return chart;
}

std::vector<ChartMark> FindingsViewModel::marks() const
{
    std::vector<ChartMark> marks;
    for (const FindingPoint &point : m_answer.points) {
        if (point.failedRuns > 0)
            marks.push_back({point.date, tr("run failed"), 0});
    }
    return marks;
}

std::vector<FlowStep> FindingsViewModel::flow() const
{
    std::vector<FlowStep> steps;
    for (const FindingPoint &point : m_answer.points) {
        FlowStep step;
        step.at = point.date;
        step.opened = static_cast<double>(point.opened);
        step.closed = static_cast<double>(point.closed);
        step.run = point.runs > 0;
        step.failed = point.failedRuns > 0;
        QStringList parts = {tr("%1 open").arg(Format::count(point.open)),
                             tr("%1 new").arg(Format::count(point.opened)),
                             tr("%1 fixed").arg(Format::count(point.closed)),
                             tr("%Ln run(s)", nullptr, static_cast<int>(point.runs))};
        if (point.failedRuns > 0)
            parts += tr("%1 failed", "runs").arg(Format::count(point.failedRuns));
        step.words =
            QStringLiteral("%1: %2").arg(Format::date(point.date), parts.join(tr(", ", "list")));
        steps.push_back(std::move(step));
    }
    return steps;
}

Kpi FindingsViewModel::kpi() const
{
    Kpi kpi;
    kpi.title = tr("Open memory-safety findings");
    kpi.findings = true;
    kpi.value = Format::count(open());
    for (const FindingPoint &point : m_answer.points)
        kpi.line.emplace_back(
            m_answer.charted == store::FindingGroup::Finding ? static_cast<double>(point.open) : 0);
    QStringList notes;
    const auto &severities = m_answer.facets.severities;
    for (const auto severity : {findings::Severity::Critical, findings::Severity::High}) {
        const auto found = severities.find(severity);
        if (found != severities.end() && found->second > 0)
            notes += QStringLiteral("%1 %2").arg(Format::count(found->second),
                                                 SeverityText::name(severity).toLower());
    }
    if (const std::uint64_t fresh = count(StateChoice::New); fresh > 0)
        notes += tr("%1 new").arg(Format::count(fresh));
    if (notes.isEmpty() && m_answer.facets.hazards > 0)
        notes += tr("%1 risky constructs").arg(Format::count(m_answer.facets.hazards));
    kpi.note = notes.isEmpty() ? tr("none is critical or high") : notes.join(tr(", ", "list"));
    return kpi;
}

} // namespace ferrograph::ui
