// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/languages/language_table.h"
#include "core/store/database.h"

namespace ferrograph::store
{

// The class table in force in a database: the builtin one with the user's changes.
Result<languages::LanguageTable> classTable(Database &database);

} // namespace ferrograph::store
