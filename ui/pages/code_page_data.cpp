// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/change_marks.h"
#include "ui/charts/target_line.h"
#include "ui/charts/time_chart.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/file_table_model.h"
#include "ui/pages/code_new_code.h"
#include "ui/pages/code_page.h"
#include "ui/state/app_state.h"
#include "ui/state/change_text.h"
#include "ui/state/code_text.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/small_multiple.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

#include <algorithm>
#include <cmath>

// What the Code page asks the store and how it shows the answers.
namespace ferrograph::ui
{
namespace
{

constexpr double chartWidth = 640;
constexpr double smallChartWidth = 200;

} // namespace

void CodePage::refresh()
{
    Q_EMIT headingChanged();
    if (state().project().isEmpty()) {
        m_stack->setCurrentIndex(Waiting);
        return;
    }
    if (!detail().isEmpty()) {
        askFile();
        return;
    }
    m_stack->setCurrentIndex(m_shown == state().projectName() ? Charts : Waiting);
    askHistory();
    askDirectories();
    askFiles();
    m_newCode->ask(queries(), state());
}

void CodePage::askHistory()
{
    queries().ask<CodeHistory>(
        this, QStringLiteral("history"),
        [project = state().projectName(), filter = state().codeFilter(),
         range = state().range().storeRange(state().now()),
         now = state().now()](store::Database &database, std::stop_token) {
            return codeHistory(database, project, range, chartWidth, filter, now);
        },
        [this](Result<CodeHistory> history) {
            if (history)
                showHistory(std::move(*history));
            else
                showFailure(history.error());
        });
}

void CodePage::askDirectories()
{
    queries().ask<DirectoryHistory>(
        this, QStringLiteral("directories"),
        [project = state().projectName(), filter = state().codeFilter(),
         range = state().range().storeRange(state().now()),
         now = state().now()](store::Database &database, std::stop_token) {
            return directoryHistory(database, project, range, smallChartWidth, filter, now,
                                    directoryCount);
        },
        [this](Result<DirectoryHistory> history) {
            if (history)
                showDirectories(std::move(*history));
            else
                showFailure(history.error());
        });
}

void CodePage::askUnreadable()
{
    using Objects = std::vector<store::UnreadableObject>;
    queries().ask<Objects>(
        this, QStringLiteral("unreadable"),
        [project = state().projectName()](store::Database &database, std::stop_token) {
            return store::unreadableObjects(database, project, {});
        },
        [this](Result<Objects> objects) {
            if (!objects)
                return showFailure(objects.error());
            RowsDialog *dialog = unreadableDialog(*objects, this);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        });
}

void CodePage::showHistory(CodeHistory history)
{
    m_shown = state().projectName();
    m_view = CodeViewModel(std::move(history), state().buckets());
    m_unreadable->setText(m_view.unreadableText());
    m_unreadable->setVisible(m_view.unreadable() > 0);
    m_chartCard->setSubtitle(tr("code lines, %1").arg(CodeText::bucketNames(state().buckets())));
    m_chart->setRecipe(exportRecipe());
    applyRange(m_chart);
    m_chart->setData(m_view.code());
    m_chart->setMarks(changeMarks(m_view.steps(), m_view.tags()));
    m_newCode->setSteps(m_view.steps());
    markDirectories();
    m_chart->setPeriods(m_view.grants());
    m_chart->setTarget(targetLine(state().currentProject(), m_chart->scene().mode));
    showUnsafe();
    showCondition();
    m_stack->setCurrentIndex(Charts);
    Q_EMIT headingChanged();
}

// What goes under an exported chart.
QString CodePage::exportRecipe() const
{
    return QStringLiteral("%1 %2 · %3").arg(state().project(), m_view.subtitle(), m_view.recipe());
}

void CodePage::showUnsafe()
{
    m_unsafeCard->setVisible(m_view.hasUnsafeRust());
    m_linesChange->setText(m_view.linesChange());
    m_blocksChange->setText(m_view.blocksChange());
    m_story->setText(m_view.story());
    for (TimeChart *chart : {m_lines, m_blocks}) {
        chart->setRecipe(exportRecipe());
        chart->setPeriods(m_view.grants());
        chart->setMarks(changeMarks(m_view.steps(), {}));
        applyRange(chart);
    }
    m_lines->setTarget(targetLine(state().currentProject(), "r1"));
    m_lines->setData(m_view.unsafeLines());
    m_blocks->setData(m_view.unsafeBlocks());
}

void CodePage::showCondition()
{
    const bool wholeRange = state().range() == TimeRange{};
    const CodeCondition condition = m_view.condition(state().currentProject(), wholeRange);
    m_below->setCurrentIndex(condition == CodeCondition::Measured ? Cards : Nothing);
    switch (condition) {
    case CodeCondition::NotScanned:
        return m_empty->show(
            EmptyKind::NotScanned, tr("%1 is not scanned yet").arg(state().project()),
            tr("Its history is read in the background; the pages fill as it goes."),
            tr("Scan now"));
    case CodeCondition::NothingInRange:
        return m_empty->show(EmptyKind::FilterExcludes, tr("No commit in this range of time"),
                             tr("The history has commits at other times."),
                             tr("Show all of the time"));
    case CodeCondition::FilterExcludes:
        return m_empty->show(EmptyKind::FilterExcludes, tr("No code in these parts"),
                             tr("The project has no code that counts in %1.")
                                 .arg(CodeText::bucketNames(state().buckets())),
                             tr("Count all parts"));
    case CodeCondition::NoCode:
        return m_empty->show(EmptyKind::NoData, tr("No code that counts"),
                             tr("The history holds no file in a programming language."));
    case CodeCondition::Measured:
        return;
    }
}

void CodePage::showDirectories(DirectoryHistory history)
{
    const auto views = CodeViewModel::directories(history);
    m_directoryHistory = std::move(history.directories);
    for (std::size_t index = 0; index < m_directories.size(); ++index) {
        SmallMultiple *cell = m_directories[index];
        cell->setVisible(index < views.size());
        if (index >= views.size())
            continue;
        const DirectoryView &view = views[index];
        applyRange(cell->chart());
        cell->chart()->setRecipe(exportRecipe());
        cell->chart()->setPeriods(history.grants);
        cell->show(view.directory, view.value, view.note, view.chart);
    }
    // One alone takes all the room, two stand beside each other.
    m_directoryCells->setColumnStretch(0, 1);
    m_directoryCells->setColumnStretch(1, views.size() > 1 ? 1 : 0);
    m_directoryCells->setRowStretch(0, 1);
    m_directoryCells->setRowStretch(1, views.size() > 2 ? 1 : 0);
    m_directoryCard->setVisible(!views.empty());
    markDirectories();
}

// The steps and the directories are answered apart, in either order.
void CodePage::markDirectories()
{
    for (std::size_t index = 0; index < m_directoryHistory.size(); ++index) {
        const auto &points = m_directoryHistory[index].series.points;
        m_directories[index]->chart()->setMarks(
            changeMarks(CodeViewModel::stepsWithin(m_view.steps(), points), {}));
    }
}

void CodePage::applyRange(TimeChart *chart) const
{
    const store::Range range = state().range().storeRange(state().now());
    if (range.from)
        chart->setRange(std::pair(*range.from, range.to.value_or(state().now())));
    else
        chart->setRange(std::nullopt);
}

void CodePage::showFailure(const Error &error)
{
    m_empty->show(EmptyKind::NoData, tr("%1 could not be read").arg(state().project()),
                  QString::fromStdString(error.message()));
    m_below->setCurrentIndex(Nothing);
    m_stack->setCurrentIndex(Charts);
}

std::vector<CsvTable> CodePage::csv() const
{
    CsvTable history;
    history.name = QStringLiteral("code-by-language");
    const report::ChartData &chart = m_view.code();
    history.header = {QStringLiteral("date"), QStringLiteral("commit")};
    for (const report::ChartSeries &series : chart.series)
        history.header << QString::fromStdString(series.name);
    for (std::size_t index = 0; index < chart.moments.size(); ++index) {
        const report::ChartMoment &moment = chart.moments[index];
        if (moment.held || moment.commit.empty())
            continue;
        QStringList row{QString::fromStdString(isoDateTime(moment.date)),
                        QString::fromStdString(moment.commit)};
        for (const report::ChartSeries &series : chart.series) {
            const auto &value = series.values[index];
            row << (value ? QString::number(*value, 'f', 0) : QString());
        }
        history.rows.push_back(std::move(row));
    }
    return {history};
}

} // namespace ferrograph::ui
