// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"

#include <optional>
#include <string>
#include <vector>

namespace ferrograph::store
{

// All projects together, as the three sentences above a portfolio say it.
struct PortfolioTotals {
    struct Change {
        std::string project;
        std::int64_t lines = 0;
    };

    std::uint64_t code = 0;
    std::uint64_t exposed = 0;
    std::string largest; // the project with the most exposed lines
    std::uint64_t largestExposed = 0;
    std::optional<double> share;
    // Of the same projects 12 months before the newest commit of all; nothing unless every project
    // that has code now had a state then.
    std::optional<double> shareBefore;
    std::vector<Change> changes; // of exposed lines in 12 months; projects with both states
    std::vector<std::string> notScanned;
    std::vector<std::string> withoutCode;
    std::vector<std::string> unreadableIn;
    std::uint64_t unreadable = 0;
};
PortfolioTotals portfolioTotals(const std::vector<PortfolioRow> &rows);

} // namespace ferrograph::store
