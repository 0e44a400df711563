// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/projects.h"
#include "ui/charts/chart_scene.h"

#include <optional>
#include <string_view>

namespace ferrograph::ui
{

// The line of a project's target in a chart that shows `metric`; nothing when the target is of
// another one.
std::optional<ChartTarget> targetLine(const store::ProjectRow *project, std::string_view metric);

// In a stack of code: the target of exposed lines, or of their share, by what the chart shows.
std::optional<ChartTarget> targetLine(const store::ProjectRow *project, report::ChartMode mode);

} // namespace ferrograph::ui
