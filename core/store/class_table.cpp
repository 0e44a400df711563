// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/class_table.h"

#include "core/store/projects.h"

namespace ferrograph::store
{

Result<languages::LanguageTable> classTable(Database &database)
{
    const auto overrides = classOverrides(database);
    FERROGRAPH_TRY(overrides);
    const auto &builtin = languages::LanguageTable::builtin();
    if (overrides->empty())
        return builtin;
    return builtin.withClasses(*overrides);
}

} // namespace ferrograph::store
