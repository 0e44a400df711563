// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/scope_figures.h"

#include "core/roadmap/path_scope.h"
#include "core/store/class_table.h"
#include "core/store/scope_series.h"

#include <algorithm>

namespace ferrograph::review
{

using roadmap::Scope;

Seconds knownUntil(const store::ProjectRow &project, Seconds asOf)
{
    std::optional<Seconds> last;
    for (const store::RepositoryRow &repository : project.repositories) {
        last = std::max(last, repository.tipDate);
        last = std::max(last, repository.scanned);
    }
    return last ? std::min(asOf, *last) : asOf;
}

Result<ScopeFigures> ScopeFigures::read(store::Database &database, const std::string &project,
                                        const roadmap::Roadmap &roadmap, store::Range range,
                                        Step step, std::vector<Scope> scopes)
{
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    ScopeFigures figures(std::move(*table));
    figures.m_to = *range.to;
    std::ranges::sort(scopes);
    scopes.erase(std::unique(scopes.begin(), scopes.end()), scopes.end());
    const auto isProject = [](const Scope &scope) {
        return scope.kind == Scope::Kind::Project;
    };
    if (std::ranges::any_of(scopes, isProject)) { // the store keeps its totals
        auto series = store::codeSeries(database, project, range, step, {});
        FERROGRAPH_TRY(series);
        figures.m_series.emplace(Scope{}, std::move(*series));
        std::erase_if(scopes, isProject);
    }
    if (scopes.empty())
        return figures;
    const roadmap::PathScopes paths(roadmap, scopes);
    auto series = store::codeSeriesByScope(
        database, project, range, step, {}, scopes.size(),
        [&paths](const std::string &repository, const std::string &path,
                 std::vector<std::size_t> &found) { paths.find(repository, path, found); });
    FERROGRAPH_TRY(series);
    for (std::size_t i = 0; i < scopes.size(); ++i)
        figures.m_series.emplace(scopes[i], std::move((*series)[i]));
    return figures;
}

const store::CodeSeries &ScopeFigures::series(const Scope &scope) const
{
    static const store::CodeSeries none;
    const auto found = m_series.find(scope);
    return found == m_series.end() ? none : found->second;
}

std::vector<metrics::Observation> ScopeFigures::observations(const Scope &scope,
                                                             const std::string &metric) const
{
    std::vector<metrics::Observation> result;
    const auto parsed = metrics::parseMetric(metric);
    if (!parsed)
        return result;
    for (const store::CodePoint &point : series(scope).points) {
        if (const auto value =
                metrics::metricValue(*parsed, point.totals, point.languages, m_table))
            result.push_back({std::min(point.stepEnd, m_to), *value});
    }
    return result;
}

} // namespace ferrograph::review
