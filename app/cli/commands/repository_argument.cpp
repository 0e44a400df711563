// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/commands/repository_argument.h"

#include "core/git/remote.h"
#include "core/git/repository.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::cli
{

std::string repositorySource(const std::string &argument, const std::filesystem::path &base)
{
    if (git::isUrl(argument))
        return argument;
    std::filesystem::path path = (base / argument).lexically_normal();
    if (!path.has_filename() && path.has_relative_path())
        path = path.parent_path();
    return path.string();
}

Result<void> checkRepository(const std::string &source, const std::string &branch)
{
    if (git::isUrl(source))
        return {};
    const auto repository = git::Repository::open(source);
    if (!repository)
        return failure(repository.error());
    const auto tip = repository->resolve(branch);
    if (!tip)
        return failure(tip.error());
    return {};
}

const store::RepositoryRow *findSource(const store::ProjectRow &project, const std::string &source)
{
    const auto found = std::find_if(project.repositories.begin(), project.repositories.end(),
                                    [&](const auto &row) { return row.source == source; });
    return found == project.repositories.end() ? nullptr : &*found;
}

std::string freeRepositoryName(const store::ProjectRow &project, const std::string &source)
{
    const std::string wanted = git::suggestedName(source);
    const auto taken = [&](const std::string &name) {
        return std::any_of(project.repositories.begin(), project.repositories.end(),
                           [&](const auto &row) { return row.name == name; });
    };
    std::string name = wanted;
    for (int number = 2; taken(name); ++number)
        name = fmt::format("{}-{}", wanted, number);
    return name;
}

} // namespace ferrograph::cli
