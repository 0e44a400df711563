// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/statement.h"
#include "core/store/tables.h"

#include <fmt/format.h>

#include <filesystem>

namespace ferrograph::store
{

namespace fs = std::filesystem;

Result<DatabaseInfo> databaseInfo(Database &database)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<DatabaseInfo> {
            DatabaseInfo info;
            info.location = database.location();
            for (const char *suffix : {"", "-wal"}) {
                std::error_code error;
                const auto bytes = fs::file_size(info.location + suffix, error);
                info.bytes += error ? 0 : bytes;
            }
            info.schema = dialect::schemaVersion(session);
            for (const std::string_view table : tableNames) {
                Integer rows = 0;
                session << fmt::format("SELECT count(*) FROM {}", table), soci::into(rows);
                info.rows.emplace_back(table, static_cast<std::uint64_t>(rows));
            }
            return info;
        });
}

Result<void> backupDatabase(Database &database, const std::string &target, const Progress &progress,
                            std::stop_token stop)
{
    std::error_code error;
    if (fs::exists(fs::symlink_status(target, error)))
        return failure(ErrorCode::InvalidInput, target, "exists already", {}, "name a new file");
    const fs::path folder = fs::path(target).parent_path();
    if (!folder.empty() && !fs::is_directory(folder, error))
        return failure(ErrorCode::NotFound, target, "cannot be made: its folder does not exist");
    const auto removeRest = [&] {
        for (const char *suffix : {"", "-wal", "-shm", "-journal"})
            fs::remove(target + suffix, error);
    };
    try {
        const bool whole = dialect::copyTo(
            *database.connection().session, target, [&](std::uint64_t done, std::uint64_t total) {
                progress.report({"Copying the database", done, total, "pages"});
                return !stop.stop_requested();
            });
        if (whole)
            return {};
        removeRest();
        return failure(ErrorCode::Cancelled, target, "the backup was cancelled");
    } catch (const soci::soci_error &failed) {
        removeRest();
        return failure(dialect::describe(failed, target));
    }
}

Result<void> compactDatabase(Database &database)
{
    return guarded(database, [](soci::session &session) -> Result<void> {
        dialect::compact(session);
        return {};
    });
}

} // namespace ferrograph::store
