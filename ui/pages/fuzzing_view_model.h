// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_data.h"
#include "core/store/code_queries.h"
#include "core/store/fuzz_queries.h"
#include "ui/charts/chart_scene.h"
#include "ui/widgets/effort_map.h"
#include "ui/widgets/kpi_card.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace ferrograph::ui
{

// What the store knows of one project's fuzzing.
struct FuzzingAnswer {
    std::vector<store::CrashGroup> groups;
    std::vector<store::CampaignRow> campaigns;
    std::vector<store::LineCoverageRow> coverage;
    store::FuzzHistory history;
    std::vector<ChartPeriod> grants;
    Step step = Step::Month;

    bool empty() const { return groups.empty() && campaigns.empty() && coverage.empty(); }
};
Result<FuzzingAnswer> fuzzingAnswer(store::Database &database, const std::string &project,
                                    const store::Range &range, Step step, Seconds now);

// The Monday of the first week of the map of effort.
Seconds effortStart(const FuzzingAnswer &answer, Seconds now);

// What the page says of it. A project that stopped fuzzing is a risk, not calm.
class FuzzingViewModel
{
    Q_DECLARE_TR_FUNCTIONS(FuzzingViewModel)
public:
    FuzzingViewModel() = default;
    FuzzingViewModel(FuzzingAnswer answer, Seconds now);

    const FuzzingAnswer &answer() const { return m_answer; }
    bool empty() const { return m_answer.empty(); }
    std::uint64_t openMemoryUnsafe() const;
    std::optional<Seconds> lastRun() const;

    QString subtitle() const; // "19 targets · last run 2 h ago"
    std::array<Kpi, 4> kpis() const;
    std::vector<EffortRow> effort() const; // the most active targets first, at most twelve
    QString effortNote() const;

    // Open groups by class, stacked.
    report::ChartData openChart() const;
    // The kinds of coverage there are; they never share an axis.
    std::vector<fuzzing::CoverageKind> coverageKinds() const;
    // Of the targets with most points, in percent of what their build has.
    report::ChartData coverageChart(fuzzing::CoverageKind kind) const;
    // Memory-unsafe crashes for each million of executions, and as they are.
    report::ChartData rateChart() const;

private:
    Kpi openKpi() const;
    Kpi targetsKpi() const;
    Kpi lastRunKpi() const;
    Kpi lastCrashKpi() const;
    std::vector<report::ChartMoment> moments() const;

    FuzzingAnswer m_answer;
    Seconds m_now = 0;
};

} // namespace ferrograph::ui
