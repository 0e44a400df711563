// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"

#include <cstdint>
#include <map>
#include <optional>

namespace ferrograph::metrics
{

// Lines that commits added, by language. Languages of class none are not in it.
struct AddedLines {
    std::map<languages::LanguageId, std::uint64_t> byLanguage;

    void add(languages::LanguageId language, std::uint64_t lines) { byLanguage[language] += lines; }
    AddedLines &operator+=(const AddedLines &other);
    std::uint64_t total() const;
    std::uint64_t of(languages::LanguageClass languageClass,
                     const languages::LanguageTable &table) const;

    // Lines in safe languages / all of them; nothing where none were added.
    std::optional<double> safeShare(const languages::LanguageTable &table) const;
    // Rust / (C + C++ + Objective-C + assembly + Rust).
    std::optional<double> nativeShare(const languages::LanguageTable &table) const;
};

// Languages that compile to the machine and stand in for each other: C, C++, Objective-C, assembly
// and Rust ("native" means these wherever it is said).
bool isNative(const languages::Language &language);

// A commit that adds more lines than this is shown apart: an import, a move, a generator.
inline constexpr std::uint64_t bulkLines = 10000;

} // namespace ferrograph::metrics
