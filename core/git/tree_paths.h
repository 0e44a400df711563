// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/git/repository.h"

#include <string>
#include <vector>

namespace ferrograph::git
{

// The paths (bytes) of all files of a commit, in git's order.
Result<std::vector<std::string>> pathsAt(const Repository &repository, const ObjectId &commit);

// The content of a file of a commit. NotFound when the commit has no such file.
Result<std::string> fileAt(const Repository &repository, const ObjectId &commit,
                           const std::string &path);

} // namespace ferrograph::git
