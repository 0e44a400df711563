// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/date_range.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"
#include "core/store/class_table.h"

#include <map>
#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    RangeOptions range;
};

struct Question {
    store::Range range;
    Step step = Step::Month;
    store::CodeFilter filter;
};

Result<Question> questionOf(const Arguments &arguments)
{
    Question question;
    auto filter = parseFilters(arguments.show.filters, FilterPath::No);
    if (!filter)
        return failure(std::move(filter).error());
    question.filter = std::move(filter->code);
    const auto range = parseRange(arguments.range);
    if (!range)
        return failure(range.error());
    question.range = *range;
    const auto step = parseStep(arguments.range.every);
    if (!step)
        return failure(asUsage(step.error(), "--every"));
    question.step = *step;
    return question;
}

using CodeByLanguage = std::map<std::string, std::uint64_t>;

CodeByLanguage codeByLanguage(const store::CodePoint &point, const languages::LanguageTable &table)
{
    CodeByLanguage code;
    for (const metrics::LanguageSum &sum : point.languages)
        code[table[sum.language].name] = sum.code;
    return code;
}

Json element(const store::CodePoint &point, const languages::LanguageTable &table)
{
    Json object{{"date", isoDateTime(point.date)},
                {"commit", point.commit},
                {"step_end", isoDateTime(point.stepEnd)}};
    object.update(toJson(point.totals));
    Json byLanguage = Json::object();
    for (const metrics::LanguageSum &sum : point.languages)
        byLanguage[table[sum.language].name] = sum.code;
    object["languages"] = byLanguage;
    return object;
}

Sheet sheetOf(const store::CodeSeries &series, const languages::LanguageTable &table)
{
    Sheet sheet;
    sheet.columns = {{"date", "Date"}, {"commit", "Commit"}};
    const auto figures = figureColumns();
    sheet.columns.insert(sheet.columns.end(), figures.begin(), figures.end());
    CodeByLanguage names;
    for (const store::CodePoint &point : series.points)
        names.merge(codeByLanguage(point, table));
    for (const auto &[name, code] : names)
        sheet.columns.push_back({"language:" + name, name, Shown::CsvOnly});
    for (const store::CodePoint &point : series.points) {
        std::vector<Cell> row = {isoDateTime(point.date), point.commit};
        const auto cells = figureCells(point.totals);
        row.insert(row.end(), cells.begin(), cells.end());
        const CodeByLanguage code = codeByLanguage(point, table);
        for (const auto &[name, unused] : names) {
            const auto found = code.find(name);
            row.emplace_back(found == code.end() ? std::uint64_t{0} : found->second);
        }
        sheet.rows.push_back(std::move(row));
    }
    addRecipe(sheet, series.recipe);
    return sheet;
}

// A table shows the day and the first digits; CSV keeps both whole.
void shortenForTable(Sheet &sheet)
{
    for (auto &row : sheet.rows) {
        row[0] = std::get<std::string>(row[0]).substr(0, 10);
        row[1] = std::get<std::string>(row[1]).substr(0, 8);
    }
}

Result<ExitStatus> answer(Context &context, store::Database &database, const std::string &name,
                          const Question &question)
{
    const auto project = store::project(database, name);
    if (!project)
        return failure(project.error());
    const auto table = store::classTable(database);
    if (!table)
        return failure(table.error());
    const auto series =
        store::codeSeries(database, project->name, question.range, question.step, question.filter);
    if (!series)
        return failure(series.error());
    Sheet sheet = sheetOf(*series, *table);
    if (context.format() == Format::AsTable)
        shortenForTable(sheet);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(series->recipe));
        json.member("project", project->name);
        json.beginList("points");
        for (const store::CodePoint &point : series->points)
            json.element(element(point, *table));
        json.endList();
    });
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto question = questionOf(arguments);
    if (!question)
        return failure(question.error());
    return context.withDatabase(Access::Read, [&](store::Database &database) {
        return answer(context, database, arguments.show.project, *question);
    });
}

} // namespace

void addShowHistory(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("history", "Lines and unsafe code over time");
    addProjectOption(command, arguments->show);
    addRangeOptions(command, arguments->range);
    addEveryOption(command, arguments->range);
    addFilterOption(command, arguments->show, FilterPath::No);
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
