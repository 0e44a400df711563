// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/scan/scan.h"
#include "core/store/projects.h"

#include <stop_token>
#include <string>

namespace ferrograph::scan
{

// A repository of a project, and where its objects are.
struct RepositoryPlace {
    store::ProjectRow project;
    store::RepositoryRow row;
    std::string path;
};

// By the names of both. NotFound.
Result<RepositoryPlace> repositoryPlace(store::Database &database, const std::string &project,
                                        const std::string &name, const ScanOptions &options);

// The same, a URL's copy having been brought up to date.
Result<RepositoryPlace> fetchedPlace(store::Database &database, const std::string &project,
                                     const std::string &name, const ScanOptions &options,
                                     const Progress &progress, const std::stop_token &stop);

// Where a repository's objects are: its path, or the copy that the last scan of a URL made below
// `cache` (empty: git::cacheFolder()). The network is not asked.
Result<std::string> placeOf(const store::RepositoryRow &row, const std::string &cache);

} // namespace ferrograph::scan
