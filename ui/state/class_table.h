// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/store/database.h"

namespace ferrograph::ui
{

// The class table in force in a database: the builtin one with the user's changes.
Result<languages::LanguageTable> classTable(store::Database &database);

} // namespace ferrograph::ui
