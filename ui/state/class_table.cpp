// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/class_table.h"

#include "core/store/projects.h"

namespace ferrograph::ui
{

Result<languages::LanguageTable> classTable(store::Database &database)
{
    const auto overrides = store::classOverrides(database);
    if (!overrides)
        return tl::unexpected<Error>(overrides.error());
    if (overrides->empty())
        return languages::LanguageTable::builtin();
    return languages::LanguageTable::builtin().withClasses(*overrides);
}

} // namespace ferrograph::ui
