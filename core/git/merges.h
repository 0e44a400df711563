// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/git/repository.h"

namespace ferrograph::git
{

// Whether a commit merges a history with a beginning of its own: a commit without parents that its
// first parent does not lead to. False for a commit that is no merge, and where the histories
// cannot be read far enough to tell.
bool joinsAnotherRoot(const Repository &repository, const ObjectId &commit);

} // namespace ferrograph::git
