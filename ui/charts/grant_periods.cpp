// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/grant_periods.h"

#include "core/review/current_roadmap.h"

namespace ferrograph::ui
{

Result<std::vector<ChartPeriod>> grantPeriods(store::Database &database, const std::string &project,
                                              Seconds asOf)
{
    std::vector<ChartPeriod> periods;
    const auto versions = store::roadmapVersions(database, project);
    FERROGRAPH_TRY(versions);
    const auto current = review::chooseRoadmap(*versions, asOf).current;
    if (!current)
        return periods;
    for (const roadmap::Grant &grant : current->roadmap.grants)
        periods.push_back({grant.from.first, grant.to.last, QString::fromStdString(grant.title)});
    return periods;
}

} // namespace ferrograph::ui
