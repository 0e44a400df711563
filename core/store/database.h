// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"
#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>
#include <vector>

namespace ferrograph::store
{

enum class OpenMode : std::uint8_t {
    ReadOnly,  // NotFound when the file is not there
    ReadWrite, // made and migrated when it is not there
};

// One connection to a Ferrograph database. Used by one thread at a time; open one per thread.
// Movable.
class Database
{
public:
    // `location` is a file. Errors: InvalidInput ("is not a Ferrograph database"), Unsupported
    // ("was made by a newer Ferrograph"), Busy (locked by another program for longer than 5 s),
    // Unreadable (permission), System (disk full), NotFound.
    static Result<Database> open(const std::string &location, OpenMode mode);

    // $FERROGRAPH_DATABASE, else $XDG_DATA_HOME/ferrograph/posture.db, else ~/.local/share/….
    static std::string defaultLocation();

    Database(Database &&) noexcept;
    Database &operator=(Database &&) noexcept;
    ~Database();

    const std::string &location() const;

    // Changes whenever another connection has written (PRAGMA data_version).
    std::uint64_t dataVersion();

    // Aborts the statement that runs on this connection; callable from another thread.
    void interrupt();

    struct Connection; // known to core/store only
    Connection &connection() { return *m_connection; }

private:
    explicit Database(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

struct DatabaseInfo {
    std::string location;
    std::uint64_t bytes = 0;
    int schema = 0;
    std::vector<std::pair<std::string, std::uint64_t>> rows; // table, rows
};

Result<DatabaseInfo> databaseInfo(Database &database);

// SQLite's integrity check, foreign keys, and our own: intervals of a path do not overlap, and
// totals equal the sums of the intervals at a sample of commits. Empty when all is well.
Result<std::vector<Problem>> verifyDatabase(Database &database, const Progress &progress,
                                            std::stop_token stop);

// A consistent copy at `target`, while others may write. InvalidInput when `target` exists.
Result<void> backupDatabase(Database &database, const std::string &target, const Progress &progress,
                            std::stop_token stop);

Result<void> compactDatabase(Database &database);

} // namespace ferrograph::store
