// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/code_chart.h"
#include "core/store/code_queries.h"
#include "ui/charts/chart_scene.h"
#include "ui/state/time_range.h"

#include <QStringList>
#include <QWidget>

#include <array>
#include <optional>
#include <utility>
#include <vector>

class QStackedWidget;

namespace ferrograph::ui
{

class Card;
class CardGrid;
class SegmentedControl;
class TimeChart;

// Some projects beside each other, over the same time.
struct ProjectComparison {
    struct One {
        QString project;
        QString figure; // "84.5 % exposed · 261k of 309k lines"
        report::ChartData chart;
    };
    std::vector<One> projects;
    report::ChartData overlay;                        // the exposed shares of all
    std::optional<std::pair<Seconds, Seconds>> range; // from the first to the last commit of all
};
Result<ProjectComparison> compareProjects(store::Database &database, const QStringList &projects,
                                          const TimeRange &range, const store::CodeFilter &filter,
                                          Seconds now);

// The steps of each as marks of its chart, and those of all for the one chart, by name; a target is
// a project, a line feed and a detail of the Change page.
struct ComparisonMarks {
    std::vector<std::vector<ChartMark>> projects;
    std::vector<ChartMark> overlay;
};
Result<ComparisonMarks> comparisonMarks(store::Database &database, const QStringList &projects,
                                        const store::Range &range);

class PortfolioCompare : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t fewest = 2;
    static constexpr std::size_t most = 6;

    explicit PortfolioCompare(QWidget *parent = nullptr);

    void show(ProjectComparison comparison);
    void setMarks(const ComparisonMarks &marks); // of the projects that are shown
    const std::array<TimeChart *, most> &charts() const { return m_charts; }
    TimeChart *overlay() const { return m_overlay; }
    SegmentedControl *mode() const { return m_mode; }

Q_SIGNALS:
    void backRequested();
    void projectRequested(const QString &project);
    void rangeSelected(ferrograph::Seconds from, ferrograph::Seconds to);
    void rangeReset();
    void messageShown(const QString &text);
    void explanationRequested(const QString &project, const QString &target);

private:
    void makeCard(std::size_t index, QWidget *parent);
    void makeOverlay(QWidget *parent);
    void arrange();
    void showMode();
    void wire(TimeChart *chart);

    ProjectComparison m_comparison;
    SegmentedControl *m_mode = nullptr;
    QStackedWidget *m_stack = nullptr; // beside each other, or on one chart
    TimeChart *m_overlay = nullptr;
    CardGrid *m_grid = nullptr;
    std::array<Card *, most> m_cards{};
    std::array<TimeChart *, most> m_charts{};
};

} // namespace ferrograph::ui
