// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output/shapes.h"
#include "core/base/path_text.h"
#include "core/store/class_table.h"

namespace ferrograph::cli
{
namespace
{

Result<ExitStatus> answer(Context &context, store::Database &database)
{
    const auto info = store::databaseInfo(database);
    if (!info)
        return failure(info.error());
    const auto table = store::classTable(database);
    if (!table)
        return failure(table.error());
    Sheet sheet;
    sheet.columns = {{"what", "What"}, {"value", "Value"}};
    sheet.rows = {{std::string("location"), pathText(info->location)},
                  {std::string("bytes"), std::to_string(info->bytes)},
                  {std::string("schema"), std::to_string(info->schema)}};
    Json rows = Json::object();
    for (const auto &[name, count] : info->rows) {
        sheet.rows.push_back({"rows of " + name, std::to_string(count)});
        rows[name] = count;
    }
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(plainRecipe(*table)));
        json.member("location", pathText(info->location));
        json.member("bytes", info->bytes);
        json.member("schema", info->schema);
        json.member("rows", rows);
    });
    return ExitStatus::Done;
}

} // namespace

void addDatabaseInfo(Command &parent)
{
    Command command = parent.command("info", "Print where it is and what is in it");
    command.whenChosen([](Context &context) {
        return context.withDatabase(
            Access::Read, [&](store::Database &database) { return answer(context, database); });
    });
}

} // namespace ferrograph::cli
