// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_queries.h"

#include <QAbstractTableModel>

#include <vector>

namespace ferrograph::ui
{

// Findings by what they have in common, the largest group first.
class FindingBundleModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Name, Count, Critical, High, Medium, Low, Other, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setBundles(store::FindingGrouping grouping, std::vector<store::FindingBundle> bundles);
    const store::FindingBundle &bundle(int row) const
    {
        return m_bundles[static_cast<std::size_t>(row)];
    }
    store::FindingGrouping grouping() const { return m_grouping; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString name(const store::FindingBundle &bundle) const;

    store::FindingGrouping m_grouping = store::FindingGrouping::File;
    std::vector<store::FindingBundle> m_bundles;
};

} // namespace ferrograph::ui
