// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/change_marks.h"

#include "ui/state/change_text.h"

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{

std::vector<ChartMark> changeMarks(const std::vector<store::ExplainedStep> &steps,
                                   const std::vector<store::TagMark> &tags)
{
    std::vector<ChartMark> marks;
    for (const store::TagMark &tag : tags) {
        const QString name = QString::fromStdString(tag.name);
        marks.push_back({tag.date, name, 0, ChangeText::sinceDetail(name), {}});
    }
    for (const store::ExplainedStep &step : steps) {
        const auto smaller = std::ranges::count_if(steps, [&](const store::ExplainedStep &other) {
            return std::abs(other.step.change()) < std::abs(step.step.change());
        });
        marks.push_back({step.step.to, ChangeText::step(step), 1 + static_cast<int>(smaller),
                         ChangeText::stepDetail(step.step.to), QString::fromStdString(step.note)});
    }
    std::ranges::stable_sort(marks, {}, &ChartMark::at);
    return marks;
}

} // namespace ferrograph::ui
