// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace ferrograph::ui
{

class Page;

// Opens on the Change page what a mark of a chart stands for (ChartMark::target); `project` empty:
// of the project that is shown.
void explainMark(Page *page, const QString &target, const QString &project = {});

} // namespace ferrograph::ui
