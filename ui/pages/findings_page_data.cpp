// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_triage.h"
#include "ui/charts/time_chart.h"
#include "ui/jobs/query_lane.h"
#include "ui/models/finding_bundle_model.h"
#include "ui/models/finding_table_model.h"
#include "ui/pages/finding_detail_view.h"
#include "ui/pages/finding_triage_box.h"
#include "ui/pages/findings_filter_bar.h"
#include "ui/pages/findings_page.h"
#include "ui/state/app_state.h"
#include "ui/state/edit.h"
#include "ui/state/finding_text.h"
#include "ui/state/format.h"
#include "ui/widgets/card.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/proportional_header.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QStackedWidget>

// What the page asks the store and how it shows the answers.
namespace ferrograph::ui
{
namespace
{

// From what falls first to what rises first, by the column's own nature.
Qt::SortOrder firstOrder(int column)
{
    return column == FindingTableModel::Severity || column == FindingTableModel::FirstSeen
               ? Qt::DescendingOrder
               : Qt::AscendingOrder;
}

} // namespace

void FindingsPage::refresh()
{
    if (state().project().isEmpty()) {
        m_filters->hide();
        m_empty->show(EmptyKind::NoProject, tr("No project yet"),
                      tr("Add a git repository; results of its analysis go to its project."),
                      tr("Add a git repository…"));
        m_stack->setCurrentIndex(Empty);
        return;
    }
    if (m_shown != state().projectName()) {
        m_stack->setCurrentIndex(Waiting);
        m_findings->clear();
        m_finding.reset();
        showNoFinding();
    }
    if (m_filteredFor !=
        state().projectName()) { // what narrowed one project says nothing of another
        m_filteredFor = state().projectName();
        const QSignalBlocker quiet(m_filters);
        m_filters->setGroup(store::FindingGroup::Finding);
        m_filters->clear();
    }
    applyDetail();
    askAnswer();
    askTable();
    if (m_finding)
        askFinding(*m_finding);
}

void FindingsPage::applyDetail()
{
    if (detail() == m_applied)
        return;
    m_applied = detail();
    const QString key = detail().section(QLatin1Char(':'), 0, 0);
    const std::string value = detail().section(QLatin1Char(':'), 1).toStdString();
    const QSignalBlocker quiet(m_filters);
    if (key == QLatin1String("id"))
        m_finding = QString::fromStdString(value).toLongLong();
    else if (key == QLatin1String("path"))
        m_filters->narrow(store::FindingGrouping::File, value);
    else if (key == QLatin1String("severity"))
        m_filters->setSeverity(
            findings::severityFromName(value).value_or(findings::Severity::Unknown));
    else if (key == QLatin1String("kind"))
        m_filters->setGroup(value == "surface" ? store::FindingGroup::Surface
                                               : store::FindingGroup::Hazard);
}

void FindingsPage::askAnswer()
{
    queries().ask<FindingsAnswer>(
        this, QStringLiteral("findings"),
        [project = state().projectName(), filter = m_filters->filter(), range = state().range(),
         now = state().now(), dimension = m_dimension](store::Database &database, std::stop_token) {
            return findingsAnswer(database, project, filter, range, now, dimension);
        },
        [this](Result<FindingsAnswer> answer) {
            if (answer)
                show(std::move(*answer));
            else
                showFailure(answer.error());
        });
    askCwes();
}

// A question of its own: the menu may come later than the chips.
void FindingsPage::askCwes()
{
    using Bundles = std::vector<store::FindingBundle>;
    store::FindingFilter filter = m_filters->filter();
    filter.cwe = 0;
    queries().ask<Bundles>(
        this, QStringLiteral("cwes"),
        [project = state().projectName(), filter](store::Database &database, std::stop_token) {
            return store::findingBundles(database, project, filter, store::FindingGrouping::Cwe);
        },
        [this](Result<Bundles> bundles) {
            if (bundles)
                m_filters->showCwes(*bundles);
        });
}

void FindingsPage::askTable()
{
    const store::FindingFilter filter = m_filters->filter();
    const auto grouping = m_filters->grouping();
    if (!grouping) {
        store::FindingQuery query;
        query.filter = filter;
        query.sort =
            FindingTableModel::sortOf(m_sort.column).value_or(store::FindingSort::Severity);
        query.reversed = m_sort.order != firstOrder(m_sort.column);
        if (m_sort.column == FindingTableModel::Age) // the oldest is what was seen first
            query.reversed = m_sort.order == Qt::DescendingOrder;
        m_findings->setNow(state().now());
        m_findings->setQuery(std::move(query));
        return;
    }
    using Bundles = std::vector<store::FindingBundle>;
    queries().ask<Bundles>(
        this, QStringLiteral("bundles"),
        [project = state().projectName(), filter, by = *grouping](store::Database &database,
                                                                  std::stop_token) {
            return store::findingBundles(database, project, filter, by);
        },
        [this, by = *grouping](Result<Bundles> bundles) {
            if (!bundles)
                return showFailure(bundles.error());
            m_bundles->setBundles(by, std::move(*bundles));
            showTable();
        });
}

void FindingsPage::show(FindingsAnswer answer)
{
    m_shown = state().projectName();
    m_view = FindingsViewModel(std::move(answer));
    m_filters->showCounts(m_view);
    m_chart->setData(m_view.chart());
    m_chart->setMarks(m_view.marks());
    m_chart->setPeriods(m_view.answer().grants);
    const store::Range range = state().range().storeRange(state().now());
    m_chart->setRange(range.from
                          ? std::optional(std::pair(*range.from, range.to.value_or(state().now())))
                          : std::nullopt);
    m_flow->setSteps(m_view.flow());
    showToolColumn();
    const Step step = m_view.answer().step;
    m_chartCard->setSubtitle(m_view.answer().points.size() < 2
                                 ? tr("one run so far: the line begins with the next")
                             : step == Step::Month ? tr("at the end of each month")
                             : step == Step::Week  ? tr("at the end of each week")
                                                   : tr("at the end of each day"));
    showCondition();
    showTable();
    Q_EMIT headingChanged();
}

// One tool everywhere says nothing.
void FindingsPage::showToolColumn()
{
    const QByteArray hidden = m_settings.columns(QStringLiteral("findings.hidden"));
    const bool chosenAway =
        hidden.split(',').contains(QByteArray::number(int{FindingTableModel::Tool}));
    m_table->columns()->setSectionHidden(FindingTableModel::Tool,
                                         chosenAway || m_view.tools().size() < 2);
}

void FindingsPage::showCondition()
{
    const auto condition = m_view.condition();
    const bool only =
        condition == FindingsCondition::OnlyHazards || condition == FindingsCondition::OnlySurface;
    m_filters->setVisible(condition != FindingsCondition::NoRuns);
    m_chartCard->setTitle(
        only ? tr("%1 over time, counted apart").arg(FindingText::group(m_view.answer().charted))
             : tr("Open over time"));
    m_detailCard->setVisible(!only); // there is none to choose
    m_stack->setCurrentIndex(condition == FindingsCondition::NoRuns ? Empty : Content);
    if (condition == FindingsCondition::NoRuns)
        m_empty->show(EmptyKind::NotScanned, tr("No results yet"),
                      tr("Results of static analysers as SARIF files, or whole folders of them; "
                         "each run is a point in time. Drop them anywhere."),
                      tr("Open results…"));
}

// Instead of rows: why there are none, and what helps.
void FindingsPage::showNoRows()
{
    const auto &facets = m_view.answer().facets;
    const QString tools = m_view.tools().join(tr(", ", "list"));
    switch (m_view.condition()) {
    case FindingsCondition::OnlyHazards:
        m_noRows->show(
            EmptyKind::NoData, tr("No result of this project is a memory-safety finding"),
            tr("%1 reports risky constructs: calls and patterns that are easily used wrongly, "
               "without showing a defect. %2 of them are open. They are charted apart and never "
               "counted as findings.")
                .arg(tools, Format::count(facets.hazards)),
            tr("Show risky constructs"));
        return;
    case FindingsCondition::OnlySurface:
        m_noRows->show(EmptyKind::NoData,
                       tr("No result of this project is a memory-safety finding"),
                       tr("%1 lists where code is unsafe by its nature: %2 places. They are "
                          "charted apart and never counted as findings.")
                           .arg(tools, Format::count(facets.surface)),
                       tr("Show the unsafe inventory"));
        return;
    case FindingsCondition::Clean:
        m_noRows->show(
            EmptyKind::NoData, tr("Nothing of this kind is open"),
            tr("%1 known in all, of which %2 fixed and %3 suppressed. %4")
                .arg(Format::count(m_view.known()), Format::count(m_view.count(StateChoice::Fixed)),
                     Format::count(m_view.count(StateChoice::Suppressed)), m_view.hidden()));
        return;
    case FindingsCondition::NoRuns:
    case FindingsCondition::FilterExcludes:
    case FindingsCondition::Some:
        break;
    }
    m_noRows->show(EmptyKind::FilterExcludes, tr("No finding passes the filter"),
                   tr("There are others of this project."), tr("Clear the filter"));
}

void FindingsPage::helpOut()
{
    if (state().project().isEmpty()) {
        Q_EMIT actionRequested(QStringLiteral("repository.add"));
        return;
    }
    switch (m_view.condition()) {
    case FindingsCondition::NoRuns:
        Q_EMIT actionRequested(QStringLiteral("results.open"));
        return;
    case FindingsCondition::OnlyHazards:
        m_filters->setGroup(store::FindingGroup::Hazard);
        break;
    case FindingsCondition::OnlySurface:
        m_filters->setGroup(store::FindingGroup::Surface);
        break;
    case FindingsCondition::Clean:
    case FindingsCondition::FilterExcludes:
    case FindingsCondition::Some:
        m_filters->clear();
        return;
    }
    askAnswer();
    askTable();
}

void FindingsPage::showTable()
{
    const auto group = m_filters->filter().group.value_or(store::FindingGroup::Finding);
    m_tableCard->setTitle(FindingText::group(group));
    if (m_filters->grouping()) {
        m_tableStack->setCurrentIndex(m_bundles->rowCount() > 0 ? Bundled : NothingInTable);
        m_position->setText(
            tr("%Ln group(s); Enter shows what is in one", nullptr, m_bundles->rowCount()));
    } else {
        const int rows = m_findings->rowCount();
        m_tableStack->setCurrentIndex(rows > 0 ? OneByOne : NothingInTable);
        m_position->setText(rows == 0 ? QString()
                                      : tr("1–%1 of %2, more as you scroll")
                                            .arg(Format::count(static_cast<std::uint64_t>(rows)),
                                                 Format::count(m_findings->total().value_or(0))));
        if (static_cast<std::uint64_t>(rows) == m_findings->total().value_or(0) && rows > 0)
            m_position->setText(tr("all %Ln", "findings", rows));
    }
    showNoRows();
}

void FindingsPage::selectShown()
{
    const int row = m_finding ? m_findings->rowOf(*m_finding) : -1;
    if (row < 0 && m_findings->rowCount() == 0) {
        showNoFinding();
        return;
    }
    // A finding that has left the list stays beside it: what was just judged is not taken away.
    if (row < 0 && m_finding && m_detailStack->currentIndex() == 1)
        return;
    m_table->selectRow(std::max(0, row));
}

void FindingsPage::askFinding(std::int64_t id)
{
    m_finding = id;
    queries().ask<FindingAnswer>(
        this, QStringLiteral("finding"),
        [project = state().projectName(), id](store::Database &database, std::stop_token) {
            return findingAnswer(database, project, id);
        },
        [this](Result<FindingAnswer> answer) {
            if (answer)
                showFinding(*answer);
            else
                showNoFinding(); // it went with its run
        });
}

void FindingsPage::askCode(const std::string &path, std::int64_t line)
{
    queries().ask<FindingCode>(
        this, QStringLiteral("code"),
        [project = state().projectName(), found = m_detail->detail(), path,
         line](store::Database &database, std::stop_token) {
            return findingCode(database, project, found, path, line, line);
        },
        [this](Result<FindingCode> code) {
            if (code)
                m_detail->showCode(*code);
            else
                Q_EMIT messageShown(QString::fromStdString(code.error().message()));
        });
}

void FindingsPage::showFinding(const FindingAnswer &answer)
{
    const bool another = m_detail->detail().row.id != answer.detail.row.id;
    m_detail->show(answer, state().now());
    m_detailCard->setTitle(m_detail->title());
    m_detailStack->setCurrentIndex(1);
    if (another)
        m_detailScroll->verticalScrollBar()->setValue(0);
}

void FindingsPage::showNoFinding()
{
    m_detailCard->setTitle(tr("Finding"));
    m_noFinding->show(EmptyKind::NoData, tr("None chosen"),
                      tr("Choose one in the table: its code, the way there, its history, and the "
                         "judgement are shown here."));
    m_detailStack->setCurrentIndex(0);
}

void FindingsPage::showFailure(const Error &error)
{
    m_empty->show(EmptyKind::NoData, tr("The findings could not be read"),
                  QString::fromStdString(error.message()));
    m_stack->setCurrentIndex(Empty);
}

void FindingsPage::sortBy(int column)
{
    if (!FindingTableModel::sortOf(column))
        return;
    const Qt::SortOrder first = firstOrder(column);
    const Qt::SortOrder second =
        first == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    const bool again = m_sort.column == column && m_sort.order == first;
    m_sort = {column, again ? second : first};
    m_settings.setSorting(Setting::FindingSort, m_sort);
    m_table->columns()->setSortMark(column, m_sort.order);
    askTable();
}

void FindingsPage::openBundle(int row)
{
    const store::FindingBundle bundle = m_bundles->bundle(row);
    if (bundle.key.empty())
        Q_EMIT messageShown(tr("These findings have nothing of the kind in common."));
    else
        m_filters->narrow(m_bundles->grouping(), bundle.key);
}

void FindingsPage::saveJudgement()
{
    const store::Judgement judgement = m_detail->triage()->judgement(state().now());
    Edit edit;
    edit.words = judgement.verdict == store::Verdict::None
                     ? tr("Judgement taken back")
                     : tr("Finding judged: %1").arg(FindingText::verdict(judgement.verdict));
    edit.apply = [project = state().projectName(), judgement](store::Database &database) {
        return store::judge(database, project, {&judgement, 1});
    };
    edit.revert = [project = state().projectName(), judgement](store::Database &database) {
        return store::unjudge(database, project, {&judgement, 1});
    };
    Q_EMIT editRequested(edit);
}

void FindingsPage::copyFinding()
{
    if (m_detailStack->currentIndex() != 1)
        return;
    QGuiApplication::clipboard()->setText(m_detail->asMarkdown());
    Q_EMIT messageShown(tr("The finding was copied to the clipboard."));
}

void FindingsPage::openFileHistory()
{
    const store::FindingDetail &found = m_detail->detail();
    if (m_detailStack->currentIndex() != 1 || found.row.path.empty())
        return;
    const store::ProjectRow *project = state().currentProject();
    const bool several = project && project->repositories.size() > 1;
    std::string repository;
    for (const store::RepositoryRow &row :
         project ? project->repositories : std::vector<store::RepositoryRow>()) {
        if (row.id == found.repository)
            repository = row.name;
    }
    Q_EMIT navigate({QStringLiteral("code"), {}, fileDetail(repository, found.row.path, several)});
}

std::vector<CsvTable> FindingsPage::csv() const
{
    CsvTable history;
    history.name = QStringLiteral("findings-history");
    history.header = {QStringLiteral("date"),       QStringLiteral("open"),
                      QStringLiteral("new"),        QStringLiteral("fixed"),
                      QStringLiteral("suppressed"), QStringLiteral("runs"),
                      QStringLiteral("failed_runs")};
    for (const store::FindingPoint &point : m_view.answer().points)
        history.rows.push_back({QString::fromStdString(isoDate(point.date)),
                                QString::number(point.open), QString::number(point.opened),
                                QString::number(point.closed), QString::number(point.suppressed),
                                QString::number(point.runs), QString::number(point.failedRuns)});
    CsvTable list; // what has been read of it
    list.name = QStringLiteral("findings");
    list.header = {
        QStringLiteral("severity"),  QStringLiteral("rule"),   QStringLiteral("cwe"),
        QStringLiteral("category"),  QStringLiteral("path"),   QStringLiteral("line"),
        QStringLiteral("tool"),      QStringLiteral("state"),  QStringLiteral("first_seen"),
        QStringLiteral("last_seen"), QStringLiteral("message")};
    for (int i = 0; i < m_findings->rowCount(); ++i) {
        const store::FindingRow &row = m_findings->row(i);
        const auto text = [](std::string_view value) {
            return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
        };
        list.rows.push_back({text(name(row.classified.severity)), text(row.rule),
                             FindingText::cwes(row.cwe), text(row.classified.category),
                             text(row.path), QString::number(row.line), text(row.tool),
                             text(name(row.state)), text(isoDateTime(row.firstSeen)),
                             text(isoDateTime(row.lastSeen)), text(row.message)});
    }
    return {history, list};
}

} // namespace ferrograph::ui
