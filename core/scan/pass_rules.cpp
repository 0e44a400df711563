// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/pass_rules.h"

#include "core/languages/classifier.h"
#include "core/store/class_table.h"
#include "core/store/projects.h"

#include <fmt/format.h>

namespace ferrograph::scan
{

Result<std::string> passRules(store::Database &database)
{
    const auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    return fmt::format("{} {} {}", languages::definitionVersion, table->contentHash(),
                       languages::BucketRules::builtin().contentHash());
}

} // namespace ferrograph::scan
