// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/changed_model.h"

namespace ferrograph::ui
{

ChangedModel::ChangedModel(QStringList header, QObject *parent)
    : QAbstractTableModel(parent)
    , m_header(std::move(header))
{
}

void ChangedModel::setRows(std::vector<QStringList> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int ChangedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ChangedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_header.size());
}

QVariant ChangedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return row(index.row()).value(index.column());
    return {};
}

QVariant ChangedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        return QVariant(section + 1 == m_header.size() ? Qt::AlignTrailing | Qt::AlignVCenter
                                                       : Qt::AlignLeading | Qt::AlignVCenter);
    }
    return role == Qt::DisplayRole ? QVariant(m_header.value(section)) : QVariant();
}

} // namespace ferrograph::ui
