// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/fuzzing_page.h"

#include "core/store/fuzz_decisions.h"
#include "ui/charts/time_chart.h"
#include "ui/delegates/row_delegate.h"
#include "ui/dialogs/crash_dialog.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/crash_table_model.h"
#include "ui/state/app_state.h"
#include "ui/state/format.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/effort_map.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/kpi_card.h"

#include <QActionGroup>
#include <QGridLayout>
#include <QMenu>
#include <QScrollArea>
#include <QStackedWidget>

namespace ferrograph::ui
{
namespace
{

constexpr int lowerHeight = 320;
constexpr std::size_t shownOccurrences = 200;

} // namespace

FuzzingPage::FuzzingPage(const PageContext &context, QWidget *parent)
    : Page(context, parent)
    , m_crashes(new CrashTableModel(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    auto *scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *content = makeContent();
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    m_empty = new EmptyState(m_stack);
    m_stack->addWidget(new QWidget(m_stack)); // before the first answer
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    connect(&state(), &AppState::rangeChanged, this, [this] { Q_EMIT headingChanged(); });
    connect(m_empty, &EmptyState::buttonClicked, this,
            [this] { Q_EMIT actionRequested(QStringLiteral("results.open")); });
}

QWidget *FuzzingPage::makeContent()
{
    auto *content = new QWidget;
    auto *rows = new QGridLayout(content);
    rows->setContentsMargins(grid::margin, 0, grid::margin, grid::margin);
    rows->setSpacing(grid::gutter);
    for (int i = 0; i < 12; ++i)
        rows->setColumnStretch(i, 1);
    rows->addWidget(makeKpis(content), 0, 0, 1, 12);
    m_effortCard = new Card(tr("Fuzzing effort"), content);
    m_effort = new EffortMap(m_effortCard);
    m_effortCard->setContent(m_effort);
    rows->addWidget(m_effortCard, 1, 0, 1, 12);
    m_chartCard = makeChartCard(content);
    m_chartCard->setMinimumHeight(lowerHeight);
    rows->addWidget(m_chartCard, 2, 0, 1, 5);
    m_tableCard = makeTableCard(content);
    m_tableCard->setMinimumHeight(lowerHeight);
    rows->addWidget(m_tableCard, 2, 5, 1, 7);
    rows->setRowStretch(2, 1);
    return content;
}

QWidget *FuzzingPage::makeKpis(QWidget *parent)
{
    auto *line = new QWidget(parent);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(grid::gutter);
    for (KpiCard *&kpi : m_kpis) {
        kpi = new KpiCard(line);
        row->addWidget(kpi, 1);
    }
    return line;
}

Card *FuzzingPage::makeChartCard(QWidget *parent)
{
    auto *card = new Card(tr("Open crashes"), parent);
    m_chart = new TimeChart(card);
    card->setContent(m_chart);
    auto *group = new QActionGroup(card->menu());
    const QStringList names = {tr("Open crashes by class"), tr("Crashes per million executions"),
                               tr("Coverage of source lines"),
                               tr("Coverage of counters (libFuzzer)"),
                               tr("Coverage of edges (AFL, honggfuzz)")};
    for (int kind = 0; kind < names.size(); ++kind) {
        QAction *action = card->menu()->addAction(names[kind]);
        action->setCheckable(true);
        action->setChecked(kind == m_chartKind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, kind] {
            m_chartKind = kind;
            showChart();
        });
    }
    card->menu()->addSeparator();
    card->menu()->addActions(m_chart->actions());
    return card;
}

Card *FuzzingPage::makeTableCard(QWidget *parent)
{
    auto *card = new Card(tr("Crashes"), parent);
    card->setSubtitle(tr("by root cause, most severe first"));
    auto *table = new DataTable(tr("Crashes"), {124, 250, 110, 112, 60, 80}, grid::rowHeight, card);
    table->setModel(m_crashes);
    table->setItemDelegate(
        new RowDelegate({CrashTableModel::CrashColumn, CrashTableModel::TargetColumn}, {}, table));
    connect(table, &DataTable::rowActivated, this, &FuzzingPage::openCrash);
    card->setContent(table, true);
    return card;
}

QString FuzzingPage::subtitle() const
{
    if (m_view.empty() || m_shown.empty())
        return {};
    return QStringLiteral("%1 · %2").arg(QString::fromStdString(m_shown), m_view.subtitle());
}

void FuzzingPage::refresh()
{
    if (state().project().isEmpty()) {
        m_stack->setCurrentIndex(0);
        return;
    }
    if (m_shown != state().projectName())
        m_stack->setCurrentIndex(0);
    queries().ask<FuzzingAnswer>(
        this, QStringLiteral("fuzzing"),
        [project = state().projectName(), range = state().range(),
         now = state().now()](store::Database &database, std::stop_token) {
            return fuzzingAnswer(database, project, range.storeRange(now),
                                 range.step(now, std::nullopt), now);
        },
        [this](Result<FuzzingAnswer> answer) {
            if (answer)
                show(std::move(*answer));
            else
                showFailure(answer.error());
        });
}

void FuzzingPage::show(FuzzingAnswer answer)
{
    m_shown = state().projectName();
    m_view = FuzzingViewModel(std::move(answer), state().now());
    if (m_view.empty()) {
        m_empty->show(
            EmptyKind::NoData, tr("No fuzzing results yet"),
            tr("Import logs of sanitizers and fuzzers, directories of AFL or honggfuzz, or "
               "coverage: ferrograph import PATH --project %1")
                .arg(state().project()),
            tr("Open results…"));
        m_stack->setCurrentIndex(2);
        Q_EMIT headingChanged();
        return;
    }
    const auto kpis = m_view.kpis();
    for (std::size_t i = 0; i < kpis.size(); ++i)
        m_kpis[i]->show(kpis[i]);
    m_effortCard->setSubtitle(m_view.effortNote());
    auto effort = m_view.effort();
    m_effortCard->setVisible(!effort.empty());
    m_effort->show(std::move(effort), effortStart(m_view.answer(), state().now()));
    m_crashes->setGroups(m_view.answer().groups);
    showChart();
    m_stack->setCurrentIndex(1);
    Q_EMIT headingChanged();
}

void FuzzingPage::showChart()
{
    constexpr std::array kinds = {fuzzing::CoverageKind::Lines, fuzzing::CoverageKind::Counters,
                                  fuzzing::CoverageKind::Edges};
    if (m_chartKind == 0) {
        m_chartCard->setTitle(tr("Open crashes"));
        m_chartCard->setSubtitle(tr("root causes by class"));
        m_chart->setShape(ChartShape::Stack);
        m_chart->setData(m_view.openChart());
        std::vector<ChartMark> marks;
        for (const store::CrashGroup &group : m_view.answer().groups) {
            if (group.fixedAt && group.isMemoryUnsafe())
                marks.push_back({*group.fixedAt, tr("fixed"), 0});
        }
        m_chart->setMarks(std::move(marks));
    } else {
        m_chart->setMarks({});
        m_chart->setShape(ChartShape::Lines);
        if (m_chartKind == 1) {
            m_chartCard->setTitle(tr("Memory-safety crashes"));
            m_chartCard->setSubtitle(tr("per million executions, and as they are"));
            m_chart->setData(m_view.rateChart());
        } else {
            m_chartCard->setTitle(tr("Coverage"));
            m_chartCard->setSubtitle(tr("percent of the build; a new build breaks the line"));
            m_chart->setData(
                m_view.coverageChart(kinds.at(static_cast<std::size_t>(m_chartKind) - 2)));
        }
    }
    m_chart->setPeriods(m_view.answer().grants);
    m_chart->setTitle(m_chartCard->title());
}

void FuzzingPage::showFailure(const Error &error)
{
    m_empty->show(EmptyKind::NoData, tr("The database could not be read"),
                  QString::fromStdString(error.message()));
    m_stack->setCurrentIndex(2);
}

void FuzzingPage::openCrash(int row)
{
    const store::CrashGroup group = m_crashes->group(row);
    using Occurrences = std::vector<store::CrashOccurrence>;
    queries().ask<Occurrences>(
        this, QStringLiteral("crash"),
        [project = m_shown, id = group.id](store::Database &database, std::stop_token) {
            return store::crashOccurrences(database, project, id, shownOccurrences);
        },
        [this, group](Result<Occurrences> occurrences) {
            if (occurrences)
                showCrash(group, *occurrences);
            else
                Q_EMIT messageShown(QString::fromStdString(occurrences.error().message()));
        });
}

void FuzzingPage::showCrash(const store::CrashGroup &group,
                            const std::vector<store::CrashOccurrence> &all)
{
    auto *dialog = new CrashDialog(group, all, true, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CrashDialog::fixedStated, this,
            [this, group] { decide(group, static_cast<int>(store::CrashDecision::Fixed)); });
    connect(dialog, &CrashDialog::notABugStated, this,
            [this, group] { decide(group, static_cast<int>(store::CrashDecision::NotABug)); });
    connect(dialog, &CrashDialog::decisionUndone, this,
            [this, group] { decide(group, std::nullopt); });
    connect(dialog, &CrashDialog::fileRequested, this, [this](const QString &printed) {
        Q_EMIT navigate({QStringLiteral("code"), {}, printed});
    });
    dialog->open();
}

// A short write on a connection of its own; the page asks again when the store tells of it.
void FuzzingPage::decide(const store::CrashGroup &group, std::optional<int> kind)
{
    queries().ask<bool>(
        this, QStringLiteral("decision"),
        [project = m_shown, name = group.name, kind,
         location = queries().location()](store::Database &, std::stop_token) -> Result<bool> {
            auto writable = store::Database::open(location, store::OpenMode::ReadWrite);
            FERROGRAPH_TRY(writable);
            const auto done =
                kind ? store::decideCrash(*writable, project,
                                          static_cast<store::CrashDecision>(*kind), name, {}, {})
                     : store::undoCrashDecision(*writable, project, name);
            FERROGRAPH_TRY(done);
            return true;
        },
        [this](Result<bool> done) {
            if (done)
                refresh();
            else
                Q_EMIT messageShown(QString::fromStdString(done.error().message()));
        });
}

std::vector<CsvTable> FuzzingPage::csv() const
{
    CsvTable table;
    table.name = QStringLiteral("crashes");
    table.header = {QStringLiteral("severity"),   QStringLiteral("memory_safety"),
                    QStringLiteral("type"),       QStringLiteral("group"),
                    QStringLiteral("target"),     QStringLiteral("status"),
                    QStringLiteral("first_seen"), QStringLiteral("last_seen"),
                    QStringLiteral("occurrences")};
    for (const store::CrashGroup &group : m_view.answer().groups)
        table.rows.push_back(
            {QString::fromLatin1(fuzzing::severityName(group.judgement.severity)),
             QString::fromLatin1(fuzzing::verdictName(group.judgement.memorySafety)),
             QString::fromStdString(group.kind), QString::fromStdString(group.name),
             group.targets.empty() ? QString() : QString::fromStdString(group.targets.front()),
             QString::fromLatin1(store::crashStatusName(group.status)),
             QString::fromStdString(isoDateTime(group.firstSeen)),
             QString::fromStdString(isoDateTime(group.lastSeen)),
             QString::number(group.occurrences)});
    return {table};
}

} // namespace ferrograph::ui
