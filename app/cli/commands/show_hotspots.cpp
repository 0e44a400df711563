// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/command.h"
#include "app/cli/commands/commands.h"
#include "app/cli/commands/show_options.h"
#include "app/cli/output/figure_columns.h"
#include "app/cli/output/shapes.h"
#include "core/store/hotspots.h"

#include <fmt/format.h>

#include <memory>

namespace ferrograph::cli
{
namespace
{

struct Arguments {
    ShowOptions show;
    std::string since;
    std::string sort = "exposed";
    std::int64_t limit = -1;
    std::int64_t offset = 0;
};

std::string_view orderName(store::HotspotOrder order)
{
    switch (order) {
    case store::HotspotOrder::Exposed:
        return "exposed";
    case store::HotspotOrder::ExposedChurn:
        return "exposed_churn";
    case store::HotspotOrder::Churn:
        return "churn";
    }
    return "";
}

std::optional<double> caughtShare(const store::HotspotBacktest &backtest,
                                  const store::HotspotBacktest::Ranking &ranking)
{
    if (backtest.fixes == 0)
        return std::nullopt;
    return static_cast<double>(ranking.caught) / static_cast<double>(backtest.fixes);
}

Json backtestJson(const std::optional<store::HotspotBacktest> &backtest)
{
    if (!backtest)
        return nullptr;
    Json rankings = Json::array();
    for (const auto &ranking : backtest->rankings) {
        rankings.push_back({{"sort", orderName(ranking.order)},
                            {"caught", ranking.caught},
                            {"share", shareOrNull(caughtShare(*backtest, ranking))}});
    }
    return {{"date", isoDateTime(backtest->then)},
            {"top", store::hotspotTop},
            {"files", backtest->files},
            {"fixes", backtest->fixes},
            {"complete", backtest->complete},
            {"rankings", rankings}};
}

Json element(const store::Hotspot &hotspot, std::size_t rank)
{
    Json object{{"rank", rank}, {"score", hotspot.score}};
    object.update(toJson(hotspot.file));
    object["churn"] = hotspot.file.churn;
    object["repository"] = hotspot.file.repository;
    if (hotspot.exposedSince) {
        object["exposed_since"] = *hotspot.exposedSince;
        object["new"] = hotspot.isNew;
    }
    return object;
}

std::string backtestWords(const store::Hotspots &answer, store::HotspotOrder order)
{
    if (!answer.backtest)
        return "No backtest: there was no exposed code two years before.";
    const store::HotspotBacktest &backtest = *answer.backtest;
    if (!backtest.complete)
        return "No backtest: not all commits have their lines counted; scan again to go on.";
    if (backtest.fixes == 0)
        return "No backtest: no commit since then says that it mends a memory-safety defect.";
    std::string words;
    for (const auto &ranking : backtest.rankings) {
        if (ranking.order == order)
            words = fmt::format("The top {} of {} caught {} of the {} memory-safety fixes since "
                                "({:.0f} %).",
                                store::hotspotTop, isoDate(backtest.then), ranking.caught,
                                backtest.fixes, caughtShare(backtest, ranking).value_or(0) * 100);
    }
    return words;
}

Sheet sheetOf(const store::Hotspots &answer, std::int64_t offset, bool since)
{
    Sheet sheet;
    sheet.columns = {{"rank", "Rank"},
                     {"path", "Path"},
                     {"language", "Language"},
                     {"exposed", "Exposed"},
                     {"code", "Code"},
                     {"churn", "Churn"},
                     {"score", "Score", Shown::CsvOnly},
                     {"exposed_since", "Since", since ? Shown::Always : Shown::CsvOnly},
                     {"repository", "Repository", Shown::CsvOnly}};
    auto rank = static_cast<std::uint64_t>(offset);
    for (const store::Hotspot &hotspot : answer.files) {
        Cell change;
        if (hotspot.exposedSince)
            change =
                hotspot.isNew ? std::string("new") : fmt::format("{:+}", *hotspot.exposedSince);
        sheet.rows.push_back({++rank, hotspot.file.path, hotspot.file.language,
                              hotspot.file.exposed, hotspot.file.code, hotspot.file.churn,
                              hotspot.score, change, hotspot.file.repository});
    }
    return sheet;
}

Result<store::HotspotQuery> queryOf(const Arguments &arguments, const store::ProjectRow &project)
{
    store::HotspotQuery query;
    auto at = parseAt(arguments.show.at, project);
    FERROGRAPH_TRY(at);
    query.at = std::move(*at);
    if (!arguments.since.empty()) {
        auto since = parseAt(arguments.since, project);
        FERROGRAPH_TRY(since);
        query.since = std::move(*since);
    }
    const auto filter = parseFilters(arguments.show.filters, FilterPath::No);
    FERROGRAPH_TRY(filter);
    query.filter = filter->code;
    for (const store::HotspotOrder order : store::allHotspotOrders) {
        if (orderName(order) == arguments.sort)
            query.order = order;
    }
    query.limit = arguments.limit;
    query.offset = arguments.offset;
    return query;
}

Result<ExitStatus> answer(Context &context, store::Database &database, const Arguments &arguments)
{
    const auto project = store::project(database, arguments.show.project);
    FERROGRAPH_TRY(project);
    const auto query = queryOf(arguments, *project);
    FERROGRAPH_TRY(query);
    const auto found = store::hotspots(database, project->name, *query);
    FERROGRAPH_TRY(found);
    Sheet sheet = sheetOf(*found, arguments.offset, query->since.has_value());
    sheet.notes.push_back(backtestWords(*found, query->order));
    addRecipe(sheet, found->recipe);
    context.answer(sheet, [&](JsonStream &json) {
        json.member("recipe", toJson(found->recipe));
        json.member("project", project->name);
        json.member("total", found->total);
        json.member("sort", arguments.sort);
        json.member("backtest", backtestJson(found->backtest));
        json.beginList("files");
        auto rank = static_cast<std::size_t>(arguments.offset);
        for (const store::Hotspot &hotspot : found->files)
            json.element(element(hotspot, ++rank));
        json.endList();
    });
    return ExitStatus::Done;
}

} // namespace

void addShowHotspots(Command &parent)
{
    auto arguments = std::make_shared<Arguments>();
    Command command = parent.command("hotspots", "The files with the most exposed code, ranked");
    addProjectOption(command, arguments->show);
    addAtOption(command, arguments->show);
    command.option("--since", "DATE|REV", arguments->since, "With what was new since then");
    std::vector<std::string> orders;
    for (const store::HotspotOrder order : store::allHotspotOrders)
        orders.emplace_back(orderName(order));
    command.choice("--sort", orders, arguments->sort, "What to rank by (else exposed)");
    command.option("--limit", "N", arguments->limit, 0, "At most so many rows");
    command.option("--offset", "N", arguments->offset, 0, "Leave out the first N rows");
    addFilterOption(command, arguments->show, FilterPath::No);
    command.whenChosen([arguments](Context &context) {
        return context.withDatabase(Access::Read, [&](store::Database &database) {
            return answer(context, database, *arguments);
        });
    });
}

} // namespace ferrograph::cli
