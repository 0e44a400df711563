// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/repository.h"

#include <string>

namespace ferrograph::git
{

// The message of a commit, bytes as they are.
Result<std::string> commitMessage(const Repository &repository, const ObjectId &commit);

// Its first line as text on one line, at most `most` characters; empty when it cannot be read.
std::string commitSubject(const Repository &repository, const ObjectId &commit,
                          std::size_t most = 120);

} // namespace ferrograph::git
