// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/language_answer.h"

#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"

namespace ferrograph::cli
{
namespace
{

std::vector<Cell> row(const std::string &name, const std::string &className, std::uint64_t files,
                      const metrics::Totals &totals)
{
    std::vector<Cell> cells = {name, className, files};
    const std::vector<Cell> figures = figureCells(totals);
    cells.insert(cells.end(), figures.begin(), figures.end());
    return cells;
}

} // namespace

Sheet languageSheet(const std::vector<metrics::LanguageSum> &sums,
                    const languages::LanguageTable &table)
{
    Sheet sheet;
    sheet.columns = {{"language", "Language"}, {"class", "Class"}, {"files", "Files"}};
    const auto figures = figureColumns();
    sheet.columns.insert(sheet.columns.end(), figures.begin(), figures.end());
    std::uint64_t files = 0;
    for (const metrics::LanguageSum &sum : sums) {
        const languages::Language &language = table[sum.language];
        sheet.rows.push_back(row(language.name,
                                 std::string(languages::className(language.languageClass)),
                                 sum.files, metrics::totals({sum}, table)));
        files += sum.files;
    }
    sheet.total = row("Total", "", files, metrics::totals(sums, table));
    return sheet;
}

void writeLanguages(JsonStream &json, const std::vector<metrics::LanguageSum> &sums,
                    const languages::LanguageTable &table)
{
    json.member("totals", toJson(metrics::totals(sums, table)));
    json.beginList("languages");
    for (const metrics::LanguageSum &sum : sums)
        json.element(toJson(sum, table));
    json.endList();
}

} // namespace ferrograph::cli
