// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/import_report.h"
#include "core/base/result.h"
#include "core/input/content.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <stop_token>
#include <string>

// What a user names, as the files in it: a file, a directory, an archive (.zip, .tar.*) or
// compressed file (.gz, .zst, .xz, .bz2), or "-" for standard input.
namespace ferrograph::input
{

// Input is not trusted: what goes beyond is a problem of the entry, not of the program.
struct Limits {
    std::uint64_t entries = 200'000;                       // files in one source
    std::uint64_t entryBytes = std::uint64_t{16} << 30;    // of one file, unpacked
    std::uint64_t unpackedBytes = std::uint64_t{32} << 30; // of one source's archives, together
    // A file that unpacks to more than `freeBytes` may not be larger than `ratio` times its
    // archive.
    std::uint64_t freeBytes = std::uint64_t{64} << 20;
    std::uint64_t ratio = 500;
    unsigned depth = 3; // archives within archives
};

// One file.
struct Item {
    std::string name;            // for messages: "scans.zip!/a/b.sarif"
    std::string path;            // within what was named ("a/b.sarif"); the file's own name else
    std::optional<Seconds> time; // of its last change, where it is known
    Content content;
};

struct Source {
    std::uint64_t items = 0; // visited
    bool single = true;      // false: a directory, or an archive with entries
    // What was there and could not be visited: unreadable files, damaged or excessive entries,
    // directories and files that are neither.
    std::vector<Problem> problems;
};

// An error ends the walk and is handed on.
using ItemVisitor = std::function<Result<void>(Item &)>;

// Visits the files of what was named, directories in order of path bytes, archives in their own
// order. An archive that the user names is known by its content; within directories and archives,
// where a file may be anything, by its name as well. Links to directories are not followed. Errors:
// NotFound or Unreadable for the source itself, InvalidInput for an only file that cannot be
// unpacked, Cancelled.
Result<Source> visitItems(const std::string &named, const Limits &limits, std::stop_token stop,
                          const ItemVisitor &visitor);

} // namespace ferrograph::input
