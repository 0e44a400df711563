// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QStringList>

#include <vector>

namespace ferrograph::ui
{

// A small table of words whose last column is a number: folders or commits of a change.
class ChangedModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    ChangedModel(QStringList header, QObject *parent = nullptr);

    void setRows(std::vector<QStringList> rows);
    const QStringList &row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QStringList m_header;
    std::vector<QStringList> m_rows;
};

} // namespace ferrograph::ui
