// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/fuzz_queries.h"

#include <QAbstractTableModel>
#include <QString>

#include <vector>

namespace ferrograph::ui
{

// Root causes, as a table.
class CrashTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        SeverityColumn,
        CrashColumn,
        TargetColumn,
        FoundColumn,
        ToFixColumn,
        StateColumn,
        ColumnCount
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setGroups(std::vector<store::CrashGroup> groups);
    const store::CrashGroup &group(int row) const
    {
        return m_groups[static_cast<std::size_t>(row)];
    }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    static QString severityText(const store::CrashGroup &group);
    static QString stateText(const store::CrashGroup &group);

private:
    QString text(const store::CrashGroup &group, int column) const;

    std::vector<store::CrashGroup> m_groups;
};

} // namespace ferrograph::ui
