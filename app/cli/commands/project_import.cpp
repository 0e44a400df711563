// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/project_answer.h"
#include "app/cli/commands/repository_argument.h"
#include "app/cli/commands/text_file.h"

#include <filesystem>
#include <memory>

namespace ferrograph::cli
{
namespace
{

namespace fs = std::filesystem;

struct List {
    std::string text;
    std::string subject;
    fs::path folder; // what relative repository paths start at
};

Result<List> readList(const std::string &argument)
{
    constexpr std::size_t most = 64U << 20U;
    auto file = readTextFile(argument, most);
    FERROGRAPH_TRY(file);
    const fs::path folder =
        argument == "-" ? fs::current_path() : fs::absolute(argument).parent_path();
    return List{std::move(file->text), std::move(file->subject), folder};
}

Result<ExitStatus> run(Context &context, const std::string &argument)
{
    const auto list = readList(argument);
    if (!list)
        return failure(list.error());
    auto entries = store::readProjectList(list->text, list->subject);
    if (!entries)
        return failure(std::move(entries).error());
    for (store::ProjectListEntry &entry : *entries) {
        if (!entry.repository.empty())
            entry.repository = repositorySource(entry.repository, list->folder);
    }
    return context.withDatabase(Access::ChangeOrMake,
                                [&](store::Database &database) -> Result<ExitStatus> {
                                    const auto names = store::importProjectList(database, *entries);
                                    if (!names)
                                        return failure(names.error());
                                    reportProjects(context, "added", *names);
                                    return ExitStatus::Done;
                                });
}

} // namespace

void addProjectImport(Command &parent)
{
    auto list = std::make_shared<std::string>();
    Command command =
        parent.command("import", "Add the projects of a list, to be scanned by refresh");
    command.argument("LIST", *list,
                     "CSV with a header or a JSON array: name, repository, branch, paths, "
                     "programme, tags, target, due; - is standard input");
    command.whenChosen([list](Context &context) { return run(context, *list); });
}

} // namespace ferrograph::cli
