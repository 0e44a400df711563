// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractTableModel>
#include <QSet>
#include <QStringList>

#include <vector>

namespace ferrograph::ui
{

// A small table of words; the columns that hold numbers stand at the trailing side.
class RowsModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    struct Row {
        QStringList cells;
        QString detail; // a quieter line below the first cell, for delegates that show one
        QString toolTip;
    };
    enum Role { DetailRole = Qt::UserRole };

    RowsModel(QStringList header, QSet<int> numberColumns, QObject *parent = nullptr);

    void setRows(std::vector<Row> rows);
    const std::vector<Row> &rows() const { return m_rows; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Qt::Alignment alignment(int column) const;

    QStringList m_header;
    QSet<int> m_numbers;
    std::vector<Row> m_rows;
};

} // namespace ferrograph::ui
