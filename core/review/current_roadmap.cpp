// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/current_roadmap.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::review
{
namespace
{

using store::RoadmapVersion;
using Versions = std::span<const RoadmapVersion>;

// Reads one version; says what is wrong with it.
std::optional<roadmap::Roadmap> read(const RoadmapVersion &version, std::vector<Problem> &problems)
{
    if (!version.problem.empty()) {
        problems.push_back({sourceWords(version), version.problem});
        return std::nullopt;
    }
    roadmap::Reading reading = roadmap::readRoadmap(version.content);
    if (reading.problems.empty())
        return std::move(reading.roadmap);
    for (const Problem &problem : reading.problems)
        problems.push_back({sourceWords(version) + ' ' + problem.where, problem.what});
    return std::nullopt;
}

// The versions of one source, oldest first.
void choose(Versions versions, Seconds asOf, RoadmapChoice &choice)
{
    const bool kept = versions.front().repository.empty();
    std::size_t end = versions.size();
    while (end > 0 && versions[end - 1].since > asOf)
        --end;
    if (end == 0 && kept)
        end = 1;
    std::vector<Problem> problems;
    for (std::size_t i = end; i-- > 0;) {
        const RoadmapVersion &version = versions[i];
        if (version.content.empty() && version.problem.empty())
            break; // taken away
        if (auto roadmap = read(version, problems)) {
            choice.current = CurrentRoadmap{std::move(*roadmap), version, std::move(problems)};
            return;
        }
    }
    choice.problems.insert(choice.problems.end(), problems.begin(), problems.end());
}

} // namespace

RoadmapChoice chooseRoadmap(Versions versions, Seconds asOf)
{
    RoadmapChoice choice;
    while (!versions.empty() && !choice.current) {
        const std::string &name = versions.front().repository;
        const auto next = std::ranges::find_if(
            versions, [&](const RoadmapVersion &version) { return version.repository != name; });
        const auto count = static_cast<std::size_t>(next - versions.begin());
        choose(versions.first(count), asOf, choice);
        versions = versions.subspan(count);
    }
    return choice;
}

Result<CurrentRoadmap> currentRoadmap(store::Database &database, const std::string &project,
                                      Seconds asOf)
{
    const auto versions = store::roadmapVersions(database, project);
    FERROGRAPH_TRY(versions);
    RoadmapChoice choice = chooseRoadmap(*versions, asOf);
    if (choice.current)
        return std::move(*choice.current);
    if (!choice.problems.empty()) {
        return failure(ErrorCode::InvalidInput, choice.problems.front().where,
                       choice.problems.front().what);
    }
    std::string advice = "`ferrograph roadmap import FILE` or a file .ferrograph/roadmap.json in "
                         "the repository makes one";
    if (!versions->empty()) {
        advice = fmt::format("the first one is of {} ({})", isoDate(versions->front().since),
                             sourceWords(versions->front()));
    }
    return failure(ErrorCode::NotFound, project, fmt::format("has no roadmap on {}", isoDate(asOf)),
                   {}, std::move(advice));
}

std::string sourceWords(const RoadmapVersion &version)
{
    if (version.repository.empty())
        return "database";
    return fmt::format("{}/{} at {}", version.repository, roadmap::repositoryPath,
                       version.commit.substr(0, 8));
}

} // namespace ferrograph::review
