// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/pages/fuzzing_view_model.h"
#include "ui/pages/page.h"

#include <array>

class QStackedWidget;

namespace ferrograph::ui
{

class Card;
class CrashTableModel;
class DataTable;
class EmptyState;
class EffortMap;
class KpiCard;
class SegmentedControl;
class TimeChart;

// Fuzzing of one project: figures, effort by target and week, crashes over time, coverage, and the
// root causes with their stacks.
class FuzzingPage : public Page
{
    Q_OBJECT
public:
    explicit FuzzingPage(const PageContext &context, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("fuzzing"); }
    QString label() const override { return tr("Fuzzing"); }
    QString iconName() const override { return QStringLiteral("fuzzing"); }
    QString subtitle() const override;
    std::vector<CsvTable> csv() const override;
    void refresh() override;

    const FuzzingViewModel &viewModel() const { return m_view; }

private:
    QWidget *makeContent();
    QWidget *makeKpis(QWidget *parent);
    Card *makeChartCard(QWidget *parent);
    Card *makeTableCard(QWidget *parent);
    void show(FuzzingAnswer answer);
    void showChart();
    void showFailure(const Error &error);
    void openCrash(int row);
    void showCrash(const store::CrashGroup &group, const std::vector<store::CrashOccurrence> &all);
    void decide(const store::CrashGroup &group, std::optional<int> kind);

    FuzzingViewModel m_view;
    std::string m_shown; // the project the answer is of
    int m_chartKind = 0;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    std::array<KpiCard *, 4> m_kpis{};
    Card *m_effortCard = nullptr;
    EffortMap *m_effort = nullptr;
    Card *m_chartCard = nullptr;
    TimeChart *m_chart = nullptr;
    Card *m_tableCard = nullptr;
    CrashTableModel *m_crashes = nullptr;
};

} // namespace ferrograph::ui
