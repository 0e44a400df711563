// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"

#include <QAbstractTableModel>

#include <functional>
#include <map>
#include <set>
#include <vector>

namespace ferrograph::ui
{

// The files of a project at one state, sorted and filtered by the store and read page by page as
// they are looked at.
class FileTableModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column {
        File,
        Language,
        Class,
        Bucket,
        Exposed,
        R0,
        R1,
        R2,
        Blocks,
        Code,
        Comment,
        Blank,
        Churn,
        ColumnCount
    };
    enum Role {
        ColourRole = Qt::UserRole, // report::LanguageColour of the row, as int
    };
    static constexpr int pageSize = 128;

    // Asks the store for the page that `query` names by limit and offset, and gives the answer to
    // the second, now or later.
    using Answer = std::function<void(Result<store::FilePage>)>;
    using Fetch = std::function<void(const store::FileQuery &query, const Answer &answer)>;

    explicit FileTableModel(Fetch fetch, QObject *parent = nullptr);

    // Starts over; limit and offset are the model's own.
    void setQuery(store::FileQuery query);
    const store::FileQuery &query() const { return m_query; }
    void setSeveralRepositories(bool several) { m_severalRepositories = several; }

    // The row, or nothing while its page has not been read.
    const store::FileRow *file(int row) const;
    // Calls `then` when all of `rows` have been read; never after the next setQuery.
    void whenRead(const std::vector<int> &rows, const std::function<void()> &then);
    // Of the store; nothing before the first answer.
    std::optional<std::uint64_t> total() const { return m_total; }

    static std::optional<store::FileSort> sortOf(int column); // nothing: cannot be sorted by

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order) override;

Q_SIGNALS:
    void answered(); // the first page of a query is there
    void failed(const ferrograph::Error &error);

private:
    void ask(int page) const;
    void receive(int page, std::uint64_t generation, Result<store::FilePage> answer);
    void settleWaiting();
    QString text(const store::FileRow &row, int column) const;

    struct Waiting {
        std::set<int> pages;
        std::function<void()> then;
    };

    Fetch m_fetch;
    store::FileQuery m_query;
    bool m_severalRepositories = false;
    std::uint64_t m_generation = 0; // of the query: late answers to older ones are dropped
    std::optional<std::uint64_t> m_total;
    std::map<int, std::vector<store::FileRow>> m_pages;
    mutable std::set<int> m_asked; // data() is const and finds what is missing
    std::vector<Waiting> m_waiting;
};

} // namespace ferrograph::ui
