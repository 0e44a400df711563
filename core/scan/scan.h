// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/git/repository.h"
#include "core/metrics/figures.h"
#include "core/store/database.h"
#include "core/store/projects.h"

#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

// The main job: git history in, rows in the store out. Joins git, languages and store, which do not
// know each other.
namespace ferrograph::scan
{

struct ScanReport {
    std::string project;
    std::string repository;
    std::string tip;
    std::uint64_t commits = 0;    // read in this scan
    std::uint64_t blobs = 0;      // read and counted in this scan
    std::uint64_t compared = 0;   // counts that ScanOptions::checkCounts compared,
    std::uint64_t differing = 0;  // and those that were not the same: the full one was stored
    std::uint64_t unreadable = 0; // objects of the tip's state that could not be read
    bool rewritten = false; // the branch no longer contained what was known; rows were replaced
    bool nothingNew = false;
    std::vector<Problem>
        problems; // unreadable objects (at most 100 named, the rest counted), boundaries
};

struct ScanOptions {
    unsigned jobs = 2;
    git::Reader reader = git::Reader::Pack;
    // Counts every file that is counted from an earlier version of it in full too; see ScanReport.
    bool checkCounts = false;
    git::Reading reading() const { return {jobs, reader}; }
    std::string cache; // for URLs; empty is git::cacheFolder()
    std::uint64_t blobsPerTransaction = 250000;
};

// Reads what is new on the branch of one repository of a project. Safe to repeat and to interrupt:
// what was stored stays, the rest is read next time.
Result<ScanReport> scanRepository(store::Database &database, const std::string &project,
                                  const std::string &repositoryName, const ScanOptions &options,
                                  const Progress &progress, std::stop_token stop);

// Lines and unsafe code of one commit, without a database.
struct CountedFile {
    std::string path; // pathText
    languages::Bucket bucket = languages::Bucket::Product;
    languages::Part part;
};
struct CommitCount {
    git::Commit commit;
    std::vector<CountedFile> files; // one per file part, by path
    std::vector<Problem> unreadable;
    std::uint64_t uncounted = 0; // binaries, LFS pointers, unknown languages
};
Result<CommitCount> countCommit(const std::string &repositoryPath, const std::string &revision,
                                const git::Reading &reading, const Progress &progress,
                                std::stop_token stop);

} // namespace ferrograph::scan
