// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/change.h"
#include "core/store/code_ingest.h"
#include "core/store/code_queries.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

// Why exposed lines changed: how the explanations of the third pass (core/scan/change_pass.h) reach
// the database, and the answers from them (docs/change.md).
namespace ferrograph::store
{

// One version of a file, all its parts together, as the class table has it.
struct CodeSpan {
    std::uint32_t path = 0; // index into CodeSpans::paths
    Ordinal first = 0;
    Ordinal end = stillThere;
    languages::LanguageId language; // of its first part
    languages::Bucket bucket = languages::Bucket::Product;
    std::uint64_t code = 0;
    std::uint64_t comment = 0;
    std::uint64_t blank = 0;
    std::uint64_t counted = 0; // code of languages that have a class
    std::uint64_t exposed = 0;
    std::uint64_t nativeSafe = 0; // Rust outside unsafe regions
};

struct MarkerSpan {
    std::string path;
    Ordinal first = 0;
    Ordinal end = stillThere;
    languages::MarkerKind kind = languages::MarkerKind::None;
};

struct CodeSpans {
    std::vector<std::string> paths; // pathText, in order
    std::vector<CodeSpan> spans;    // by path, then first
    std::vector<MarkerSpan> markers;
    std::vector<Seconds> times; // of the commits, by ordinal
};
Result<CodeSpans> codeSpans(Database &database, std::int64_t project, std::int64_t repository);

struct ExposedChangeRow {
    Ordinal ordinal = 0;
    metrics::ChangeKind kind = metrics::ChangeKind::NewlyUnsafe;
    std::string directory;
    std::int64_t lines = 0;
};

// What a repository says about a commit, which the stored figures leave open.
enum class CommitQuestion : std::uint8_t { JoinsAnotherRoot, GainsDependency };
using CommitAnswers = std::map<std::pair<Ordinal, CommitQuestion>, bool>;
// What it said before.
Result<CommitAnswers> commitAnswers(Database &database, std::int64_t project,
                                    std::int64_t repository);

// What the stored explanations were made from: any difference means: make them anew.
struct ChangePass {
    Ordinal end = 0; // commits that are explained
    std::string rules;
};
Result<ChangePass> changePass(Database &database, std::int64_t project, std::int64_t repository);

// Replaces a repository's explanations, and adds answers that were not known yet. Busy when the
// line has not `pass.end` commits any more.
Result<void> storeExposedChanges(Database &database, std::int64_t project, std::int64_t repository,
                                 const ChangePass &pass, const std::vector<ExposedChangeRow> &rows,
                                 const CommitAnswers &answers);

struct ChangedDirectory {
    std::string repository;
    std::string directory; // "." for the top
    std::int64_t lines = 0;
};
struct ChangedCommit {
    std::string repository;
    std::string commit;
    Seconds date = 0;
    std::int64_t lines = 0;
};
struct ExplainedPart {
    metrics::ChangePart part = metrics::ChangePart::NewlyUnsafe;
    std::int64_t lines = 0;
    std::vector<ChangedDirectory> directories; // largest first, at most ten
    std::vector<ChangedCommit> commits;        // largest first, at most ten
};
struct ChangeExplanation {
    metrics::Recipe recipe;      // of the later state
    std::optional<Seconds> from; // of the newest commit that is in; nothing: before the first
    std::optional<Seconds> to;
    std::vector<std::string> fromCommits; // of each repository that has begun
    std::vector<std::string> toCommits;
    std::uint64_t exposedBefore = 0;
    std::uint64_t exposedAfter = 0;
    metrics::Totals before;
    metrics::Totals after;
    std::vector<ExplainedPart> parts; // those that are not zero, in the order of ChangePart
    bool complete = true;             // every commit between is explained
};
// The change of exposed lines between two states, in the headline's buckets. The parts add up to
// exposedAfter - exposedBefore, to the line, whichever state is the later one. `from` nothing:
// from before the first commit.
Result<ChangeExplanation> explainChange(Database &database, const std::string &project,
                                        const std::optional<At> &from, const At &to);

// Notes that people keep on steps, by moment.
struct StepNote {
    Seconds moment = 0;
    std::string note;
};
Result<std::vector<StepNote>> stepNotes(Database &database, const std::string &project);
// An empty note takes it away.
Result<void> setStepNote(Database &database, const std::string &project, const StepNote &note);

} // namespace ferrograph::store
