// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/state_name.h"

#include "core/git/remote.h"
#include "core/git/repository.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::scan
{
namespace
{

bool isCommitDigits(const std::string &text)
{
    return text.size() >= 4 && text.size() <= 40 &&
           std::all_of(text.begin(), text.end(),
                       [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

std::optional<std::string> resolvedCommit(const std::string &revision,
                                          const store::ProjectRow &project)
{
    for (const store::RepositoryRow &row : project.repositories) {
        if (git::isUrl(row.source))
            continue;
        const auto repository = git::Repository::open(row.source);
        if (!repository)
            continue;
        if (const auto commit = repository->resolve(revision))
            return commit->id.hex();
    }
    return std::nullopt;
}

} // namespace

Result<store::At> stateNamed(const std::string &text, const store::ProjectRow &project,
                             DateEdge edge)
{
    if (text.empty())
        return store::At{};
    const bool begin = edge == DateEdge::Begin;
    if (const auto date = begin ? parseIso(text) : parseIsoEnd(text))
        return store::At{begin ? *date - 1 : *date, {}};
    if (isCommitDigits(text))
        return store::At{std::nullopt, text};
    if (auto commit = resolvedCommit(text, project))
        return store::At{std::nullopt, std::move(*commit)};
    return failure(ErrorCode::NotFound, project.name,
                   fmt::format("'{}' is neither a date nor a revision of its repositories", text),
                   {}, "write a date like 2024-03-31 or the digits of a commit");
}

} // namespace ferrograph::scan
