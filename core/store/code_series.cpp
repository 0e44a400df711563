// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_series.h"

#include "core/store/project_story.h"

#include <algorithm>

namespace ferrograph::store
{
namespace
{

// No repository moved since the step before.
bool isQuiet(const StepLine &line, std::size_t step)
{
    return std::ranges::all_of(line.repositories, [step](const StepLine::Repository &repository) {
        return repository.ordinals[step] == repository.ordinals[step - 1];
    });
}

CodePoint pointOf(const CodeContext &context, const std::vector<RepositoryPoint> &points,
                  const LanguageSums &sums)
{
    CodePoint result;
    const auto newest = std::ranges::max_element(points, {}, &RepositoryPoint::date);
    result.date = newest->date;
    result.commit = newest->commit;
    result.languages = context.ordered(sums);
    result.totals = metrics::totals(result.languages, context.table());
    return result;
}

Result<ProjectStory> storyOf(Database &database, const ProjectRow &project,
                             const CodeFilter &filter)
{
    return withCode(database, project.name, [&](CodeContext &context) -> Result<ProjectStory> {
        const auto resolved = context.resolve(filter);
        FERROGRAPH_TRY(resolved);
        const CodeSeries months = readSeries(context, {}, Step::Month, *resolved);
        return projectStory(months.points, project.settings.archetype, context.table());
    });
}

} // namespace

CodeSeries seriesOf(const CodeContext &context, const StepLine &line, const StepSums &sums,
                    languages::BucketSet buckets)
{
    CodeSeries series;
    StepPoints commits(context, line);
    std::vector<RepositoryPoint> points;
    series.points.reserve(line.ends.size());
    for (std::size_t step = 0; step < line.ends.size(); ++step) {
        if (step > 0 && !series.points.empty() && isQuiet(line, step)) {
            series.points.push_back(series.points.back());
        } else {
            points = commits.at(step);
            if (points.empty())
                continue;
            series.points.push_back(pointOf(context, points, sums.at(step)));
        }
        series.points.back().stepEnd = line.ends[step];
    }
    series.recipe = context.recipe(points, buckets);
    return series;
}

CodeSeries readSeries(const CodeContext &context, const Range &range, Step step,
                      const ResolvedFilter &filter)
{
    const StepLine line = stepLine(context, range, step, filter);
    StepSums sums(line.ends.size());
    for (const StepLine::Repository &repository : line.repositories)
        addSteps(context, context.key(repository.row), repository.ordinals, filter, sums);
    sums.accumulate();
    return seriesOf(context, line, sums, filter.buckets);
}

Result<CodeSeries> codeSeries(Database &database, const std::string &project, const Range &range,
                              Step step, const CodeFilter &filter)
{
    return withCode(database, project, [&](CodeContext &context) -> Result<CodeSeries> {
        const auto resolved = context.resolve(filter);
        FERROGRAPH_TRY(resolved);
        return readSeries(context, range, step, *resolved);
    });
}

Result<std::vector<PortfolioRow>> portfolio(Database &database, const CodeFilter &filter)
{
    const auto all = projects(database);
    FERROGRAPH_TRY(all);
    std::optional<Seconds> newest;
    for (const ProjectRow &project : *all) {
        for (const RepositoryRow &repository : project.repositories)
            newest = std::max(newest, repository.tipDate);
    }
    constexpr int months = 36;
    Range range;
    if (newest) {
        CivilDate first = civilDate(*newest);
        first.day = 1;
        first.year -= months / 12;
        range = {nextStepStart(startOfDay(first), Step::Month), newest};
    }
    std::vector<PortfolioRow> result;
    for (const ProjectRow &project : *all) {
        auto state = codeState(database, project.name, {}, filter);
        FERROGRAPH_TRY(state);
        auto series = codeSeries(database, project.name, range, Step::Month, filter);
        FERROGRAPH_TRY(series);
        auto story = storyOf(database, project, filter);
        FERROGRAPH_TRY(story);
        result.push_back(
            {project, std::move(*state), std::move(series->points), std::move(*story)});
    }
    return result;
}

} // namespace ferrograph::store
