// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/repository_place.h"

#include "core/base/path_text.h"
#include "core/git/remote.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::scan
{

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

Result<std::string> placeOf(const store::RepositoryRow &row, const std::string &cache)
{
    if (!git::isUrl(row.source))
        return row.source;
    return git::copyFolder(row.source, cache.empty() ? git::cacheFolder() : cache);
}

} // namespace ferrograph::scan
