// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/code_chart.h"

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <map>
#include <optional>

namespace ferrograph::report
{

using languages::LanguageClass;

namespace
{

using Values = std::vector<std::uint64_t>; // one per sample

std::uint64_t highestOf(const Values &values)
{
    return values.empty() ? 0 : *std::max_element(values.begin(), values.end());
}

void add(Values &to, const Values &from)
{
    to.resize(from.size());
    std::transform(to.begin(), to.end(), from.begin(), to.begin(), std::plus<>());
}

struct LanguageHistory {
    LanguageClass languageClass = LanguageClass::None;
    Values code;
    Values regions; // R1
};

std::map<std::string, LanguageHistory> byLanguage(const std::vector<CodeSample> &samples,
                                                  const LanguageLookup &lookup)
{
    std::map<std::string, LanguageHistory> histories;
    for (std::size_t index = 0; index < samples.size(); ++index) {
        for (const metrics::LanguageSum &sum : samples[index].languages) {
            const languages::Language &language = lookup(sum.language);
            if (language.languageClass == LanguageClass::None)
                continue;
            const std::string &name = language.group.empty() ? language.name : language.group;
            LanguageHistory &history = histories[name];
            history.languageClass = language.languageClass;
            history.code.resize(samples.size());
            history.regions.resize(samples.size());
            history.code[index] += sum.code;
            if (language.languageClass == LanguageClass::Safe)
                history.regions[index] += std::uint64_t{sum.unsafe.r1};
        }
    }
    return histories;
}

// What a band is made of before it is named.
struct Band {
    struct Part {
        std::string language;
        Values values;
    };
    std::vector<Part> parts;
    Values sum;

    void take(std::string language, const Values &values)
    {
        add(sum, values);
        parts.push_back({std::move(language), values});
        std::stable_sort(parts.begin(), parts.end(), [](const Part &one, const Part &two) {
            return highestOf(one.values) > highestOf(two.values);
        });
    }
};

// In the order of a stack, the lowest first.
constexpr std::array stackOrder = {LanguageColour::Assembly,      LanguageColour::C,
                                   LanguageColour::Cxx,           LanguageColour::OtherUnsafe,
                                   LanguageColour::UnsafeRegions, LanguageColour::Rust,
                                   LanguageColour::GoSwift,       LanguageColour::Managed,
                                   LanguageColour::OtherSafe,     LanguageColour::Other};

using Bands = std::map<LanguageColour, Band>;

std::optional<LanguageColour> groupOf(LanguageColour colour)
{
    switch (colour) {
    case LanguageColour::C:
    case LanguageColour::Cxx:
        return LanguageColour::OtherUnsafe;
    case LanguageColour::GoSwift:
    case LanguageColour::Managed:
        return LanguageColour::OtherSafe;
    default:
        return std::nullopt;
    }
}

// Whether a band of safe code is so thin throughout that its name would only be noise.
bool isSliver(LanguageColour colour, const Band &band, const std::vector<CodeSample> &samples)
{
    constexpr double sliver = 0.02;
    if (groupOf(colour) != LanguageColour::OtherSafe)
        return false;
    for (std::size_t index = 0; index < samples.size(); ++index) {
        const auto whole = static_cast<double>(samples[index].totals.countedCode);
        if (static_cast<double>(band.parts[0].values[index]) >= sliver * whole && whole > 0)
            return false;
    }
    return true;
}

// Leaves the largest language of each colour alone in it.
void keepLargest(Bands &bands, const std::vector<CodeSample> &samples)
{
    for (const LanguageColour colour : stackOrder) {
        const auto group = groupOf(colour);
        const auto found = bands.find(colour);
        if (!group || found == bands.end())
            continue;
        Band kept;
        const std::size_t keep = isSliver(colour, found->second, samples) ? 0 : 1;
        for (std::size_t index = 0; index < found->second.parts.size(); ++index) {
            Band::Part &part = found->second.parts[index];
            (index < keep ? kept : bands[*group]).take(std::move(part.language), part.values);
        }
        if (keep == 0)
            bands.erase(colour);
        else
            bands[colour] = std::move(kept);
    }
}

// Groups the smallest bands until there are at most `most`, as far as that goes.
void groupSmallest(Bands &bands, std::size_t most)
{
    while (bands.size() > most) {
        auto smallest = bands.end();
        for (auto band = bands.begin(); band != bands.end(); ++band) {
            const bool smaller = smallest == bands.end() ||
                                 highestOf(band->second.sum) < highestOf(smallest->second.sum);
            if (groupOf(band->first) && smaller)
                smallest = band;
        }
        if (smallest == bands.end())
            return;
        Band moved = std::move(smallest->second);
        const LanguageColour group = *groupOf(smallest->first);
        bands.erase(smallest);
        for (Band::Part &part : moved.parts)
            bands[group].take(std::move(part.language), part.values);
    }
}

Bands bandsOf(const std::vector<CodeSample> &samples, const LanguageLookup &lookup,
              std::size_t most)
{
    Bands bands;
    for (const auto &[name, history] : byLanguage(samples, lookup)) {
        Values rest = history.code;
        if (highestOf(history.regions) > 0) {
            bands[LanguageColour::UnsafeRegions].take(name, history.regions);
            std::transform(rest.begin(), rest.end(), history.regions.begin(), rest.begin(),
                           std::minus<>());
        }
        if (highestOf(rest) > 0)
            bands[languageColour(name, history.languageClass)].take(name, rest);
    }
    keepLargest(bands, samples);
    groupSmallest(bands, most);
    return bands;
}

bool hasRegions(const Bands &bands, const std::string &language)
{
    const auto found = bands.find(LanguageColour::UnsafeRegions);
    return found != bands.end() &&
           std::any_of(found->second.parts.begin(), found->second.parts.end(),
                       [&](const Band::Part &part) { return part.language == language; });
}

SeriesKind kindOf(LanguageColour colour, const Band &band, const Bands &bands)
{
    if (colour == LanguageColour::UnsafeRegions)
        return SeriesKind::UnsafeRegions;
    if (band.parts.size() == 1)
        return hasRegions(bands, band.parts[0].language) ? SeriesKind::SafePart
                                                         : SeriesKind::Language;
    switch (colour) {
    case LanguageColour::OtherUnsafe:
        return SeriesKind::OtherUnsafe;
    case LanguageColour::OtherSafe:
        return SeriesKind::OtherSafe;
    case LanguageColour::Other:
        return SeriesKind::Mixed;
    default:
        return SeriesKind::Language; // several kinds of assembly
    }
}

ChartSeries emptySeries(SeriesKind kind, LanguageColour colour, std::vector<std::string> languages)
{
    ChartSeries series{kind, std::move(languages), {}, colour, {}};
    series.name = seriesName(series);
    return series;
}

// A sample's moment, and before it a gap where steps are missing.
class Moments
{
public:
    Moments(const std::vector<CodeSample> &samples, Step step)
    {
        for (std::size_t index = 0; index < samples.size(); ++index) {
            const CodeSample &sample = samples[index];
            if (index > 0) {
                const Seconds next = nextStepStart(samples[index - 1].stepEnd, step);
                if (stepStart(sample.stepEnd, step) > next)
                    append({std::max(next, m_last), next, {}, false, {}}, std::nullopt);
            }
            const bool held = index > 0 && sample.commit == samples[index - 1].commit;
            const Seconds at = std::max(held ? sample.stepEnd : sample.date, m_last);
            ChartMoment moment{at, sample.date, sample.commit, held, {}};
            if (sample.totals.countedCode > 0)
                moment.whole = static_cast<double>(sample.totals.countedCode);
            append(std::move(moment), index);
        }
    }

    // With `value` of every sample that has code.
    template <typename Value>
    void fill(ChartSeries &series, const Value &value) const
    {
        for (std::size_t index = 0; index < moments.size(); ++index) {
            const bool shown = m_sample[index] && moments[index].whole;
            series.values.push_back(shown ? value(*m_sample[index]) : std::nullopt);
        }
    }

    std::vector<ChartMoment> moments;

private:
    void append(ChartMoment moment, std::optional<std::size_t> sample)
    {
        m_last = moment.at;
        moments.push_back(std::move(moment));
        m_sample.push_back(sample);
    }

    Seconds m_last = std::numeric_limits<Seconds>::min();
    std::vector<std::optional<std::size_t>> m_sample;
};

std::optional<Seconds> emptySince(const std::vector<CodeSample> &samples)
{
    const auto withCode = std::find_if(samples.rbegin(), samples.rend(), [](const auto &sample) {
        return sample.totals.countedCode > 0;
    });
    if (withCode == samples.rbegin())
        return std::nullopt;
    return withCode.base()->date;
}

// Of the Rust in a sample; nothing when there is none.
std::optional<metrics::LanguageSum> rustOf(const CodeSample &sample, const LanguageLookup &lookup)
{
    std::optional<metrics::LanguageSum> rust;
    for (const metrics::LanguageSum &sum : sample.languages) {
        if (lookup(sum.language).name == "Rust" && sum.code > 0)
            rust = sum;
    }
    return rust;
}

using RustFigure = std::uint32_t languages::UnsafeFigures::*;

ChartSeries rustSeries(const std::vector<CodeSample> &samples, const Moments &moments,
                       const LanguageLookup &lookup, SeriesKind kind, RustFigure figure)
{
    ChartSeries series = emptySeries(kind, LanguageColour::UnsafeRegions, {"Rust"});
    if (kind == SeriesKind::Blocks)
        series.colour = LanguageColour::Other;
    moments.fill(series, [&](std::size_t sample) -> std::optional<double> {
        const auto rust = rustOf(samples[sample], lookup);
        return rust ? std::optional<double>(rust->unsafe.*figure) : std::nullopt;
    });
    return series;
}

// Figures that are no part of a whole, from their first moment on.
ChartData withoutShares(Moments moments, Step step, std::vector<ChartSeries> series)
{
    for (ChartMoment &moment : moments.moments)
        moment.whole.reset();
    const auto there = [](const auto &value) {
        return value.has_value();
    };
    const auto &values = series.front().values;
    const auto first = std::find_if(values.begin(), values.end(), there) - values.begin();
    if (first == static_cast<std::ptrdiff_t>(values.size()))
        return {};
    for (ChartSeries &one : series)
        one.values.erase(one.values.begin(), one.values.begin() + first);
    moments.moments.erase(moments.moments.begin(), moments.moments.begin() + first);
    return {std::move(moments.moments), std::move(series), step, {}};
}

} // namespace

ChartData codeChart(const std::vector<CodeSample> &samples, Step step, const LanguageLookup &lookup,
                    std::size_t most)
{
    const Bands bands = bandsOf(samples, lookup, most);
    const Moments moments(samples, step);
    ChartData chart{moments.moments, {}, step, emptySince(samples)};
    for (const LanguageColour colour : stackOrder) {
        const auto found = bands.find(colour);
        if (found == bands.end())
            continue;
        const Band &band = found->second;
        std::vector<std::string> languages;
        for (const Band::Part &part : band.parts)
            languages.push_back(part.language);
        ChartSeries series = emptySeries(kindOf(colour, band, bands), colour, std::move(languages));
        moments.fill(series, [&](std::size_t sample) -> std::optional<double> {
            return static_cast<double>(band.sum[sample]);
        });
        chart.series.push_back(std::move(series));
    }
    return chart;
}

ChartData unsafeRustLines(const std::vector<CodeSample> &samples, Step step,
                          const LanguageLookup &lookup)
{
    const Moments moments(samples, step);
    return withoutShares(moments, step,
                         {rustSeries(samples, moments, lookup, SeriesKind::UnsafeRegions,
                                     &languages::UnsafeFigures::r1)});
}

ChartData unsafeRustBlocks(const std::vector<CodeSample> &samples, Step step,
                           const LanguageLookup &lookup)
{
    const Moments moments(samples, step);
    return withoutShares(moments, step,
                         {rustSeries(samples, moments, lookup, SeriesKind::BlockLines,
                                     &languages::UnsafeFigures::r0),
                          rustSeries(samples, moments, lookup, SeriesKind::Blocks,
                                     &languages::UnsafeFigures::blocks)});
}

ChartData exposedChart(const std::vector<CodeSample> &samples, Step step)
{
    const Moments moments(samples, step);
    ChartSeries series = emptySeries(SeriesKind::Exposed, LanguageColour::C, {});
    moments.fill(series, [&](std::size_t sample) -> std::optional<double> {
        return static_cast<double>(samples[sample].totals.exposed);
    });
    return {moments.moments, {std::move(series)}, step, emptySince(samples)};
}

std::optional<FirstAndLast> firstAndLast(const ChartSeries &series)
{
    const auto there = [](const auto &value) {
        return value.has_value();
    };
    const auto first = std::find_if(series.values.begin(), series.values.end(), there);
    const auto last = std::find_if(series.values.rbegin(), series.values.rend(), there);
    if (first == series.values.end())
        return std::nullopt;
    return FirstAndLast{**first, **last};
}

UnsafeRustStory unsafeRustStory(const ChartData &lines, const ChartData &blocks)
{
    if (lines.series.size() != 1 || blocks.series.size() != 2)
        return UnsafeRustStory::None;
    const auto r1 = firstAndLast(lines.series[0]);
    const auto r0 = firstAndLast(blocks.series[0]);
    const auto count = firstAndLast(blocks.series[1]);
    if (!r1 || !r0 || !count || (r1->first == 0 && r1->last == 0))
        return UnsafeRustStory::None;
    if (r1->last > r1->first)
        return UnsafeRustStory::Rose;
    if (r1->last == r1->first)
        return UnsafeRustStory::Unchanged;
    const bool split = r0->last > r0->first && count->last > count->first;
    return split ? UnsafeRustStory::SplitIntoBlocks : UnsafeRustStory::Fell;
}

} // namespace ferrograph::report
