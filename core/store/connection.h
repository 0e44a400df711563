// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"
#include "core/store/dialect.h"
#include "core/store/soci_headers.h"

#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

namespace ferrograph::store
{

// What the database holds integers in.
using Integer = long long;

struct Database::Connection {
    std::string location;
    OpenMode mode = OpenMode::ReadOnly;
    std::unique_ptr<soci::session> session;
};

// Several statements as one. Rolled back unless it is committed.
class Transaction
{
public:
    enum class Kind : std::uint8_t {
        Read,  // one unchanging view of the database
        Write, // takes the write lock at once: an upgrade later on could fail
    };

    Transaction(soci::session &session, Kind kind)
        : m_session(session)
    {
        dialect::execute(session, kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN");
    }
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    void commit();

private:
    soci::session &m_session;
    bool m_open = true;
};

// Runs `function(session)`, which answers a Result, and turns what the wrapped library throws into
// an Error.
template <typename Function>
auto guarded(Database &database, Function &&function)
    -> std::invoke_result_t<Function, soci::session &>
{
    try {
        return std::forward<Function>(function)(*database.connection().session);
    } catch (const soci::soci_error &error) {
        return failure(dialect::describe(error, database.location()));
    } catch (const std::bad_alloc &) {
        return failure(ErrorCode::System, database.location(), "out of memory");
    }
}

// The same inside a transaction, which is committed when the function answers no error.
template <typename Function>
auto guarded(Database &database, Transaction::Kind kind, Function &&function)
    -> std::invoke_result_t<Function, soci::session &>
{
    return guarded(database, [&](soci::session &session) {
        Transaction transaction(session, kind);
        auto result = std::forward<Function>(function)(session);
        if (result)
            transaction.commit();
        return result;
    });
}

} // namespace ferrograph::store
