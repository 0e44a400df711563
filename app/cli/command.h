// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace CLI
{
class App;
}

namespace ferrograph::cli
{

enum class Need : std::uint8_t { Optional, Required };

// A command under construction. A thin cover over CLI11, whose templates are costly to compile, so
// that only command.cpp and command_line.cpp see them. Targets must outlive the parsing.
class Command
{
public:
    Command(CLI::App &app, Context &context)
        : m_app(app)
        , m_context(context)
    {
    }

    Command group(const std::string &name, const std::string &description);
    Command command(const std::string &name, const std::string &description);

    void argument(const std::string &name, std::string &target, const std::string &description,
                  Need need = Need::Required);
    void arguments(const std::string &name, std::vector<std::string> &target,
                   const std::string &description);
    void flag(const std::string &name, bool &target, const std::string &description);

    // `type` stands for the value in the help: "NAME".
    void option(const std::string &name, const std::string &type, std::string &target,
                const std::string &description, Need need = Need::Optional);
    void option(const std::string &name, const std::string &type,
                std::optional<std::string> &target, const std::string &description);
    void option(const std::string &name, const std::string &type, std::vector<std::string> &target,
                const std::string &description);
    void option(const std::string &name, const std::string &type,
                std::optional<std::vector<std::string>> &target, const std::string &description);
    // A whole number from `smallest` on.
    void option(const std::string &name, const std::string &type, std::int64_t &target,
                std::int64_t smallest, const std::string &description);

    // One of a fixed list of values; completion offers them.
    void choice(const std::string &name, const std::vector<std::string> &values,
                std::string &target, const std::string &description, Need need = Need::Optional);

    void footer(const std::string &text);
    void addCommonOptions();
    CLI::App &app() { return m_app; }

    // Completes a command: the options that stand everywhere, and what it does when it is chosen.
    // `run` is called after parsing.
    void whenChosen(std::function<Result<ExitStatus>(Context &)> run);

private:
    CLI::App &m_app;
    Context &m_context;
};

// "table, json or csv"
std::string alternatives(const std::vector<std::string> &values);

// An error in the value of an option is wrong usage, whatever kind it was.
Error asUsage(Error error, std::string_view option);

} // namespace ferrograph::cli
