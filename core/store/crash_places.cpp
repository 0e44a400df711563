// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/crash_places.h"

namespace ferrograph::store
{

Result<CrashPlaces> crashPlaces(Database &database, const std::string &project)
{
    CrashPlaces answer;
    auto groups = crashGroups(database, project);
    FERROGRAPH_TRY(groups);
    answer.groups = std::move(*groups);
    for (std::size_t group = 0; group < answer.groups.size(); ++group) {
        const auto newest = crashOccurrences(database, project, answer.groups[group].id, 1);
        FERROGRAPH_TRY(newest);
        if (newest->empty() || newest->front().stacks.empty())
            continue;
        const auto &frames = newest->front().stacks.front().frames;
        for (std::size_t frame = 0; frame < frames.size(); ++frame) {
            if (!frames[frame].file.empty())
                answer.places.push_back({group, frame, frames[frame].file, frames[frame].line});
        }
    }
    return answer;
}

bool isFileAt(std::string_view printed, std::string_view path)
{
    return !path.empty() && printed.ends_with(path) &&
           (printed.size() == path.size() || printed[printed.size() - path.size() - 1] == '/');
}

} // namespace ferrograph::store
