// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

struct git_repository;

namespace ferrograph::git
{

// The full names of all references below `prefix` ("refs/tags/"), sorted.
std::vector<std::string> referenceNames(git_repository *repository, const std::string &prefix);

// "refs/heads/main" as people say it: "main".
std::string shortName(const std::string &reference);

// Up to three of `names` that someone who typed `wanted` may have meant, likeliest first.
std::vector<std::string> nearNames(const std::string &wanted,
                                   const std::vector<std::string> &names);

} // namespace ferrograph::git
