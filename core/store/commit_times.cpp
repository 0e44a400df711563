// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/commit_times.h"

namespace ferrograph::store
{

CommitTimes CommitTimes::read(soci::session &session, const RepositoryKey &key)
{
    CommitTimes result;
    Integer time = 0;
    Statement select(session, "SELECT committed + correction FROM commit_line "
                              "WHERE project_id = :project AND repository_id = :repository "
                              "ORDER BY ordinal");
    select.use(key.project).use(key.repository).into(time);
    for (select.run(); select.next();)
        result.m_times.push_back(time);
    return result;
}

std::pair<Integer, Integer> CommitTimes::within(const Range &range) const
{
    Integer first = size();
    Integer last = -1;
    for (Ordinal ordinal = 0; ordinal < size(); ++ordinal) {
        if (!isWithin(ordinal, range))
            continue;
        first = std::min<Integer>(first, ordinal);
        last = ordinal;
    }
    return {first, last};
}

} // namespace ferrograph::store
