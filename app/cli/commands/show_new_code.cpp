// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/date_range.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"
#include "core/store/class_table.h"
#include "core/store/new_code.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <set>

namespace ferrograph::cli
{
namespace
{

using languages::LanguageClass;
using languages::LanguageTable;
using metrics::AddedLines;

constexpr std::array addedClasses = {LanguageClass::Safe, LanguageClass::Unsafe,
                                     LanguageClass::Assembly, LanguageClass::Mixed};

struct Arguments {
    ShowOptions show;
    RangeOptions range{{}, {}, "quarter"};
    bool files = false;
};

Json classJson(const AddedLines &lines, const LanguageTable &table)
{
    Json object = Json::object();
    for (const LanguageClass each : addedClasses)
        object[std::string(languages::className(each))] = lines.of(each, table);
    return object;
}

Json languageJson(const AddedLines &lines, const LanguageTable &table)
{
    std::map<std::string, std::uint64_t> byName;
    for (const auto &[language, count] : lines.byLanguage)
        byName[table[language].name] += count;
    Json object = Json::object();
    for (const auto &[name, count] : byName)
        object[name] = count;
    return object;
}

AddedLines everything(const store::NewCodePoint &point)
{
    AddedLines all = point.usual;
    all += point.bulk;
    return all;
}

Json element(const store::NewCodePoint &point, const LanguageTable &table)
{
    const AddedLines all = everything(point);
    return {{"from", isoDateTime(point.from)},
            {"to", isoDateTime(point.to)},
            {"added", classJson(point.usual, table)},
            {"by_language", languageJson(point.usual, table)},
            {"safe_share", shareOrNull(point.usual.safeShare(table))},
            {"native_share", shareOrNull(point.usual.nativeShare(table))},
            {"bulk_added", point.bulk.total()},
            {"bulk", classJson(point.bulk, table)},
            {"safe_share_with_bulk", shareOrNull(all.safeShare(table))},
            {"native_share_with_bulk", shareOrNull(all.nativeShare(table))},
            {"deleted", point.deleted},
            {"commits", point.commits},
            {"bulk_commits", point.bulkCommits}};
}

Json element(const store::NewFile &added)
{
    return {{"path", added.file.path},
            {"repository", added.file.repository},
            {"language", added.file.language},
            {"class", languages::className(added.file.languageClass)},
            {"bucket", languages::bucketName(added.file.bucket)},
            {"code", added.file.code},
            {"commit", added.commit},
            {"date", isoDateTime(added.date)},
            {"moved", added.moved}};
}

Cell shareCell(std::optional<double> share)
{
    return share ? Cell(Share{*share}) : Cell();
}

Sheet pointSheet(const store::NewCode &answer, const LanguageTable &table)
{
    Sheet sheet;
    sheet.columns = {{"from", "From"},
                     {"to", "To", Shown::CsvOnly},
                     {"safe", "Safe"},
                     {"unsafe", "Unsafe"},
                     {"assembly", "Assembly"},
                     {"mixed", "Mixed", Shown::CsvOnly},
                     {"safe_share", "Safe share"},
                     {"native_share", "Native share"},
                     {"bulk_added", "Bulk"},
                     {"safe_share_with_bulk", "With bulk"},
                     {"native_share_with_bulk", "Native with bulk", Shown::CsvOnly},
                     {"deleted", "Deleted"},
                     {"commits", "Commits"},
                     {"bulk_commits", "Bulk commits", Shown::CsvOnly}};
    for (const store::NewCodePoint &point : answer.points) {
        const AddedLines all = everything(point);
        std::vector<Cell> row = {isoDate(point.from), isoDate(point.to)};
        for (const LanguageClass each : addedClasses)
            row.emplace_back(point.usual.of(each, table));
        row.push_back(shareCell(point.usual.safeShare(table)));
        row.push_back(shareCell(point.usual.nativeShare(table)));
        row.emplace_back(point.bulk.total());
        row.push_back(shareCell(all.safeShare(table)));
        row.push_back(shareCell(all.nativeShare(table)));
        row.emplace_back(point.deleted);
        row.emplace_back(point.commits);
        row.emplace_back(point.bulkCommits);
        sheet.rows.push_back(std::move(row));
    }
    if (!answer.complete)
        sheet.notes.emplace_back("Not all commits of this range have their lines counted: scan "
                                 "again to go on.");
    return sheet;
}

Sheet fileSheet(const std::vector<store::NewFile> &files)
{
    Sheet sheet;
    sheet.columns = {
        {"date", "Added"},    {"path", "Path"},     {"language", "Language"},
        {"class", "Class"},   {"bucket", "Bucket"}, {"code", "Code"},
        {"commit", "Commit"}, {"moved", "Moved"},   {"repository", "Repository", Shown::CsvOnly}};
    for (const store::NewFile &added : files) {
        sheet.rows.push_back({isoDate(added.date), added.file.path, added.file.language,
                              std::string(languages::className(added.file.languageClass)),
                              std::string(languages::bucketName(added.file.bucket)),
                              added.file.code, added.commit.substr(0, 12),
                              std::string(added.moved ? "moved" : ""), added.file.repository});
    }
    return sheet;
}

// Files of the classes that are not memory-safe, unless the filter names a class.
Result<std::vector<store::NewFile>> newFilesOf(store::Database &database,
                                               const std::string &project,
                                               const store::Range &range, store::CodeFilter filter)
{
    if (filter.languageClass)
        return store::newFiles(database, project, range, filter);
    auto files = store::newFiles(database, project, range, filter);
    FERROGRAPH_TRY(files);
    std::erase_if(*files, [](const store::NewFile &added) {
        return added.file.languageClass != LanguageClass::Unsafe &&
               added.file.languageClass != LanguageClass::Assembly;
    });
    return files;
}

Result<ExitStatus> answer(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto project = store::project(database, arguments.show.project);
    FERROGRAPH_TRY(project);
    const auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const auto range = parseRange(arguments.range);
    FERROGRAPH_TRY(range);
    const auto step = parseStep(arguments.range.every);
    FERROGRAPH_TRY(step);
    const auto filter = parseFilters(arguments.show.filters, FilterPath::No);
    FERROGRAPH_TRY(filter);
    const auto code = store::newCode(database, project->name, *range, *step, filter->code);
    FERROGRAPH_TRY(code);
    std::vector<store::NewFile> files;
    if (arguments.files) {
        auto found = newFilesOf(database, project->name, *range, filter->code);
        FERROGRAPH_TRY(found);
        files = std::move(*found);
    }
    Sheet sheet = arguments.files ? fileSheet(files) : pointSheet(*code, *table);
    addRecipe(sheet, code->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(code->recipe));
        json.member("project", project->name);
        json.member("complete", code->complete);
        json.member("unreadable_changes", code->unreadable);
        json.beginList("points");
        for (const store::NewCodePoint &point : code->points)
            json.element(element(point, *table));
        json.endList();
        if (!arguments.files)
            return;
        json.beginList("new_files");
        for (const store::NewFile &added : files)
            json.element(element(added));
        json.endList();
    });
    return code->complete ? ExitStatus::Done : ExitStatus::InPart;
}

} // namespace

void addShowNewCode(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("new-code", "Lines that commits added, by class of language");
    addProjectOption(command, arguments->show);
    addRangeOptions(command, arguments->range);
    addEveryOption(command, arguments->range);
    addFilterOption(command, arguments->show, FilterPath::No);
    command.flag("--files", arguments->files,
                 "The files in languages that are not memory-safe that were added (or those of "
                 "the filter's class)");
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(Access::Read, [&](store::Database &database) {
            return answer(context, database, *arguments);
        });
    });
}

} // namespace ferrograph::cli
