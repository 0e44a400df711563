// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/import_report.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/input/source.h"
#include "core/store/database.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What can be imported. A format is one row of the table in formats.cpp: how a file of it is known,
// and who stores it.
namespace ferrograph::intake
{

// What a format is known by.
struct Sample {
    std::string_view path; // within what the user named: "crashes/id:000001", "scan.sarif"
    std::string_view head; // the first bytes of the content, at most sampleBytes
    std::uint64_t size = 0;
};
inline constexpr std::size_t sampleBytes = std::size_t{1} << 16;

// What an import is told besides the files.
struct Request {
    std::string project;
    std::string source; // what the user named
    std::string commit; // a revision as the user wrote it; empty: what the files say
    std::optional<Seconds> date;
    std::optional<std::string> category;
    std::string target; // of a fuzzer
    Progress progress;
    std::stop_token stop;
};

// What became of the files of one format in one source.
struct Outcome {
    std::string format;
    std::string source;
    std::vector<std::pair<std::string, std::uint64_t>> figures; // "results", "new", … in order
    ImportReport report;            // files taken and left out, with the problems
    bool unchanged = false;         // it was there already: nothing was stored
    std::vector<std::string> notes; // what else a person should know
};

// Takes the files of one format in one source, one after the other, and stores them as a whole: a
// directory or an archive is one import.
class Importer
{
public:
    Importer() = default;
    Importer(const Importer &) = delete;
    Importer &operator=(const Importer &) = delete;
    virtual ~Importer() = default;

    // An error of the kinds InvalidInput, Unsupported and Unreadable rejects this file alone; any
    // other ends the import.
    virtual Result<void> add(input::Item &item) = 0;
    // Stores what was taken, in one transaction. `source` says what could not be read, `rejected`
    // which files were refused. Nothing is stored before.
    virtual Result<Outcome> finish(const input::Source &source,
                                   std::span<const Problem> rejected) = 0;
};

struct Format {
    std::string_view name; // as --as takes it
    bool (*recognises)(const Sample &sample);
    std::unique_ptr<Importer> (*importer)(store::Database &database, const Request &request);
};

// All formats, in the order in which they are asked.
std::span<const Format> formats();

// The format of the name, or the first that recognises the sample; null when there is none.
const Format *formatNamed(std::span<const Format> formats, std::string_view name);
const Format *formatOf(std::span<const Format> formats, const Sample &sample);

// The same for an item; "auto" as name asks the content. Reading goes on at the item's beginning.
// InvalidInput, naming what is known, when it is in no format.
Result<const Format *> formatOf(std::span<const Format> formats, std::string_view name,
                                input::Item &item);

// Imports what the user named: each format in it is one import. Files in no format are counted as
// skipped when others are in one, else they are an error. Errors: those of input::visitItems and of
// the importers; the first of them when every file was rejected.
Result<std::vector<Outcome>> importSource(store::Database &database,
                                          std::span<const Format> formats, std::string_view name,
                                          const Request &request);

} // namespace ferrograph::intake
