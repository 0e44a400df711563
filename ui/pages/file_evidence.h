// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/counts.h"
#include "core/store/code_queries.h"
#include "core/store/crash_places.h"
#include "core/store/finding_queries.h"
#include "ui/pages/commit_subjects.h"

#include <map>
#include <string>
#include <vector>

// What is known of a file besides its history: open findings, crashes, its text.
namespace ferrograph::ui
{

struct FileCrash {
    store::CrashGroup group;
    std::size_t frame = 0; // the innermost in this file
    std::uint32_t line = 0;
};

struct FileEvidence {
    std::vector<store::FindingRow> findings; // open ones, the most severe first
    std::vector<FileCrash> crashes;          // open or not, the most severe first
};
Result<FileEvidence> fileEvidence(store::Database &database, const std::string &project,
                                  const std::string &path);

// Open findings and open crashes by path.
struct OpenCounts {
    std::map<std::string, std::uint64_t> findings;
    std::map<std::string, std::uint64_t> crashes;

    std::uint64_t of(const std::string &path) const; // both together
};
Result<OpenCounts> openCounts(store::Database &database, const std::string &project,
                              const std::vector<store::FileRow> &files);

// A version's text with its unsafe regions.
struct FileSource {
    std::string commit;
    Seconds date = 0;
    std::string text; // UTF-8 or what comes close
    std::vector<languages::UnsafeRegion> regions;
};
// Reads the repository; NotFound where it is not at hand.
Result<FileSource> fileSource(store::Database &database, const std::string &project,
                              const std::string &repository, const store::FileInterval &version);

// The subjects of the commits that made the versions.
Result<CommitSubjects> versionSubjects(store::Database &database, const std::string &project,
                                       const std::string &repository,
                                       const std::vector<store::FileInterval> &versions,
                                       const std::stop_token &stop);

} // namespace ferrograph::ui
