// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::cli
{
namespace
{

constexpr const char *commonGroup = "Everywhere";

template <typename T>
CLI::Option *add(CLI::App &app, const std::string &name, const std::string &type, T &target,
                 const std::string &description)
{
    return app.add_option(name, target, description)->type_name(type);
}

CLI::Validator oneOf(const std::vector<std::string> &values)
{
    return CLI::Validator(
        [values](const std::string &value) {
            if (std::find(values.begin(), values.end(), value) != values.end())
                return std::string();
            return fmt::format("'{}' is not known; use {}", value, alternatives(values));
        },
        "");
}

CLI::Validator atLeast(std::int64_t smallest)
{
    return CLI::Validator(
        [smallest](const std::string &text) {
            std::int64_t value = 0;
            if (CLI::detail::lexical_cast(text, value) && value >= smallest)
                return std::string();
            return fmt::format("'{}' is not a whole number from {} on", text, smallest);
        },
        "");
}

} // namespace

Command Command::group(const std::string &name, const std::string &description)
{
    CLI::App *app = m_app.add_subcommand(name, description);
    app->set_help_flag("-h,--help", "Print this help");
    app->require_subcommand(1);
    return {*app, m_context};
}

Command Command::command(const std::string &name, const std::string &description)
{
    return {*m_app.add_subcommand(name, description), m_context};
}

void Command::addCommonOptions()
{
    CommonOptions &options = m_context.options;
    add(m_app, "--database", "FILE", options.database,
        "The database file (else $FERROGRAPH_DATABASE, else in the user's data folder)")
        ->group(commonGroup);
    m_app.add_flag("--quiet", options.quiet, "Print answers and errors only")->group(commonGroup);
    m_app.add_flag("--no-progress", options.noProgress, "Show no progress bars")
        ->group(commonGroup);
    choice("--format", {"table", "json", "csv"}, options.format, "How answers are printed");
    m_app.get_option("--format")->group(commonGroup);
    m_app.set_help_flag("-h,--help", "Print this help")->group(commonGroup);
}

void Command::argument(const std::string &name, std::string &target, const std::string &description,
                       Need need)
{
    add(m_app, name, "", target, description)->required(need == Need::Required);
}

void Command::arguments(const std::string &name, std::vector<std::string> &target,
                        const std::string &description)
{
    add(m_app, name, "", target, description)->required();
}

void Command::flag(const std::string &name, bool &target, const std::string &description)
{
    m_app.add_flag(name, target, description);
}

void Command::option(const std::string &name, const std::string &type, std::string &target,
                     const std::string &description, Need need)
{
    add(m_app, name, type, target, description)->required(need == Need::Required);
}

void Command::option(const std::string &name, const std::string &type,
                     std::optional<std::string> &target, const std::string &description)
{
    add(m_app, name, type, target, description);
}

void Command::option(const std::string &name, const std::string &type,
                     std::vector<std::string> &target, const std::string &description)
{
    add(m_app, name, type, target, description);
}

void Command::option(const std::string &name, const std::string &type,
                     std::optional<std::vector<std::string>> &target,
                     const std::string &description)
{
    // CLI11 takes an empty text for no value; here it is one, which clears the list.
    const auto keep = [&target](const std::vector<std::string> &values) {
        target = values;
        return true;
    };
    m_app.add_option(name, keep, description)
        ->type_name(type)
        ->expected(CLI::detail::expected_max_vector_size);
}

void Command::option(const std::string &name, const std::string &type, std::int64_t &target,
                     std::int64_t smallest, const std::string &description)
{
    add(m_app, name, type, target, description)->check(atLeast(smallest));
}

void Command::choice(const std::string &name, const std::vector<std::string> &values,
                     std::string &target, const std::string &description, Need need)
{
    add(m_app, name, fmt::format("{}", fmt::join(values, "|")), target, description)
        ->check(oneOf(values))
        ->required(need == Need::Required);
}

void Command::footer(const std::string &text)
{
    m_app.footer(text);
}

void Command::whenChosen(std::function<Result<ExitStatus>(Context &)> run)
{
    addCommonOptions(); // after its own, so that the help names these first
    m_app.callback([&context = m_context, run = std::move(run)] { context.action = run; });
}

std::string alternatives(const std::vector<std::string> &values)
{
    std::string text;
    for (std::size_t i = 0; i < values.size(); ++i)
        text += (i == 0 ? "" : i + 1 == values.size() ? " or " : ", ") + values[i];
    return text;
}

Error asUsage(Error error, std::string_view option)
{
    error.code = ErrorCode::Usage;
    error.subject = fmt::format("{} {}", option, error.subject);
    return error;
}

} // namespace ferrograph::cli
