// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chart_data.h"

#include "core/report/markup.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::report
{

std::string seriesName(const ChartSeries &series)
{
    const std::string language = series.languages.empty() ? std::string() : series.languages[0];
    switch (series.kind) {
    case SeriesKind::Language:
        return series.colour == LanguageColour::Assembly ? "Assembly" : language;
    case SeriesKind::SafePart:
        return language + ", safe";
    case SeriesKind::UnsafeRegions:
        return series.languages.size() == 1 ? language + ", unsafe (R1)" : "Unsafe regions (R1)";
    case SeriesKind::OtherSafe:
        return "Other safe";
    case SeriesKind::OtherUnsafe:
        return "Other, not safe";
    case SeriesKind::Mixed:
        return "Mixed";
    case SeriesKind::BlockLines:
        return "R0";
    case SeriesKind::Blocks:
        return "Blocks";
    case SeriesKind::Exposed:
        return "Exposed lines";
    }
    return language;
}

std::optional<Seconds> zeroSince(const ChartData &data, std::size_t series)
{
    const auto &values = data.series[series].values;
    const auto nonZero = std::find_if(values.rbegin(), values.rend(),
                                      [](const auto &value) { return !value || *value != 0.0; });
    const bool neverWas = std::none_of(values.begin(), values.end(),
                                       [](const auto &value) { return value && *value != 0.0; });
    if (nonZero == values.rbegin() || neverWas)
        return std::nullopt;
    const auto first = static_cast<std::size_t>(nonZero.base() - values.begin());
    return data.moments[first].date;
}

std::string chartCsv(const ChartData &data)
{
    std::string text = "date,commit";
    for (const ChartSeries &series : data.series)
        text += ',' + csvField(series.name);
    text += '\n';
    for (std::size_t index = 0; index < data.moments.size(); ++index) {
        const ChartMoment &moment = data.moments[index];
        if (moment.held || moment.commit.empty())
            continue;
        text += isoDateTime(moment.date) + ',' + moment.commit;
        for (const ChartSeries &series : data.series) {
            text += ',';
            if (const auto &value = series.values[index])
                text += fmt::format("{}", *value);
        }
        text += '\n';
    }
    return text;
}

} // namespace ferrograph::report
