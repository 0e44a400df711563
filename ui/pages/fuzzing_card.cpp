// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/fuzzing_card.h"

#include "ui/delegates/row_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/crash_table_model.h"
#include "ui/state/app_state.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"

#include <QStackedWidget>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr std::size_t shownCrashes = 7;

} // namespace

FuzzingCard::FuzzingCard(const PageContext &context, QWidget *parent)
    : OverviewCard(tr("Open crashes"), context, parent)
    , m_crashes(new CrashTableModel(this))
{
    setTitleLink(tr("Fuzzing"));
    m_stack = new QStackedWidget(this);
    auto *table =
        new DataTable(tr("Open crashes"), {120, 220, 100, 112, 60, 80}, grid::rowHeight, m_stack);
    table->setModel(m_crashes);
    table->setItemDelegate(
        new RowDelegate({CrashTableModel::CrashColumn, CrashTableModel::TargetColumn}, {}, table));
    m_empty = new EmptyState(m_stack);
    m_empty->setCompact(true);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(table);
    setContent(m_stack, true);
    connect(this, &Card::titleActivated, this, [this] { Q_EMIT navigate(place()); });
    connect(table, &DataTable::rowActivated, this, [this] { Q_EMIT navigate(place()); });
}

void FuzzingCard::refresh()
{
    queries().ask<FuzzingAnswer>(
        this, QStringLiteral("fuzzing"),
        [project = state().projectName(), range = state().range(),
         now = state().now()](store::Database &database, std::stop_token) {
            return fuzzingAnswer(database, project, range.storeRange(now),
                                 range.step(now, std::nullopt), now);
        },
        [this](Result<FuzzingAnswer> answer) {
            if (answer)
                show(std::move(*answer));
        });
}

void FuzzingCard::show(FuzzingAnswer answer)
{
    m_view = FuzzingViewModel(std::move(answer), state().now());
    std::vector<store::CrashGroup> open;
    for (const store::CrashGroup &group : m_view.answer().groups) {
        if (group.isOpen() && group.bucket.empty() && open.size() < shownCrashes)
            open.push_back(group);
    }
    if (m_view.empty())
        m_empty->show(EmptyKind::NoData, tr("No fuzzing results yet"),
                      tr("Logs of sanitizers and fuzzers will be shown here by root cause."));
    else
        m_empty->show(EmptyKind::NoData, tr("No open crash"), m_view.subtitle());
    m_stack->setCurrentIndex(open.empty() ? 0 : 1);
    m_crashes->setGroups(std::move(open));
    setSubtitle(m_view.empty() ? QString() : m_view.subtitle());
    Q_EMIT kpiChanged();
}

std::optional<Kpi> FuzzingCard::kpi() const
{
    if (m_view.empty())
        return std::nullopt;
    return m_view.kpis().front();
}

} // namespace ferrograph::ui
