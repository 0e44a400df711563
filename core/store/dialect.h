// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/error.h"
#include "core/store/database.h"
#include "core/store/soci_headers.h"

#include <functional>
#include <memory>
#include <string>
#include <string_view>

// Everything of the store that only SQLite understands.
namespace ferrograph::store::dialect
{

// How a file is opened.
enum class Access : std::uint8_t {
    Create,    // made when it is not there
    Write,     // must be there
    Read,      // must be there, is not changed
    Immutable, // Read, where not even the lock files can be written: nobody else may be writing
};

// A session with the connection settings of the house. Throws soci::soci_error.
std::unique_ptr<soci::session> connect(const std::string &file, Access access);

// Before the first table of a new database: page size, journal.
void layOut(soci::session &session);

// Runs a script of several statements. Throws soci::soci_error.
void execute(soci::session &session, const std::string &script);

// A migration as this engine takes it.
std::string translated(std::string_view schema);

// Numbers in the file that say whose it is and of which schema.
int applicationId(soci::session &session);
int schemaVersion(soci::session &session);
void setApplicationId(soci::session &session, int id);
void setSchemaVersion(soci::session &session, int version);
bool hasTables(soci::session &session);

std::uint64_t dataVersion(soci::session &session);
void interrupt(soci::session &session);
void compact(soci::session &session);

// Complaints of the engine's own checks, in its words.
std::vector<std::string> integrityProblems(soci::session &session);
std::vector<std::string> foreignKeyProblems(soci::session &session);

// Copies the whole database page by page while others may write. `step` is told the pages done and
// in all and answers false to stop. Throws soci::soci_error; answers false when it was stopped.
bool copyTo(soci::session &source, const std::string &target,
            const std::function<bool(std::uint64_t, std::uint64_t)> &step);

// What an exception of the engine means for the user of the database at `location`.
Error describe(const soci::soci_error &error, const std::string &location);
bool isCannotOpen(const soci::soci_error &error);
bool isBusy(const soci::soci_error &error);

} // namespace ferrograph::store::dialect
