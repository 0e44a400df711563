// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/portfolio_words.h"

#include "core/report/number_format.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

namespace ferrograph::cli
{
namespace
{

using Change = store::PortfolioTotals::Change;

std::string projectCount(std::ptrdiff_t count)
{
    return fmt::format("{} project{}", count, count == 1 ? "" : "s");
}

std::string againstBefore(const store::PortfolioTotals &totals)
{
    if (!totals.shareBefore)
        return {};
    const double points = (*totals.share - *totals.shareBefore) * 100;
    constexpr double shown = 0.05; // what rounds to 0.0
    if (std::abs(points) < shown)
        return ", as a year ago";
    return fmt::format(", {:.1f} points {} than a year ago", std::abs(points),
                       points < 0 ? "less" : "more");
}

std::string whereItStands(const store::PortfolioTotals &totals)
{
    if (!totals.share)
        return "No code line has been counted yet.";
    std::string words =
        fmt::format("{} of {} code lines are exposed (not in a memory-safe language, or unsafe "
                    "code in one){}.",
                    report::percent(*totals.share),
                    report::shortNumber(static_cast<double>(totals.code)), againstBefore(totals));
    if (totals.exposed > 0) {
        words += fmt::format(" {} holds {} of them.", totals.largest,
                             report::percent(static_cast<double>(totals.largestExposed) /
                                             static_cast<double>(totals.exposed)));
    }
    return words;
}

std::string whatHasChanged(const store::PortfolioTotals &totals)
{
    if (totals.changes.empty())
        return "No project has a history of 12 months to compare with yet.";
    const auto [least, most] = std::ranges::minmax_element(totals.changes, {}, &Change::lines);
    const auto fewer =
        std::ranges::count_if(totals.changes, [](const Change &each) { return each.lines < 0; });
    const auto more =
        std::ranges::count_if(totals.changes, [](const Change &each) { return each.lines > 0; });
    const auto same = static_cast<std::ptrdiff_t>(totals.changes.size()) - fewer - more;
    std::vector<std::string> parts;
    if (fewer > 0)
        parts.push_back(fmt::format("fewer in {}, most in {} ({})", projectCount(fewer),
                                    least->project, report::fullNumber(least->lines)));
    if (more > 0)
        parts.push_back(fmt::format("more in {}, most in {} (+{})", projectCount(more),
                                    most->project, report::fullNumber(most->lines)));
    if (same > 0)
        parts.push_back(fmt::format("as many in {}", projectCount(same)));
    return fmt::format("Exposed lines against 12 months ago: {}.", fmt::join(parts, "; "));
}

std::string whatIsMissing(const store::PortfolioTotals &totals)
{
    std::vector<std::string> parts;
    const auto add = [&parts](const char *words, const std::vector<std::string> &names) {
        if (!names.empty())
            parts.push_back(fmt::format("{} {}: {}", names.size(), words, fmt::join(names, ", ")));
    };
    add("not scanned yet", totals.notScanned);
    add("without code", totals.withoutCode);
    if (totals.unreadable > 0)
        parts.push_back(fmt::format("{} object{} could not be read in {}", totals.unreadable,
                                    totals.unreadable == 1 ? "" : "s",
                                    fmt::join(totals.unreadableIn, ", ")));
    return parts.empty() ? "Every project was read without a gap."
                         : fmt::format("Missing from this picture: {}.", fmt::join(parts, "; "));
}

} // namespace

std::vector<std::string> portfolioWords(const store::PortfolioTotals &totals)
{
    return {whereItStands(totals), whatHasChanged(totals), whatIsMissing(totals)};
}

} // namespace ferrograph::cli
