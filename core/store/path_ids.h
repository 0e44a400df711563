// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/language_totals.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace ferrograph::store
{

// Looks up the number of a path (bytes) of a repository.
class PathLookup
{
public:
    PathLookup(soci::session &session, const RepositoryKey &key);
    std::optional<Integer> find(const std::string &path);

private:
    RepositoryKey m_key;
    std::string m_text;
    Integer m_id = 0;
    Statement m_select;
};

// The numbers of the paths, in their order. New ones are numbered in the order of their text, so
// that what stands together in a folder stands together in the tables.
std::vector<Integer> pathIds(soci::session &session, const RepositoryKey &key,
                             std::span<const std::string> paths);

} // namespace ferrograph::store
