// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"

#include <functional>

// Series of parts of a project that the asker defines, all in one reading of the rows.
namespace ferrograph::store
{

// Puts the numbers of the scopes that a path (pathText) is in into the list, which it empties
// first.
using ScopeFinder = std::function<void(const std::string &repository, const std::string &path,
                                       std::vector<std::size_t> &scopes)>;

// As codeSeries, for each of `count` scopes. `filter.directory` must be empty.
Result<std::vector<CodeSeries>> codeSeriesByScope(Database &database, const std::string &project,
                                                  const Range &range, Step step,
                                                  const CodeFilter &filter, std::size_t count,
                                                  const ScopeFinder &finder);

} // namespace ferrograph::store
