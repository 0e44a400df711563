// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/goal_chart.h"
#include "ui/delegates/milestone_delegate.h"
#include "ui/delegates/row_delegate.h"
#include "ui/delegates/violation_delegate.h"
#include "ui/models/milestone_model.h"
#include "ui/pages/roadmap_page.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/element_strip.h"
#include "ui/widgets/label.h"
#include "ui/widgets/proportional_header.h"
#include "ui/widgets/sentence_list.h"

#include <QHBoxLayout>
#include <QHeaderView>

// Where everything of the Roadmap page stands.
namespace ferrograph::ui
{
namespace
{

constexpr int chartHeight = 304;
constexpr int wordsWidth = 196;
constexpr int violationHeight = 44;

} // namespace

QWidget *RoadmapPage::makeContent()
{
    auto *content = new QWidget;
    auto *cards = new CardGrid(content);
    m_elementsCard = makeElementsCard(content);
    cards->addCard(m_elementsCard, {12, 12, 0, 0});
    m_chartCard = makeChartCard(content);
    cards->addCard(m_chartCard, {7, 12, chartHeight, 1});
    auto *side = new QWidget(content);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gutter);
    m_grantCard = makeGrantCard(side);
    column->addWidget(m_grantCard);
    m_policyCard = makePolicyCard(side);
    column->addWidget(m_policyCard, 1);
    cards->addCard(side, {5, 12, 0, 1});
    m_milestoneCard = makeMilestoneCard(content);
    cards->addCard(m_milestoneCard, {12, 12, 0, 0});
    m_componentCard = makeComponentCard(content);
    cards->addCard(m_componentCard, {12, 12, 0, 0});
    return content;
}

Card *RoadmapPage::makeElementsCard(QWidget *parent)
{
    auto *card = new Card(tr("Published roadmap, CISA's six elements"), parent);
    m_elements = new ElementStrip(card);
    connect(m_elements, &ElementStrip::activated, this, &RoadmapPage::editElement);
    card->setContent(m_elements);
    return card;
}

Card *RoadmapPage::makeChartCard(QWidget *parent)
{
    auto *card = new Card({}, parent);
    auto *content = new QWidget(card);
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::gutter);
    m_chart = new GoalChart(content);
    connect(m_chart, &GoalChart::tableRequested, this, &RoadmapPage::showChartTable);
    row->addWidget(m_chart, 1);
    auto *side = new QWidget(content);
    side->setFixedWidth(wordsWidth);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 24, 0, 0);
    column->setSpacing(6);
    for (QLabel *&label : m_words) {
        label = makeLabel({}, TextRole::Meta, TextColor::Muted, side);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        column->addWidget(label);
    }
    m_words[0]->setFont(roleFont(TextRole::CardTitle));
    setTextColor(m_words[0], TextColor::Text);
    m_words[1]->setFont(roleFont(TextRole::Strong));
    setTextColor(m_words[1], TextColor::Text);
    setTextColor(m_words.back(), TextColor::Attention);
    column->addStretch(1);
    row->addWidget(side);
    card->setContent(content);
    return card;
}

Card *RoadmapPage::makeGrantCard(QWidget *parent)
{
    auto *card = new Card(tr("Grant period"), parent);
    m_measureTable = new DataTable(tr("Grant period"), {36, 18, 18, 18, 12}, grid::rowHeight, card);
    m_measureTable->setModel(m_measures);
    m_measureTable->setItemDelegate(new RowDelegate({}, {2}, m_measureTable));
    m_measureTable->setHugging(true);
    connect(m_measureTable, &DataTable::rowActivated, this, &RoadmapPage::showGrantDetails);
    card->setContent(m_measureTable, true);
    return card;
}

Card *RoadmapPage::makePolicyCard(QWidget *parent)
{
    auto *card = new Card(tr("Policy date"), parent);
    auto *content = new QWidget(card);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    m_violationTable =
        new DataTable(tr("Files that break the policy"), {70, 30}, violationHeight, content);
    m_violationTable->setModel(m_violations);
    m_violationTable->setItemDelegate(new ViolationDelegate(m_violationTable));
    m_violationTable->horizontalHeader()->hide();
    connect(m_violationTable, &DataTable::rowActivated, this, &RoadmapPage::openViolation);
    column->addWidget(m_violationTable, 1);
    m_limits = new SentenceList(content);
    m_limits->setContentsMargins(12, 0, 12, 0);
    column->addWidget(m_limits);
    column->addStretch(0);
    card->setContent(content, true);
    return card;
}

Card *RoadmapPage::makeMilestoneCard(QWidget *parent)
{
    auto *card = new Card(tr("Milestones"), parent);
    m_milestoneTable =
        new DataTable(tr("Milestones"), {18, 8, 24, 13, 12, 13, 13, 11}, grid::rowHeight, card);
    m_milestoneTable->setModel(m_milestones);
    m_milestoneTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_milestoneTable->setItemDelegate(new MilestoneDelegate(m_milestoneTable));
    connect(m_milestoneTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex &row) {
                if (const auto *each = m_milestones->milestone(row.row())) {
                    m_milestone = each->milestone.id;
                    showMilestone();
                }
            });
    connect(m_milestoneTable, &DataTable::rowActivated, this, [this](int row) {
        if (const auto *each = m_milestones->milestone(row))
            editMilestone(each->milestone);
    });
    card->setContent(m_milestoneTable, true);
    return card;
}

// What stands beside the chart as well gives way in a narrow window.
void RoadmapPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    for (const int column :
         {MilestoneModel::Phase, MilestoneModel::Forecast, MilestoneModel::Owner})
        m_milestoneTable->columns()->setSectionHidden(column, width() < CardGrid::narrow);
}

Card *RoadmapPage::makeComponentCard(QWidget *parent)
{
    auto *card = new Card(tr("Components"), parent);
    m_componentTable =
        new DataTable(tr("Components"), {20, 24, 10, 10, 10, 14, 12}, grid::rowHeight, card);
    m_componentTable->setModel(m_components);
    m_componentTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_componentTable->setItemDelegate(new RowDelegate({}, {0}, m_componentTable));
    connect(m_componentTable, &DataTable::rowActivated, this,
            [this] { editComponent(currentComponent()); });
    card->setContent(m_componentTable, true);
    return card;
}

} // namespace ferrograph::ui
