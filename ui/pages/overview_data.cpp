// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/code_chart.h"
#include "core/store/class_table.h"
#include "ui/charts/change_marks.h"
#include "ui/charts/chart_text.h"
#include "ui/charts/grant_periods.h"
#include "ui/charts/target_line.h"
#include "ui/charts/time_chart.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/hot_files_model.h"
#include "ui/pages/overview_cards.h"
#include "ui/pages/overview_page.h"
#include "ui/state/app_state.h"
#include "ui/state/code_text.h"
#include "ui/state/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/kpi_card.h"
#include "ui/widgets/target_panel.h"

#include <QStackedWidget>

#include <algorithm>

// What the overview asks the store and how it shows the answers.
namespace ferrograph::ui
{
namespace
{

constexpr std::int64_t hottest = 7;

std::optional<Seconds> beginOf(store::Database &database, const std::string &project,
                               const store::CodeFilter &filter)
{
    const auto years = store::codeSeries(database, project, {}, Step::Year, filter);
    if (!years || years->points.empty())
        return std::nullopt;
    return years->points.front().date;
}

std::vector<report::CodeSample> samples(const std::vector<store::CodePoint> &points)
{
    std::vector<report::CodeSample> result;
    result.reserve(points.size());
    for (const store::CodePoint &point : points)
        result.push_back({point.date, point.stepEnd, point.commit, point.totals, point.languages});
    return result;
}

} // namespace

void OverviewPage::refresh()
{
    if (state().project().isEmpty()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    if (m_shown != state().projectName())
        m_stack->setCurrentIndex(0);
    askFigures();
    askChart();
    askFiles();
    for (OverviewCard *card : m_cards)
        card->refresh();
    Q_EMIT headingChanged();
}

void OverviewPage::askFigures()
{
    queries().ask<OverviewFigures>(
        this, QStringLiteral("figures"),
        [project = state().projectName(), filter = state().codeFilter(),
         now = state().now()](store::Database &database, std::stop_token) {
            return overviewFigures(database, project, filter, now);
        },
        [this](Result<OverviewFigures> figures) {
            if (figures)
                showFigures(std::move(*figures));
            else
                showFailure(figures.error());
        });
}

void OverviewPage::askChart()
{
    queries().ask<report::ChartData>(
        this, QStringLiteral("chart"),
        [project = state().projectName(), filter = state().codeFilter(), range = state().range(),
         now = state().now()](store::Database &database,
                              std::stop_token) -> Result<report::ChartData> {
            const auto table = store::classTable(database);
            FERROGRAPH_TRY(table);
            const Step step = range.step(now, beginOf(database, project, filter));
            const auto series =
                store::codeSeries(database, project, range.storeRange(now), step, filter);
            FERROGRAPH_TRY(series);
            const auto lookup = [&](languages::LanguageId id) -> const languages::Language & {
                return (*table)[id];
            };
            return report::codeChart(samples(series->points), step, lookup);
        },
        [this](Result<report::ChartData> chart) {
            if (chart)
                showChart(std::move(*chart));
            else
                showFailure(chart.error());
        });
}

void OverviewPage::askFiles()
{
    store::FileQuery query;
    query.filter = state().codeFilter();
    query.limit = hottest;
    queries().ask<store::FilePage>(
        this, QStringLiteral("files"),
        [project = state().projectName(), query](store::Database &database, std::stop_token) {
            return store::files(database, project, query);
        },
        [this](Result<store::FilePage> page) {
            if (!page)
                return showFailure(page.error());
            std::erase_if(page->files, [](const auto &file) { return file.exposed == 0; });
            m_filesStack->setCurrentIndex(page->files.empty() ? 1 : 0);
            const store::ProjectRow *project = state().currentProject();
            m_files->setFiles(std::move(page->files), project && project->repositories.size() > 1);
        });
}

void OverviewPage::showFigures(OverviewFigures figures)
{
    m_shown = figures.project.name;
    m_view = OverviewViewModel(std::move(figures), state().now());
    Q_EMIT headingChanged();
    switch (m_view.condition()) {
    case OverviewCondition::NotScanned:
        m_empty->show(EmptyKind::NotScanned, tr("%1 is not scanned yet").arg(title()),
                      tr("Its history is read in the background; the pages fill as it goes."),
                      tr("Scan now"));
        m_stack->setCurrentIndex(2);
        return;
    case OverviewCondition::NoCode:
    case OverviewCondition::Measured:
        break;
    }
    showKpis();
    showTarget();
    m_chartCard->setSubtitle(tr("code lines, %1").arg(CodeText::bucketNames(state().buckets())));
    m_stack->setCurrentIndex(1);
}

void OverviewPage::showTarget()
{
    const auto target = m_view.target();
    m_targetStack->setCurrentIndex(target ? 0 : 1);
    if (!target)
        return;
    m_target->setWords(target->heading, target->due, target->course, target->state);
    m_target->setProgress(target->progress,
                          target->progress ? Format::percent(*target->progress) : QString());
}

void OverviewPage::showChart(report::ChartData chart)
{
    translateNames(chart);
    if (m_marked != state().projectName()) { // another project's
        m_chart->setMarks({});
        m_chart->setPeriods({});
    }
    m_marked = state().projectName();
    m_chart->setData(std::move(chart));
    m_chart->setTarget(targetLine(state().currentProject(), report::ChartMode::Lines));
    const store::Range range = state().range().storeRange(state().now());
    if (range.from)
        m_chart->setRange(std::pair(*range.from, range.to.value_or(state().now())));
    else
        m_chart->setRange(std::nullopt);
    askMarks(range);
}

// The chart does not wait for them: explaining steps takes longer than drawing.
void OverviewPage::askMarks(const store::Range &range)
{
    struct Marks {
        std::vector<ChartMark> changes;
        std::vector<ChartPeriod> grants;
    };
    queries().ask<Marks>(
        this, QStringLiteral("marks"),
        [project = state().projectName(), range,
         now = state().now()](store::Database &database, std::stop_token) -> Result<Marks> {
            const auto steps = store::explainedSteps(database, project, range);
            FERROGRAPH_TRY(steps);
            const auto tags = store::releaseTags(database, project);
            FERROGRAPH_TRY(tags);
            auto grants = grantPeriods(database, project, now);
            FERROGRAPH_TRY(grants);
            return Marks{changeMarks(*steps, *tags), std::move(*grants)};
        },
        [this](Result<Marks> marks) {
            if (!marks)
                return showFailure(marks.error());
            m_chart->setMarks(std::move(marks->changes));
            m_chart->setPeriods(std::move(marks->grants));
        });
}

void OverviewPage::showFailure(const Error &error)
{
    m_empty->show(EmptyKind::NoData, tr("%1 could not be read").arg(title()),
                  QString::fromStdString(error.message()));
    m_stack->setCurrentIndex(2);
}

std::vector<CsvTable> OverviewPage::csv() const
{
    CsvTable figures;
    figures.name = QStringLiteral("overview");
    figures.header = {QStringLiteral("figure"), QStringLiteral("value")};
    const metrics::Totals &totals = m_view.figures().state.totals;
    const auto add = [&](const char *name, const QString &value) {
        figures.rows.push_back({QString::fromLatin1(name), value});
    };
    add("code", QString::number(totals.countedCode));
    add("exposed", QString::number(totals.exposed));
    if (const auto share = totals.exposedShare())
        add("exposed_share", QString::number(*share, 'f', 6));
    add("r1", QString::number(totals.unsafe.r1));
    add("unreadable", QString::number(m_view.figures().state.recipe.unreadable));

    CsvTable history;
    history.name = QStringLiteral("code-by-language");
    const report::ChartData &chart = m_chart->scene().data;
    history.header = {QStringLiteral("date"), QStringLiteral("commit")};
    for (const report::ChartSeries &series : chart.series)
        history.header += QString::fromStdString(series.name);
    for (std::size_t i = 0; i < chart.moments.size(); ++i) {
        const report::ChartMoment &moment = chart.moments[i];
        QStringList row = {QString::fromStdString(isoDate(moment.date)),
                           QString::fromStdString(moment.commit)};
        for (const report::ChartSeries &series : chart.series) {
            const auto &value = series.values[i];
            row += value ? QString::number(*value, 'f', 0) : QString();
        }
        history.rows.push_back(std::move(row));
    }
    return {figures, history};
}

} // namespace ferrograph::ui
