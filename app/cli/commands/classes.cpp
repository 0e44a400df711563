// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/output/shapes.h"
#include "core/store/class_table.h"
#include "core/store/projects.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

using languages::LanguageId;
using languages::LanguageTable;

Result<LanguageId> languageNamed(const LanguageTable &table, const std::string &name)
{
    if (const auto id = table.find(name))
        return *id;
    return failure(ErrorCode::Usage, name, "is not a language of the table", {},
                   "`ferrograph classes show` lists them");
}

// "LANGUAGE=CLASS", split at the last "=".
Result<LanguageTable> changed(const LanguageTable &table, const std::string &text)
{
    const std::size_t equals = text.rfind('=');
    if (equals == std::string::npos)
        return failure(ErrorCode::Usage, text, "names no class", {}, "write LANGUAGE=CLASS");
    const auto id = languageNamed(table, text.substr(0, equals));
    FERROGRAPH_TRY(id);
    const auto languageClass = languages::classFromName(text.substr(equals + 1));
    if (!languageClass) {
        return failure(ErrorCode::Usage, text,
                       fmt::format("'{}' is no class", text.substr(equals + 1)), {},
                       "use safe, unsafe, assembly, mixed or none");
    }
    return table.withClass(*id, *languageClass);
}

Result<ExitStatus> show(Context &context, store::Database &database)
{
    const auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const LanguageTable &builtin = LanguageTable::builtin();
    Sheet sheet;
    sheet.columns = {{"language", "Language"},
                     {"class", "Class"},
                     {"builtin_class", "Builtin class"},
                     {"basis", "Basis"}};
    for (std::uint16_t i = 0; i < table->size(); ++i) {
        const languages::Language &language = (*table)[{i}];
        sheet.rows.push_back({language.name, std::string(className(language.languageClass)),
                              std::string(className(builtin[{i}].languageClass)), language.basis});
    }
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(plainRecipe(*table)));
        json.beginList("classes");
        for (std::uint16_t i = 0; i < table->size(); ++i) {
            const languages::Language &language = (*table)[{i}];
            json.element({{"language", language.name},
                          {"class", className(language.languageClass)},
                          {"builtin_class", className(builtin[{i}].languageClass)},
                          {"basis", language.basis}});
        }
        json.endList();
    });
    return ExitStatus::Done;
}

Result<ExitStatus> keep(Context &context, store::Database &database, const LanguageTable &table)
{
    FERROGRAPH_TRY(store::setClassOverrides(database, table.changedClasses()));
    context.note(fmt::format("The class table is now {}-{}", table.version(), table.contentHash()));
    return ExitStatus::Done;
}

Result<ExitStatus> set(Context &context, store::Database &database,
                       const std::vector<std::string> &changes)
{
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    for (const std::string &change : changes) {
        table = changed(*table, change);
        FERROGRAPH_TRY(table);
    }
    return keep(context, database, *table);
}

Result<ExitStatus> reset(Context &context, store::Database &database,
                         const std::vector<std::string> &names)
{
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const LanguageTable &builtin = LanguageTable::builtin();
    if (names.empty())
        table = builtin;
    for (const std::string &name : names) {
        const auto id = languageNamed(*table, name);
        FERROGRAPH_TRY(id);
        table = table->withClass(*id, builtin[*id].languageClass);
    }
    return keep(context, database, *table);
}

} // namespace

void addClasses(Command &parent)
{
    Command group = parent.group("classes", "Which languages are memory-safe: show, change");
    Command list = group.command("show", "Print the class of every language and its basis");
    list.whenChosen([](Context &context) {
        return context.withDatabase(
            Access::Read, [&](store::Database &database) { return show(context, database); });
    });
    auto changes = std::make_shared<std::vector<std::string>>();
    Command change =
        group.command("set", "Put languages into other classes; nothing is scanned again");
    change.arguments("LANGUAGE=CLASS", *changes, "safe, unsafe, assembly, mixed or none");
    change.whenChosen([changes](Context &context) {
        return context.withDatabase(Access::ChangeOrMake, [&](store::Database &database) {
            return set(context, database, *changes);
        });
    });
    auto names = std::make_shared<std::vector<std::string>>();
    Command back = group.command("reset", "Go back to the builtin classes");
    back.option("--language", "NAME", *names, "Only of these languages");
    back.whenChosen([names](Context &context) {
        return context.withDatabase(Access::ChangeOrMake, [&](store::Database &database) {
            return reset(context, database, *names);
        });
    });
}

} // namespace ferrograph::cli
