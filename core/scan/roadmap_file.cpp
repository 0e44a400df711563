// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/roadmap_file.h"

#include "core/base/path_text.h"
#include "core/roadmap/roadmap.h"
#include "core/scan/tree_state.h"

#include <fmt/format.h>

namespace ferrograph::scan
{
namespace
{

void read(const git::Repository &repository, const git::ObjectId &blob, store::RoadmapFileRow &row)
{
    auto object = repository.read(blob);
    if (!object)
        row.problem = pathText(object.error().detail);
    else if (object->bytes.size() > roadmap::largestFile)
        row.problem = fmt::format("is larger than {} bytes", roadmap::largestFile);
    else if (!isValidUtf8(object->bytes) || object->bytes.find('\0') != std::string::npos)
        row.problem = "is not UTF-8 text";
    else if (object->bytes.empty())
        row.problem = "is empty";
    else
        row.content = std::move(object->bytes);
}

} // namespace

std::vector<std::string> withRoadmapFile(std::vector<std::string> limits)
{
    if (!limits.empty())
        limits.emplace_back(roadmap::repositoryPath);
    return limits;
}

std::vector<store::RoadmapFileRow> roadmapFiles(const git::Repository &repository,
                                                const git::PathTable &paths,
                                                std::span<const git::TreeChange> changes,
                                                store::Ordinal firstOrdinal)
{
    std::vector<store::RoadmapFileRow> rows;
    for (const git::TreeChange &change : changes) {
        const bool was = isFile(change.before);
        const bool is = isFile(change.kind);
        if ((!was && !is) || paths[change.path] != roadmap::repositoryPath)
            continue;
        store::RoadmapFileRow row;
        row.first = firstOrdinal + change.commit;
        if (is)
            read(repository, change.object, row);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<Problem> roadmapProblems(std::span<const store::RoadmapFileRow> rows)
{
    std::vector<Problem> problems;
    if (rows.empty())
        return problems;
    const std::string file(roadmap::repositoryPath);
    if (!rows.back().problem.empty())
        problems.push_back({file, rows.back().problem});
    else if (!rows.back().content.empty()) {
        for (const Problem &problem : roadmap::readRoadmap(rows.back().content).problems)
            problems.push_back({fmt::format("{} {}", file, problem.where), problem.what});
    }
    return problems;
}

} // namespace ferrograph::scan
