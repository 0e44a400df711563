// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/base/embedded.h"
#include "core/store/connection.h"
#include "core/store/migrations.h"

#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace ferrograph::store
{
namespace
{

namespace fs = std::filesystem;

constexpr std::string_view notOurs = "is not a Ferrograph database";
constexpr std::string_view sqliteMagic = "SQLite format 3";

bool permitted(const fs::path &path, int mode)
{
    return ::eaccess(path.c_str(), mode) == 0;
}

fs::path folderOf(const fs::path &file)
{
    return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

// What the file system says before SQLite is asked: its own words would not help a person.
Result<void> checkNew(const fs::path &file, OpenMode mode)
{
    const std::string name = file.string();
    if (mode == OpenMode::ReadOnly) {
        return failure(ErrorCode::NotFound, name, "does not exist", {},
                       "`ferrograph scan REPOSITORY` makes one");
    }
    std::error_code error;
    const fs::path folder = folderOf(file);
    if (name == Database::defaultLocation())
        fs::create_directories(folder, error); // seen below when it failed
    if (!fs::is_directory(folder, error))
        return failure(ErrorCode::NotFound, name, "cannot be made: its folder does not exist");
    if (!permitted(folder, W_OK | X_OK)) {
        return failure(ErrorCode::Unreadable, name,
                       "cannot be made: no permission to write into its folder");
    }
    return {};
}

Result<void> checkOld(const fs::path &file, OpenMode mode)
{
    const std::string name = file.string();
    std::error_code error;
    if (fs::is_directory(file, error))
        return failure(ErrorCode::InvalidInput, name, "is a folder, not a database");
    if (!fs::is_regular_file(file, error))
        return failure(ErrorCode::InvalidInput, name, std::string(notOurs));
    if (!permitted(file, R_OK))
        return failure(ErrorCode::Unreadable, name, "no permission to read it");
    if (mode == OpenMode::ReadWrite && !permitted(file, W_OK))
        return failure(ErrorCode::Unreadable, name, "cannot be written: it is read-only");
    if (mode == OpenMode::ReadWrite && !permitted(folderOf(file), W_OK | X_OK)) {
        return failure(ErrorCode::Unreadable, name,
                       "cannot be written: no permission to write into its folder");
    }
    std::array<char, sqliteMagic.size()> head{};
    std::ifstream stream(file, std::ios::binary);
    stream.read(head.data(), head.size());
    const auto size = static_cast<std::size_t>(stream.gcount());
    const bool emptyIsFine = size == 0 && mode == OpenMode::ReadWrite;
    if (!emptyIsFine && std::string_view(head.data(), size) != sqliteMagic)
        return failure(ErrorCode::InvalidInput, name, std::string(notOurs));
    return {};
}

Result<void> checkFile(const std::string &location, OpenMode mode)
{
    if (location.empty())
        return failure(ErrorCode::Usage, "database", "no file is named");
    if (location.starts_with("postgresql://")) {
        return failure(ErrorCode::Unsupported, location, "PostgreSQL is not supported yet", {},
                       "name a file");
    }
    std::error_code error;
    if (!fs::exists(fs::status(location, error)))
        return error && error != std::errc::no_such_file_or_directory
                   ? failure(ErrorCode::Unreadable, location, error.message())
                   : checkNew(location, mode);
    return checkOld(location, mode);
}

// A reader of a WAL database writes lock files beside it. Where it may not, the file is read as it
// is, unless there are changes beside it that would be missed.
Result<std::unique_ptr<soci::session>> connectReader(const std::string &location)
{
    try {
        auto session = dialect::connect(location, dialect::Access::Read);
        dialect::hasTables(*session);
        return session;
    } catch (const soci::soci_error &failed) {
        std::error_code error;
        const auto journal = fs::file_size(location + "-wal", error);
        if (!dialect::isCannotOpen(failed) || permitted(folderOf(location), W_OK))
            throw;
        if (!error && journal > 0) {
            return failure(ErrorCode::Unreadable, location,
                           "has changes that were not merged yet, and its folder is read-only", {},
                           "open it once where it can be written");
        }
        return dialect::connect(location, dialect::Access::Immutable);
    }
}

Result<std::unique_ptr<soci::session>> connectWriter(const std::string &location)
{
    auto session = dialect::connect(location, dialect::Access::Create);
    if (!dialect::hasTables(*session))
        dialect::layOut(*session);
    return session;
}

Result<void> checkOurs(soci::session &session, const std::string &location, OpenMode mode)
{
    const int id = dialect::applicationId(session);
    const bool isNew = id == 0 && !dialect::hasTables(session) && mode == OpenMode::ReadWrite;
    if (id != applicationId && !isNew)
        return failure(ErrorCode::InvalidInput, location, std::string(notOurs));
    if (mode == OpenMode::ReadWrite)
        return migrate(session, embedded::schema(), location);
    const int schema = dialect::schemaVersion(session);
    if (schema > newestSchema(embedded::schema())) {
        return failure(ErrorCode::Unsupported, location, "was made by a newer Ferrograph", {},
                       "open it with that version, or choose another --database");
    }
    if (schema < newestSchema(embedded::schema())) {
        return failure(ErrorCode::Unsupported, location, "was made by an older Ferrograph", {},
                       "open it once for writing (`ferrograph scan`), which brings it up to date");
    }
    return {};
}

} // namespace

Database::Database(std::unique_ptr<Connection> connection)
    : m_connection(std::move(connection))
{
}

Database::Database(Database &&) noexcept = default;
Database &Database::operator=(Database &&) noexcept = default;
Database::~Database() = default;

Result<Database> Database::open(const std::string &location, OpenMode mode)
{
    try {
        FERROGRAPH_TRY(checkFile(location, mode));
        auto session =
            mode == OpenMode::ReadOnly ? connectReader(location) : connectWriter(location);
        FERROGRAPH_TRY(session);
        FERROGRAPH_TRY(checkOurs(**session, location, mode));
        auto connection = std::make_unique<Connection>();
        connection->location = location;
        connection->mode = mode;
        connection->session = std::move(*session);
        return Database(std::move(connection));
    } catch (const soci::soci_error &error) {
        return failure(dialect::describe(error, location));
    }
}

std::string Database::defaultLocation()
{
    const auto variable = [](const char *name) {
        const char *value = std::getenv(name);
        return std::string(value == nullptr ? "" : value);
    };
    if (const std::string named = variable("FERROGRAPH_DATABASE"); !named.empty())
        return named;
    std::string data = variable("XDG_DATA_HOME");
    if (data.empty() || data.front() != '/')
        data = variable("HOME") + "/.local/share";
    return data + "/ferrograph/posture.db";
}

const std::string &Database::location() const
{
    return m_connection->location;
}

std::uint64_t Database::dataVersion()
{
    try {
        return dialect::dataVersion(*m_connection->session);
    } catch (const soci::soci_error &) {
        return 0; // the next query tells what is wrong
    }
}

void Database::interrupt()
{
    dialect::interrupt(*m_connection->session);
}

} // namespace ferrograph::store
