// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/steps.h"
#include "ui/charts/chart_scene.h"

#include <vector>

namespace ferrograph::ui
{

// The steps of the exposed lines and the release tags as marks of a time chart, by time; each opens
// its explanation (details of the Change page). Where room is short, steps come before tags, the
// largest first.
std::vector<ChartMark> changeMarks(const std::vector<store::ExplainedStep> &steps,
                                   const std::vector<store::TagMark> &tags);

} // namespace ferrograph::ui
