// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "core/store/finding_triage.h"

#include <fmt/format.h>

#include <cerrno>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <system_error>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    std::string file;
    std::string project;
};

Result<std::string> readText(const std::string &file)
{
    if (file == "-")
        return std::string(std::istreambuf_iterator<char>(std::cin), {});
    errno = 0;
    std::ifstream stream(file, std::ios::binary);
    if (!stream)
        return failure(errno == ENOENT ? ErrorCode::NotFound : ErrorCode::Unreadable, file,
                       "cannot be read (" + std::generic_category().message(errno) + ")");
    return std::string(std::istreambuf_iterator<char>(stream), {});
}

Result<ExitStatus> importTriage(Context &context, const Arguments &arguments)
{
    const auto text = readText(arguments.file);
    if (!text)
        return failure(text.error());
    const auto judgements = store::judgementsFromJson(*text, arguments.file);
    if (!judgements)
        return failure(judgements.error());
    return context.withDatabase(
        Access::Change, [&](store::Database &database) -> Result<ExitStatus> {
            FERROGRAPH_TRY(store::judge(database, arguments.project, *judgements));
            context.note(fmt::format("{} judgements", judgements->size()));
            return ExitStatus::Done;
        });
}

Result<ExitStatus> exportTriage(Context &context, const Arguments &arguments)
{
    return context.withDatabase(Access::Read, [&](store::Database &database) -> Result<ExitStatus> {
        const auto judgements = store::judgements(database, arguments.project);
        if (!judgements)
            return failure(judgements.error());
        const std::string text = store::judgementsAsJson(*judgements);
        if (arguments.file == "-") {
            context.print(text);
            return ExitStatus::Done;
        }
        std::ofstream stream(arguments.file, std::ios::binary | std::ios::trunc);
        stream << text;
        stream.flush();
        if (!stream)
            return failure(ErrorCode::System, arguments.file, "cannot be written");
        return ExitStatus::Done;
    });
}

} // namespace

void addTriageImport(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command =
        parent.command("import", "Take judgements in; the newest of a finding counts");
    command.argument("FILE", arguments->file, "JSON as triage export writes it; - is stdin");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    command.whenChosen([arguments](Context &context) { return importTriage(context, *arguments); });
}

void addTriageExport(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("export", "Write all judgements of a project as JSON");
    command.argument("FILE", arguments->file, "Where to; - is stdout");
    command.option("--project", "NAME", arguments->project, "The project", Need::Required);
    command.whenChosen([arguments](Context &context) { return exportTriage(context, *arguments); });
}

} // namespace ferrograph::cli
