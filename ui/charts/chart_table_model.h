// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_data.h"

#include <QAbstractTableModel>

namespace ferrograph::ui
{

// The data of a chart as a table: a row per commit (the newest last), columns date, commit and one
// per series. Gaps are empty cells.
class ChartTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setData(const report::ChartData &data);
    using QAbstractTableModel::setData;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

private:
    QString text(std::size_t moment, int column) const;

    report::ChartData m_data;
    std::vector<std::size_t> m_rows; // moments that are commits
};

} // namespace ferrograph::ui
