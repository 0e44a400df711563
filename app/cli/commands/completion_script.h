// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command_words.h"

#include <string>
#include <vector>

namespace ferrograph::cli
{

// The completion script for "bash", "zsh" or "fish".
std::string completionScript(const std::string &shell, const std::vector<CommandWords> &commands);

} // namespace ferrograph::cli
