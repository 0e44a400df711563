// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"

namespace ferrograph::store
{

// A file in a language that is not memory-safe by default (or assembly), at a path that never was
// before.
struct ArrivedFile {
    FileRow file; // as it is, or as it last was; the first of its parts that is not safe
    std::string commit;
    Seconds date = 0;
    std::string movedFrom;          // a path of that repository; empty where it is not a move
    std::optional<Seconds> removed; // it is not there any more
    // Not moved, or moved from one that was new itself: what comes in cannot be hidden by moving.
    bool fresh = true;
};

// Those that came with a commit at or after `since` and not after `until`, by date, then path. A
// file is moved, not new, where the same commit took one away that has the same name or the same
// language and number of lines of each kind (at least 10 of code).
Result<std::vector<ArrivedFile>> arrivedUnsafeFiles(Database &database, const std::string &project,
                                                    Seconds since, std::optional<Seconds> until,
                                                    languages::BucketSet buckets);

} // namespace ferrograph::store
