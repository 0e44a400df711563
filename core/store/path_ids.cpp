// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/path_ids.h"

#include "core/base/path_text.h"
#include "core/store/bulk_insert.h"

#include <algorithm>

namespace ferrograph::store
{

PathLookup::PathLookup(soci::session &session, const RepositoryKey &key)
    : m_key(key)
    , m_select(session, "SELECT path_id FROM path WHERE project_id = :project "
                        "AND repository_id = :repository AND path = :path")
{
    m_select.use(m_key.project).use(m_key.repository).use(m_text).into(m_id);
}

std::optional<Integer> PathLookup::find(const std::string &path)
{
    m_text = pathText(path);
    m_select.run();
    return m_select.next() ? std::optional<Integer>(m_id) : std::nullopt;
}

std::vector<Integer> pathIds(soci::session &session, const RepositoryKey &key,
                             std::span<const std::string> paths)
{
    Integer last = 0;
    session << "SELECT coalesce(max(path_id), 0) FROM path WHERE project_id = :project "
               "AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository), soci::into(last);
    std::vector<Integer> ids(paths.size(), 0);
    std::vector<std::pair<std::string, std::size_t>> fresh;
    PathLookup lookup(session, key);
    for (std::size_t i = 0; i < paths.size(); ++i) {
        const auto known = last == 0 ? std::nullopt : lookup.find(paths[i]);
        if (known)
            ids[i] = *known;
        else
            fresh.emplace_back(pathText(paths[i]), i);
    }
    std::ranges::sort(fresh);
    BulkInsert insert(session, "path", "project_id, repository_id, path_id", "path");
    for (const auto &[text, index] : fresh) {
        ids[index] = ++last;
        insert.add(std::array{key.project, key.repository, last}, {&text, 1});
    }
    insert.flush();
    return ids;
}

} // namespace ferrograph::store
