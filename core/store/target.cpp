// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/store/projects.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace ferrograph::store
{
namespace
{

constexpr std::string_view shareMetric = "exposed_share";
constexpr std::array<std::string_view, 3> metrics = {shareMetric, "exposed", "r1"};

} // namespace

Result<Target> parseTarget(std::string_view text)
{
    const std::size_t equals = std::min(text.find('='), text.size());
    const std::string_view metric = text.substr(0, equals);
    if (std::ranges::find(metrics, metric) == metrics.end()) {
        return failure(ErrorCode::Usage, pathText(text),
                       fmt::format("'{}' is not a metric", pathText(metric)), {},
                       "use exposed_share, exposed or r1");
    }
    const bool share = metric == shareMetric;
    std::string_view number = text.substr(std::min(equals + 1, text.size()));
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
        return failure(ErrorCode::Usage, pathText(text),
                       share ? "is not a share" : "is not a number of lines", {},
                       share ? "write exposed_share=0.1 or exposed_share=10%"
                             : fmt::format("write {}=500", metric));
    }
    return Target{std::string(metric), value, std::nullopt, std::nullopt};
}

} // namespace ferrograph::store
