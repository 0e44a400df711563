// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/metrics/figures.h"
#include "core/report/chart_data.h"

#include <functional>
#include <string>
#include <vector>

// From stored history to the charts of code: which languages get a band, in which order and colour.
namespace ferrograph::report
{

// The state at the end of one step.
struct CodeSample {
    Seconds date = 0;    // of the commit
    Seconds stepEnd = 0; // the last second of the step
    std::string commit;  // hex
    metrics::Totals totals;
    std::vector<metrics::LanguageSum> languages;
};

using LanguageLookup = std::function<const languages::Language &(languages::LanguageId)>;

inline constexpr std::size_t mostBands = 7;

// Stacked bands that add up to the code lines that count (D), the lowest first: assembly, C, C++,
// other not memory-safe languages, unsafe regions (so their top is the exposed lines), Rust, Go and
// Swift, managed languages, other safe languages, mixed languages. Every colour stands for one
// language, the largest of its kind; the others are grouped, and so are the smallest where there
// would be more than `most` bands, and safe ones that never are 2 % of D. Bands that are 0
// throughout are left out. A sample without code that counts is a gap, and so are steps that are
// missing between two samples.
ChartData codeChart(const std::vector<CodeSample> &samples, Step step, const LanguageLookup &lookup,
                    std::size_t most = mostBands);

// R1 lines of Rust as one hatched band; R0 lines and number of unsafe blocks as two lines. They
// begin with the first Rust; later moments without Rust are gaps. Empty when there never was Rust.
ChartData unsafeRustLines(const std::vector<CodeSample> &samples, Step step,
                          const LanguageLookup &lookup);
ChartData unsafeRustBlocks(const std::vector<CodeSample> &samples, Step step,
                           const LanguageLookup &lookup);

// Exposed lines as one line.
ChartData exposedChart(const std::vector<CodeSample> &samples, Step step);

// The first and the last value of a series, gaps apart.
struct FirstAndLast {
    double first = 0;
    double last = 0;
};
std::optional<FirstAndLast> firstAndLast(const ChartSeries &series);

// What the course of R1, R0 and blocks says.
enum class UnsafeRustStory : std::uint8_t {
    None,            // nothing to say: no Rust, or none of it unsafe at either end
    SplitIntoBlocks, // R1 fell while R0 and blocks rose: read R1 first
    Fell,            // R1 fell, and R0 or blocks did not rise
    Rose,
    Unchanged,
};
UnsafeRustStory unsafeRustStory(const ChartData &lines, const ChartData &blocks);

} // namespace ferrograph::report
