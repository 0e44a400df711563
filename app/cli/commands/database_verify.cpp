// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output/shapes.h"
#include "core/base/path_text.h"

namespace ferrograph::cli
{
namespace
{

Result<ExitStatus> answer(Context &context, store::Database &database)
{
    const auto problems = store::verifyDatabase(database, context.progress(), context.stop());
    if (!problems)
        return failure(problems.error());
    Sheet sheet;
    sheet.columns = {{"where", "Where"}, {"what", "What"}};
    for (const Problem &problem : *problems)
        sheet.rows.push_back({problem.where, problem.what});
    const std::string location = pathText(database.location());
    if (!problems->empty() || context.format() != Format::AsTable) {
        context.answer(sheet, [&](JsonStream &json) {
            json.member("recipe", toJson(plainRecipe(languages::LanguageTable::builtin())));
            json.member("location", location);
            json.member("problems", toJson(*problems));
        });
    }
    if (problems->empty()) {
        context.note(location + ": no problem found");
        return ExitStatus::Done;
    }
    return failure(ErrorCode::Database, location, "is damaged", {},
                   "go back to a backup, or remove it and scan again");
}

} // namespace

void addDatabaseVerify(Command &parent)
{
    Command command = parent.command("verify", "Check that it is whole and adds up");
    command.whenChosen([](Context &context) {
        return context.withDatabase(
            Access::Read, [&](store::Database &database) { return answer(context, database); });
    });
}

} // namespace ferrograph::cli
