// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/findings_page.h"

#include "ui/charts/time_chart.h"
#include "ui/delegates/finding_delegate.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/finding_bundle_model.h"
#include "ui/models/finding_table_model.h"
#include "ui/pages/finding_detail_view.h"
#include "ui/pages/finding_triage_box.h"
#include "ui/pages/findings_filter_bar.h"
#include "ui/state/app_state.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/label.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/proportional_header.h"
#include "ui/widgets/segmented_control.h"

#include <QBoxLayout>
#include <QMenu>
#include <QResizeEvent>
#include <QScrollBar>
#include <QStackedWidget>

namespace ferrograph::ui
{
namespace
{

constexpr int chartHeight = 236;
constexpr int tableHeight = 300;
constexpr int detailHeight = 560; // below the table
constexpr int detailWidth = 376;  // beside it
constexpr int besideFrom = 1100;
const QString tableName = QStringLiteral("findings");

} // namespace

FindingsPage::FindingsPage(const PageContext &context, Settings &settings, QWidget *parent)
    : Page(context, parent)
    , m_settings(settings)
{
    auto *rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(grid::gutter);
    auto *controls = new QVBoxLayout;
    controls->setContentsMargins(grid::margin, 0, grid::margin, 0);
    m_filters = new FindingsFilterBar(this);
    controls->addWidget(m_filters);
    rows->addLayout(controls);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(new QWidget(m_stack));
    m_stack->addWidget(new PageScroll(makeContent(), m_stack));
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(m_empty);
    rows->addWidget(m_stack, 1);
    m_filters->hide();
    connect(m_filters, &FindingsFilterBar::changed, this, [this] {
        askAnswer();
        askTable();
    });
    connect(m_empty, &EmptyState::buttonClicked, this, &FindingsPage::helpOut);
    connect(m_noRows, &EmptyState::buttonClicked, this, &FindingsPage::helpOut);
    connect(&state(), &AppState::rangeChanged, this, [this] { Q_EMIT headingChanged(); });
    fillMenus();
    showNoFinding();
}

QWidget *FindingsPage::makeContent()
{
    auto *content = new QWidget;
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight, content);
    m_columns->setSpacing(grid::gutter);
    auto *left = new QVBoxLayout;
    left->setSpacing(grid::gutter);
    m_chartCard = makeChartCard(content);
    m_chartCard->setFixedHeight(chartHeight);
    left->addWidget(m_chartCard);
    m_tableCard = makeTableCard(content);
    m_tableCard->setMinimumHeight(tableHeight);
    left->addWidget(m_tableCard, 1);
    m_columns->addLayout(left, 1);
    m_detailCard = makeDetailCard(content);
    m_columns->addWidget(m_detailCard);
    return content;
}

Card *FindingsPage::makeChartCard(QWidget *parent)
{
    auto *card = new Card(tr("Open over time"), parent);
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_chart = new TimeChart(content);
    m_chart->setTitle(tr("Open findings"));
    m_chart->setMinimumHeight(96);
    m_chart->setHelp(tr("Findings that were open after the last run of each tool up to that day. "
                        "A run closes only what its own tool reported; a failed run closes "
                        "nothing."));
    column->addWidget(m_chart, 1);
    m_flow = new FlowStrip(m_chart, content);
    column->addWidget(m_flow);
    card->setContent(content);
    m_by =
        new SegmentedControl(tr("Stacked by"), {tr("Severity"), tr("Category"), tr("Tool")}, card);
    m_by->setCurrent(0);
    card->addHeaderWidget(m_by);
    connect(m_by, &SegmentedControl::chosen, this, [this](int index) {
        m_by->setCurrent(index);
        m_dimension = static_cast<store::FindingDimension>(index);
        askAnswer();
    });
    connect(m_chart, &TimeChart::rangeSelected, this,
            [this](Seconds from, Seconds to) { state().setRange(TimeRange::custom(from, to)); });
    connect(m_chart, &TimeChart::rangeReset, this, [this] { state().setRange({}); });
    connect(m_chart, &TimeChart::messageShown, this, &Page::messageShown);
    card->menu()->addActions(m_chart->actions());
    return card;
}

Card *FindingsPage::makeTableCard(QWidget *parent)
{
    auto *card = new Card(tr("Findings"), parent);
    m_findings = new FindingTableModel(
        [this](const store::FindingQuery &query, const FindingTableModel::Answer &answer) {
            queries().ask<store::FindingPage>(
                m_findings, QStringLiteral("page"),
                [project = state().projectName(), query](store::Database &database,
                                                         std::stop_token) {
                    return store::findingPage(database, project, query);
                },
                answer);
        },
        this);
    m_bundles = new FindingBundleModel(this);
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_tableStack = new QStackedWidget(content);
    m_table = new DataTable(tr("Findings"), {92, 184, 172, 58, 94, 114, 68, 86}, grid::rowHeight,
                            m_tableStack);
    m_table->setModel(m_findings);
    m_table->setItemDelegate(new FindingDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->columns()->restoreWeights(m_settings.columns(tableName));
    m_sort = m_settings.sorting(Setting::FindingSort, FindingTableModel::ColumnCount)
                 .value_or(Settings::Sorting{FindingTableModel::Severity, Qt::DescendingOrder});
    m_table->columns()->setSortMark(m_sort.column, m_sort.order);
    m_bundleTable = new DataTable(tr("Groups of findings"), {360, 84, 72, 64, 76, 64, 64},
                                  grid::rowHeight, m_tableStack);
    m_bundleTable->setModel(m_bundles);
    m_bundleTable->setItemDelegate(
        new RowDelegate({FindingBundleModel::Name}, {FindingBundleModel::Count}, m_bundleTable));
    m_noRows = new EmptyState(m_tableStack);
    m_tableStack->addWidget(m_table);
    m_tableStack->addWidget(m_bundleTable);
    m_tableStack->addWidget(m_noRows);
    column->addWidget(m_tableStack, 1);
    m_position = makeLabel({}, TextRole::Meta, TextColor::Muted, content);
    m_position->setContentsMargins(10, 4, 10, 4);
    column->addWidget(m_position);
    card->setContent(content, true);

    connect(m_table->columns(), &QHeaderView::sectionClicked, this, &FindingsPage::sortBy);
    connect(m_table->columns(), &ProportionalHeader::weightsChanged, this,
            [this] { m_settings.setColumns(tableName, m_table->columns()->weights()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &current) {
                if (current.isValid())
                    askFinding(m_findings->row(current.row()).id);
            });
    connect(m_table, &DataTable::rowActivated, this, [this] {
        if (m_detailStack->currentIndex() == 1) // Enter goes on to all about it
            m_detail->setFocusInside();
    });
    connect(m_bundleTable, &DataTable::rowActivated, this, &FindingsPage::openBundle);
    connect(m_findings, &FindingTableModel::answered, this, [this] {
        m_table->scrollToTop();
        showTable();
        selectShown();
    });
    connect(m_findings, &FindingTableModel::grown, this, &FindingsPage::showTable);
    connect(m_findings, &FindingTableModel::failed, this, &FindingsPage::showFailure);
    return card;
}

Card *FindingsPage::makeDetailCard(QWidget *parent)
{
    auto *card = new Card(tr("Finding"), parent);
    m_detailStack = new QStackedWidget(card);
    m_noFinding = new EmptyState(m_detailStack);
    m_noFinding->setCompact(true);
    m_detailScroll = new QScrollArea(m_detailStack);
    m_detailScroll->setWidgetResizable(true);
    m_detailScroll->setFrameShape(QFrame::NoFrame);
    m_detailScroll->setFocusPolicy(Qt::NoFocus);
    m_detailScroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_detailScroll->viewport()->setAutoFillBackground(false);
    m_detail = new FindingDetailView(m_settings);
    m_detailScroll->setWidget(m_detail);
    m_detail->setAutoFillBackground(false);
    m_detailStack->addWidget(m_noFinding);
    m_detailStack->addWidget(m_detailScroll);
    card->setContent(m_detailStack);
    connect(m_detail, &FindingDetailView::placeRequested, this, &FindingsPage::askCode);
    connect(m_detail->triage(), &FindingTriageBox::saveRequested, this,
            &FindingsPage::saveJudgement);
    return card;
}

void FindingsPage::fillMenus()
{
    QMenu *menu = m_detailCard->menu();
    connect(menu->addAction(tr("Copy as Markdown")), &QAction::triggered, this,
            &FindingsPage::copyFinding);
    connect(menu->addAction(tr("Show the file's history")), &QAction::triggered, this,
            &FindingsPage::openFileHistory);
    QMenu *columns = m_tableCard->menu()->addMenu(tr("Columns"));
    const QByteArray saved = m_settings.columns(tableName + QStringLiteral(".hidden"));
    for (int column = FindingTableModel::Rule; column < FindingTableModel::ColumnCount; ++column) {
        QAction *action = columns->addAction(
            m_findings->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!saved.split(',').contains(QByteArray::number(column)));
        m_table->columns()->setSectionHidden(column, !action->isChecked());
        connect(action, &QAction::toggled, this, [this, column](bool on) {
            m_table->columns()->setSectionHidden(column, !on);
            QByteArrayList hidden;
            for (int each = 0; each < FindingTableModel::ColumnCount; ++each) {
                if (m_table->columns()->isSectionHidden(each))
                    hidden << QByteArray::number(each);
            }
            m_settings.setColumns(tableName + QStringLiteral(".hidden"), hidden.join(','));
        });
    }
}

void FindingsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= besideFrom;
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_detailCard->setMinimumWidth(beside ? detailWidth : 0);
    m_detailCard->setMaximumWidth(beside ? detailWidth : QWIDGETSIZE_MAX);
    m_detailCard->setMinimumHeight(beside ? 0 : detailHeight);
}

QString FindingsPage::subtitle() const
{
    return m_shown == state().projectName() && !m_shown.empty() ? m_view.subtitle() : QString();
}

QLineEdit *FindingsPage::filterField() const
{
    return m_filters->isVisible() ? m_filters->field() : nullptr;
}

} // namespace ferrograph::ui
