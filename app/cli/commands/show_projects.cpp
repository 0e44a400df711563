// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/portfolio_words.h"
#include "app/cli/output/shapes.h"
#include "core/metrics/trend_words.h"
#include "core/report/number_format.h"
#include "core/store/class_table.h"

#include <fmt/format.h>

#include <memory>
#include <set>

namespace ferrograph::cli
{
namespace
{

// What the answer as a whole rests on: the projects' recipes together.
metrics::Recipe commonRecipe(const std::vector<store::PortfolioRow> &rows,
                             const languages::LanguageTable &table, languages::BucketSet buckets)
{
    metrics::Recipe recipe = plainRecipe(table);
    recipe.buckets = buckets;
    std::set<std::string> rules;
    for (const store::PortfolioRow &row : rows) {
        rules.insert(row.state.recipe.pathRules);
        for (const auto &[repository, commit] : row.state.recipe.commits)
            recipe.commits[row.project.name + ':' + repository] = commit;
        recipe.unreadable += row.state.recipe.unreadable;
    }
    rules.erase(std::string());
    if (!rules.empty())
        recipe.pathRules = fmt::format("{}", fmt::join(rules, "+"));
    return recipe;
}

Json storyJson(const store::ProjectStory &story)
{
    const auto &trend = story.trend;
    return {{"archetype", metrics::archetypeName(story.archetype)},
            {"archetype_set", story.archetypeSet},
            {"why", story.why},
            {"metric", story.headline.metric ? Json(story.headline.metric->name) : Json(nullptr)},
            {"not_applicable", textOrNull(story.headline.why)},
            {"value", shareOrNull(story.value)},
            {"year_before", shareOrNull(story.yearBefore)},
            {"direction",
             metrics::directionWord(trend ? trend->direction : metrics::Direction::NoEvidence)},
            {"p", trend ? Json(trend->test.p) : Json(nullptr)},
            {"no_code_since", dateOrNull(story.noCodeSince)}};
}

std::string headlineText(const store::ProjectStory &story)
{
    if (!story.value || !story.headline.metric)
        return "n/a: " + story.headline.why;
    const bool share = story.headline.metric->scale() == metrics::Scale::Share;
    return fmt::format("{} {}", story.headline.metric->name,
                       share ? report::percent(*story.value)
                             : report::fullNumber(static_cast<std::int64_t>(*story.value)));
}

Json element(const store::PortfolioRow &row)
{
    Json object{{"project", row.project.name}};
    object.update(toJson(row.project.settings));
    Json repositories = Json::array();
    for (const store::RepositoryRow &repository : row.project.repositories)
        repositories.push_back(toJson(repository));
    object["repositories"] = repositories;
    object["commit"] = textOrNull(row.state.commit);
    object["date"] = dateOrNull(row.state.date);
    Json figures = toJson(row.state.totals);
    if (!row.state.date) { // never scanned: not known, which is not zero
        for (auto &figure : figures)
            figure = nullptr;
    }
    object.update(figures);
    object["recipe"] = toJson(row.state.recipe);
    object["story"] = row.state.date ? storyJson(row.story) : Json(nullptr);
    return object;
}

Sheet sheetOf(const std::vector<store::PortfolioRow> &rows, const metrics::Recipe &recipe)
{
    Sheet sheet;
    sheet.columns = {
        {"project", "Project"}, {"programme", "Programme"}, {"repositories", "Repositories"},
        {"date", "Date"},       {"archetype", "Archetype"}, {"headline", "Headline"},
        {"trend", "Trend"}};
    const auto figures = figureColumns();
    sheet.columns.insert(sheet.columns.end(), figures.begin(), figures.end());
    for (const store::PortfolioRow &row : rows) {
        std::vector<Cell> cells = {row.project.name,
                                   row.project.settings.programme,
                                   std::uint64_t{row.project.repositories.size()},
                                   Cell{},
                                   Cell{},
                                   Cell{},
                                   Cell{}};
        if (row.state.date) {
            const auto &trend = row.story.trend;
            cells[3] = isoDate(*row.state.date);
            cells[4] = std::string(metrics::archetypeName(row.story.archetype));
            cells[5] = headlineText(row.story);
            cells[6] = std::string(
                metrics::directionWord(trend ? trend->direction : metrics::Direction::NoEvidence));
        }
        std::vector<Cell> values = figureCells(row.state.totals);
        if (!row.state.date)
            values.assign(values.size(), Cell{}); // never scanned: not known, which is not zero
        cells.insert(cells.end(), values.begin(), values.end());
        sheet.rows.push_back(std::move(cells));
    }
    addRecipe(sheet, recipe);
    return sheet;
}

Result<ExitStatus> answer(Context &context, store::Database &database,
                          const store::CodeFilter &filter)
{
    const auto table = store::classTable(database);
    if (!table)
        return failure(table.error());
    const auto rows = store::portfolio(database, filter);
    if (!rows)
        return failure(rows.error());
    const metrics::Recipe recipe = commonRecipe(*rows, *table, filter.buckets);
    const auto sentences =
        rows->empty() ? std::vector<std::string>() : portfolioWords(store::portfolioTotals(*rows));
    Sheet sheet = sheetOf(*rows, recipe);
    sheet.notes.insert(sheet.notes.begin(), sentences.begin(), sentences.end());
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(recipe));
        json.member("sentences", sentences);
        json.beginList("projects");
        for (const store::PortfolioRow &row : *rows)
            json.element(element(row));
        json.endList();
    });
    return ExitStatus::Done;
}

Result<ExitStatus> run(Context &context, const ShowOptions &options)
{
    const auto filter = parseFilters(options.filters, FilterPath::No);
    if (!filter)
        return failure(filter.error());
    return context.withDatabase(Access::Read, [&](store::Database &database) {
        return answer(context, database, filter->code);
    });
}

} // namespace

void addShowProjects(Command &parent)
{
    auto options = std::make_shared<ShowOptions>();
    Command command = parent.command("projects", "The newest state of every project");
    addFilterOption(command, *options, FilterPath::No);
    command.whenChosen([options](Context &context) { return run(context, *options); });
}

} // namespace ferrograph::cli
