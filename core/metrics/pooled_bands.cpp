// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/embedded.h"
#include "core/metrics/forecast.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ferrograph::metrics
{
namespace
{

using Json = nlohmann::json;

std::optional<double> quantile(const Json &band, const char *name)
{
    const Json &value = band.at(name);
    return value.is_null() ? std::nullopt : std::optional(value.get<double>());
}

PooledBands read()
{
    const auto files = embedded::tables();
    const auto file = std::ranges::find(files, "forecast.json", &embedded::File::name);
    const Json table = Json::parse(file->content);
    PooledBands result;
    result.version = table.at("version").get<std::string>();
    for (std::size_t i = 0; i < forecastWindows.size(); ++i) {
        const Json &band = table.at("windows").at(std::to_string(forecastWindows[i]));
        result.bands[i] = {quantile(band, "p10"), quantile(band, "p50"), quantile(band, "p90"),
                           band.at("forecasts").get<std::size_t>(),
                           band.at("reached").get<std::size_t>()};
    }
    return result;
}

} // namespace

const PooledBands &PooledBands::builtin()
{
    static const PooledBands bands = read();
    return bands;
}

const RatioBand &PooledBands::of(std::size_t window) const
{
    const auto found = std::ranges::find(forecastWindows, window);
    return bands[found == forecastWindows.end()
                     ? forecastWindows.size() - 1
                     : static_cast<std::size_t>(found - forecastWindows.begin())];
}

} // namespace ferrograph::metrics
