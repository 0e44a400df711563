// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/projects.h"

#include <string>

namespace ferrograph::scan
{

// A repository of a project by its name. NotFound.
Result<store::RepositoryRow> repositoryNamed(const store::ProjectRow &project,
                                             const std::string &name);

// Where its objects are: its path, or the copy that the last scan of a URL made below `cache`
// (empty: git::cacheFolder()). The network is not asked.
Result<std::string> placeOf(const store::RepositoryRow &row, const std::string &cache);

} // namespace ferrograph::scan
