// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/dialect.h"

#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace ferrograph::store::dialect
{
namespace
{

// The engine's primary result code; 0 where the error is SOCI's own.
int codeOf(const soci::soci_error &error)
{
    const auto *known = dynamic_cast<const soci::sqlite3_soci_error *>(&error);
    return known == nullptr ? 0 : known->result() & 0xFF;
}

} // namespace

bool isCannotOpen(const soci::soci_error &error)
{
    return codeOf(error) == SQLITE_CANTOPEN || codeOf(error) == SQLITE_READONLY;
}

bool isBusy(const soci::soci_error &error)
{
    return codeOf(error) == SQLITE_BUSY || codeOf(error) == SQLITE_LOCKED;
}

Error describe(const soci::soci_error &error, const std::string &location)
{
    const auto as = [&](ErrorCode code, std::string detail, std::string advice = {}) {
        return Error{code, location, std::move(detail), {}, std::move(advice), {}};
    };
    switch (codeOf(error)) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return as(ErrorCode::Busy, "is locked by another program",
                  "try again when the other program has finished");
    case SQLITE_NOTADB:
        return as(ErrorCode::InvalidInput, "is not a Ferrograph database");
    case SQLITE_CORRUPT:
        return as(ErrorCode::Database, "is damaged", "restore it from a backup or scan again");
    case SQLITE_READONLY:
        return as(ErrorCode::Unreadable, "cannot be written: it is read-only");
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return as(ErrorCode::Unreadable, "cannot be opened: no permission for it or its folder");
    case SQLITE_FULL:
        return as(ErrorCode::System, "cannot be written: the disk is full",
                  "nothing was lost; make room and try again");
    case SQLITE_IOERR:
        return as(ErrorCode::System, fmt::format("cannot be read or written: {}", error.what()),
                  "look for a full or failing disk");
    case SQLITE_NOMEM:
        return as(ErrorCode::System, "out of memory");
    case SQLITE_INTERRUPT:
        return as(ErrorCode::Cancelled, "the query was cancelled");
    default:
        return as(ErrorCode::Database, fmt::format("the database failed: {}", error.what()));
    }
}

} // namespace ferrograph::store::dialect
