// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/store/code_queries.h"

#include <QString>

#include <optional>

namespace ferrograph::ui
{

// The time that the whole window looks at.
struct TimeRange {
    enum class Preset { ThreeMonths, OneYear, ThreeYears, All, Custom };

    Preset preset = Preset::All;
    Seconds from = 0; // of Custom
    Seconds to = 0;   // of Custom, included

    static TimeRange custom(Seconds from, Seconds to) { return {Preset::Custom, from, to}; }

    // The range as the store takes it. Presets end at the last commit and begin so many calendar
    // months before `now`.
    store::Range storeRange(Seconds now) const;

    // The step that gives a chart of this range between some fifty and two hundred points;
    // `first` is the first commit's date where it is known.
    Step step(Seconds now, std::optional<Seconds> first) const;

    // For the settings: "3M", "1Y", "3Y", "All", "2020-01-01/2021-06-30".
    QString toText() const;
    static TimeRange fromText(const QString &text); // anything else is All

    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

// The same clock time `months` calendar months before; the day is cut to the month's length.
Seconds monthsBefore(Seconds moment, int months);

} // namespace ferrograph::ui
