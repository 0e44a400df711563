// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_data.h"
#include "core/store/finding_queries.h"
#include "ui/charts/chart_scene.h"
#include "ui/charts/flow_strip.h"
#include "ui/state/time_range.h"
#include "ui/widgets/kpi_card.h"

#include <QCoreApplication>
#include <QString>

#include <string>
#include <vector>

namespace ferrograph::ui
{

// What the user chose of the states.
enum class StateChoice { All, Open, New, Fixed, Suppressed };
std::vector<store::FindingState> statesOf(StateChoice choice);

// Everything above the table, from one look at the store.
struct FindingsAnswer {
    store::FindingFilter filter;
    store::FindingDimension dimension = store::FindingDimension::Severity;
    Step step = Step::Month;
    store::FindingFacets facets;
    std::vector<store::FindingPoint> points;
    // What the points count: other than the filter's where there is nothing else to show.
    store::FindingGroup charted = store::FindingGroup::Finding;
    std::vector<store::RunRow> runs; // by date
    std::vector<ChartPeriod> grants;
};

Result<FindingsAnswer> findingsAnswer(store::Database &database, const std::string &project,
                                      const store::FindingFilter &filter, const TimeRange &range,
                                      Seconds now, store::FindingDimension dimension);

// Why the table is what it is.
enum class FindingsCondition {
    NoRuns,         // nothing was imported
    OnlyHazards,    // no result is a finding of memory safety, but there are risky constructs
    OnlySurface,    // likewise, an inventory of unsafe code
    Clean,          // tools looked, and nothing of this kind is open
    FilterExcludes, // there are some, the filter leaves none
    Some,
};

class FindingsViewModel
{
    Q_DECLARE_TR_FUNCTIONS(FindingsViewModel)
public:
    FindingsViewModel() = default;
    explicit FindingsViewModel(FindingsAnswer answer)
        : m_answer(std::move(answer))
    {
    }

    const FindingsAnswer &answer() const { return m_answer; }
    FindingsCondition condition() const;

    std::uint64_t known() const; // in whatever state, of the group and profile chosen
    std::uint64_t open() const;
    std::uint64_t count(StateChoice choice) const;
    QString subtitle() const; // "508 findings from 6 tools in 14 runs · profile: default"
    QString hidden() const;   // what "memory safety only" leaves out; empty: nothing
    QStringList tools() const;

    report::ChartData chart() const; // open ones, stacked
    std::vector<ChartMark> marks() const;
    std::vector<FlowStep> flow() const;
    Kpi kpi() const;

private:
    std::vector<std::string> bands() const; // of the dimension, the lowest first
    QString bandName(const std::string &key) const;

    FindingsAnswer m_answer;
};

} // namespace ferrograph::ui
