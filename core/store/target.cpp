// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/metric.h"
#include "core/store/projects.h"

#include <algorithm>

namespace ferrograph::store
{

Result<Target> parseTarget(std::string_view text)
{
    const std::size_t equals = std::min(text.find('='), text.size());
    const auto metric = metrics::parseMetric(text.substr(0, equals));
    FERROGRAPH_TRY(metric);
    const auto value =
        metrics::parseMetricValue(*metric, text.substr(std::min(equals + 1, text.size())));
    FERROGRAPH_TRY(value);
    return Target{metric->name, *value, std::nullopt, std::nullopt};
}

} // namespace ferrograph::store
