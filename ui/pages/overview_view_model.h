// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/store/code_queries.h"
#include "ui/widgets/kpi_card.h"

#include <QCoreApplication>
#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace ferrograph::ui
{

// What the store answers for the figures of one project.
struct OverviewFigures {
    store::ProjectRow project;
    languages::LanguageTable table = languages::LanguageTable::builtin();
    store::CodeState state;
    std::vector<store::CodePoint> months;       // the last three years
    std::optional<store::CodeState> targetFrom; // the state that the target's progress counts from
};
Result<OverviewFigures> overviewFigures(store::Database &database, const std::string &project,
                                        const store::CodeFilter &filter, Seconds now);

// A project's target and how far it is.
struct TargetView {
    QString heading; // "Exposed share at most 10.0 %"
    QString due;     // "30 Jun 2027"; empty: none
    std::optional<double> progress;
    QString value;  // of today
    QString course; // "from 45.1 % on 3 Jan 2025 to 23.3 %"
    QString state;  // "reached", "the due date has passed"; empty: on the way
    bool reached = false;
};

enum class OverviewCondition { NotScanned, NoCode, Measured };

// The figures of a project in words. Comparisons of measured states only: no word about trends.
class OverviewViewModel
{
    Q_DECLARE_TR_FUNCTIONS(OverviewViewModel)
public:
    OverviewViewModel() = default;
    explicit OverviewViewModel(OverviewFigures figures, Seconds now);

    OverviewCondition condition() const;
    QString subtitle() const;
    std::array<Kpi, 4> kpis() const; // share, unsafe Rust or exposed lines, code lines, target
    std::optional<TargetView> target() const;
    const OverviewFigures &figures() const { return m_figures; }

private:
    const store::CodePoint *yearAgo() const;
    Kpi shareKpi() const;
    Kpi unsafeKpi() const;
    Kpi codeKpi() const;
    Kpi targetKpi() const;
    void addChange(Kpi &kpi, std::uint64_t today, std::optional<std::uint64_t> before) const;

    OverviewFigures m_figures;
    Seconds m_now = 0;
};

} // namespace ferrograph::ui
