// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/metric.h"

#include "core/base/path_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ferrograph::metrics
{
namespace
{

using Kind = Metric::Kind;
using languages::LanguageClass;
using languages::LanguageTable;

struct Name {
    std::string_view text;
    Kind kind;
};
constexpr std::array names = {Name{"exposed_share", Kind::ExposedShare},
                              Name{"exposed", Kind::Exposed},
                              Name{"unsafe_language", Kind::UnsafeLanguage},
                              Name{"assembly", Kind::Assembly},
                              Name{"code", Kind::Code},
                              Name{"safe_share", Kind::SafeShare},
                              Name{"r0", Kind::R0},
                              Name{"r1", Kind::R1},
                              Name{"r2", Kind::R2},
                              Name{"blocks", Kind::Blocks}};
constexpr std::array prefixes = {Name{"lines:", Kind::LanguageLines},
                                 Name{"share:", Kind::LanguageShare}};

tl::unexpected<Error> unknown(std::string_view text)
{
    return failure(ErrorCode::Usage, pathText(text),
                   fmt::format("'{}' is not a metric", pathText(text)), {},
                   "use exposed_share, exposed, unsafe_language, assembly, code, safe_share, r0, "
                   "r1, r2, blocks, lines:LANGUAGE or share:LANGUAGE (C+C++ for two)");
}

// "C+C++" and "C+++C": at each place the longest name that a '+' or the end follows.
Result<std::vector<std::string>> languagesOf(std::string_view text, std::string_view whole)
{
    const LanguageTable &table = LanguageTable::builtin();
    std::vector<std::string> result;
    while (!text.empty()) {
        std::size_t length = text.size();
        std::optional<languages::LanguageId> found;
        for (; length > 0 && !found; --length) {
            if (length == text.size() || text[length] == '+')
                found = table.find(text.substr(0, length));
            if (found)
                break;
        }
        if (!found)
            return unknown(whole);
        result.push_back(table[*found].name);
        text.remove_prefix(std::min(text.size(), length + 1));
    }
    if (result.empty())
        return unknown(whole);
    return result;
}

double linesOf(const Metric &metric, std::span<const LanguageSum> sums, const LanguageTable &table)
{
    std::uint64_t lines = 0;
    for (const LanguageSum &sum : sums) {
        const auto &language = table[sum.language];
        const bool wanted = std::ranges::any_of(metric.languages, [&](const std::string &name) {
            return name == language.name || name == language.group;
        });
        lines += wanted ? sum.code : 0;
    }
    return static_cast<double>(lines);
}

double safeLines(std::span<const LanguageSum> sums, const LanguageTable &table)
{
    std::uint64_t lines = 0;
    for (const LanguageSum &sum : sums) {
        if (table[sum.language].languageClass == LanguageClass::Safe)
            lines += sum.code - std::min<std::uint64_t>(sum.code, sum.unsafe.r1);
    }
    return static_cast<double>(lines);
}

std::optional<double> shareOf(double lines, const Totals &totals)
{
    if (totals.countedCode == 0)
        return std::nullopt;
    return lines / static_cast<double>(totals.countedCode);
}

} // namespace

Scale Metric::scale() const
{
    const bool share =
        kind == Kind::ExposedShare || kind == Kind::SafeShare || kind == Kind::LanguageShare;
    return share ? Scale::Share : Scale::Amount;
}

Reach Metric::better(const LanguageTable &table) const
{
    if (kind == Kind::SafeShare)
        return Reach::AtLeast;
    const bool safe =
        !languages.empty() && std::ranges::all_of(languages, [&](const std::string &each) {
            const auto id = table.find(each);
            return id && table[*id].languageClass == LanguageClass::Safe;
        });
    return safe ? Reach::AtLeast : Reach::AtMost;
}

Result<Metric> parseMetric(std::string_view text)
{
    Metric metric;
    metric.name = std::string(text);
    if (const auto found = std::ranges::find(names, text, &Name::text); found != names.end()) {
        metric.kind = found->kind;
        return metric;
    }
    for (const Name &prefix : prefixes) {
        if (!text.starts_with(prefix.text))
            continue;
        auto languages = languagesOf(text.substr(prefix.text.size()), text);
        FERROGRAPH_TRY(languages);
        metric.kind = prefix.kind;
        metric.languages = std::move(*languages);
        return metric;
    }
    return unknown(text);
}

Result<double> parseMetricValue(const Metric &metric, std::string_view text)
{
    const bool share = metric.scale() == Scale::Share;
    std::string_view number = text;
    const bool percent = share && number.ends_with('%');
    if (percent)
        number.remove_suffix(1);
    double value = 0;
    const char *end = number.data() + number.size();
    const auto [stopped, problem] = std::from_chars(number.data(), end, value);
    if (percent)
        value /= 100;
    const bool fits = share ? value <= 1 : value == std::floor(value);
    if (problem != std::errc{} || stopped != end || !std::isfinite(value) || value < 0 || !fits) {
        return failure(ErrorCode::Usage, fmt::format("{}={}", metric.name, pathText(text)),
                       share ? "is not a share" : "is not a number of lines", {},
                       share ? fmt::format("write {0}=0.1 or {0}=10%", metric.name)
                             : fmt::format("write {}=500", metric.name));
    }
    return value;
}

std::optional<double> metricValue(const Metric &metric, const Totals &totals,
                                  std::span<const LanguageSum> languages,
                                  const LanguageTable &table)
{
    const auto lines = [](std::uint64_t count) {
        return static_cast<double>(count);
    };
    switch (metric.kind) {
    case Kind::ExposedShare:
        return totals.exposedShare();
    case Kind::Exposed:
        return lines(totals.exposed);
    case Kind::UnsafeLanguage:
        return lines(totals.unsafeLanguage);
    case Kind::Assembly:
        return lines(totals.assembly);
    case Kind::Code:
        return lines(totals.countedCode);
    case Kind::SafeShare:
        return shareOf(safeLines(languages, table), totals);
    case Kind::R0:
        return lines(totals.unsafe.r0);
    case Kind::R1:
        return lines(totals.unsafe.r1);
    case Kind::R2:
        return lines(totals.unsafe.r2);
    case Kind::Blocks:
        return lines(totals.unsafe.blocks);
    case Kind::LanguageLines:
        return linesOf(metric, languages, table);
    case Kind::LanguageShare:
        return shareOf(linesOf(metric, languages, table), totals);
    }
    return std::nullopt;
}

} // namespace ferrograph::metrics
