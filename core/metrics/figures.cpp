// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/figures.h"

namespace ferrograph::metrics
{

using languages::LanguageClass;

std::optional<double> Totals::exposedShare() const
{
    if (countedCode == 0)
        return std::nullopt;
    return static_cast<double>(exposed) / static_cast<double>(countedCode);
}

std::uint64_t exposedLines(const LanguageSum &sum, LanguageClass languageClass)
{
    switch (languageClass) {
    case LanguageClass::Unsafe:
    case LanguageClass::Assembly:
        return sum.code;
    case LanguageClass::Safe:
        return sum.unsafe.r1;
    case LanguageClass::Mixed:
    case LanguageClass::None:
        return 0;
    }
    return 0;
}

Totals totals(const std::vector<LanguageSum> &sums, const languages::LanguageTable &table)
{
    Totals result;
    for (const LanguageSum &sum : sums) {
        const LanguageClass languageClass = table[sum.language].languageClass;
        result.code += sum.code;
        result.comment += sum.comment;
        result.blank += sum.blank;
        result.unsafe += sum.unsafe;
        result.exposed += exposedLines(sum, languageClass);
        if (languageClass != LanguageClass::None)
            result.countedCode += sum.code;
        if (languageClass == LanguageClass::Unsafe)
            result.unsafeLanguage += sum.code;
        if (languageClass == LanguageClass::Assembly)
            result.assembly += sum.code;
        if (languageClass == LanguageClass::Mixed)
            result.mixed += sum.code;
    }
    return result;
}

} // namespace ferrograph::metrics
