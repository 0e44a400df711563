// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_data.h"
#include "ui/pages/overview_view_model.h"
#include "ui/pages/page.h"

#include <array>
#include <vector>

class QStackedWidget;

namespace ferrograph::ui
{

class Card;
class CardGrid;
class DataTable;
class EmptyState;
class HotFilesModel;
class KpiCard;
class OverviewCard;
class TargetPanel;
class TimeChart;

// One project at a glance: figures, code over time, the target, and what other subjects add
// (overview_cards.h).
class OverviewPage : public Page
{
    Q_OBJECT
public:
    explicit OverviewPage(const PageContext &context, QWidget *parent = nullptr);

    QString id() const override { return QStringLiteral("overview"); }
    QString label() const override { return tr("Overview"); }
    QString iconName() const override { return QStringLiteral("overview"); }
    QString title() const override;
    QString subtitle() const override;
    std::vector<CsvTable> csv() const override;
    void refresh() override;

    const OverviewViewModel &viewModel() const { return m_view; }

private:
    QWidget *makeContent();
    Card *makeChartCard(QWidget *parent);
    Card *makeTargetCard(QWidget *parent);
    Card *makeFilesCard(QWidget *parent);
    void link(Card *card, const QString &page, const QString &where);
    void addCards(CardGrid &cards, QWidget *parent);
    void openKpi(std::size_t index);
    OverviewCard *cardWithKpi() const;
    void askFigures();
    void askChart();
    void askFiles();
    void showFigures(OverviewFigures figures);
    void showChart(report::ChartData chart);
    void askMarks(const store::Range &range);
    void showKpis();
    void showTarget();
    void showFailure(const Error &error);

    OverviewViewModel m_view;
    std::string m_shown;  // the project the figures are of
    std::string m_marked; // and the chart's marks
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_empty = nullptr;
    std::array<KpiCard *, 4> m_kpis{};
    std::vector<OverviewCard *> m_cards; // of other subjects
    Card *m_chartCard = nullptr;
    TimeChart *m_chart = nullptr;
    Card *m_targetCard = nullptr;
    QStackedWidget *m_targetStack = nullptr;
    TargetPanel *m_target = nullptr;
    Card *m_filesCard = nullptr;
    QStackedWidget *m_filesStack = nullptr;
    HotFilesModel *m_files = nullptr;
};

} // namespace ferrograph::ui
