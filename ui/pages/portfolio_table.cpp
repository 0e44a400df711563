// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/portfolio_model.h"
#include "ui/models/table_text.h"
#include "ui/pages/portfolio_compare.h"
#include "ui/pages/portfolio_page.h"
#include "ui/state/settings.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/proportional_header.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <array>
#include <numeric>

// The table of the portfolio: grouped, sorted, chosen from, copied.
namespace ferrograph::ui
{
namespace
{

const QString comparePrefix = QStringLiteral("compare:");
const QChar separator(0x1F); // in no name

QString groupingName(PortfolioGrouping grouping)
{
    return grouping == PortfolioGrouping::Programme ? QStringLiteral("programme")
           : grouping == PortfolioGrouping::Tag     ? QStringLiteral("tag")
                                                    : QString();
}

PortfolioGrouping groupingFromName(const QString &name)
{
    for (const auto grouping : {PortfolioGrouping::Programme, PortfolioGrouping::Tag}) {
        if (groupingName(grouping) == name)
            return grouping;
    }
    return PortfolioGrouping::None;
}

} // namespace

void PortfolioPage::restoreGrouping()
{
    m_model->setGrouping(groupingFromName(m_settings.text(Setting::PortfolioGroup)));
}

void PortfolioPage::fillMenu()
{
    QMenu *menu = m_tableCard->menu();
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, PortfolioGrouping grouping) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_model->grouping() == grouping);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, grouping] {
            m_model->setGrouping(grouping);
            m_settings.set(Setting::PortfolioGroup, groupingName(grouping));
        });
    };
    add(tr("Do not group"), PortfolioGrouping::None);
    add(tr("Group by programme"), PortfolioGrouping::Programme);
    add(tr("Group by tag"), PortfolioGrouping::Tag);
    menu->addSeparator();
    m_compareAction = menu->addAction(tr("Compare the chosen projects"));
    m_compareAction->setEnabled(false);
    m_compareAction->setToolTip(tr("Choose two to six rows"));
    connect(m_compareAction, &QAction::triggered, this, &PortfolioPage::compareChosen);
    menu->addSeparator();
    const std::array texts = {tr("Copy as TSV"), tr("Copy as CSV"), tr("Copy as Markdown")};
    std::vector<QAction *> own = {m_compareAction};
    for (std::size_t format = 0; format < texts.size(); ++format) {
        QAction *copy = menu->addAction(texts[format]);
        connect(copy, &QAction::triggered, this,
                [this, format] { copyTable(static_cast<int>(format)); });
        own.push_back(copy);
    }
    m_table->addActions({own.begin(), own.end()});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

QStringList PortfolioPage::chosen() const
{
    QStringList projects;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows()) {
        const PortfolioItem *item = m_model->item(index.row());
        if (item && !projects.contains(item->project)) // with tags it may stand in two groups
            projects += item->project;
    }
    return projects;
}

void PortfolioPage::showChosen()
{
    const auto count = static_cast<std::size_t>(chosen().size());
    const bool possible = count >= PortfolioCompare::fewest && count <= PortfolioCompare::most;
    m_compareAction->setEnabled(possible);
    m_compareButton->setVisible(possible);
    m_compareButton->setText(tr("Compare %n project(s)", nullptr, static_cast<int>(count)));
    m_compareButton->setAccessibleName(m_compareButton->text());
}

void PortfolioPage::compareChosen()
{
    Q_EMIT navigate({id(), {}, compareDetail(chosen())});
}

void PortfolioPage::copyTable(int format)
{
    std::vector<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows.push_back(index.row());
    for (int row = 0; rows.empty() && row < m_model->rowCount(); ++row) {
        if (!m_model->isHead(row))
            rows.push_back(row);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<int> columns(PortfolioModel::ColumnCount);
    std::iota(columns.begin(), columns.end(), 0);
    QGuiApplication::clipboard()->setText(
        tableText(*m_model, rows, columns, static_cast<TableFormat>(format)));
    Q_EMIT messageShown(
        tr("%n project(s) copied to the clipboard.", nullptr, static_cast<int>(rows.size())));
}

QString PortfolioPage::compareDetail(const QStringList &projects)
{
    return comparePrefix + projects.join(separator);
}

QStringList PortfolioPage::compared() const
{
    return detail().startsWith(comparePrefix)
               ? detail().mid(comparePrefix.size()).split(separator, Qt::SkipEmptyParts)
               : QStringList();
}

void PortfolioPage::sortBy(int column)
{
    const bool again = m_model->sortColumn() == column;
    const bool names = column == PortfolioModel::Project;
    const Qt::SortOrder first = names ? Qt::AscendingOrder : Qt::DescendingOrder;
    const Qt::SortOrder second = names ? Qt::DescendingOrder : Qt::AscendingOrder;
    setSort(column, again && m_model->sortOrder() == first ? second : first);
    m_settings.setSorting(Setting::PortfolioSort, {column, m_model->sortOrder()});
}

void PortfolioPage::setSort(int column, Qt::SortOrder order)
{
    m_table->columns()->setSortMark(column, order);
    m_model->sort(column, order);
}

void PortfolioPage::restoreSort()
{
    const auto saved =
        m_settings.sorting(Setting::PortfolioSort, PortfolioModel::ColumnCount)
            .value_or(Settings::Sorting{PortfolioModel::Headline, Qt::DescendingOrder});
    setSort(saved.column, saved.order);
}

void PortfolioPage::showTableState()
{
    auto *body = static_cast<QStackedWidget *>(m_table->parentWidget());
    const bool none = m_model->rowCount() == 0 && m_model->projects() > 0;
    body->setCurrentIndex(none ? 1 : 0);
    if (none) {
        m_empty->show(EmptyKind::FilterExcludes, tr("No project matches the filter"),
                      tr("%n project(s) are hidden by it.", nullptr, m_model->projects()),
                      tr("Clear the filter"));
    }
    const QStringList sorted = {tr("by name"),          tr("by code lines"),
                                tr("by exposed share"), tr("by exposed lines"),
                                tr("by change"),        tr("by open findings"),
                                tr("by exposed lines"), tr("by date of measurement")};
    m_tableCard->setSubtitle(tr("%1 of %2, %3", "projects shown, of all, sorted")
                                 .arg(m_model->shownProjects())
                                 .arg(m_model->projects())
                                 .arg(sorted.value(m_model->sortColumn())));
    spanHeads();
    m_table->updateGeometry();
}

void PortfolioPage::spanHeads()
{
    m_table->clearSpans();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const bool head = m_model->isHead(row);
        m_table->setRowHeight(row, head ? grid::rowHeight : grid::portfolioRowHeight);
        if (head)
            m_table->setSpan(row, 0, 1, PortfolioModel::ColumnCount);
    }
}

} // namespace ferrograph::ui
