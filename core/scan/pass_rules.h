// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/store/database.h"

#include <string>

namespace ferrograph::scan
{

// What the rows of a pass depend on besides the history: counting, classes and buckets.
Result<std::string> passRules(store::Database &database);

} // namespace ferrograph::scan
