// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/findings/taxonomy.h"
#include "core/store/code_queries.h"
#include "core/store/database.h"
#include "core/store/finding_ingest.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What the stored runs say about findings. Dates are UTC.
namespace ferrograph::store
{

enum class FindingState : std::uint8_t { New, Open, Reopened, Suppressed, Fixed };
std::string_view name(FindingState state);
std::optional<FindingState> findingStateFromName(std::string_view text);

// What people judge.
enum class Verdict : std::uint8_t { None, Confirmed, FalsePositive, Accepted };
std::string_view name(Verdict verdict);
std::optional<Verdict> verdictFromName(std::string_view text);

// Findings, risky constructs and the inventory of unsafe code are counted apart.
enum class FindingGroup : std::uint8_t { Finding, Hazard, Surface };
std::string_view name(FindingGroup group);

// Which findings. Lists: any of them; empty is all.
struct FindingFilter {
    findings::Profile profile = findings::Profile::Default;
    std::optional<bool> memorySafety; // as the profile has it; unclassified ones are neither
    bool unclassified = false;        // only those
    std::optional<FindingGroup> group;
    std::vector<FindingState> states;
    std::vector<findings::Severity> severities;
    std::vector<std::string> categories;
    std::vector<std::string> tools; // as series have them
    std::vector<Verdict> verdicts;
    std::string rule;
    std::string path;
    std::string directory;    // whatever lies below it; "." is what lies in none
    std::string pathContains; // upper and lower case alike
    std::string text;         // in path, rule or message, likewise
    int cwe = 0;
};

// The most severe first, the newest first, names from a on; ties by id.
enum class FindingSort : std::uint8_t { Severity, Path, Rule, Tool, State, FirstSeen };

struct FindingRow {
    std::int64_t id = 0;
    std::string fingerprint;
    std::string tool;
    std::string rule;
    std::string ruleName;
    std::vector<int> cwe;
    findings::Class classified;
    FindingState state = FindingState::New;
    ClosedReason reason = ClosedReason::None;
    Verdict verdict = Verdict::None;
    bool ambiguous = false;
    std::string path;
    std::int64_t line = 0;
    std::string message;
    Seconds firstSeen = 0;
    Seconds lastSeen = 0;
    std::optional<Seconds> fixedAt;

    FindingGroup group() const;
};

struct FindingQuery {
    FindingFilter filter;
    FindingSort sort = FindingSort::Severity;
    bool reversed = false;
    std::int64_t limit = -1;
    std::int64_t offset = 0;
    // The last row of the page before: what follows it in the order. A deep page costs no more
    // than the first, which an offset cannot promise.
    std::optional<FindingRow> after;
};

struct FindingPage {
    // Without limit and offset; 0 where `after` is given: the first page has said it.
    std::uint64_t total = 0;
    std::vector<FindingRow> findings;
};
Result<FindingPage> findingPage(Database &database, const std::string &project,
                                const FindingQuery &query);

// How many there are by what a filter can choose, under the rest of the filter.
struct FindingFacets {
    std::uint64_t total = 0;   // under the whole filter
    std::uint64_t hidden = 0;  // of all findings: left out because they are not memory safety
    std::uint64_t hazards = 0; // risky constructs that are open
    std::uint64_t surface = 0;
    std::uint64_t unclassified = 0;
    std::map<FindingState, std::uint64_t> states;
    std::map<findings::Severity, std::uint64_t> severities;
    std::map<std::string, std::uint64_t> categories;
    std::map<std::string, std::uint64_t> tools;
};
Result<FindingFacets> findingFacets(Database &database, const std::string &project,
                                    const FindingFilter &filter);

enum class FindingGrouping : std::uint8_t { File, Rule, Directory, Cwe };

// Findings that have something in common.
struct FindingBundle {
    std::string key;  // path, rule id, directory, number of a CWE; empty: none is known
    std::string name; // of a rule
    std::uint64_t count = 0;
    std::map<findings::Severity, std::uint64_t> severities;
};
// Under the filter, the largest first. A directory is two levels deep at most.
Result<std::vector<FindingBundle>> findingBundles(Database &database, const std::string &project,
                                                  const FindingFilter &filter,
                                                  FindingGrouping grouping);

// Of one project: open ones, judgements counted.
struct OpenFindings {
    std::uint64_t memorySafety = 0; // as the profile has it
    std::uint64_t severe = 0;       // of them critical and high
    std::uint64_t hazards = 0;
};
// By the project's name; projects without any run are not in it.
Result<std::map<std::string, OpenFindings>>
openFindings(Database &database, findings::Profile profile = findings::Profile::Default);

enum class FindingDimension : std::uint8_t { Severity, Category, Tool };

struct FindingPoint {
    Seconds date = 0; // the last second of the step, or of the range
    std::uint64_t open = 0;
    std::uint64_t opened = 0; // within the step: found or found again
    std::uint64_t closed = 0;
    std::uint64_t suppressed = 0;
    std::uint64_t runs = 0;
    std::uint64_t failedRuns = 0;
    std::map<std::string, std::uint64_t> by; // open, by the dimension
};

// The state after the last run of each series on or before the end of every step, from the first
// run on. Of the filter the profile, memorySafety, group, severities, categories and tools count.
Result<std::vector<FindingPoint>> findingsHistory(Database &database, const std::string &project,
                                                  const Range &range, Step step,
                                                  const FindingFilter &filter,
                                                  FindingDimension dimension);

struct RunRow {
    std::int64_t id = 0;
    std::string series; // tool, or tool/category
    std::string tool;   // as the file has it
    std::string toolVersion;
    std::string category;
    std::string commit;
    std::int64_t repository = 0;
    Seconds dated = 0;
    DateFrom dateFrom = DateFrom::Import;
    RunStatus status = RunStatus::Complete;
    std::string source;
    std::uint64_t results = 0;
    std::uint64_t others = 0;
    std::uint64_t duplicates = 0;
    std::uint64_t suppressed = 0;
    std::uint64_t ambiguous = 0;
    std::uint64_t opened = 0;
    std::uint64_t closed = 0;
    std::uint64_t open = 0; // after it
};
Result<std::vector<RunRow>> findingRuns(Database &database,
                                        const std::string &project); // by date

// One thing that befell a finding.
struct FindingEvent {
    Seconds date = 0;
    std::string what; // "found", "closed", "reopened", "suppressed", "shown", or a verdict's name
    ClosedReason reason = ClosedReason::None;
    std::string toolVersion; // of the run; empty for judgements
    std::string author;      // of a judgement
    std::string note;
};

struct FlowPlace {
    std::string path;
    std::int64_t line = 0;
    std::string message;
};

struct FindingDetail {
    FindingRow row;
    std::string ruleText;
    std::string snippet;
    std::string function;
    std::int64_t column = 0;
    std::int64_t endLine = 0;
    std::int64_t repeats = 1;
    std::string commit; // of the run that saw it last; empty: not known
    std::int64_t repository = 0;
    std::vector<FlowPlace> flow;
    std::vector<FindingEvent> events; // oldest first
    std::optional<Seconds> expires;   // of the judgement that counts
};
// NotFound for an id that is not there.
Result<FindingDetail> findingDetail(Database &database, const std::string &project,
                                    std::int64_t id);

} // namespace ferrograph::store
