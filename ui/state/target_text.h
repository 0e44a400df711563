// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figures.h"
#include "core/store/projects.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace ferrograph::ui
{

// The words for a project's target.
class TargetText
{
    Q_DECLARE_TR_FUNCTIONS(TargetText)
public:
    static QString metricName(const std::string &metric);          // "Exposed share"
    static QString value(const std::string &metric, double value); // "10.0 %", "12,000"
    static QString heading(const store::Target &target);           // "Exposed share at most 10.0 %"
    static QString line(const store::Target &target);              // "Target 10.0 % by 30 Jun 2027"
    static std::optional<double> today(const std::string &metric,  // nothing: not to be measured
                                       const metrics::Totals &totals);
};

} // namespace ferrograph::ui
