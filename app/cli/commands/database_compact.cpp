// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"

#include <fmt/format.h>

namespace ferrograph::cli
{
namespace
{

Result<ExitStatus> compact(Context &context, store::Database &database)
{
    const auto before = store::databaseInfo(database);
    if (!before)
        return failure(before.error());
    FERROGRAPH_TRY(store::compactDatabase(database));
    const auto after = store::databaseInfo(database);
    if (!after)
        return failure(after.error());
    context.note(fmt::format("{} bytes before, {} after", before->bytes, after->bytes));
    return ExitStatus::Done;
}

} // namespace

void addDatabaseCompact(Command &parent)
{
    Command command = parent.command("compact", "Give unused space back");
    command.whenChosen([](Context &context) {
        return context.withDatabase(
            Access::Change, [&](store::Database &database) { return compact(context, database); });
    });
}

} // namespace ferrograph::cli
