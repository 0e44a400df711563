// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace ferrograph::ui
{

// Makes screen readers see every TimeChart and GoalChart as a chart with a one-sentence description
// and a table of its data. Safe to call more than once.
void installChartAccessibility();

} // namespace ferrograph::ui
