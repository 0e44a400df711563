// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/fuzzing/campaign.h"
#include "core/fuzzing/crash_life.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What the database knows of a project's fuzzing.
namespace ferrograph::store
{

enum class CrashStatus : std::uint8_t { New, Open, Reopened, Fixed, NotABug };
const char *crashStatusName(CrashStatus status); // "new", "open", "reopened", "fixed", "not a bug"

// A root cause: what is computed, with people's merges and separations applied.
struct CrashGroup {
    std::int64_t id = 0;
    std::string name;      // stable: the key of the group
    std::string bucket;    // why its crashes cannot be grouped; empty for a group
    std::string signature; // of its most severe crash, like all that follows
    std::string tool;
    std::string kind;
    fuzzing::Access access = fuzzing::Access::Unknown;
    std::string message;
    std::vector<std::string> state;
    std::string crashLine;
    fuzzing::Judgement judgement;
    fuzzing::ClusterFuzzIdentity peer;
    std::vector<std::string> targets; // by name
    std::vector<std::string> sources; // files, at most 20
    Seconds firstSeen = 0;
    Seconds lastSeen = 0;
    std::uint64_t occurrences = 0;
    std::uint64_t signatures = 0;
    CrashStatus status = CrashStatus::Open;
    std::optional<Seconds> fixedAt;
    fuzzing::FixReason fixReason = fuzzing::FixReason::None;
    std::string note; // of the decision in force
    std::vector<fuzzing::OpenInterval> intervals;

    bool isOpen() const
    {
        return status == CrashStatus::New || status == CrashStatus::Open ||
               status == CrashStatus::Reopened;
    }
    // Counted as memory-unsafe: a group whose verdict is yes.
    bool isMemoryUnsafe() const
    {
        return bucket.empty() && judgement.memorySafety == fuzzing::Verdict::Yes;
    }
};

// Most severe first, then the newest. NotFound for an unknown project.
Result<std::vector<CrashGroup>> crashGroups(Database &database, const std::string &project);

// One occurrence of a group, with all that was printed.
struct CrashOccurrence {
    std::string target;
    std::string input;
    std::string source;
    std::uint64_t logLine = 0;
    Seconds seen = 0;
    std::string address;
    std::optional<std::uint64_t> bytes;
    std::vector<fuzzing::Stack> stacks;
    std::string report;
};
// The newest first; those with stacks before those without.
Result<std::vector<CrashOccurrence>> crashOccurrences(Database &database,
                                                      const std::string &project,
                                                      std::int64_t group, std::size_t limit);

struct CampaignRow {
    std::int64_t id = 0;
    std::string engine;
    std::string target;
    std::string instance;
    fuzzing::CoverageKind coverageKind = fuzzing::CoverageKind::None;
    std::optional<std::uint64_t> coverage; // at its end
    std::optional<std::uint64_t> coverageTotal;
    std::optional<std::uint64_t> corpus;
    std::uint64_t executions = 0;
    double seconds = 0;
    std::uint64_t crashes = 0;
    std::optional<double> stability;
    Seconds started = 0;
    Seconds ended = 0;
    std::string build;
};
Result<std::vector<CampaignRow>> campaigns(Database &database,
                                           const std::string &project); // by end
Result<std::vector<fuzzing::CampaignPoint>>
campaignPoints(Database &database, const std::string &project, std::int64_t campaign);

struct LineCoverageRow {
    std::string target; // empty: the project
    Seconds seen = 0;
    std::uint64_t lines = 0;
    std::uint64_t covered = 0;
    std::uint64_t functions = 0;
    std::uint64_t functionsCovered = 0;
    std::optional<double> reachedPercent;
    std::string build;
};
Result<std::vector<LineCoverageRow>> lineCoverage(Database &database, const std::string &project);

// One step of the history. Sums over nothing are absent, not nought.
struct FuzzPoint {
    Seconds stepEnd = 0;
    std::uint64_t open = 0; // groups, at the end of the step
    std::uint64_t openMemoryUnsafe = 0;
    std::uint64_t opened = 0; // seen for the first time
    std::uint64_t fixed = 0;
    std::vector<std::pair<std::string, std::uint64_t>>
        openByClass; // in the order of crashClasses()
    std::uint64_t campaigns = 0;
    std::uint64_t targets = 0; // that ran
    std::uint64_t executions = 0;
    std::uint64_t memoryUnsafeCrashes = 0; // occurrences
    std::optional<double> perMillion;      // those per million executions; absent without any
};
struct FuzzHistory {
    std::vector<FuzzPoint> points;
    fuzzing::FixTimes fixTimes; // of memory-unsafe groups
};
Result<FuzzHistory> fuzzHistory(Database &database, const std::string &project,
                                std::optional<Seconds> from, std::optional<Seconds> to, Step step);

// The classes that charts stack, in order: "spatial", "temporal", "initialization", "type",
// "thread", "contained", "debated", "other", "ungrouped".
const std::vector<std::string> &crashClasses();
std::string crashClass(const CrashGroup &group);

} // namespace ferrograph::store
