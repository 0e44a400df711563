// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_ingest.h"

#include <cstdint>
#include <string>
#include <vector>

// How the lines that commits added and deleted reach the database (core/scan/line_pass.h).
namespace ferrograph::store
{

// One counted file over a stretch of the line, as its first part has it.
struct FileSpan {
    std::string path; // pathText
    std::int64_t pathId = 0;
    Ordinal first = 0;
    Ordinal end = stillThere;
    std::int64_t languageId = 0; // the store's
    languages::LanguageId language;
    languages::Bucket bucket = languages::Bucket::Product;
};
// Files whose language has a class, by path and first commit, that stand at any commit of
// first - 1 <= ordinal < end.
Result<std::vector<FileSpan>> fileSpans(Database &database, std::int64_t project,
                                        std::int64_t repository, Ordinal first, Ordinal end);

struct LineChangeRow {
    Ordinal ordinal = 0;
    std::int64_t pathId = 0;
    std::int64_t languageId = 0;
    languages::Bucket bucket = languages::Bucket::Product;
    std::uint32_t added = 0;
    std::uint32_t deleted = 0;
};

// Commits with counted lines: first <= ordinal < end, one stretch.
struct LinePass {
    Ordinal first = 0;
    Ordinal end = 0;
    std::uint64_t unreadable = 0;
    std::string rules; // what chose the files; other rules mean: start over

    bool empty() const { return first == end; }
};
Result<LinePass> linePass(Database &database, std::int64_t project, std::int64_t repository);

// Writes the rows and the fixes (commits that by their message mend a memory-safety defect) of a
// stretch that touches `before`, the pass as it was read, and the pass as it
// is then, in one transaction. A pass of other rules replaces all rows. Busy when another program
// changed the pass or the history meanwhile (`commits` is how many the line has).
Result<void> storeLineChanges(Database &database, std::int64_t project, std::int64_t repository,
                              Ordinal commits, const LinePass &before, const LinePass &after,
                              const std::vector<LineChangeRow> &rows,
                              const std::vector<Ordinal> &fixes);

} // namespace ferrograph::store
