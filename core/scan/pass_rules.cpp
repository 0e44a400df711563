// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/pass_rules.h"

#include "core/languages/classifier.h"
#include "core/store/projects.h"

#include <fmt/format.h>

namespace ferrograph::scan
{

Result<languages::LanguageTable> classTableInForce(store::Database &database)
{
    const auto overrides = store::classOverrides(database);
    FERROGRAPH_TRY(overrides);
    const auto &builtin = languages::LanguageTable::builtin();
    if (overrides->empty())
        return builtin;
    return builtin.withClasses(*overrides);
}

Result<std::string> passRules(store::Database &database)
{
    const auto table = classTableInForce(database);
    FERROGRAPH_TRY(table);
    return fmt::format("{} {} {}", languages::definitionVersion, table->contentHash(),
                       languages::BucketRules::builtin().contentHash());
}

} // namespace ferrograph::scan
