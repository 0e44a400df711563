// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/figures.h"
#include "core/metrics/forecast.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::metrics
{

// One figure of a state that trends, targets and tables can be asked for.
struct Metric {
    enum class Kind : std::uint8_t {
        ExposedShare,
        Exposed,
        UnsafeLanguage,
        Assembly,
        Code, // that counts: D
        SafeShare,
        R0,
        R1,
        R2,
        Blocks,
        LanguageLines,
        LanguageShare, // of D
    };
    Kind kind = Kind::ExposedShare;
    std::string name;                   // as it was written
    std::vector<std::string> languages; // of the last two, linguist's names

    Scale scale() const;
    // Which way is better; languages that are safe by default are better when they grow.
    Reach better(const languages::LanguageTable &table) const;
};

// "exposed_share", "exposed", "unsafe_language", "assembly", "code", "safe_share", "r0", "r1",
// "r2", "blocks", "lines:C+C++", "share:Rust" (a '+' parts languages; "C++" is one). Usage names
// what there is.
Result<Metric> parseMetric(std::string_view text);

// A value as people write it: "10%" or "0.1" of a share, "500" lines. Usage otherwise.
Result<double> parseMetricValue(const Metric &metric, std::string_view text);

// Nothing for a share where no code counts.
std::optional<double> metricValue(const Metric &metric, const Totals &totals,
                                  std::span<const LanguageSum> languages,
                                  const languages::LanguageTable &table);

} // namespace ferrograph::metrics
