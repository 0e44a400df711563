// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/repository_place.h"

#include "core/base/path_text.h"
#include "core/git/remote.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::scan
{
namespace
{

std::string cacheOf(const std::string &given)
{
    return given.empty() ? git::cacheFolder() : given;
}

Result<store::RepositoryRow> repositoryNamed(const store::ProjectRow &project,
                                             const std::string &name)
{
    const auto found = std::ranges::find(project.repositories, name, &store::RepositoryRow::name);
    if (found == project.repositories.end()) {
        return failure(ErrorCode::NotFound, fmt::format("repository \"{}\"", pathText(name)),
                       fmt::format("is not in project \"{}\"", project.name));
    }
    return *found;
}

// All but the path.
Result<RepositoryPlace> knownPlace(store::Database &database, const std::string &project,
                                   const std::string &name)
{
    RepositoryPlace place;
    auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    place.project = std::move(*row);
    auto repository = repositoryNamed(place.project, name);
    FERROGRAPH_TRY(repository);
    place.row = std::move(*repository);
    return place;
}

} // namespace

Result<RepositoryPlace> repositoryPlace(store::Database &database, const std::string &project,
                                        const std::string &name, const ScanOptions &options)
{
    auto place = knownPlace(database, project, name);
    FERROGRAPH_TRY(place);
    auto path = placeOf(place->row, options.cache);
    FERROGRAPH_TRY(path);
    place->path = std::move(*path);
    return place;
}

Result<RepositoryPlace> fetchedPlace(store::Database &database, const std::string &project,
                                     const std::string &name, const ScanOptions &options,
                                     const Progress &progress, const std::stop_token &stop)
{
    auto place = knownPlace(database, project, name);
    FERROGRAPH_TRY(place);
    place->path = place->row.source;
    if (git::isUrl(place->path)) {
        auto copy = git::fetchedCopy(place->path, cacheOf(options.cache), progress, stop);
        FERROGRAPH_TRY(copy);
        place->path = std::move(*copy);
    }
    return place;
}

Result<std::string> placeOf(const store::RepositoryRow &row, const std::string &cache)
{
    if (!git::isUrl(row.source))
        return row.source;
    return git::copyFolder(row.source, cacheOf(cache));
}

} // namespace ferrograph::scan
