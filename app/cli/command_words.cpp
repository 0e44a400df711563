// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command_words.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace ferrograph::cli
{
namespace
{

// "table|json|csv" is what limitTo leaves; names of values are in capitals.
std::vector<std::string> fixedValues(const std::string &typeName)
{
    if (typeName.find('|') == std::string::npos ||
        std::any_of(typeName.begin(), typeName.end(), [](char c) { return c >= 'A' && c <= 'Z'; }))
        return {};
    return CLI::detail::split(typeName, '|');
}

void collect(const CLI::App &app, const std::string &path, std::vector<CommandWords> &all)
{
    CommandWords words;
    words.path = path;
    for (const CLI::Option *option : app.get_options()) {
        const std::vector<std::string> values = fixedValues(option->get_type_name());
        if (option->get_lnames().empty())
            words.arguments = values;
        else
            words.options.push_back(
                {{"--" + option->get_lnames().front(), option->get_description()},
                 values,
                 option->get_items_expected_max() > 0});
    }
    for (const CLI::App *command : app.get_subcommands(nullptr))
        words.commands.push_back({command->get_name(), command->get_description()});
    all.push_back(words);
    for (const CLI::App *command : app.get_subcommands(nullptr))
        collect(*command, path + (path.empty() ? "" : " ") + command->get_name(), all);
}

} // namespace

std::vector<CommandWords> commandWords(const CLI::App &app)
{
    std::vector<CommandWords> all;
    collect(app, "", all);
    return all;
}

} // namespace ferrograph::cli
