// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/target_line.h"

#include "ui/state/target_text.h"

namespace ferrograph::ui
{

std::optional<ChartTarget> targetLine(const store::ProjectRow *project, std::string_view metric)
{
    if (!project || !project->settings.target || project->settings.target->metric != metric)
        return std::nullopt;
    const store::Target &target = *project->settings.target;
    const double unit = metric == "exposed_share" ? 100 : 1; // charts of shares run to 100
    return ChartTarget{target.value * unit, TargetText::line(target)};
}

std::optional<ChartTarget> targetLine(const store::ProjectRow *project, report::ChartMode mode)
{
    return targetLine(project, mode == report::ChartMode::Share ? std::string_view("exposed_share")
                                                                : std::string_view("exposed"));
}

} // namespace ferrograph::ui
