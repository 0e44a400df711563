// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/bucket.h"
#include "core/languages/counts.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// The figures every answer of Ferrograph is made of (docs/metrics.md). Plain values, no store.
namespace ferrograph::metrics
{

// Sums over files.
struct LanguageSum {
    languages::LanguageId language;
    std::uint64_t files = 0;
    std::uint64_t code = 0;
    std::uint64_t comment = 0;
    std::uint64_t blank = 0;
    languages::UnsafeFigures unsafe;
};

struct Totals {
    std::uint64_t code = 0; // all languages, class none included
    std::uint64_t comment = 0;
    std::uint64_t blank = 0;
    std::uint64_t countedCode = 0; // D: code lines whose class is not none
    std::uint64_t exposed = 0;     // exposed lines
    std::uint64_t unsafeLanguage = 0;
    std::uint64_t assembly = 0;
    std::uint64_t mixed = 0;
    languages::UnsafeFigures unsafe;

    // exposed / D, 0 to 1; nothing when no code line counts ("no code at this commit", never 0 %).
    std::optional<double> exposedShare() const;
};

// The lines of one language sum that are exposed: all code of an unsafe language or assembly, the
// R1 lines of a safe one, none of mixed and none.
std::uint64_t exposedLines(const LanguageSum &sum, languages::LanguageClass languageClass);

Totals totals(const std::vector<LanguageSum> &sums, const languages::LanguageTable &table);

// What a figure needs beside it to be compared with another.
struct Recipe {
    int definition = 0;
    std::string classes; // "VERSION-HASH" of the class table
    languages::BucketSet buckets;
    std::string pathRules;                      // "VERSION-HASH" of what sorts paths into buckets
    std::map<std::string, std::string> commits; // repository name -> commit (hex)
    std::uint64_t unreadable = 0;               // objects of this state that could not be read
};

} // namespace ferrograph::metrics
