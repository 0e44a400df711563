// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_text.h"
#include "ui/pages/file_history_view.h"

#include <algorithm>
#include <map>
#include <set>

namespace ferrograph::ui
{

using languages::LanguageClass;
using report::ChartData;
using report::ChartMoment;
using report::ChartSeries;
using report::LanguageColour;
using report::SeriesKind;
using store::FileInterval;

namespace
{

using Parts = std::vector<const FileInterval *>;

bool standsAt(const FileInterval &version, Seconds at)
{
    return version.firstDate <= at && (!version.endDate || *version.endDate > at);
}

Parts partsAt(const std::vector<FileInterval> &versions, Seconds at)
{
    Parts parts;
    for (const FileInterval &version : versions) {
        if (standsAt(version, at))
            parts.push_back(&version);
    }
    return parts;
}

// A band of the chart: the unsafe regions of a language or the rest of it.
struct Band {
    std::string language;
    bool regions = false;

    double of(const Parts &parts, bool split) const
    {
        double sum = 0;
        for (const FileInterval *part : parts) {
            if (part->figures.language != language)
                continue;
            const auto code = static_cast<double>(part->figures.code);
            const double unsafe = split ? part->figures.unsafe.r1 : 0.0;
            sum += regions ? unsafe : code - unsafe;
        }
        return sum;
    }
};

// The languages of the file, and which of them ever had unsafe regions.
std::map<std::string, bool> languagesOf(const std::vector<FileInterval> &versions)
{
    std::map<std::string, bool> split;
    for (const FileInterval &version : versions) {
        const bool regions =
            version.figures.languageClass == LanguageClass::Safe && version.figures.unsafe.r1 > 0;
        split[version.figures.language] = split[version.figures.language] || regions;
    }
    return split;
}

LanguageClass classOf(const std::vector<FileInterval> &versions, const std::string &language)
{
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const auto &version) {
        return version.figures.language == language;
    });
    return found->figures.languageClass;
}

std::string commitAt(const std::vector<FileInterval> &versions, Seconds at)
{
    for (const FileInterval &version : versions) {
        if (version.firstDate == at)
            return version.firstCommit;
    }
    for (const FileInterval &version : versions) {
        if (version.endDate == at)
            return version.endCommit;
    }
    return {};
}

class FileChartBuilder
{
public:
    explicit FileChartBuilder(const std::vector<FileInterval> &versions)
        : m_versions(versions)
        , m_split(languagesOf(versions))
    {
        for (const auto &[language, split] : m_split) {
            const LanguageClass languageClass = classOf(versions, language);
            if (split)
                addBand({language, true}, SeriesKind::UnsafeRegions, LanguageColour::UnsafeRegions);
            addBand({language, false}, split ? SeriesKind::SafePart : SeriesKind::Language,
                    report::languageColour(language, languageClass));
        }
    }

    ChartData build(Seconds until)
    {
        std::set<Seconds> events;
        for (const FileInterval &version : m_versions) {
            events.insert(version.firstDate);
            if (version.endDate)
                events.insert(*version.endDate);
        }
        Parts before;
        for (const Seconds at : events) {
            if (!before.empty())
                add({at, at, {}, true, {}}, before); // the step's left foot
            before = partsAt(m_versions, at);
            add({at, at, commitAt(m_versions, at), false, {}}, before);
        }
        if (!before.empty() && until > *events.rbegin())
            add({until, *events.rbegin(), {}, true, {}}, before);
        return std::move(m_chart);
    }

private:
    void addBand(Band band, SeriesKind kind, LanguageColour colour)
    {
        ChartSeries series{kind, {band.language}, {}, colour, {}};
        series.name = ChartText::seriesName(series).toStdString();
        m_chart.series.push_back(std::move(series));
        m_bands.push_back(std::move(band));
    }

    void add(ChartMoment moment, const Parts &parts)
    {
        double whole = 0;
        for (std::size_t index = 0; index < m_bands.size(); ++index) {
            const double value = m_bands[index].of(parts, m_split[m_bands[index].language]);
            whole += value;
            m_chart.series[index].values.push_back(parts.empty() ? std::nullopt
                                                                 : std::optional(value));
        }
        if (whole > 0)
            moment.whole = whole;
        m_chart.moments.push_back(std::move(moment));
    }

    const std::vector<FileInterval> &m_versions;
    std::map<std::string, bool> m_split;
    std::vector<Band> m_bands;
    ChartData m_chart;
};

} // namespace

ChartData fileChart(const std::vector<FileInterval> &versions, Seconds until)
{
    return versions.empty() ? ChartData{} : FileChartBuilder(versions).build(until);
}

} // namespace ferrograph::ui
