// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview_view_model.h"

#include "ui/state/code_text.h"
#include "ui/state/format.h"
#include "ui/state/target_text.h"
#include "ui/state/time_range.h"

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

template <typename Value>
SparkValues sparkline(const std::vector<store::CodePoint> &points, Value value)
{
    SparkValues line;
    for (const store::CodePoint &point : points) {
        const std::optional<double> shown = value(point.totals);
        line.push_back(point.totals.countedCode > 0 ? shown : std::nullopt);
    }
    return line;
}

std::uint64_t totalCommits(const store::ProjectRow &project)
{
    std::uint64_t commits = 0;
    for (const store::RepositoryRow &repository : project.repositories)
        commits += repository.commits;
    return commits;
}

} // namespace

OverviewViewModel::OverviewViewModel(OverviewFigures figures, Seconds now)
    : m_figures(std::move(figures))
    , m_now(now)
{
}

OverviewCondition OverviewViewModel::condition() const
{
    if (m_figures.state.totals.exposedShare())
        return OverviewCondition::Measured;
    const auto &repositories = m_figures.project.repositories;
    const bool scanned = std::any_of(repositories.begin(), repositories.end(),
                                     [](const auto &row) { return row.scanned.has_value(); });
    return scanned ? OverviewCondition::NoCode : OverviewCondition::NotScanned;
}

QString OverviewViewModel::subtitle() const
{
    const store::CodeState &state = m_figures.state;
    if (!state.date)
        return tr("Not scanned yet");
    if (state.totals.countedCode == 0) {
        if (const auto since = CodeText::noCodeSince(m_figures.months))
            return tr("No code at this commit since %1").arg(Format::date(*since));
    }
    QString text = state.commit.empty()
                       ? tr("%n repositories", nullptr,
                            static_cast<int>(m_figures.project.repositories.size()))
                       : tr("Measured at %1").arg(Format::shortCommit(state.commit));
    text += QStringLiteral(", ") + Format::date(*state.date);
    text += QStringLiteral(" · ") +
            tr("%Ln commit(s)", nullptr, static_cast<int>(totalCommits(m_figures.project)));
    if (state.recipe.unreadable > 0) {
        text += QStringLiteral(" · ") + tr("%Ln object(s) could not be read", nullptr,
                                           static_cast<int>(state.recipe.unreadable));
    }
    return text;
}

const store::CodePoint *OverviewViewModel::yearAgo() const
{
    const store::CodePoint *found = nullptr;
    const Seconds moment = monthsBefore(m_figures.state.date.value_or(m_now), 12);
    for (const store::CodePoint &point : m_figures.months) {
        if (point.date <= moment)
            found = &point;
    }
    return found && found->totals.countedCode > 0 ? found : nullptr;
}

std::array<Kpi, 4> OverviewViewModel::kpis() const
{
    return {shareKpi(), unsafeKpi(), codeKpi(), targetKpi()};
}

Kpi OverviewViewModel::shareKpi() const
{
    Kpi kpi;
    kpi.title = tr("Exposed share");
    const auto share = m_figures.state.totals.exposedShare();
    if (!share) {
        const auto since = CodeText::noCodeSince(m_figures.months);
        kpi.note =
            since ? tr("no code since %1").arg(Format::date(*since)) : tr("no code at this commit");
        return kpi;
    }
    kpi.value = Format::percentNumber(*share);
    kpi.unit = QStringLiteral("%");
    kpi.line = sparkline(m_figures.months,
                         [](const metrics::Totals &totals) { return totals.exposedShare(); });
    if (const store::CodePoint *before = yearAgo()) {
        kpi.emphasis = Format::points(*share - *before->totals.exposedShare());
        kpi.note = tr("in 12 months");
    } else {
        kpi.note = tr("no state 12 months ago");
    }
    return kpi;
}

void OverviewViewModel::addChange(Kpi &kpi, std::uint64_t today,
                                  std::optional<std::uint64_t> before) const
{
    if (!before) {
        kpi.note = tr("no state 12 months ago");
        return;
    }
    kpi.emphasis =
        Format::signedCount(static_cast<std::int64_t>(today) - static_cast<std::int64_t>(*before));
    kpi.note = tr("lines in 12 months");
}

Kpi OverviewViewModel::unsafeKpi() const
{
    const metrics::Totals &totals = m_figures.state.totals;
    const store::CodePoint *before = yearAgo();
    const auto rust = m_figures.table.find("Rust");
    const auto &sums = m_figures.state.languages;
    const bool hasRust = rust && std::any_of(sums.begin(), sums.end(), [&](const auto &sum) {
                             return sum.language == *rust && sum.code > 0;
                         });
    const auto r1 = [rust](const std::vector<metrics::LanguageSum> &languages) {
        std::uint64_t lines = 0;
        for (const metrics::LanguageSum &sum : languages)
            lines += sum.language == *rust ? sum.unsafe.r1 : 0;
        return lines;
    };
    Kpi kpi;
    if (!hasRust) {
        kpi.title = tr("Exposed lines");
        kpi.value = Format::count(totals.exposed);
        kpi.line = sparkline(m_figures.months, [](const metrics::Totals &t) {
            return std::optional(static_cast<double>(t.exposed));
        });
        addChange(kpi, totals.exposed,
                  before ? std::optional(before->totals.exposed) : std::nullopt);
        return kpi;
    }
    kpi.title = tr("Unsafe Rust lines (R1)");
    kpi.value = Format::count(r1(sums));
    for (const store::CodePoint &point : m_figures.months)
        kpi.line.emplace_back(static_cast<double>(r1(point.languages)));
    addChange(kpi, r1(sums), before ? std::optional(r1(before->languages)) : std::nullopt);
    return kpi;
}

Kpi OverviewViewModel::codeKpi() const
{
    const metrics::Totals &totals = m_figures.state.totals;
    const store::CodePoint *before = yearAgo();
    Kpi kpi;
    kpi.title = tr("Code lines");
    kpi.value = Format::count(totals.countedCode);
    kpi.warm = false;
    kpi.line = sparkline(m_figures.months, [](const metrics::Totals &t) {
        return std::optional(static_cast<double>(t.countedCode));
    });
    addChange(kpi, totals.countedCode,
              before ? std::optional(before->totals.countedCode) : std::nullopt);
    return kpi;
}

Kpi OverviewViewModel::targetKpi() const
{
    Kpi kpi;
    const auto view = target();
    if (!view) {
        kpi.title = tr("Target");
        kpi.action = tr("Set a target…");
        return kpi;
    }
    kpi.title = view->heading;
    if (view->progress) {
        kpi.value = Format::percentNumber(*view->progress);
        kpi.unit = tr("% of the way", "progress towards a target");
        kpi.progress = view->progress;
    } else if (!view->value.isEmpty()) {
        kpi.value = view->value;
        kpi.unit = tr("today");
    }
    kpi.note = !view->state.isEmpty() ? view->state
               : view->due.isEmpty()  ? tr("no due date")
                                      : tr("due %1").arg(view->due);
    return kpi;
}

std::optional<TargetView> OverviewViewModel::target() const
{
    const auto &target = m_figures.project.settings.target;
    if (!target)
        return std::nullopt;
    TargetView view;
    view.heading = TargetText::heading(*target);
    if (target->due)
        view.due = Format::date(*target->due);
    const auto today = TargetText::today(target->metric, m_figures.state.totals);
    if (!today) {
        view.state = tr("no code to measure it on");
        return view;
    }
    view.value = TargetText::value(target->metric, *today);
    view.reached = *today <= target->value;
    const auto before = m_figures.targetFrom
                            ? TargetText::today(target->metric, m_figures.targetFrom->totals)
                            : std::nullopt;
    if (before) {
        view.course = tr("from %1 on %2 to %3")
                          .arg(TargetText::value(target->metric, *before),
                               Format::date(m_figures.targetFrom->date.value_or(0)), view.value);
    }
    if (view.reached)
        view.progress = 1.0;
    else if (before && *before > target->value)
        view.progress = std::clamp((*before - *today) / (*before - target->value), 0.0, 1.0);
    if (view.reached)
        view.state = tr("reached");
    else if (target->due && *target->due < m_now)
        view.state = tr("the due date has passed");
    return view;
}

} // namespace ferrograph::ui
