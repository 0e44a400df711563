// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/language_totals.h"

namespace ferrograph::store
{

// Makes the rows what they were when the line had only its first `keep` commits: what came later
// goes, what ended later is still there.
void cutBack(soci::session &session, const RepositoryKey &key, Ordinal keep);

// Corrects the times of the commits from `first` on, which were just written, and of those before
// it that are judged anew now that they have successors (or have lost them).
void correctTimes(soci::session &session, const RepositoryKey &key, Ordinal first);

} // namespace ferrograph::store
