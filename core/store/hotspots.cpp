// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/hotspots.h"

#include "core/store/code_context.h"

#include <algorithm>
#include <map>
#include <set>

namespace ferrograph::store
{
namespace
{

using Place = std::pair<std::string, std::string>; // repository, path

// The files with exposed lines of a state, one row per file whatever its parts.
Result<std::vector<FileRow>> exposedFiles(Database &database, const std::string &project,
                                          const At &at, const CodeFilter &filter,
                                          metrics::Recipe *recipe)
{
    FileQuery query;
    query.at = at;
    query.filter = filter;
    query.sort = FileSort::Path;
    query.descending = false;
    auto page = files(database, project, query);
    FERROGRAPH_TRY(page);
    if (recipe != nullptr)
        *recipe = page->recipe;
    std::vector<FileRow> result;
    for (FileRow &file : page->files) {
        const bool samePlace = !result.empty() && result.back().path == file.path &&
                               result.back().repository == file.repository;
        if (!samePlace) {
            result.push_back(std::move(file));
            continue;
        }
        result.back().code += file.code;
        result.back().exposed += file.exposed;
        result.back().unsafe += file.unsafe;
    }
    std::erase_if(result, [](const FileRow &file) { return file.exposed == 0; });
    return result;
}

std::uint64_t scoreOf(const FileRow &file, HotspotOrder order)
{
    switch (order) {
    case HotspotOrder::Exposed:
        return file.exposed;
    case HotspotOrder::ExposedChurn:
        return file.exposed * file.churn;
    case HotspotOrder::Churn:
        return file.churn;
    }
    return 0;
}

std::vector<Hotspot> ranked(const std::vector<FileRow> &files, HotspotOrder order)
{
    std::vector<Hotspot> result;
    for (const FileRow &file : files)
        result.push_back({file, scoreOf(file, order), std::nullopt, false});
    std::ranges::stable_sort(result, [](const Hotspot &a, const Hotspot &b) {
        return std::tuple(b.score, b.file.exposed, a.file.path) <
               std::tuple(a.score, a.file.exposed, b.file.path);
    });
    return result;
}

Seconds twoYearsBefore(Seconds moment)
{
    CivilDate date = civilDate(moment);
    const Seconds timeOfDay = moment - startOfDay(date);
    date.year -= 2;
    if (date.month == 2 && date.day == 29)
        date.day = 28;
    return startOfDay(date) + timeOfDay;
}

// Which of the wanted files the fixes after one state and up to another changed.
struct Fixes {
    std::vector<std::set<Place>> fixes;
    bool complete = true;
};

void addFixes(const CodeContext &context, const RepositoryPoint &from, const RepositoryPoint &to,
              const std::set<Place> &wanted, Fixes &result)
{
    const Integer after = from.ordinal;
    const Integer last = to.ordinal;
    Integer first = 0;
    Integer end = 0;
    Statement pass(context.session(),
                   "SELECT first_commit, end_commit FROM line_pass "
                   "WHERE project_id = :project AND repository_id = :repository");
    pass.use(to.key.project).use(to.key.repository).into(first).into(end);
    result.complete = result.complete && pass.runOnce() && first <= after + 1 && end > last;
    Integer ordinal = 0;
    std::string path;
    Integer current = -1;
    Statement select(context.session(),
                     "SELECT ordinal, path FROM fix_commit "
                     "JOIN line_change USING (project_id, repository_id, ordinal) "
                     "JOIN path USING (project_id, repository_id, path_id) "
                     "WHERE project_id = :project AND repository_id = :repository "
                     "AND ordinal > :after AND ordinal <= :last ORDER BY ordinal");
    select.use(to.key.project).use(to.key.repository).use(after).use(last);
    select.into(ordinal).into(path);
    for (select.run(); select.next();) {
        Place place{to.name, path};
        if (!wanted.contains(place))
            continue;
        if (ordinal != current)
            result.fixes.emplace_back();
        current = ordinal;
        result.fixes.back().insert(std::move(place));
    }
}

Result<Fixes> fixesSince(Database &database, const std::string &project, const At &at, Seconds then,
                         const std::set<Place> &wanted)
{
    return withCode(database, project, [&](CodeContext &context) -> Result<Fixes> {
        const auto now = context.resolve(at);
        FERROGRAPH_TRY(now);
        const auto before = context.resolve(At{then, {}});
        FERROGRAPH_TRY(before);
        Fixes result;
        for (const RepositoryPoint &to : *now) {
            for (const RepositoryPoint &from : *before) {
                if (from.key.repository == to.key.repository)
                    addFixes(context, from, to, wanted, result);
            }
        }
        return result;
    });
}

Result<std::optional<HotspotBacktest>> backtestOf(Database &database, const std::string &project,
                                                  const HotspotQuery &query,
                                                  const std::vector<FileRow> &now, Seconds date)
{
    HotspotBacktest backtest;
    backtest.then = twoYearsBefore(date);
    const auto before =
        exposedFiles(database, project, At{backtest.then, {}}, query.filter, nullptr);
    FERROGRAPH_TRY(before);
    if (before->empty())
        return std::optional<HotspotBacktest>();
    backtest.files = before->size();
    std::set<Place> exposed;
    for (const auto *files : {&*before, &now}) {
        for (const FileRow &file : *files)
            exposed.emplace(file.repository, file.path);
    }
    const auto fixes = fixesSince(database, project, query.at, backtest.then, exposed);
    FERROGRAPH_TRY(fixes);
    backtest.fixes = fixes->fixes.size();
    backtest.complete = fixes->complete;
    for (const HotspotOrder order : allHotspotOrders) {
        const auto ranking = ranked(*before, order);
        std::set<Place> top;
        for (std::size_t i = 0; i < std::min(hotspotTop, ranking.size()); ++i)
            top.emplace(ranking[i].file.repository, ranking[i].file.path);
        const auto caught = std::ranges::count_if(fixes->fixes, [&](const auto &fix) {
            return std::ranges::any_of(fix,
                                       [&](const Place &place) { return top.contains(place); });
        });
        backtest.rankings.push_back({order, static_cast<std::uint64_t>(caught)});
    }
    return std::optional(std::move(backtest));
}

Result<void> compareSince(Database &database, const std::string &project, const HotspotQuery &query,
                          std::vector<Hotspot> &files)
{
    FileQuery before;
    before.at = *query.since;
    before.filter = query.filter;
    before.sort = FileSort::Path;
    const auto page = store::files(database, project, before);
    FERROGRAPH_TRY(page);
    std::map<Place, std::int64_t> exposed;
    for (const FileRow &file : page->files)
        exposed[{file.repository, file.path}] += static_cast<std::int64_t>(file.exposed);
    for (Hotspot &hotspot : files) {
        const auto found = exposed.find({hotspot.file.repository, hotspot.file.path});
        hotspot.isNew = found == exposed.end();
        hotspot.exposedSince =
            static_cast<std::int64_t>(hotspot.file.exposed) - (hotspot.isNew ? 0 : found->second);
    }
    return {};
}

} // namespace

Result<Hotspots> hotspots(Database &database, const std::string &project, const HotspotQuery &query)
{
    Hotspots answer;
    const auto now = exposedFiles(database, project, query.at, query.filter, &answer.recipe);
    FERROGRAPH_TRY(now);
    const auto state = codeState(database, project, query.at, query.filter);
    FERROGRAPH_TRY(state);
    answer.total = now->size();
    answer.files = ranked(*now, query.order);
    if (query.since)
        FERROGRAPH_TRY(compareSince(database, project, query, answer.files));
    if (state->date) {
        auto backtest = backtestOf(database, project, query, *now, *state->date);
        FERROGRAPH_TRY(backtest);
        answer.backtest = std::move(*backtest);
    }
    const auto size = static_cast<std::int64_t>(answer.files.size());
    const std::int64_t first = std::clamp<std::int64_t>(query.offset, 0, size);
    const std::int64_t count = query.limit < 0 ? size - first : std::min(query.limit, size - first);
    answer.files.erase(answer.files.begin() + first + count, answer.files.end());
    answer.files.erase(answer.files.begin(), answer.files.begin() + first);
    return answer;
}

} // namespace ferrograph::store
