// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/overview_page.h"

#include "ui/charts/time_chart.h"
#include "ui/delegates/row_delegate.h"
#include "ui/models/hot_files_model.h"
#include "ui/pages/explain_mark.h"
#include "ui/pages/overview_cards.h"
#include "ui/state/app_state.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/kpi_card.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/target_panel.h"

#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

const QString codePage = QStringLiteral("code");
constexpr int middleHeight = 352;
constexpr int targetHeight = 200;
constexpr int lowerHeight = 304; // of seven rows
// Of the four figures: what another subject may take, and the target.
constexpr std::size_t otherKpi = 2;
constexpr std::size_t targetKpi = 3;

} // namespace

OverviewPage::OverviewPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_files(new HotFilesModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    auto *scroll = new PageScroll(makeContent(), m_stack);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    connect(m_empty, &EmptyState::buttonClicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.refresh")); });
    connect(&state(), &AppState::rangeChanged, this, [this] { Q_EMIT headingChanged(); });
}

QWidget *OverviewPage::makeContent()
{
    auto *content = new QWidget;
    auto *cards = new CardGrid(content);
    for (std::size_t i = 0; i < m_kpis.size(); ++i) {
        m_kpis[i] = new KpiCard(content);
        cards->addCard(m_kpis[i], {3, 6, grid::kpiHeight, 0});
        connect(m_kpis[i], &KpiCard::clicked, this, [this, i] { openKpi(i); });
    }
    m_chartCard = makeChartCard(content);
    cards->addCard(m_chartCard, {8, 12, middleHeight, 4});
    m_targetCard = makeTargetCard(content);
    cards->addCard(m_targetCard, {4, 12, targetHeight, 4});
    addCards(*cards, content);
    return content;
}

// Two beside each other; the files come second, a last one alone takes the whole row.
void OverviewPage::addCards(CardGrid &cards, QWidget *parent)
{
    m_cards = makeOverviewCards({state(), queries()}, parent);
    m_filesCard = makeFilesCard(parent);
    std::vector<Card *> all(m_cards.begin(), m_cards.end());
    all.insert(all.begin() + (all.empty() ? 0 : 1), m_filesCard);
    for (Card *card : all)
        cards.addCard(card, {6, 12, lowerHeight, 3});
    for (OverviewCard *card : m_cards) {
        connect(card, &OverviewCard::kpiChanged, this, &OverviewPage::showKpis);
        connect(card, &OverviewCard::navigate, this, &Page::navigate);
        connect(card, &OverviewCard::actionRequested, this, &Page::actionRequested);
        connect(card, &OverviewCard::messageShown, this, &Page::messageShown);
    }
}

OverviewCard *OverviewPage::cardWithKpi() const
{
    const auto found = std::find_if(m_cards.begin(), m_cards.end(),
                                    [](const auto *card) { return card->kpi().has_value(); });
    return found == m_cards.end() ? nullptr : *found;
}

void OverviewPage::openKpi(std::size_t index)
{
    const OverviewCard *other = cardWithKpi();
    if (index == targetKpi)
        Q_EMIT actionRequested(QStringLiteral("project.settings"));
    else if (index == otherKpi && other)
        Q_EMIT navigate(other->place());
    else
        Q_EMIT navigate({codePage, {}, {}});
}

void OverviewPage::link(Card *card, const QString &page, const QString &where)
{
    card->setTitleLink(where);
    connect(card, &Card::titleActivated, this, [this, page] { Q_EMIT navigate({page, {}, {}}); });
}

Card *OverviewPage::makeChartCard(QWidget *parent)
{
    auto *card = new Card(tr("Code by language"), parent);
    link(card, codePage, tr("Go to the Code page"));
    m_chart = new TimeChart(card);
    m_chart->setTitle(tr("Code by language"));
    card->setContent(m_chart);
    card->menu()->addActions(m_chart->actions());
    connect(m_chart, &TimeChart::rangeSelected, this,
            [this](Seconds from, Seconds to) { state().setRange(TimeRange::custom(from, to)); });
    connect(m_chart, &TimeChart::rangeReset, this, [this] { state().setRange({}); });
    connect(m_chart, &TimeChart::messageShown, this, &Page::messageShown);
    connect(m_chart, &TimeChart::markActivated, this,
            [this](const QString &target) { explainMark(this, target); });
    connect(m_chart, &TimeChart::commitActivated, this, [this](const QString &, Seconds) {
        Q_EMIT navigate({codePage, {}, {}});
    });
    return card;
}

Card *OverviewPage::makeTargetCard(QWidget *parent)
{
    auto *card = new Card(tr("Target"), parent);
    m_targetStack = new QStackedWidget(card);
    m_target = new TargetPanel(m_targetStack);
    auto *none = new EmptyState(m_targetStack);
    none->show(EmptyKind::NoData, tr("No target yet"),
               tr("One figure to steer by: a metric, a value, a date."), tr("Set a target…"));
    none->setCompact(true);
    m_targetStack->addWidget(m_target);
    m_targetStack->addWidget(none);
    card->setContent(m_targetStack);
    card->setTitleLink(tr("Open the project's settings"));
    const auto open = [this] {
        Q_EMIT actionRequested(QStringLiteral("project.settings"));
    };
    connect(card, &Card::titleActivated, this, open);
    connect(none, &EmptyState::buttonClicked, this, open);
    connect(card->menu()->addAction(tr("Change the target…")), &QAction::triggered, this, open);
    auto *trend = new QPushButton(tr("Is the trend real?"), card);
    trend->setProperty("kind", QStringLiteral("link"));
    card->addHeaderWidget(trend);
    connect(trend, &QPushButton::clicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("project.trend")); });
    return card;
}

Card *OverviewPage::makeFilesCard(QWidget *parent)
{
    auto *card = new Card(tr("Hottest files"), parent);
    card->setSubtitle(tr("most exposed lines"));
    link(card, codePage, tr("Go to the files on the Code page"));
    m_filesStack = new QStackedWidget(card);
    auto *table =
        new DataTable(tr("Hottest files"), {420, 90, 110, 120}, grid::rowHeight - 2, m_filesStack);
    table->setModel(m_files);
    table->setItemDelegate(new RowDelegate({HotFilesModel::File}, {HotFilesModel::Exposed}, table));
    connect(table, &DataTable::rowActivated, this, [this](int row) {
        const store::FileRow &file = m_files->file(row);
        Q_EMIT navigate(
            {codePage, {}, fileDetail(file.repository, file.path, m_files->severalRepositories())});
    });
    auto *none = new EmptyState(m_filesStack);
    none->show(EmptyKind::NoData, tr("No exposed lines"),
               tr("No file holds code that is not memory-safe."));
    m_filesStack->addWidget(table);
    m_filesStack->addWidget(none);
    card->setContent(m_filesStack, true);
    return card;
}

void OverviewPage::showKpis()
{
    auto kpis = m_view.kpis();
    if (const OverviewCard *other = cardWithKpi())
        kpis[otherKpi] = *other->kpi();
    for (std::size_t i = 0; i < m_kpis.size(); ++i)
        m_kpis[i]->show(kpis[i]);
}

QString OverviewPage::title() const
{
    return state().project().isEmpty() ? label() : state().project();
}

QString OverviewPage::subtitle() const
{
    return m_shown == state().projectName() ? m_view.subtitle() : QString();
}

} // namespace ferrograph::ui
