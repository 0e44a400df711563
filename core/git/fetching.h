// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/git/libgit2.h"

#include <stop_token>
#include <string>

namespace ferrograph::git
{

// Brings all branches and tags of `url` into the bare `repository` under their own names: those
// that are gone there go here, rewritten ones are moved, HEAD names the remote's default branch.
// Nothing is changed before all objects are here. Nothing is asked for and no helper is run: over
// ssh the agent's keys are offered, over https only what stands in the URL.
Result<void> fetchAll(git_repository *repository, const std::string &url, const Progress &progress,
                      const std::stop_token &stop);

// The URL as it may be shown: without user and password.
std::string shownUrl(const std::string &url);

} // namespace ferrograph::git
