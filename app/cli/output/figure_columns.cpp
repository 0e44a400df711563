// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/figure_columns.h"

#include <fmt/format.h>

#include <initializer_list>

namespace ferrograph::cli
{
namespace
{

std::vector<Column> unsafeColumns()
{
    return {{"r0", "R0"},
            {"r1", "R1"},
            {"r2", "R2", Shown::CsvOnly},
            {"blocks", "Blocks"},
            {"functions", "Functions", Shown::CsvOnly},
            {"function_declarations", "Declarations", Shown::CsvOnly},
            {"impls", "Impls", Shown::CsvOnly},
            {"traits", "Traits", Shown::CsvOnly},
            {"externs", "Externs", Shown::CsvOnly},
            {"static_mut", "Static mut", Shown::CsvOnly},
            {"attributes", "Attributes", Shown::CsvOnly},
            {"function_pointers", "Function pointers", Shown::CsvOnly},
            {"sites", "Sites", Shown::CsvOnly}};
}

std::vector<Cell> unsafeCells(const languages::UnsafeFigures &unsafe)
{
    std::vector<Cell> cells;
    for (const std::uint32_t figure :
         {unsafe.r0, unsafe.r1, unsafe.r2, unsafe.blocks, unsafe.functions,
          unsafe.functionDeclarations, unsafe.impls, unsafe.traits, unsafe.externs,
          unsafe.staticMut, unsafe.attributes, unsafe.functionPointers, unsafe.sites})
        cells.emplace_back(std::uint64_t{figure});
    return cells;
}

template <typename T>
void append(std::vector<T> &to, const std::vector<T> &from)
{
    to.insert(to.end(), from.begin(), from.end());
}

std::string commitList(const metrics::Recipe &recipe, std::size_t digits)
{
    std::string text;
    for (const auto &[repository, commit] : recipe.commits)
        text +=
            fmt::format("{}{}={}", text.empty() ? "" : ";", repository, commit.substr(0, digits));
    return text;
}

} // namespace

std::vector<Column> figureColumns()
{
    std::vector<Column> columns = {
        {"code", "Code"},       {"comment", "Comment"},
        {"blank", "Blank"},     {"counted_code", "Counted", Shown::CsvOnly},
        {"exposed", "Exposed"}, {"exposed_share", "Share"}};
    append(columns, unsafeColumns());
    return columns;
}

std::vector<Cell> figureCells(const metrics::Totals &totals)
{
    const auto share = totals.exposedShare();
    std::vector<Cell> cells = {totals.code,        totals.comment, totals.blank,
                               totals.countedCode, totals.exposed, Cell{}};
    if (share)
        cells.back() = Share{*share};
    append(cells, unsafeCells(totals.unsafe));
    return cells;
}

std::vector<Column> fileColumns()
{
    std::vector<Column> columns = {
        {"path", "Path"}, {"language", "Language"}, {"class", "Class"}, {"bucket", "Bucket"},
        {"code", "Code"}, {"comment", "Comment"},   {"blank", "Blank"}, {"exposed", "Exposed"}};
    append(columns, unsafeColumns());
    return columns;
}

std::vector<Cell> fileCells(const store::FileRow &file)
{
    std::vector<Cell> cells = {file.path,
                               file.language,
                               std::string(languages::className(file.languageClass)),
                               std::string(languages::bucketName(file.bucket)),
                               file.code,
                               file.comment,
                               file.blank,
                               file.exposed};
    append(cells, unsafeCells(file.unsafe));
    return cells;
}

std::string bucketNames(languages::BucketSet buckets, const std::string &separator)
{
    std::string text;
    for (const languages::Bucket bucket : languages::allBuckets) {
        if (buckets.contains(bucket))
            text += (text.empty() ? "" : separator) + std::string(languages::bucketName(bucket));
    }
    return text;
}

void addRecipe(Sheet &sheet, const metrics::Recipe &recipe)
{
    append(sheet.columns, {{"definition", "Definition", Shown::CsvOnly},
                           {"classes", "Classes", Shown::CsvOnly},
                           {"buckets", "Buckets", Shown::CsvOnly},
                           {"path_rules", "Path rules", Shown::CsvOnly},
                           {"commits", "Commits", Shown::CsvOnly},
                           {"unreadable", "Unreadable", Shown::CsvOnly}});
    const std::vector<Cell> cells = {std::to_string(recipe.definition),
                                     recipe.classes,
                                     bucketNames(recipe.buckets, "+"),
                                     recipe.pathRules,
                                     commitList(recipe, 40),
                                     recipe.unreadable};
    for (auto &row : sheet.rows)
        append(row, cells);
    if (!sheet.total.empty())
        append(sheet.total, cells);
    std::string note = commitList(recipe, 12);
    for (std::size_t at = 0; (at = note.find(';', at)) != std::string::npos;)
        note.replace(at, 1, ", ");
    sheet.notes.push_back(fmt::format(
        "{}{}buckets {}; definition {}, classes {}{}", note, note.empty() ? "" : "; ",
        bucketNames(recipe.buckets, ", "), recipe.definition, recipe.classes,
        recipe.unreadable == 0 ? "" : fmt::format("; {} unreadable", recipe.unreadable)));
}

} // namespace ferrograph::cli
