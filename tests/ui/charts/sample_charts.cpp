// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/sample_charts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace ferrograph::sample
{

using languages::Language;
using languages::LanguageClass;
using languages::LanguageId;

namespace
{

const std::vector<Language> &languageList()
{
    static const std::vector<Language> list = {
        {"C", "", LanguageClass::Unsafe, ""},          {"C++", "", LanguageClass::Unsafe, ""},
        {"Assembly", "", LanguageClass::Assembly, ""}, {"Rust", "", LanguageClass::Safe, ""},
        {"Python", "", LanguageClass::Safe, ""},       {"Shell", "", LanguageClass::Safe, ""},
        {"Go", "", LanguageClass::Safe, ""},           {"D", "", LanguageClass::Mixed, ""},
    };
    return list;
}

// From `before` to `after` between two months, an S of a line.
double slope(double month, double from, double to, double before, double after)
{
    const double part = std::clamp((month - from) / (to - from), 0.0, 1.0);
    return before + (after - before) * part * part * (3 - 2 * part);
}

} // namespace

const Language &lookup(LanguageId id)
{
    return languageList()[id.value];
}

metrics::LanguageSum languageSum(const char *name, double code, double r1, double r0, double blocks)
{
    metrics::LanguageSum sum;
    const auto &list = languageList();
    const auto found = std::find_if(
        list.begin(), list.end(), [&](const Language &language) { return language.name == name; });
    sum.language = LanguageId{static_cast<std::uint16_t>(found - list.begin())};
    sum.code = static_cast<std::uint64_t>(std::llround(code));
    sum.unsafe.r1 = static_cast<std::uint32_t>(std::llround(r1));
    sum.unsafe.r0 = static_cast<std::uint32_t>(std::llround(r0));
    sum.unsafe.blocks = static_cast<std::uint32_t>(std::llround(blocks));
    return sum;
}

report::CodeSample monthSample(int year, int month, std::vector<metrics::LanguageSum> sums)
{
    report::CodeSample sample;
    sample.date = startOfDay({year, month, 10});
    sample.stepEnd = nextStepStart(sample.date, Step::Month) - 1;
    sample.commit = fmt::format("{:08x}{:032x}", year * 7919 * month, month);
    for (const metrics::LanguageSum &sum : sums) {
        const LanguageClass languageClass = lookup(sum.language).languageClass;
        if (languageClass != LanguageClass::None)
            sample.totals.countedCode += sum.code;
        sample.totals.code += sum.code;
        sample.totals.exposed += metrics::exposedLines(sum, languageClass);
    }
    sample.languages = std::move(sums);
    return sample;
}

std::vector<report::CodeSample> rewrite()
{
    std::vector<report::CodeSample> samples;
    for (int index = 0; index < 56; ++index) {
        const double at = index;
        const double wave = 900 * std::sin(at / 3);
        const double assembly = slope(at, 0, 40, 187000, 225700) + wave;
        const double c = slope(at, 6, 8, 79000, 37735) + wave / 3;
        const double cxx = at < 7 ? 52000 : slope(at, 18, 31, 54000, 0);
        const double rust = at < 13 ? 0
                                    : slope(at, 13, 15, 60000, 215000) -
                                          slope(at, 18, 21, 0, 90000) + slope(at, 20, 55, 0, 8000);
        const double r1 = at < 13 ? 0 : slope(at, 13, 15, 0, 92000) - slope(at, 15, 31, 0, 86023);
        samples.push_back(monthSample(
            2022 + index / 12, index % 12 + 1,
            {languageSum("Assembly", assembly), languageSum("C", c), languageSum("C++", cxx),
             languageSum("Rust", rust, std::min(rust, r1), slope(at, 18, 27, 94, 551),
                         slope(at, 18, 27, 23, 302))}));
    }
    return samples;
}

} // namespace ferrograph::sample
