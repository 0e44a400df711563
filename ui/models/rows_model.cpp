// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/rows_model.h"

namespace ferrograph::ui
{

RowsModel::RowsModel(QStringList header, QSet<int> numberColumns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_header(std::move(header))
    , m_numbers(std::move(numberColumns))
{
}

void RowsModel::setRows(std::vector<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

Qt::Alignment RowsModel::alignment(int column) const
{
    return Qt::AlignVCenter | (m_numbers.contains(column) ? Qt::AlignTrailing : Qt::AlignLeading);
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignment(index.column()));
    if (role == Qt::ToolTipRole && !row.toolTip.isEmpty())
        return row.toolTip;
    if (role == DetailRole)
        return row.detail;
    if (role == Qt::AccessibleTextRole && index.column() == 0 && !row.detail.isEmpty())
        return QStringLiteral("%1, %2").arg(row.cells.value(0), row.detail);
    return role == Qt::DisplayRole ? QVariant(row.cells.value(index.column())) : QVariant();
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignment(section));
    return role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
}

} // namespace ferrograph::ui
