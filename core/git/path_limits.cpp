// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/path_limits.h"

#include <algorithm>

namespace ferrograph::git
{
namespace
{

std::string_view trimmed(std::string_view limit)
{
    while (limit.starts_with("./") || limit.starts_with('/'))
        limit.remove_prefix(limit.starts_with('/') ? 1 : 2);
    while (limit.ends_with('/'))
        limit.remove_suffix(1);
    return limit == "." ? std::string_view() : limit;
}

// `path` is `folder` or lies below it.
bool isAtOrBelow(std::string_view path, std::string_view folder)
{
    return path.starts_with(folder) &&
           (folder.empty() || path.size() == folder.size() || path[folder.size()] == '/');
}

} // namespace

PathLimits::PathLimits(std::span<const std::string> limits)
{
    for (const std::string &limit : limits)
        m_limits.emplace_back(trimmed(limit));
    if (m_limits.empty())
        m_limits.emplace_back();
}

LimitRelation PathLimits::relation(std::string_view path) const
{
    LimitRelation best = LimitRelation::Outside;
    for (const std::string &limit : m_limits) {
        if (isAtOrBelow(path, limit))
            return LimitRelation::Within;
        if (isAtOrBelow(limit, path))
            best = LimitRelation::LeadsTo;
    }
    return best;
}

} // namespace ferrograph::git
