// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/language_mix.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace ferrograph::ui
{

using languages::LanguageClass;
using report::LanguageColour;

std::vector<MixPart> languageMix(const std::vector<metrics::LanguageSum> &sums,
                                 const languages::LanguageTable &table)
{
    std::array<std::uint64_t, report::languageColourCount> lines{};
    const auto at = [&](LanguageColour colour) -> std::uint64_t & {
        return lines[static_cast<std::size_t>(colour)];
    };
    for (const metrics::LanguageSum &sum : sums) {
        const languages::Language &language = table[sum.language];
        if (language.languageClass == LanguageClass::None)
            continue;
        std::uint64_t regions = 0;
        if (language.languageClass == LanguageClass::Safe) {
            regions = std::min(sum.code, metrics::exposedLines(sum, language.languageClass));
            at(LanguageColour::UnsafeRegions) += regions;
        }
        at(report::languageColour(language.name, language.languageClass)) += sum.code - regions;
    }
    constexpr std::array order = {
        LanguageColour::Assembly,      LanguageColour::C,
        LanguageColour::Cxx,           LanguageColour::OtherUnsafe,
        LanguageColour::UnsafeRegions, LanguageColour::Rust,
        LanguageColour::GoSwift,       LanguageColour::Managed,
        LanguageColour::OtherSafe,     LanguageColour::Other,
    };
    std::vector<MixPart> mix;
    for (const LanguageColour colour : order) {
        if (at(colour) > 0)
            mix.push_back({colour, static_cast<double>(at(colour)), {}});
    }
    return mix;
}

} // namespace ferrograph::ui
