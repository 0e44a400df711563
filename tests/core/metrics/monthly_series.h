// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/forecast.h"
#include "tests/support/shared_data.h"

#include <QFile>

#include <array>
#include <string_view>
#include <vector>

namespace ferrograph::test
{

// Six figures of real projects at the ends of months (tests/data/trends/README.md).
struct NamedSeries {
    const char *name;
    metrics::Scale scale;
};
inline constexpr std::array realSeries = {NamedSeries{"rav1d-r1", metrics::Scale::Amount},
                                          NamedSeries{"fish-c-and-cpp", metrics::Scale::Share},
                                          NamedSeries{"librsvg-c", metrics::Scale::Share},
                                          NamedSeries{"ntpd-rs-r1", metrics::Scale::Amount},
                                          NamedSeries{"gstreamer-rust", metrics::Scale::Share},
                                          NamedSeries{"coreutils-r1", metrics::Scale::Amount}};

inline std::vector<metrics::Observation> monthlySeries(const char *name)
{
    QFile file(dataPath(QStringLiteral("trends/%1.csv").arg(QLatin1String(name))));
    std::vector<metrics::Observation> series;
    if (!file.open(QIODevice::ReadOnly))
        return series;
    file.readLine(); // the header
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        series.push_back({parseIso(cells.at(0).toStdString()).value(), cells.at(1).toDouble()});
    }
    return series;
}

} // namespace ferrograph::test
