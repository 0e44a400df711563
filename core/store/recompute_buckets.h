// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/classifier.h"
#include "core/store/path_ids.h"

namespace ferrograph::store
{

// Puts the rows of a repository into the buckets of the rules, inside a transaction of the caller.
// May throw soci::soci_error.
void recomputeBuckets(soci::session &session, const RepositoryKey &key,
                      const languages::BucketRules &rules);

} // namespace ferrograph::store
