// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/portfolio_view_model.h"

#include <QAbstractTableModel>

#include <vector>

namespace ferrograph::ui
{

enum class PortfolioGrouping { None, Programme, Tag };

// The portfolio as a table: filtered, sorted and, where asked, under the heads of its groups. A
// project with several tags stands in each of their groups.
class PortfolioModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Project, Code, Mix, Headline, Change, Findings, Line, Measured, ColumnCount };
    enum Role { ItemRole = Qt::UserRole + 1 }; // const PortfolioItem *, null for a head

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(std::vector<PortfolioItem> items, Seconds now);
    void setFilter(const QString &text); // name, programme or tag contains it
    void setGrouping(PortfolioGrouping grouping);
    PortfolioGrouping grouping() const { return m_grouping; }
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }

    bool isHead(int row) const { return rowAt(row).item == nullptr; }
    const PortfolioItem *item(int row) const { return rowAt(row).item; }
    int projects() const { return static_cast<int>(m_items.size()); }
    int shownProjects() const; // after the filter

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    struct Row {
        QString head;
        int count = 0; // of a head
        const PortfolioItem *item = nullptr;
    };
    const Row &rowAt(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void rebuild();
    QString text(const PortfolioItem &item, int column) const;
    static QString findingsNote(const PortfolioItem &item);

    std::vector<PortfolioItem> m_items;
    std::vector<Row> m_rows;
    QString m_filter;
    PortfolioGrouping m_grouping = PortfolioGrouping::None;
    int m_sortColumn = Headline;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
    Seconds m_now = 0;
};

} // namespace ferrograph::ui
