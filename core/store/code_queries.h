// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/languages/classifier.h"
#include "core/metrics/archetype.h"
#include "core/metrics/figures.h"
#include "core/store/database.h"
#include "core/store/projects.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// What the stored history says about code. All dates are UTC. Classes come from the class table in
// force (builtin plus the database's overrides), so a changed class needs no new scan.
namespace ferrograph::store
{

// Which state: the newest, the one at a date (each repository's last commit on or before it), or a
// commit (hex, at least 4 digits; the other repositories at that commit's date).
struct At {
    std::optional<Seconds> date;
    std::string commit;
};

struct CodeFilter {
    languages::BucketSet buckets = languages::BucketSet::headline();
    std::vector<std::string> languages; // names; empty is all
    std::optional<languages::LanguageClass> languageClass;
    // "src/net": only what is below; "" is all; "src/." the files directly in src. With several
    // repositories the first component may be "NAME:" ("gstreamer:subprojects").
    std::string directory;
};

struct CodeState {
    metrics::Recipe recipe;
    std::string commit;          // where there is one repository
    std::optional<Seconds> date; // of the newest commit that is in
    metrics::Totals totals;
    std::vector<metrics::LanguageSum> languages; // by code lines, falling
};
Result<CodeState> codeState(Database &database, const std::string &project, const At &at,
                            const CodeFilter &filter);

struct Range {
    std::optional<Seconds> from; // nothing: from the first commit
    std::optional<Seconds> to;   // nothing: up to the last commit
};

struct CodePoint {
    Seconds date = 0;    // of the commit the point shows
    Seconds stepEnd = 0; // the last second of the step
    std::string commit;  // hex; of the newest repository where there are several
    metrics::Totals totals;
    std::vector<metrics::LanguageSum> languages;
};

struct CodeSeries {
    metrics::Recipe recipe; // of the last point
    std::vector<CodePoint>
        points; // one per step from the first commit on; a step without a state is absent
};
// The state at the last commit on or before the end of every step (of the range, in its last step).
// Steps go on to the range's end, or to the last commit; none is in the future.
Result<CodeSeries> codeSeries(Database &database, const std::string &project, const Range &range,
                              Step step, const CodeFilter &filter);

// The same for the directories with the most exposed lines at any step (at most `count`, largest
// first), named as CodeFilter takes them. They are the top level's, but one that holds more than
// 60 % of the project's exposed lines or counted code gives way to its children, and the files
// directly in it are "src/.". They do not overlap.
struct DirectorySeries {
    std::string directory;
    CodeSeries series;
};
Result<std::vector<DirectorySeries>>
codeSeriesByDirectory(Database &database, const std::string &project, const Range &range, Step step,
                      const CodeFilter &filter, std::size_t count);

enum class FileSort : std::uint8_t {
    Path,
    Language,
    Code,
    Comment,
    Blank,
    Exposed,
    R0,
    R1,
    R2,
    Blocks,
    Churn
};

struct FileRow {
    std::string repository; // name
    std::string path;       // pathText
    std::string language;
    languages::LanguageClass languageClass = languages::LanguageClass::None;
    languages::Bucket bucket = languages::Bucket::Product;
    std::uint64_t code = 0;
    std::uint64_t comment = 0;
    std::uint64_t blank = 0;
    std::uint64_t exposed = 0;
    languages::UnsafeFigures unsafe;
    std::uint64_t churn = 0; // commits that changed it in the 12 months before the state
};

struct FileQuery {
    At at;
    CodeFilter filter;
    std::string pathContains; // case-insensitive
    FileSort sort = FileSort::Exposed;
    bool descending = true;
    std::int64_t limit = -1; // -1 is all
    std::int64_t offset = 0;
};

struct FilePage {
    metrics::Recipe recipe;
    std::uint64_t total = 0; // rows without limit and offset
    std::vector<FileRow> files;
};
// One row per file part (a Go file with a cgo preamble has two).
Result<FilePage> files(Database &database, const std::string &project, const FileQuery &query);

struct FileInterval {
    FileRow figures;
    std::string firstCommit; // hex
    Seconds firstDate = 0;
    std::string endCommit; // empty: still there
    std::optional<Seconds> endDate;
};
// All versions of one path, oldest first. NotFound when the path never was.
Result<std::vector<FileInterval>> fileHistory(Database &database, const std::string &project,
                                              const std::string &repository,
                                              const std::string &path);

struct UnreadableObject {
    std::string repository;
    std::string path;
    std::string object; // hex
    std::string kind;   // "blob" or "tree"
    std::string reason;
};
Result<std::vector<UnreadableObject>> unreadableObjects(Database &database,
                                                        const std::string &project, const At &at);

struct TagMark {
    std::string repository;
    std::string name;
    std::string commit;
    Seconds date = 0;
};
Result<std::vector<TagMark>> projectTags(Database &database,
                                         const std::string &project); // all of them, by date
Result<std::vector<TagMark>>
releaseTags(Database &database, const std::string &project); // by the project's pattern, by date

// What stands for a project: its archetype, its headline figure and where that goes.
struct ProjectStory {
    metrics::Archetype archetype = metrics::Archetype::NotMigrating;
    bool archetypeSet = false; // by a person; else suggested from the history
    std::string why;           // of the suggestion; of the missing headline
    metrics::Headline headline;
    std::optional<double> value;         // of the headline, now
    std::optional<double> yearBefore;    // at the end of the same month a year before
    std::optional<metrics::Trend> trend; // of the last 24 months
    std::optional<Seconds> noCodeSince;  // the newest states have no code that counts
};

// One line of the portfolio: everything the page and `show projects` need.
struct PortfolioRow {
    ProjectRow project;
    CodeState state;
    // Month by month up to that of the newest commit of all projects, so that rows share an axis.
    std::vector<CodePoint> lastThreeYears;
    ProjectStory story = {};
};
Result<std::vector<PortfolioRow>> portfolio(Database &database, const CodeFilter &filter);

} // namespace ferrograph::store
