// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"
#include "core/store/new_code.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

Json numberOrNull(std::optional<std::uint64_t> number)
{
    return number ? Json(*number) : Json(nullptr);
}

Cell numberCell(std::optional<std::uint64_t> number)
{
    return number ? Cell(*number) : Cell();
}

Json element(const store::CommitFile &file)
{
    return {{"path", file.path},
            {"repository", file.repository},
            {"language", file.language},
            {"class", languages::className(file.languageClass)},
            {"bucket", languages::bucketName(file.bucket)},
            {"added", numberOrNull(file.added)},
            {"deleted", numberOrNull(file.deleted)},
            {"exposed_change", file.exposedChange}};
}

Sheet sheetOf(const store::CommitFiles &answer)
{
    Sheet sheet;
    sheet.columns = {{"path", "Path"},
                     {"language", "Language"},
                     {"class", "Class"},
                     {"bucket", "Bucket"},
                     {"added", "Added"},
                     {"deleted", "Deleted"},
                     {"exposed_change", "Exposed"}};
    for (const store::CommitFile &file : answer.files) {
        sheet.rows.push_back(
            {file.path, file.language, std::string(languages::className(file.languageClass)),
             std::string(languages::bucketName(file.bucket)), numberCell(file.added),
             numberCell(file.deleted), fmt::format("{:+}", file.exposedChange)});
    }
    return sheet;
}

Result<ExitStatus> answer(Context &context, store::Database &database, const ShowOptions &options)
{
    const auto project = store::project(database, options.project);
    FERROGRAPH_TRY(project);
    const auto at = parseAt(options.at, *project);
    FERROGRAPH_TRY(at);
    if (at->commit.empty()) {
        return failure(ErrorCode::Usage, "--at " + options.at, "is a date, not a commit", {},
                       "write the digits of a commit, a tag or a branch");
    }
    const auto files = store::commitFiles(database, project->name, at->commit);
    FERROGRAPH_TRY(files);
    Sheet sheet = sheetOf(*files);
    addRecipe(sheet, files->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(files->recipe));
        json.member("project", project->name);
        json.member("commit", files->commit);
        json.member("date", isoDateTime(files->date));
        json.beginList("files");
        for (const store::CommitFile &file : files->files)
            json.element(element(file));
        json.endList();
    });
    return ExitStatus::Done;
}

} // namespace

void addShowCommit(Command &parent)
{
    auto options = std::make_shared<ShowOptions>();
    Command command = parent.command("commit", "What one commit did to the files that count");
    addProjectOption(command, *options);
    command.option("--at", "REV", options->at, "The commit", Need::Required);
    command.whenChosen([options](Context &context) {
        return context.withDatabase(Access::Read, [&](store::Database &database) {
            return answer(context, database, *options);
        });
    });
}

} // namespace ferrograph::cli
