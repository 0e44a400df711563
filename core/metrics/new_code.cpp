// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/new_code.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace ferrograph::metrics
{

using languages::LanguageClass;
using languages::LanguageTable;

namespace
{

constexpr std::string_view rust = "Rust";

std::optional<double> shareOf(std::uint64_t part, std::uint64_t whole)
{
    if (whole == 0)
        return std::nullopt;
    return static_cast<double>(part) / static_cast<double>(whole);
}

} // namespace

bool isNative(const languages::Language &language)
{
    static constexpr std::array<std::string_view, 5> names = {"C", "C++", "Objective-C",
                                                              "Objective-C++", rust};
    return language.languageClass == LanguageClass::Assembly ||
           std::ranges::find(names, language.name) != names.end();
}

AddedLines &AddedLines::operator+=(const AddedLines &other)
{
    for (const auto &[language, lines] : other.byLanguage)
        add(language, lines);
    return *this;
}

std::uint64_t AddedLines::total() const
{
    std::uint64_t sum = 0;
    for (const auto &[language, lines] : byLanguage)
        sum += lines;
    return sum;
}

std::uint64_t AddedLines::of(LanguageClass languageClass, const LanguageTable &table) const
{
    std::uint64_t sum = 0;
    for (const auto &[language, lines] : byLanguage)
        sum += table[language].languageClass == languageClass ? lines : 0;
    return sum;
}

std::optional<double> AddedLines::safeShare(const LanguageTable &table) const
{
    return shareOf(of(LanguageClass::Safe, table), total());
}

std::optional<double> AddedLines::nativeShare(const LanguageTable &table) const
{
    std::uint64_t safe = 0;
    std::uint64_t native = 0;
    for (const auto &[language, lines] : byLanguage) {
        safe += table[language].name == rust ? lines : 0;
        native += isNative(table[language]) ? lines : 0;
    }
    return shareOf(safe, native);
}

} // namespace ferrograph::metrics
