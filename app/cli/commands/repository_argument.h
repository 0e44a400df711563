// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/projects.h"

#include <filesystem>
#include <string>

namespace ferrograph::cli
{

// A repository as it was typed, as the store keeps it: a URL as it is, a path absolute (a relative
// one starts at `base`), without "." and without a slash at the end.
std::string repositorySource(const std::string &argument,
                             const std::filesystem::path &base = std::filesystem::current_path());

// Fails when the repository at a path cannot be opened or has no such branch. URLs are not asked.
Result<void> checkRepository(const std::string &source, const std::string &branch);

// The project's repository of that source; nullptr when it has none.
const store::RepositoryRow *findSource(const store::ProjectRow &project, const std::string &source);

// A name for a new repository that the project does not use yet.
std::string freeRepositoryName(const store::ProjectRow &project, const std::string &source);

} // namespace ferrograph::cli
