// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/findings_card.h"

#include "ui/charts/time_chart.h"
#include "ui/jobs/query_lane.h"
#include "ui/state/app_state.h"
#include "ui/state/format.h"
#include "ui/widgets/empty_state.h"

#include <QMenu>
#include <QStackedWidget>

namespace ferrograph::ui
{

FindingsCard::FindingsCard(const PageContext &context, QWidget *parent)
    : OverviewCard(tr("Findings by severity"), context, parent)
{
    setTitleLink(tr("Go to the Findings page"));
    m_stack = new QStackedWidget(this);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    m_chart = new TimeChart(m_stack);
    m_chart->setTitle(tr("Open findings by severity"));
    m_stack->addWidget(m_chart);
    setContent(m_stack);
    menu()->addActions(m_chart->actions());
    connect(this, &Card::titleActivated, this, [this] { Q_EMIT navigate(place()); });
    connect(m_chart, &TimeChart::messageShown, this, &OverviewCard::messageShown);
    connect(m_chart, &TimeChart::rangeSelected, this,
            [this](Seconds from, Seconds to) { state().setRange(TimeRange::custom(from, to)); });
    connect(m_chart, &TimeChart::rangeReset, this, [this] { state().setRange({}); });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_view.answer().runs.empty())
            Q_EMIT actionRequested(QStringLiteral("results.open"));
        else
            Q_EMIT navigate(place());
    });
}

void FindingsCard::refresh()
{
    store::FindingFilter filter;
    filter.group = store::FindingGroup::Finding;
    filter.memorySafety = true;
    filter.states = statesOf(StateChoice::Open);
    queries().ask<FindingsAnswer>(
        this, QStringLiteral("findings"),
        [project = state().projectName(), filter, range = state().range(),
         now = state().now()](store::Database &database, std::stop_token) {
            return findingsAnswer(database, project, filter, range, now,
                                  store::FindingDimension::Severity);
        },
        [this](Result<FindingsAnswer> answer) {
            if (answer)
                show(std::move(*answer));
        });
}

void FindingsCard::show(FindingsAnswer answer)
{
    m_view = FindingsViewModel(std::move(answer));
    const store::FindingFacets &facets = m_view.answer().facets;
    if (m_view.answer().runs.empty())
        m_empty->show(EmptyKind::NoData, tr("No findings yet"),
                      tr("Results of static analysers as SARIF files are shown here by severity."),
                      tr("Open results…"));
    else if (facets.hazards > 0)
        m_empty->show(EmptyKind::NoData, tr("No memory-safety finding"),
                      tr("%1 risky constructs are open; they are counted apart.")
                          .arg(Format::count(facets.hazards)),
                      tr("Show them"));
    else
        m_empty->show(EmptyKind::NoData, tr("No memory-safety finding"), m_view.subtitle());
    const bool any = m_view.known() > 0;
    m_stack->setCurrentIndex(any ? 1 : 0);
    setSubtitle(any ? tr("open, memory safety") : QString());
    m_chart->setData(m_view.chart());
    m_chart->setMarks(m_view.marks());
    m_chart->setPeriods(m_view.answer().grants);
    const store::Range range = state().range().storeRange(state().now());
    m_chart->setRange(range.from
                          ? std::optional(std::pair(*range.from, range.to.value_or(state().now())))
                          : std::nullopt);
    Q_EMIT kpiChanged();
}

std::optional<Kpi> FindingsCard::kpi() const
{
    if (m_view.answer().runs.empty())
        return std::nullopt;
    return m_view.kpi();
}

} // namespace ferrograph::ui
