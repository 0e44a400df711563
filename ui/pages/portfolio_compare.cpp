// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/portfolio_compare.h"

#include "ui/charts/chart_text.h"
#include "ui/charts/time_chart.h"
#include "ui/state/class_table.h"
#include "ui/state/format.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ferrograph::ui
{
namespace
{

constexpr int cardHeight = 300;

report::CodeSample sampleOf(const store::CodePoint &point)
{
    return {point.date, point.stepEnd, point.commit, point.totals, point.languages};
}

QString figureOf(const metrics::Totals &totals)
{
    const auto share = totals.exposedShare();
    if (!share)
        return PortfolioCompare::tr("no code that counts");
    return PortfolioCompare::tr("%1 exposed · %2 of %3 lines")
        .arg(Format::percent(*share), Format::shortCount(totals.exposed),
             Format::shortCount(totals.countedCode));
}

} // namespace

Result<ProjectComparison> compareProjects(store::Database &database, const QStringList &projects,
                                          const TimeRange &range, const store::CodeFilter &filter,
                                          Seconds now)
{
    const auto table = classTable(database);
    FERROGRAPH_TRY(table);
    const auto lookup = [&](languages::LanguageId id) -> const languages::Language & {
        return (*table)[id];
    };
    const Step step = range.step(now, std::nullopt);
    ProjectComparison comparison;
    for (const QString &name : projects) {
        const auto series =
            store::codeSeries(database, name.toStdString(), range.storeRange(now), step, filter);
        FERROGRAPH_TRY(series);
        std::vector<report::CodeSample> samples;
        std::transform(series->points.begin(), series->points.end(), std::back_inserter(samples),
                       sampleOf);
        ProjectComparison::One one{name, {}, report::codeChart(samples, step, lookup)};
        translateNames(one.chart);
        one.figure = figureOf(samples.empty() ? metrics::Totals() : samples.back().totals);
        if (!one.chart.moments.empty()) {
            const Seconds from = one.chart.moments.front().at;
            const Seconds to = one.chart.moments.back().at;
            auto &whole = comparison.range;
            whole = whole ? std::pair(std::min(whole->first, from), std::max(whole->second, to))
                          : std::pair(from, to);
        }
        comparison.projects.push_back(std::move(one));
    }
    return comparison;
}

PortfolioCompare::PortfolioCompare(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(grid::gutter);
    auto *controls = new QHBoxLayout;
    controls->setContentsMargins(grid::margin, 0, grid::margin, 0);
    auto *back = new QPushButton(tr("Back to all projects"), this);
    back->setAccessibleName(back->text());
    m_mode = new SegmentedControl(tr("What the charts show"), {tr("Share"), tr("Lines")}, this);
    m_mode->setDescriptions(
        {tr("Percent of all code that counts"), tr("Lines of code, each on its own scale")});
    m_mode->setCurrent(0);
    controls->addWidget(back);
    controls->addStretch(1);
    controls->addWidget(m_mode);
    column->addLayout(controls);
    connect(back, &QPushButton::clicked, this, &PortfolioCompare::backRequested);
    connect(m_mode, &SegmentedControl::chosen, this, [this](int index) {
        for (TimeChart *chart : m_charts)
            chart->setMode(index == 0 ? report::ChartMode::Share : report::ChartMode::Lines);
    });

    auto *content = new QWidget;
    m_grid = new CardGrid(content);
    for (std::size_t index = 0; index < most; ++index) {
        makeCard(index, content);
        m_grid->addCard(m_cards[index], {});
    }
    column->addWidget(new PageScroll(content, this), 1);
}

void PortfolioCompare::makeCard(std::size_t index, QWidget *parent)
{
    auto *card = new Card({}, parent);
    card->setTitleLink(tr("Go to the project's overview"));
    auto *chart = new TimeChart(card);
    chart->setMode(report::ChartMode::Share);
    card->setContent(chart);
    card->menu()->addActions(chart->actions());
    connect(card, &Card::titleActivated, this,
            [this, card] { Q_EMIT projectRequested(card->title()); });
    connect(chart, &TimeChart::rangeSelected, this, &PortfolioCompare::rangeSelected);
    connect(chart, &TimeChart::rangeReset, this, &PortfolioCompare::rangeReset);
    connect(chart, &TimeChart::messageShown, this, &PortfolioCompare::messageShown);
    m_cards[index] = card;
    m_charts[index] = chart;
}

// Two or four projects are two to a row, others three.
void PortfolioCompare::arrange()
{
    const std::size_t count = m_comparison.projects.size();
    const int columns = count == 2 || count == 4 ? 6 : 4;
    for (const Card *card : m_cards)
        m_grid->setPlace(card, {columns, 12, cardHeight, 1});
}

void PortfolioCompare::show(ProjectComparison comparison)
{
    m_comparison = std::move(comparison);
    arrange();
    for (std::size_t index = 0; index < most; ++index) {
        m_cards[index]->setVisible(index < m_comparison.projects.size());
        if (index >= m_comparison.projects.size())
            continue;
        const ProjectComparison::One &one = m_comparison.projects[index];
        m_cards[index]->setTitle(one.project);
        m_cards[index]->setSubtitle(one.figure);
        m_charts[index]->setTitle(tr("Code of %1 by language").arg(one.project));
        m_charts[index]->setRange(m_comparison.range);
        m_charts[index]->setData(one.chart);
    }
}

} // namespace ferrograph::ui
