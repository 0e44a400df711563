// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/target_text.h"

#include "ui/state/format.h"

#include <algorithm>

namespace ferrograph::ui
{

QString TargetText::metricName(const std::string &metric)
{
    if (metric == "exposed_share")
        return tr("Exposed share");
    if (metric == "exposed")
        return tr("Exposed lines");
    if (metric == "r1")
        return tr("Unsafe Rust lines (R1)");
    return QString::fromStdString(metric);
}

QString TargetText::value(const std::string &metric, double value)
{
    if (metric == "exposed_share")
        return Format::percent(value);
    return Format::count(static_cast<std::uint64_t>(std::max(value, 0.0)));
}

QString TargetText::heading(const store::Target &target)
{
    return tr("%1 at most %2", "metric and value of a target")
        .arg(metricName(target.metric), value(target.metric, target.value));
}

QString TargetText::line(const store::Target &target)
{
    const QString text = value(target.metric, target.value);
    return target.due ? tr("Target %1 by %2", "value, date").arg(text, Format::date(*target.due))
                      : tr("Target %1", "value").arg(text);
}

std::optional<double> TargetText::today(const std::string &metric, const metrics::Totals &totals)
{
    if (metric == "exposed_share")
        return totals.exposedShare();
    if (totals.countedCode == 0)
        return std::nullopt;
    if (metric == "exposed")
        return static_cast<double>(totals.exposed);
    if (metric == "r1")
        return static_cast<double>(totals.unsafe.r1);
    return std::nullopt;
}

} // namespace ferrograph::ui
