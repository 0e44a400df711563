// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/report/palette.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a time chart shows: one set of values for the picture, the tooltip, the table, the CSV and
// the words of a screen reader.
namespace ferrograph::report
{

struct ChartMoment {
    Seconds at = 0;              // where it stands on the axis
    Seconds date = 0;            // of its commit
    std::string commit;          // hex; empty in a gap
    bool held = false;           // no new commit: the state before, still standing here
    std::optional<double> whole; // what shares are shares of; nothing where there are no shares
};

enum class SeriesKind : std::uint8_t {
    Language,      // all code of a language
    SafePart,      // a safe language's code outside unsafe regions
    UnsafeRegions, // R1 lines
    OtherSafe,     // grouped
    OtherUnsafe,   // grouped
    Mixed,         // grouped: languages that are neither
    BlockLines,    // R0 lines
    Blocks,        // number of unsafe blocks
    Exposed,       // exposed lines
};

struct ChartSeries {
    SeriesKind kind = SeriesKind::Language;
    std::vector<std::string> languages; // that are in it, the largest first
    std::string name;                   // English; a window puts its own words here
    LanguageColour colour = LanguageColour::Other;
    std::vector<std::optional<double>> values; // one per moment; nothing is a gap

    std::optional<double> last() const { return values.empty() ? std::nullopt : values.back(); }
};

struct ChartData {
    std::vector<ChartMoment> moments;  // by `at`, rising
    std::vector<ChartSeries> series;   // of a stack: the lowest first
    Step step = Step::Day;             // how finely the moments stand
    std::optional<Seconds> emptySince; // since when there has been no code, up to the end
    bool shares = false; // the values are shares themselves, of moments whose whole is 1

    bool empty() const { return moments.empty() || series.empty(); }
};

// "C++", "Rust, safe", "Rust, unsafe (R1)", "Other, not safe" …
std::string seriesName(const ChartSeries &series);

// Since which moment a series has been 0 up to its end; nothing when it is not 0 there, or always
// was.
std::optional<Seconds> zeroSince(const ChartData &data, std::size_t series);

// RFC 4180, line feeds, one row per moment that is a commit: date, commit, then for each series its
// value. Gaps are empty fields.
std::string chartCsv(const ChartData &data);

} // namespace ferrograph::report
