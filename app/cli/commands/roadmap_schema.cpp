// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "core/base/embedded.h"

namespace ferrograph::cli
{

void addRoadmapSchema(Command &parent)
{
    Command command = parent.command("schema", "Print the JSON Schema of roadmap files");
    command.whenChosen([](Context &context) -> Result<ExitStatus> {
        for (const embedded::File &file : embedded::schemas()) {
            if (file.name == "roadmap-1.schema.json")
                context.print(std::string(file.content));
        }
        return ExitStatus::Done;
    });
}

} // namespace ferrograph::cli
