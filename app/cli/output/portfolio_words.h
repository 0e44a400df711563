// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/portfolio_totals.h"

#include <string>
#include <vector>

namespace ferrograph::cli
{

// The portfolio in three plain sentences: where it stands, what has changed in 12 months, what is
// missing. None for no projects.
std::vector<std::string> portfolioWords(const store::PortfolioTotals &totals);

} // namespace ferrograph::cli
