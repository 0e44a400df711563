// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"
#include "core/store/soci_headers.h"

#include <array>
#include <string>
#include <vector>

namespace ferrograph::store
{

// One prepared statement with typed inputs and outputs. The variables given to `use` and `into`
// must outlive it; they are read and filled anew on every run.
//
//     Statement select(session, "SELECT code FROM version WHERE path_id = :path");
//     select.use(path).into(code);
//     for (select.run(); select.next();) …
class Statement
{
public:
    Statement(soci::session &session, std::string sql)
        : m_statement(session)
        , m_sql(std::move(sql))
    {
        m_statement.alloc();
    }

    template <typename Type>
    Statement &use(const Type &value)
    {
        m_statement.exchange(soci::use(value));
        return *this;
    }

    template <typename Type>
    Statement &into(Type &value)
    {
        m_statement.exchange(soci::into(value));
        return *this;
    }

    template <std::size_t size>
    Statement &into(std::array<Integer, size> &values)
    {
        for (Integer &value : values)
            m_statement.exchange(soci::into(value));
        return *this;
    }

    template <typename Type>
    Statement &into(Type &value, soci::indicator &indicator)
    {
        m_statement.exchange(soci::into(value, indicator));
        return *this;
    }

    // Starts a query; rows follow with next().
    void run()
    {
        prepare();
        m_statement.execute(false);
    }

    bool next() { return m_statement.fetch(); }

    // Runs a statement without rows, or reads the first row: false when there is none.
    bool runOnce()
    {
        prepare();
        return m_statement.execute(true);
    }

    Integer affectedRows() { return m_statement.get_affected_rows(); }

private:
    void prepare()
    {
        if (m_prepared)
            return;
        m_statement.prepare(m_sql);
        m_statement.define_and_bind();
        m_prepared = true;
    }

    soci::statement m_statement;
    std::string m_sql;
    bool m_prepared = false;
};

} // namespace ferrograph::store
