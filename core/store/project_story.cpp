// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/project_story.h"

namespace ferrograph::store
{
namespace
{

std::optional<Seconds> noCodeSince(const std::vector<CodePoint> &months)
{
    std::optional<Seconds> since;
    for (const CodePoint &month : months) {
        if (month.totals.countedCode > 0)
            since.reset();
        else if (!since)
            since = month.date;
    }
    return since;
}

} // namespace

ProjectStory projectStory(const std::vector<CodePoint> &months, const std::string &setArchetype,
                          const languages::LanguageTable &table)
{
    ProjectStory story;
    std::vector<metrics::ArchetypeState> states;
    for (const CodePoint &month : months)
        states.push_back(
            metrics::archetypeState(month.stepEnd, month.totals, month.languages, table));
    const auto suggestion = metrics::suggestArchetype(states);
    story.archetype = suggestion.archetype;
    story.why = suggestion.why;
    if (const auto set = metrics::archetypeFromName(setArchetype)) {
        story.archetype = *set;
        story.archetypeSet = true;
    }
    story.noCodeSince = noCodeSince(months);
    if (states.empty())
        return story;
    story.headline = metrics::headlineOf(story.archetype, states.back());
    if (!story.headline.metric)
        return story;
    std::vector<metrics::Observation> series;
    for (const CodePoint &month : months) {
        const auto value =
            metrics::metricValue(*story.headline.metric, month.totals, month.languages, table);
        if (value)
            series.push_back({month.stepEnd, *value});
    }
    constexpr std::size_t trendMonths = 24;
    constexpr std::size_t yearMonths = 12;
    const std::span<const metrics::Observation> all = series;
    story.trend = metrics::trend(all.last(std::min(trendMonths, all.size())));
    if (!series.empty())
        story.value = series.back().value;
    if (series.size() > yearMonths)
        story.yearBefore = series[series.size() - 1 - yearMonths].value;
    return story;
}

} // namespace ferrograph::store
