// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/libgit2.h"

namespace ferrograph::git
{

// Opens the repository at `path` for Repository::open, with a reason in words when it cannot be
// read: absent, not a repository, no permission, or of a format that libgit2 1.5 does not know.
Result<RepositoryHandle> openHandle(const std::string &path);

} // namespace ferrograph::git
