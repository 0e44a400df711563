// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <string>
#include <vector>

// Axes: where their ticks stand and how finely a range of time is asked for. Shared by the window's
// charts and by reports.
namespace ferrograph::report
{

// A value axis from 0 to `top` with a tick at every multiple of `step`.
struct ValueAxis {
    double top = 1;
    double step = 1;
    std::vector<double> ticks() const; // 0, step, …, top
};

enum class Whole { No, Yes }; // whether only whole numbers make sense on an axis

struct TickCount {
    int least = 4;
    int most = 6;
};

// The tightest axis that begins at 0, covers `highest`, and whose ticks are 1, 2, 2.5 or 5 times a
// power of ten apart. Fewer ticks than wished only where whole numbers leave no more.
ValueAxis valueAxis(double highest, Whole whole, TickCount count = {});

enum class CalendarUnit { Day, Week, Month, Quarter, HalfYear, Year };

struct TimeTick {
    Seconds at = 0;
    std::string text; // "2024", "Aug", "Aug 2024", "24 Aug"
};

struct TimeAxis {
    CalendarUnit unit = CalendarUnit::Year;
    int multiple = 1; // of years
    std::vector<TimeTick> ticks;
};

// Ticks between `from` and `to` (both included) at the beginnings of days, weeks (Mondays), months,
// quarters, half years or years, whichever is the finest that leaves `spacing` pixels between two.
TimeAxis timeAxis(Seconds from, Seconds to, double width, double spacing);

// The finest step that gives at most two points per pixel of `width`.
Step stepForRange(Seconds from, Seconds to, double width);

} // namespace ferrograph::report
