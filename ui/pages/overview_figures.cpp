// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/class_table.h"
#include "ui/pages/overview_view_model.h"
#include "ui/state/time_range.h"

namespace ferrograph::ui
{
namespace
{

// The first state that has code at all, to the day.
Result<std::optional<Seconds>> firstDay(store::Database &database, const std::string &project,
                                        const store::CodeFilter &filter)
{
    const auto months = store::codeSeries(database, project, {}, Step::Month, filter);
    if (!months)
        return tl::unexpected<Error>(months.error());
    for (const store::CodePoint &month : months->points) {
        if (month.totals.countedCode == 0)
            continue;
        const store::Range range = {stepStart(month.date, Step::Month), month.date};
        const auto days = store::codeSeries(database, project, range, Step::Day, filter);
        if (!days)
            return tl::unexpected<Error>(days.error());
        for (const store::CodePoint &day : days->points) {
            if (day.totals.countedCode > 0)
                return std::optional(day.stepEnd);
        }
        return std::optional(month.date);
    }
    return std::optional<Seconds>();
}

} // namespace

Result<OverviewFigures> overviewFigures(store::Database &database, const std::string &project,
                                        const store::CodeFilter &filter, Seconds now)
{
    OverviewFigures figures;
    auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    figures.project = std::move(*row);
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    figures.table = std::move(*table);
    auto state = store::codeState(database, project, {}, filter);
    FERROGRAPH_TRY(state);
    figures.state = std::move(*state);
    const Seconds end = figures.state.date.value_or(now);
    auto months = store::codeSeries(database, project, {monthsBefore(end, 36), std::nullopt},
                                    Step::Month, filter);
    FERROGRAPH_TRY(months);
    figures.months = std::move(months->points);
    if (const auto &target = figures.project.settings.target) {
        std::optional<Seconds> from = target->start;
        if (!from) {
            const auto first = firstDay(database, project, filter);
            FERROGRAPH_TRY(first);
            from = *first;
        }
        if (from) {
            auto before = store::codeState(database, project, {*from, {}}, filter);
            FERROGRAPH_TRY(before);
            figures.targetFrom = std::move(*before);
        }
    }
    return figures;
}

} // namespace ferrograph::ui
