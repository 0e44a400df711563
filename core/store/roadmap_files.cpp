// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/roadmap_files.h"

namespace ferrograph::store
{

void writeRoadmapFiles(soci::session &session, const RepositoryKey &key,
                       const std::vector<RoadmapFileRow> &rows)
{
    for (const RoadmapFileRow &row : rows) {
        const Integer first = row.first;
        session << "INSERT INTO roadmap_file (project_id, repository_id, first_commit, content, "
                   "problem) VALUES (:project, :repository, :first, :content, :problem)",
            soci::use(key.project), soci::use(key.repository), soci::use(first),
            soci::use(row.content), soci::use(row.problem);
    }
}

} // namespace ferrograph::store
