// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/database.h"
#include "ui/charts/chart_scene.h"

#include <string>
#include <vector>

namespace ferrograph::ui
{

// The grants of a project's roadmap at that date, as charts shade them. None where there is no
// roadmap, or none that can be read: the Roadmap page says so.
Result<std::vector<ChartPeriod>> grantPeriods(store::Database &database, const std::string &project,
                                              Seconds asOf);

} // namespace ferrograph::ui
