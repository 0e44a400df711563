// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/findings/identity.h"
#include "core/findings/taxonomy.h"
#include "core/store/database.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

// How runs of static analysis reach the database, and how the life of findings follows from them.
namespace ferrograph::store
{

enum class RunStatus : std::uint8_t { Complete, Failed, NoAnalysis };
std::string_view name(RunStatus status);

// Which clock a run is dated by, the most trusted first.
enum class DateFrom : std::uint8_t { User, Commit, RunEnd, RunStart, FileName, FileTime, Import };
std::string_view name(DateFrom from);

// Why a finding was closed.
enum class ClosedReason : std::uint8_t {
    None,
    Fixed,        // gone from a complete run; how is not known
    FixedInPlace, // the line is as it was, what was wrong with it is not
    LineChanged,  // the line was changed or taken out
    FileDeleted,
    Replaced, // the file gave way to one in a memory-safe language
    RuleOff,
    ToolUpgraded, // another version of the tool no longer reports it
};
std::string_view name(ClosedReason reason);

// A text that is stored once; 0 stands for none.
using TextId = std::int64_t;
TextId textId(std::string_view text);

// One result of a run, after equal ones were folded.
struct RunResult {
    std::uint32_t rule = 0; // index into FindingRun::rules
    TextId path = 0;
    TextId message = 0;
    TextId snippet = 0;
    TextId function = 0;
    TextId flow = 0;
    std::int64_t line = 0;
    std::int64_t column = 0;
    std::int64_t endLine = 0;
    std::int64_t endColumn = 0;
    int level = 0; // findings::Level
    bool suppressed = false;
    bool shared = false;
    std::int64_t repeats = 1;
    std::uint64_t textHash = 0;
    std::uint64_t messageHash = 0;
    std::vector<std::uint64_t> fingerprints;
    std::string cwe; // "121 787"
    std::string security;
    std::string tag;
};

struct RunRule {
    std::string id;
    std::string name;
    std::string text;
};

struct FindingRun {
    std::string series; // tool without version
    std::string category;
    std::string toolName;
    std::string toolVersion;
    std::string source;
    std::string contentHash;
    Seconds dated = 0;
    DateFrom dateFrom = DateFrom::Import;
    std::string commit;          // hex; empty: not known
    std::int64_t repository = 0; // of the project, that has the commit
    RunStatus status = RunStatus::Complete;
    std::uint64_t total = 0; // results in the files
    std::uint64_t others = 0;
    std::uint64_t duplicates = 0;
    std::vector<std::string> analysed;          // paths; empty: all
    std::vector<std::string> disabled;          // rules
    std::map<std::string, std::string> renamed; // rules: old id, new id
    std::vector<RunRule> rules;
    std::vector<RunResult> results;
    std::unordered_map<TextId, std::string> texts;
};

// What the history of a repository says about what lies between two commits.
struct HistoryView {
    findings::LineMap lines;
    std::function<ClosedReason(const std::string &path, std::int64_t line)> whyGone;
};
// Nothing when the commits are not known: the results alone have to tell.
using HistoryOf = std::function<std::optional<HistoryView>(
    std::int64_t repository, const std::string &before, const std::string &after)>;

struct StoredRun {
    std::int64_t id = 0;
    bool known = false;         // the same content with the same date was there: nothing changed
    std::uint64_t findings = 0; // distinct ones in the run
    std::uint64_t opened = 0;
    std::uint64_t reopened = 0;
    std::uint64_t closed = 0;
    std::uint64_t ambiguous = 0;
    bool late = false; // it came after a newer one: the series was told anew
};

// Stores runs (and uses them up: they are large) in one transaction, each in its series at the
// place its date gives it. Cancelled leaves the database as it was.
Result<std::vector<StoredRun>> storeRuns(Database &database, const std::string &project,
                                         std::vector<FindingRun> runs, const HistoryOf &history,
                                         const Progress &progress, std::stop_token stop);

// Takes a run out; the life of its series is as if it had never come. NotFound.
Result<void> removeRun(Database &database, const std::string &project, std::int64_t run,
                       const HistoryOf &history, std::stop_token stop);

// The user's word on a rule, which counts from the beginning: classes and counts follow. Nothing
// stands for what the tables say.
Result<void> overrideRule(Database &database, const std::string &project, const std::string &tool,
                          const std::string &rule, std::optional<findings::Tier> tier,
                          std::optional<findings::Severity> severity, const HistoryOf &history,
                          std::stop_token stop);

} // namespace ferrograph::store
