// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/steps.h"

#include <algorithm>
#include <cstdlib>

namespace ferrograph::store
{

Result<std::vector<ExplainedStep>> explainedSteps(Database &database, const std::string &project,
                                                  const Range &range)
{
    const auto months = codeSeries(database, project, range, Step::Month, CodeFilter());
    FERROGRAPH_TRY(months);
    const auto notes = stepNotes(database, project);
    FERROGRAPH_TRY(notes);
    std::vector<metrics::Observation> series;
    for (const CodePoint &point : months->points)
        series.push_back({point.stepEnd, static_cast<double>(point.totals.exposed)});
    std::vector<ExplainedStep> result;
    for (const metrics::SeriesStep &step : metrics::findSteps(series)) {
        auto change = explainChange(database, project, At{step.from, {}}, At{step.to, {}});
        FERROGRAPH_TRY(change);
        ExplainedStep explained;
        explained.step = step;
        explained.parts = std::move(change->parts);
        std::ranges::stable_sort(explained.parts, std::greater{},
                                 [](const ExplainedPart &part) { return std::abs(part.lines); });
        const auto note = std::ranges::find(*notes, step.to, &StepNote::moment);
        if (note != notes->end())
            explained.note = note->note;
        result.push_back(std::move(explained));
    }
    return result;
}

} // namespace ferrograph::store
