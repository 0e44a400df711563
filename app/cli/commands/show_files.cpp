// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"

#include <fmt/format.h>

#include <array>
#include <memory>
#include <optional>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    std::string sort = "exposed";
    std::int64_t limit = -1;
    std::int64_t offset = 0;
};

struct SortKey {
    const char *name;
    store::FileSort sort;
    bool descending; // numbers: the largest first
};

constexpr std::array sortKeys = {
    SortKey{"path", store::FileSort::Path, false},
    SortKey{"language", store::FileSort::Language, false},
    SortKey{"code", store::FileSort::Code, true},
    SortKey{"comment", store::FileSort::Comment, true},
    SortKey{"blank", store::FileSort::Blank, true},
    SortKey{"exposed", store::FileSort::Exposed, true},
    SortKey{"r0", store::FileSort::R0, true},
    SortKey{"r1", store::FileSort::R1, true},
    SortKey{"r2", store::FileSort::R2, true},
    SortKey{"blocks", store::FileSort::Blocks, true},
    SortKey{"churn", store::FileSort::Churn, true},
};

std::vector<std::string> sortNames()
{
    std::vector<std::string> names;
    for (const SortKey &key : sortKeys)
        names.emplace_back(key.name);
    return names;
}

Result<store::FileQuery> queryOf(const Arguments &arguments)
{
    auto filter = parseFilters(arguments.show.filters, FilterPath::Yes);
    if (!filter)
        return failure(std::move(filter).error());
    store::FileQuery query;
    query.filter = std::move(filter->code);
    query.pathContains = std::move(filter->path);
    query.limit = arguments.limit;
    query.offset = arguments.offset;
    for (const SortKey &key : sortKeys) {
        if (arguments.sort == key.name) {
            query.sort = key.sort;
            query.descending = key.descending;
        }
    }
    return query;
}

Sheet sheetOf(const store::FilePage &page, std::size_t repositories)
{
    Sheet sheet;
    sheet.columns = fileColumns();
    sheet.columns.push_back({"churn", "Churn"});
    sheet.columns.push_back(
        {"repository", "Repository", repositories > 1 ? Shown::Always : Shown::CsvOnly});
    for (const store::FileRow &file : page.files) {
        std::vector<Cell> row = fileCells(file);
        row.emplace_back(file.churn);
        row.emplace_back(file.repository);
        sheet.rows.push_back(std::move(row));
    }
    if (page.files.size() < page.total)
        sheet.notes.push_back(fmt::format("{} of {} rows", page.files.size(), page.total));
    addRecipe(sheet, page.recipe);
    return sheet;
}

Json element(const store::FileRow &file)
{
    Json object = toJson(file);
    object["churn"] = file.churn;
    object["repository"] = file.repository;
    return object;
}

Result<ExitStatus> answer(Context &context, store::Database &database, const ShowOptions &options,
                          store::FileQuery query)
{
    const auto project = store::project(database, options.project);
    if (!project)
        return failure(project.error());
    auto at = parseAt(options.at, *project);
    if (!at)
        return failure(std::move(at).error());
    query.at = std::move(*at);
    const auto page = store::files(database, project->name, query);
    if (!page)
        return failure(page.error());
    context.answer(sheetOf(*page, project->repositories.size()), [&](JsonStream &json) {
        json.member("recipe", toJson(page->recipe));
        json.member("project", project->name);
        json.member("total", page->total);
        json.beginList("files");
        for (const store::FileRow &file : page->files)
            json.element(element(file));
        json.endList();
    });
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const Arguments &arguments)
{
    const auto query = queryOf(arguments);
    if (!query)
        return failure(query.error());
    return context.withDatabase(Access::Read, [&](store::Database &database) {
        return answer(context, database, arguments.show, *query);
    });
}

} // namespace

void addShowFiles(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("files", "Lines and unsafe code of one state, by file");
    addProjectOption(command, arguments->show);
    addAtOption(command, arguments->show);
    addFilterOption(command, arguments->show, FilterPath::Yes);
    command.choice("--sort", sortNames(), arguments->sort,
                   "Order: numbers from the largest (else exposed)");
    command.option("--limit", "N", arguments->limit, 0, "At most so many rows");
    command.option("--offset", "N", arguments->offset, 0, "Leave out the first N rows");
    command.whenChosen([arguments](Context &context) { return run(context, *arguments); });
}

} // namespace ferrograph::cli
