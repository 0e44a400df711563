// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "core/base/path_text.h"

#include <memory>

namespace ferrograph::cli
{

void addDatabaseBackup(Command &parent)
{
    auto target = std::make_shared<std::string>();
    Command command =
        parent.command("backup", "Write a consistent copy, while others may go on writing");
    command.argument("FILE", *target, "The new file");
    command.whenChosen([target](Context &context) {
        return context.withDatabase(
            Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
                FERROGRAPH_TRY(
                    store::backupDatabase(database, *target, context.progress(), context.stop()));
                context.note("copied to " + pathText(*target));
                return ExitStatus::Done;
            });
    });
}

} // namespace ferrograph::cli
