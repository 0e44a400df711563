// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/history.h"
#include "core/languages/classifier.h"
#include "core/store/database.h"
#include "core/store/projects.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <vector>

// How a scan's rows reach the database. One batch is one transaction: a kill leaves the old state
// or the new.
namespace ferrograph::store
{

// Commits are numbered along the first-parent line, the root is 0.
using Ordinal = std::int64_t;
inline constexpr Ordinal stillThere = std::numeric_limits<std::int32_t>::max();

// One version of a file and language part: valid at first <= ordinal < end.
struct VersionRow {
    std::uint32_t path = 0; // index into CodeBatch::paths
    std::uint16_t part = 0; // 0, 1, … within the file
    Ordinal first = 0;
    Ordinal end = stillThere;
    languages::LanguageId language; // of the builtin table; the store keeps names
    languages::Bucket bucket = languages::Bucket::Product;
    languages::BucketBasis basis;
    languages::Lines lines;
    languages::UnsafeFigures unsafe;
};

enum class UnreadableKind : std::uint8_t { Blob, Tree };

// An object that is named by the history and could not be read, while it is in the tree.
struct UnreadableRow {
    std::uint32_t path = 0;
    Ordinal first = 0;
    Ordinal end = stillThere;
    git::ObjectId object;
    UnreadableKind kind = UnreadableKind::Blob;
    std::string reason;
};

struct MarkerRow {
    std::uint32_t path = 0;
    Ordinal first = 0;
    Ordinal end = stillThere;
    languages::MarkerKind kind = languages::MarkerKind::None;
};

// The roadmap file as a commit left it.
struct RoadmapFileRow {
    Ordinal first = 0;
    std::string content; // UTF-8; empty: gone
    std::string problem; // why it could not be read
};

struct CodeBatch {
    std::vector<std::string> paths; // bytes
    Ordinal firstOrdinal = 0;       // of commits[0]
    std::vector<git::Commit> commits;
    // Rows opened in this batch (first >= firstOrdinal), closed in it or still there.
    std::vector<VersionRow> versions;
    std::vector<UnreadableRow> unreadable;
    std::vector<MarkerRow> markers;
    // Paths (bytes) whose rows of earlier batches end in this one, with the ordinal that ends them:
    // every version and unreadable row of the path that is still there, or its marker.
    std::map<std::string, Ordinal> closed;
    std::map<std::string, Ordinal> closedMarkers;
    std::vector<RoadmapFileRow> roadmaps; // by commit
    std::vector<git::Tag> tags;           // all tags of the repository, replacing the known ones
};

// What the store knows of a repository before a scan goes on.
struct ScanState {
    Ordinal commits = 0;     // on the stored line
    git::ObjectId tip;       // the last of them
    int definition = 0;      // of the rows; another version means: start over
    bool startOver = false;  // branch or path limits changed since the last scan
    bool shallow = false;    // the history began at a shallow boundary or an absent parent
    bool attributes = false; // the stored history has .gitattributes files
    std::string branchName;
    std::string bucketRules; // content hash the buckets were made with
    std::vector<git::Tag> tags;
    std::optional<git::ObjectId> unreadable; // one of the objects that could not be read
};
Result<ScanState> scanState(Database &database, std::int64_t project, std::int64_t repository);

// The stored line, by ordinal.
Result<std::vector<git::ObjectId>> storedCommits(Database &database, std::int64_t project,
                                                 std::int64_t repository);

// What is recorded beside the rows.
struct BatchEnd {
    bool finished = false; // nothing is left to read: records the time of the scan
    std::string branchName;
    bool shallow = false;
    int definition = languages::definitionVersion;
    std::string bucketRules; // content hash of the rules the buckets were made with
    std::string classTable;  // content hash of the class table in force
};

// Writes one batch and, in the same transaction, first cuts the history back to its first `keep`
// commits (a rewritten branch, or 0 to start over); the batch goes on from there (firstOrdinal is
// keep). Brings the per-commit totals up to date. Busy when another scan changed the history
// meanwhile.
Result<void> storeBatch(Database &database, std::int64_t project, std::int64_t repository,
                        Ordinal keep, const CodeBatch &batch, const BatchEnd &end);

// Buckets of all rows again after the path patterns changed; reads no git. Totals follow.
Result<void> recomputeBuckets(Database &database, std::int64_t project, std::int64_t repository,
                              const languages::BucketRules &rules);

// Every row of a project as ordered text, for comparing two databases.
Result<std::string> orderedDump(Database &database, const std::string &project);

} // namespace ferrograph::store
