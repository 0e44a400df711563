// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"

#include <map>
#include <string>
#include <utility>

namespace ferrograph::store
{

// When the newest version of each standing file came, by repository and path.
using FileAges = std::map<std::pair<std::string, std::string>, Seconds>;
Result<FileAges> fileAges(Database &database, const std::string &project);

} // namespace ferrograph::store
