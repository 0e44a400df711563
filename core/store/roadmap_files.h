// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/language_totals.h"

namespace ferrograph::store
{

// Adds the versions of a repository's roadmap file that a scan came upon, inside the caller's
// transaction.
void writeRoadmapFiles(soci::session &session, const RepositoryKey &key,
                       const std::vector<RoadmapFileRow> &rows);

} // namespace ferrograph::store
