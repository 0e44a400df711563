// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace CLI
{
class App;
}

// The command line as words, from which completion scripts are written.
namespace ferrograph::cli
{

struct Word {
    std::string text;
    std::string description;
};

struct OptionWord {
    Word word;
    std::vector<std::string> values; // the fixed values it takes; may be empty
    bool takesValue = false;
};

struct CommandWords {
    std::string path; // "", "scan", "show files"
    std::vector<Word> commands;
    std::vector<OptionWord> options;
    std::vector<std::string> arguments; // the fixed values of its positional argument
};

// The program itself first, then every command.
std::vector<CommandWords> commandWords(const CLI::App &app);

} // namespace ferrograph::cli
