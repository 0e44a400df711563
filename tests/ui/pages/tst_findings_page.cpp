// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_triage.h"
#include "tests/ui/support/accessible_dump.h"
#include "tests/ui/support/finding_timeline.h"
#include "tests/ui/support/golden.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/charts/time_chart.h"
#include "ui/dialogs/open_results_dialog.h"
#include "ui/models/finding_table_model.h"
#include "ui/models/portfolio_model.h"
#include "ui/pages/finding_detail_view.h"
#include "ui/pages/finding_triage_box.h"
#include "ui/pages/findings_filter_bar.h"
#include "ui/pages/findings_page.h"
#include "ui/shell/job_panel.h"
#include "ui/state/language.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/kpi_card.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QPushButton>
#include <QUndoStack>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const QString lantern = QStringLiteral("lantern-codec");
const QString harbour = QStringLiteral("harbour-relay");
const QString quill = QStringLiteral("quill-server");

bool isOpenAtTheEnd(const TimelineFinding &finding)
{
    return finding.end >= timelineMonths;
}

} // namespace

// The Findings page on the window: a mixed timeline in one project, risky constructs only in
// another, nothing in the third.
class TestFindingsPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleDatabase> m_samples;
    QString m_database;
    std::unique_ptr<WindowFixture> m_fixture;

    FindingsPage *page() const
    {
        for (Page *each : m_fixture->window().pages()) {
            if (auto *found = qobject_cast<FindingsPage *>(each))
                return found;
        }
        return nullptr;
    }
    int rows() const { return page()->findings()->rowCount(); }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_theme->setChoice(SchemeChoice::Light);
        m_samples = std::make_unique<SampleDatabase>();
        m_database = m_samples->copy(QStringLiteral("findings.db"));
        auto database = store::Database::open(m_database.toStdString(), store::OpenMode::ReadWrite);
        QVERIFY(database);
        storeTimeline(*database, lantern.toStdString());
        storeTimeline(*database, harbour.toStdString(), {"Flawfinder"});
        m_fixture = std::make_unique<WindowFixture>(m_database, *m_theme, QSize(1440, 900));
    }

    void figuresAreThoseOfTheRuns()
    {
        m_fixture->go(QStringLiteral("findings"), lantern);
        std::uint64_t open = 0;
        std::uint64_t hazards = 0;
        std::uint64_t others = 0;
        for (const TimelineFinding &finding : timelineFindings()) {
            const bool hazard = finding.tool == "Flawfinder";
            const bool debated = finding.rule == "NULLPTR_DEREFERENCE";
            if (isOpenAtTheEnd(finding))
                (hazard ? hazards : debated ? others : open) += 1;
        }
        QVERIFY(open > 10 && hazards > 0 && others > 0);
        const FindingsViewModel &view = page()->viewModel();
        QCOMPARE(view.condition(), FindingsCondition::Some);
        QCOMPARE(view.open(), open);
        QCOMPARE(rows(), int(open));
        QCOMPARE(view.answer().facets.hazards, hazards);
        QCOMPARE(view.answer().facets.hidden, others);
        QCOMPARE(view.answer().points.back().open, open);
        QCOMPARE(view.answer().runs.size(), std::size_t(4 * timelineMonths));
        std::uint64_t stacked = 0;
        for (const auto &series : view.chart().series)
            stacked += static_cast<std::uint64_t>(*series.last());
        QCOMPARE(stacked, open);
        QVERIFY(view.hidden().contains(QString::number(hazards)));
        QCOMPARE(view.marks().size(), std::size_t{1}); // the run that failed
        const auto steps = view.flow();
        const auto failed = std::count_if(steps.begin(), steps.end(),
                                          [](const FlowStep &step) { return step.failed; });
        QCOMPARE(failed, 1);
    }

    void filtersNarrowAndSaySo()
    {
        m_fixture->go(QStringLiteral("findings"), lantern);
        FindingsFilterBar *bar = page()->filterBar();
        const int all = rows();
        bar->field()->setText(QStringLiteral("MOTION"));
        QTest::qWait(400);
        m_fixture->settle();
        QVERIFY(rows() > 0 && rows() < all);
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(page()->findings()->row(row).path, std::string("src/motion.rs"));
        bar->field()->setText(QStringLiteral("no such thing"));
        QTest::qWait(400);
        m_fixture->settle();
        QCOMPARE(page()->viewModel().condition(), FindingsCondition::FilterExcludes);
        bar->clear();
        m_fixture->settle();
        QCOMPARE(rows(), all);
        auto *fixed = m_fixture->find<Chip>(
            QStringLiteral("Fixed, %1").arg(page()->viewModel().count(StateChoice::Fixed)));
        QVERIFY(fixed);
        fixed->click();
        m_fixture->settle();
        QCOMPARE(rows(), int(page()->viewModel().count(StateChoice::Fixed)));
        bar->clear();
        m_fixture->settle();
    }

    void groupsOpenIntoTheirFindings()
    {
        m_fixture->go(QStringLiteral("findings"), lantern);
        auto *grouping = m_fixture->find<QComboBox>(QStringLiteral("Group the findings"));
        grouping->setCurrentIndex(1);
        m_fixture->settle();
        page()->filterBar()->narrow(store::FindingGrouping::File, "src/tile.rs");
        m_fixture->settle();
        QCOMPARE(grouping->currentIndex(), 0);
        QVERIFY(rows() > 0);
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(page()->findings()->row(row).path, std::string("src/tile.rs"));
        page()->filterBar()->clear();
        m_fixture->settle();
    }

    void aProjectOfRiskyConstructsSaysSo()
    {
        m_fixture->go(QStringLiteral("findings"), harbour);
        QCOMPARE(page()->viewModel().condition(), FindingsCondition::OnlyHazards);
        QVERIFY(page()->noRows()->isVisible());
        QVERIFY(page()->noRows()->heading().contains(QStringLiteral("memory-safety finding")));
        // Their course is shown all the same.
        const auto hazards = page()->viewModel().answer().facets.hazards;
        QCOMPARE(page()->viewModel().answer().points.back().open, hazards);
        QCOMPARE(page()->viewModel().open(), std::uint64_t{0});
        auto *button = m_fixture->find<QPushButton>(QStringLiteral("Show risky constructs"));
        QVERIFY(button);
        button->click();
        m_fixture->settle();
        QVERIFY(!page()->noRows()->isVisible());
        QCOMPARE(rows(), int(hazards));
        for (int row = 0; row < rows(); ++row)
            QCOMPARE(page()->findings()->row(row).group(), store::FindingGroup::Hazard);
        m_fixture->go(QStringLiteral("findings"), lantern); // another project begins anew
        QCOMPARE(page()->viewModel().condition(), FindingsCondition::Some);
        QCOMPARE(page()->findings()->row(0).group(), store::FindingGroup::Finding);
    }

    void withoutRunsResultsAreAskedFor()
    {
        m_fixture->go(QStringLiteral("findings"), quill);
        QCOMPARE(page()->viewModel().condition(), FindingsCondition::NoRuns);
        QCOMPARE(page()->emptyState()->kind(), EmptyKind::NotScanned);
        QVERIFY(m_fixture->find<QPushButton>(QStringLiteral("Open results…")));
    }

    void judgementsCanBeTakenBack()
    {
        m_fixture->go(QStringLiteral("findings"), lantern);
        const auto open = page()->viewModel().open();
        const std::int64_t id = page()->detailView()->detail().row.id;
        QVERIFY(id > 0); // the first row is chosen
        auto *verdict = m_fixture->find<QComboBox>(QStringLiteral("Judgement"));
        auto *note = m_fixture->find<QPlainTextEdit>(QStringLiteral("Note"));
        auto *author = m_fixture->find<QLineEdit>(QStringLiteral("Who judges"));
        QVERIFY(verdict && note && author);
        verdict->setCurrentIndex(int(store::Verdict::FalsePositive));
        note->setPlainText(QStringLiteral("The caller checks."));
        author->setText(QStringLiteral("ann"));
        m_fixture->find<QPushButton>(QStringLiteral("Save the judgement"))->click();
        m_fixture->settle();
        QCOMPARE(page()->viewModel().open(), open - 1);
        QCOMPARE(page()->viewModel().answer().points.back().open, open - 1); // the chart, too
        QCOMPARE(page()->detailView()->detail().row.id, id);                 // it stays in sight
        const auto &events = page()->detailView()->detail().events;
        QCOMPARE(events.back().what, std::string("false_positive"));
        QCOMPARE(events.back().author, std::string("ann"));
        QCOMPARE(events.back().note, std::string("The caller checks."));
        QUndoStack &stack = m_fixture->workspace().undoStack();
        stack.undo();
        m_fixture->settle();
        QCOMPARE(page()->viewModel().open(), open);
        QCOMPARE(page()->detailView()->detail().row.verdict, store::Verdict::None);
        stack.redo();
        m_fixture->settle();
        QCOMPARE(page()->viewModel().open(), open - 1);
        stack.undo();
        m_fixture->settle();
    }

    void codeIsReadAtTheRunsCommit()
    {
        m_fixture->go(QStringLiteral("findings"), lantern);
        for (int row = 0; row < rows(); ++row) {
            const store::FindingRow finding = page()->findings()->row(row);
            if (finding.path != "src/motion.rs")
                continue;
            m_fixture->go(QStringLiteral("findings"), lantern,
                          QStringLiteral("id:%1").arg(finding.id));
            QProcess git;
            git.start(QStringLiteral("git"),
                      {QStringLiteral("-C"), m_samples->samples() + QLatin1Char('/') + lantern,
                       QStringLiteral("show"), QStringLiteral("HEAD:src/motion.rs")});
            QVERIFY(git.waitForFinished());
            const QByteArrayList lines = git.readAllStandardOutput().split('\n');
            QVERIFY(lines.size() > 100);
            bool marked = false;
            for (const CodeLine &line : page()->detailView()->code()->lines()) {
                QCOMPARE(line.text.toUtf8(), lines.value(line.number - 1));
                QCOMPARE(line.marked, line.number == finding.line);
                marked = marked || line.marked;
            }
            QVERIFY(marked);
            return;
        }
        QFAIL("no finding in src/motion.rs");
    }

    void theOverviewAndThePortfolioCountTheSame()
    {
        m_fixture->go(QStringLiteral("findings"), lantern);
        const auto open = page()->viewModel().open();
        m_fixture->go(QStringLiteral("overview"), lantern);
        bool found = false;
        for (const KpiCard *card : m_fixture->window().currentPage()->findChildren<KpiCard *>())
            found = found || (card->kpi().title == QStringLiteral("Open memory-safety findings") &&
                              card->kpi().value == QString::number(open));
        QVERIFY(found);
        m_fixture->go(QStringLiteral("portfolio"));
        const auto *model = m_fixture->window().currentPage()->findChild<PortfolioModel *>();
        QMap<QString, QString> shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown[model->item(row)->project] =
                model->index(row, PortfolioModel::Findings).data().toString();
        QCOMPARE(shown.value(lantern), QString::number(open));
        QCOMPARE(shown.value(harbour), QStringLiteral("0"));
        QCOMPARE(shown.value(quill), QStringLiteral("n/a")); // no results are no zero
    }

    void droppedResultsAreImported()
    {
        m_fixture->go(QStringLiteral("findings"), quill);
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("scan.sarif")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "CodeQL"}},
            "results": [{"ruleId": "cpp/use-after-free", "message": {"text": "freed above"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "src/mail.rs"},
            "region": {"startLine": 3}}}]}]}]})");
        file.close();
        m_fixture->window().openPaths({file.fileName()});
        m_fixture->settle(); // the import is queued when the project is known
        m_fixture->finishJobs();
        QCOMPARE(m_fixture->workspace().ingest().jobs().back().state, JobState::Done);
        QCOMPARE(page()->viewModel().open(), std::uint64_t{1});
        QCOMPARE(rows(), 1);
        // On a page of all projects the dialog asks for the project.
        m_fixture->go(QStringLiteral("portfolio"));
        m_fixture->window().openPaths({file.fileName()});
        auto *dialog = m_fixture->window().findChild<OpenResultsDialog *>();
        QVERIFY(dialog);
        QCOMPARE(namelessFocusables(*dialog).join(QLatin1Char('\n')), QString());
        dialog->reject();
    }

    void everythingHasAName()
    {
        m_fixture->go(QStringLiteral("findings"), lantern);
        QCOMPARE(namelessFocusables(*page()).join(QLatin1Char('\n')), QString());
    }

    void looksAsItDid()
    {
        if (!hasPictureFonts())
            QSKIP("the faces of the pictures are not installed");
        WindowFixture fixture(m_database, *m_theme, QSize(1360, 820));
        fixture.go(QStringLiteral("findings"), lantern);
        const QString difference = goldenDifference(render(*fixture.window().currentPage()),
                                                    QStringLiteral("findings_light"));
        QVERIFY2(difference.isEmpty(), qPrintable(difference));
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        m_samples.reset();
        m_theme.reset();
    }
};

QTEST_MAIN(TestFindingsPage)
#include "tst_findings_page.moc"
