// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/code_chart.h"
#include "core/store/code_queries.h"
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

class PortfolioCompare : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::size_t fewest = 2;
    static constexpr std::size_t most = 6;

    explicit PortfolioCompare(QWidget *parent = nullptr);

    void show(ProjectComparison comparison);
    const std::array<TimeChart *, most> &charts() const { return m_charts; }
    TimeChart *overlay() const { return m_overlay; }
    SegmentedControl *mode() const { return m_mode; }

Q_SIGNALS:
    void backRequested();
    void projectRequested(const QString &project);
    void rangeSelected(ferrograph::Seconds from, ferrograph::Seconds to);
    void rangeReset();
    void messageShown(const QString &text);

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
