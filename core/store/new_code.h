// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/new_code.h"
#include "core/store/code_queries.h"

#include <vector>

// What commits brought: the answers from the second pass (core/scan/line_pass.h). Lines are those
// that `git log --numstat --no-renames -m --first-parent` counts for the files that count.
namespace ferrograph::store
{

struct NewCodePoint {
    Seconds from = 0; // first and last second of the step
    Seconds to = 0;
    metrics::AddedLines usual; // without what stands in `bulk`
    // Commits of more than metrics::bulkLines added lines, and vendored or generated files.
    metrics::AddedLines bulk;
    std::uint64_t deleted = 0; // in all
    std::uint64_t commits = 0; // that changed counted files
    std::uint64_t bulkCommits = 0;
};

struct NewCode {
    metrics::Recipe recipe;
    // Every step from the first counted commit of the range to the last; quiet ones are empty.
    std::vector<NewCodePoint> points;
    bool complete = true;         // every commit of the range has its lines counted
    std::uint64_t unreadable = 0; // file changes that could not be compared
};
Result<NewCode> newCode(Database &database, const std::string &project, const Range &range,
                        Step step, const CodeFilter &filter);

// A file that a commit of the range added: nothing stood at its path before.
struct NewFile {
    FileRow file; // as it was added
    std::string commit;
    Seconds date = 0;
    bool moved = false; // the same commit took a file of the same name or the same counts away
};
// By date, then path. The filter's class says which files; without one all that count.
Result<std::vector<NewFile>> newFiles(Database &database, const std::string &project,
                                      const Range &range, const CodeFilter &filter);

struct CommitFile {
    std::string repository;
    std::string path;
    std::string language;
    languages::LanguageClass languageClass = languages::LanguageClass::None;
    languages::Bucket bucket = languages::Bucket::Product;
    std::optional<std::uint64_t> added; // nothing: not counted yet, or not comparable
    std::optional<std::uint64_t> deleted;
    std::int64_t exposedChange = 0;
};
struct CommitFiles {
    metrics::Recipe recipe;
    std::string commit;
    Seconds date = 0;
    std::vector<CommitFile> files; // by path
};
// What a commit of the stored line did to files of every bucket, against its first parent.
Result<CommitFiles> commitFiles(Database &database, const std::string &project,
                                const std::string &commit);

} // namespace ferrograph::store
