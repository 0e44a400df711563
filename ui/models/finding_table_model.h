// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_queries.h"

#include <QAbstractTableModel>

#include <functional>
#include <optional>
#include <vector>

namespace ferrograph::ui
{

// Findings of a project, sorted and filtered by the store. A page is read when the one before has
// been scrolled through, from its last row on, so that half a million of them stay fluid.
class FindingTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Severity, Rule, File, Line, Tool, FirstSeen, Age, State, ColumnCount };
    enum Role {
        SeverityRole = Qt::UserRole, // findings::Severity of the row, as int
    };
    static constexpr int pageSize = 128;

    // Asks the store for the page that `query` names, and gives the answer to the second.
    using Answer = std::function<void(Result<store::FindingPage>)>;
    using Fetch = std::function<void(const store::FindingQuery &query, const Answer &answer)>;

    explicit FindingTableModel(Fetch fetch, QObject *parent = nullptr);

    // Starts over. What is shown stays until the answer is there. Limit and `after` are the
    // model's own.
    void setQuery(store::FindingQuery query);
    const store::FindingQuery &query() const { return m_query; }
    void setNow(Seconds now) { m_now = now; } // for ages
    void clear();

    const store::FindingRow &row(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    int rowOf(std::int64_t id) const; // among those that have been read; -1: it is not
    // Of the store; nothing before the first answer.
    std::optional<std::uint64_t> total() const { return m_total; }

    static std::optional<store::FindingSort> sortOf(int column); // nothing: cannot be sorted by
    static QString stateText(const store::FindingRow &row);
    static QString ruleText(const store::FindingRow &row);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void answered(); // the first page of a query is there
    void grown();    // another is
    void failed(const ferrograph::Error &error);

private:
    void ask();
    void receive(std::uint64_t generation, Result<store::FindingPage> answer);
    QString text(const store::FindingRow &row, int column) const;

    Fetch m_fetch;
    store::FindingQuery m_query;
    Seconds m_now = 0;
    std::uint64_t m_generation = 0; // of the query: late answers to older ones are dropped
    bool m_fresh = true;            // the next answer replaces the rows
    bool m_asked = false;
    std::optional<std::uint64_t> m_total;
    std::vector<store::FindingRow> m_rows;
};

} // namespace ferrograph::ui
