// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/completion_script.h"

#include <memory>

namespace ferrograph::cli
{

void addCompletion(Command &parent)
{
    auto shell = std::make_shared<std::string>();
    Command command = parent.command("completion", "Print a completion script for a shell");
    command.choice("SHELL", {"bash", "zsh", "fish"}, *shell, "The shell", Need::Required);
    command.footer("bash: source <(ferrograph completion bash)\n"
                   "zsh:  source <(ferrograph completion zsh)\n"
                   "fish: ferrograph completion fish | source");
    command.whenChosen([shell, &program = parent.app()](Context &context) -> Result<ExitStatus> {
        context.print(completionScript(*shell, commandWords(program)));
        return ExitStatus::Done;
    });
}

} // namespace ferrograph::cli
