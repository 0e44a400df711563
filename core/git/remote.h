// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <stop_token>
#include <string>

namespace ferrograph::git
{

bool isUrl(const std::string
               &repository); // "https://…", "ssh://…", "git://…", "file://…", "user@host:path"

// A name for a project made from a path or URL: "https://x/y/curl.git" gives "curl".
std::string suggestedName(const std::string &repository);

// $XDG_CACHE_HOME/ferrograph/repositories, or ~/.cache/…
std::string cacheFolder();

// Where fetchedCopy keeps the copy of a URL, whether or not there is one yet.
std::string copyOf(const std::string &url, const std::string &cache);

// A bare copy of `url` below `cache`, cloned the first time and fetched (pruning, all branches and
// tags) after that. Answers its path. A clone that fails or is cancelled leaves nothing behind; a
// fetch that fails leaves the copy as it was.
Result<std::string> fetchedCopy(const std::string &url, const std::string &cache,
                                const Progress &progress, std::stop_token stop);

// Where that copy is or would be; the network is not asked. InvalidInput for what is no URL.
Result<std::string> copyFolder(const std::string &url, const std::string &cache);

} // namespace ferrograph::git
