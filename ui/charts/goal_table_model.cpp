// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/goal_table_model.h"

namespace ferrograph::ui
{

void GoalTableModel::setRows(const QString &figure, std::vector<Row> rows)
{
    beginResetModel();
    m_figure = figure;
    m_rows = std::move(rows);
    endResetModel();
}

int GoalTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int GoalTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : 2;
}

QVariant GoalTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || role != Qt::DisplayRole)
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    return index.column() == 0 ? row.date : row.value;
}

QVariant GoalTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
        section >= columnCount())
        return {};
    return section == 0 ? tr("Date") : m_figure;
}

} // namespace ferrograph::ui
