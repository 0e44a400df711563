// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/dialect.h"

#include <fmt/format.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include <chrono>
#include <thread>

namespace ferrograph::store::dialect
{
namespace
{

using namespace sqlite_api;

constexpr int busySeconds = 5;
constexpr int pagesPerStep = 1024;

sqlite_api::sqlite3 *handle(soci::session &session)
{
    return static_cast<soci::sqlite3_session_backend *>(session.get_backend())->conn_;
}

[[noreturn]] void raise(sqlite_api::sqlite3 *connection, int code)
{
    throw soci::sqlite3_soci_error(sqlite3_errmsg(connection), code);
}

// As an URI, so that no character of a path has a meaning to SOCI or SQLite.
std::string uri(const std::string &file, std::string_view query)
{
    std::string result = "file:";
    for (const char c : file) {
        const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                           (c >= '0' && c <= '9') || c == '/' || c == '.' || c == '_' || c == '-';
        result += plain ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
    }
    return fmt::format("{}?{}", result, query);
}

int number(soci::session &session, const std::string &pragma)
{
    int value = 0;
    session << "PRAGMA " + pragma, soci::into(value);
    return value;
}

std::vector<std::string> lines(soci::session &session, const std::string &query,
                               const std::string &allIsWell)
{
    std::vector<std::string> result;
    std::string line;
    soci::statement statement = (session.prepare << query, soci::into(line));
    for (statement.execute(); statement.fetch();) {
        if (line != allIsWell)
            result.push_back(line);
    }
    return result;
}

} // namespace

std::unique_ptr<soci::session> connect(const std::string &file, Access access)
{
    static const int uriNames = sqlite3_config(SQLITE_CONFIG_URI, 1);
    static_cast<void>(uriNames); // refused when SQLite runs already; most builds have it on anyway
    std::string_view query;
    switch (access) {
    case Access::Create:
        query = "mode=rwc";
        break;
    case Access::Write:
        query = "mode=rw";
        break;
    case Access::Read:
        query = "mode=ro";
        break;
    case Access::Immutable:
        query = "mode=ro&immutable=1";
        break;
    }
    auto session = std::make_unique<soci::session>(
        soci::sqlite3, fmt::format("db={} timeout={}", uri(file, query), busySeconds));
    execute(*session, "PRAGMA foreign_keys = ON; PRAGMA synchronous = NORMAL;"
                      "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -16384;");
    return session;
}

void layOut(soci::session &session)
{
    execute(session, "PRAGMA page_size = 8192");
    // The change to WAL asks for the file alone and does not wait by itself.
    for (int attempt = 0;; ++attempt) {
        try {
            execute(session, "PRAGMA journal_mode = WAL");
            return;
        } catch (const soci::soci_error &error) {
            if (!isBusy(error) || attempt == busySeconds * 20)
                throw;
            std::this_thread::sleep_for(std::chrono::milliseconds(50));
        }
    }
}

void execute(soci::session &session, const std::string &script)
{
    sqlite_api::sqlite3 *connection = handle(session);
    const int code = sqlite3_exec(connection, script.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        raise(connection, code);
}

std::string translated(std::string_view schema)
{
    constexpr std::string_view clustered = "@CLUSTERED@";
    std::string result(schema);
    for (std::size_t at = result.find(clustered); at != std::string::npos;
         at = result.find(clustered, at))
        result.replace(at, clustered.size(), "WITHOUT ROWID");
    return result;
}

int applicationId(soci::session &session)
{
    return number(session, "application_id");
}

int schemaVersion(soci::session &session)
{
    return number(session, "user_version");
}

void setApplicationId(soci::session &session, int id)
{
    execute(session, fmt::format("PRAGMA application_id = {}", id));
}

void setSchemaVersion(soci::session &session, int version)
{
    execute(session, fmt::format("PRAGMA user_version = {}", version));
}

bool hasTables(soci::session &session)
{
    int tables = 0;
    session << "SELECT count(*) FROM sqlite_schema", soci::into(tables);
    return tables > 0;
}

std::uint64_t dataVersion(soci::session &session)
{
    return static_cast<std::uint64_t>(number(session, "data_version"));
}

void interrupt(soci::session &session)
{
    sqlite3_interrupt(handle(session));
}

void compact(soci::session &session)
{
    execute(session, "PRAGMA wal_checkpoint(TRUNCATE); VACUUM; PRAGMA wal_checkpoint(TRUNCATE);"
                     "PRAGMA optimize;");
}

std::vector<std::string> integrityProblems(soci::session &session)
{
    return lines(session, "PRAGMA integrity_check(100)", "ok");
}

std::vector<std::string> foreignKeyProblems(soci::session &session)
{
    return lines(session,
                 "SELECT DISTINCT 'a row of ' || \"table\" || ' names a row of ' || parent || "
                 "' that is not there' FROM pragma_foreign_key_check",
                 {});
}

bool copyTo(soci::session &source, const std::string &target,
            const std::function<bool(std::uint64_t, std::uint64_t)> &step)
{
    const auto copy = connect(target, Access::Create);
    sqlite_api::sqlite3 *to = handle(*copy);
    const std::unique_ptr<sqlite3_backup, int (*)(sqlite3_backup *)> backup(
        sqlite3_backup_init(to, "main", handle(source), "main"), sqlite3_backup_finish);
    if (!backup)
        raise(to, sqlite3_errcode(to));
    auto waitUntil = std::chrono::steady_clock::now() + std::chrono::seconds(busySeconds);
    for (;;) {
        const int code = sqlite3_backup_step(backup.get(), pagesPerStep);
        const auto total = static_cast<std::uint64_t>(sqlite3_backup_pagecount(backup.get()));
        const auto left = static_cast<std::uint64_t>(sqlite3_backup_remaining(backup.get()));
        if (code == SQLITE_DONE) {
            step(total, total);
            return true;
        }
        if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
            if (std::chrono::steady_clock::now() > waitUntil)
                raise(handle(source), code);
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
            continue;
        }
        if (code != SQLITE_OK)
            throw soci::sqlite3_soci_error(sqlite3_errstr(code), code);
        if (!step(total - left, total))
            return false;
        waitUntil = std::chrono::steady_clock::now() + std::chrono::seconds(busySeconds);
    }
}

} // namespace ferrograph::store::dialect
