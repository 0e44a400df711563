// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/portfolio_compare.h"

#include "core/store/class_table.h"
#include "core/store/steps.h"
#include "ui/charts/change_marks.h"
#include "ui/charts/chart_text.h"
#include "ui/charts/time_chart.h"
#include "ui/state/format.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented_control.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <set>

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

// Direct labels name the lines; the colours only keep them apart.
constexpr std::array lineColours = {
    report::LanguageColour::Rust, report::LanguageColour::C,     report::LanguageColour::GoSwift,
    report::LanguageColour::Cxx,  report::LanguageColour::Other, report::LanguageColour::Managed};

using Histories = std::vector<std::vector<store::CodePoint>>;

// The last state on or before a moment; nothing before the first one.
const store::CodePoint *stateAt(const std::vector<store::CodePoint> &points, Seconds moment)
{
    const auto after = std::ranges::upper_bound(points, moment, {}, &store::CodePoint::stepEnd);
    return after == points.begin() ? nullptr : &*(after - 1);
}

// One line for each project: its exposed share at the end of every step that any of them has.
report::ChartData overlayOf(const QStringList &projects, const Histories &histories, Step step)
{
    std::set<Seconds> ends;
    for (const auto &points : histories) {
        for (const store::CodePoint &point : points)
            ends.insert(point.stepEnd);
    }
    report::ChartData chart;
    chart.step = step;
    chart.shares = true;
    for (const Seconds end : ends) {
        report::ChartMoment moment;
        moment.at = end;
        moment.whole = 1.0;
        for (const auto &points : histories) {
            const store::CodePoint *point = stateAt(points, end);
            if (point != nullptr && point->date >= moment.date) {
                moment.date = point->date;
                moment.commit = point->commit;
            }
        }
        chart.moments.push_back(std::move(moment));
    }
    for (std::size_t index = 0; index < histories.size(); ++index) {
        report::ChartSeries series;
        series.kind = report::SeriesKind::Exposed;
        series.name = projects[static_cast<qsizetype>(index)].toStdString();
        series.colour = lineColours[index % lineColours.size()];
        for (const Seconds end : ends) {
            const store::CodePoint *point = stateAt(histories[index], end);
            series.values.push_back(point == nullptr ? std::nullopt : point->totals.exposedShare());
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

} // namespace

Result<ProjectComparison> compareProjects(store::Database &database, const QStringList &projects,
                                          const TimeRange &range, const store::CodeFilter &filter,
                                          Seconds now)
{
    const auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    const auto lookup = [&](languages::LanguageId id) -> const languages::Language & {
        return (*table)[id];
    };
    const Step step = range.step(now, std::nullopt);
    ProjectComparison comparison;
    Histories histories;
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
        histories.push_back(series->points);
    }
    comparison.overlay = overlayOf(projects, histories, step);
    return comparison;
}

Result<ComparisonMarks> comparisonMarks(store::Database &database, const QStringList &projects,
                                        const store::Range &range)
{
    ComparisonMarks marks;
    for (const QString &project : projects) {
        const auto steps = store::explainedSteps(database, project.toStdString(), range);
        FERROGRAPH_TRY(steps);
        auto own = changeMarks(*steps, {});
        for (ChartMark &mark : own) {
            mark.target.prepend(project + QLatin1Char('\n'));
            ChartMark named = mark;
            named.text =
                PortfolioCompare::tr("%1: %2", "project, what happened").arg(project, mark.text);
            marks.overlay.push_back(std::move(named));
        }
        marks.projects.push_back(std::move(own));
    }
    std::ranges::stable_sort(marks.overlay, {}, &ChartMark::at);
    return marks;
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
    m_mode = new SegmentedControl(tr("What the charts show"),
                                  {tr("Share"), tr("Lines"), tr("One chart")}, this);
    m_mode->setDescriptions({tr("Percent of all code that counts"),
                             tr("Lines of code, each on its own scale"),
                             tr("The exposed shares of all on one chart")});
    m_mode->setCurrent(0);
    controls->addWidget(back);
    controls->addStretch(1);
    controls->addWidget(m_mode);
    column->addLayout(controls);
    connect(back, &QPushButton::clicked, this, &PortfolioCompare::backRequested);
    connect(m_mode, &SegmentedControl::chosen, this, &PortfolioCompare::showMode);

    m_stack = new QStackedWidget(this);
    auto *content = new QWidget;
    m_grid = new CardGrid(content);
    for (std::size_t index = 0; index < most; ++index) {
        makeCard(index, content);
        m_grid->addCard(m_cards[index], {});
    }
    m_stack->addWidget(new PageScroll(content, m_stack));
    makeOverlay(m_stack);
    column->addWidget(m_stack, 1);
}

void PortfolioCompare::showMode()
{
    const int mode = m_mode->current();
    m_stack->setCurrentIndex(mode == 2 ? 1 : 0);
    for (TimeChart *chart : m_charts)
        chart->setMode(mode == 0 ? report::ChartMode::Share : report::ChartMode::Lines);
}

void PortfolioCompare::makeOverlay(QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    auto *card = new Card(tr("Exposed share"), content);
    card->setSubtitle(tr("of all code that counts"));
    m_overlay = new TimeChart(card);
    m_overlay->setTitle(tr("Exposed share of the projects"));
    m_overlay->setShape(ChartShape::Lines);
    m_overlay->setMode(report::ChartMode::Share);
    card->setContent(m_overlay);
    card->menu()->addActions(m_overlay->actions());
    column->addWidget(card);
    wire(m_overlay);
    m_stack->addWidget(content);
}

void PortfolioCompare::wire(TimeChart *chart)
{
    connect(chart, &TimeChart::rangeSelected, this, &PortfolioCompare::rangeSelected);
    connect(chart, &TimeChart::rangeReset, this, &PortfolioCompare::rangeReset);
    connect(chart, &TimeChart::messageShown, this, &PortfolioCompare::messageShown);
    connect(chart, &TimeChart::markActivated, this, [this](const QString &target) {
        const QChar between = QLatin1Char('\n');
        Q_EMIT explanationRequested(target.section(between, 0, 0), target.section(between, 1));
    });
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
    wire(chart);
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
    m_overlay->setRange(m_comparison.range);
    m_overlay->setData(m_comparison.overlay);
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
    setMarks({}); // those shown may be another project's
}

void PortfolioCompare::setMarks(const ComparisonMarks &marks)
{
    m_overlay->setMarks(marks.overlay);
    for (std::size_t index = 0; index < most; ++index) {
        m_charts[index]->setMarks(index < marks.projects.size() ? marks.projects[index]
                                                                : std::vector<ChartMark>());
    }
}

} // namespace ferrograph::ui
