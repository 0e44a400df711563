// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/small_project.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/dialogs/add_repository_dialog.h"
#include "ui/dialogs/import_list_dialog.h"
#include "ui/dialogs/project_settings_dialog.h"
#include "ui/models/portfolio_model.h"
#include "ui/pages/overview_page.h"
#include "ui/pages/portfolio_page.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/job_panel.h"
#include "ui/state/language.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QUndoStack>
#include <QtTest>

#include <atomic>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

// Projects come, grow, change and go, in the real window.
class TestProjectCare : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<SmallProject> m_repository;
    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow &window() { return m_fixture->window(); }

    const OverviewViewModel &overview()
    {
        for (Page *each : window().pages()) {
            if (auto *found = qobject_cast<OverviewPage *>(each))
                return found->viewModel();
        }
        qFatal("there is no overview");
    }

    template <typename D>
    D *dialog()
    {
        const auto found = window().findChildren<D *>();
        return found.isEmpty() ? nullptr : found.last();
    }

    QStringList projects() const
    {
        QStringList names;
        for (const store::ProjectRow &row : m_fixture->workspace().state().projects())
            names += QString::fromStdString(row.name);
        return names;
    }

    // The dialog's default button, and what comes of it.
    void accept(FormDialog *dialog)
    {
        QPointer<FormDialog> open(dialog);
        QTest::mouseClick(dialog->findChild<QPushButton *>(QStringLiteral("accept")),
                          Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!open || !open->isVisible() || !open->problem().isEmpty(), 20000);
        m_fixture->settle();
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_repository = std::make_unique<SmallProject>();
        m_fixture =
            std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("care.db")), *m_theme);
    }

    void theDialogSaysWhatIsWrongAndStays()
    {
        m_fixture->press(Qt::Key_O, Qt::ControlModifier);
        auto *adding = dialog<AddRepositoryDialog>();
        QVERIFY(adding);
        accept(adding);
        QVERIFY(adding->problem().contains(QStringLiteral("a path or a URL is needed")));
        adding->setSource(m_folder.path());
        accept(adding);
        QVERIFY2(adding->problem().contains(m_folder.path()), qPrintable(adding->problem()));
        QVERIFY(projects().isEmpty());
        adding->reject();
    }

    void aPathInTheDialogBecomesAProject()
    {
        window().actionCollection().trigger(QStringLiteral("repository.add"));
        auto *adding = dialog<AddRepositoryDialog>();
        adding->setSource(m_repository->path());
        QCOMPARE(adding->findChild<QComboBox *>(QStringLiteral("project"))->currentText(),
                 QStringLiteral("repository")); // as the folder is called
        adding->setProject(QStringLiteral("small"));
        accept(adding);
        m_fixture->finishJobs();
        QCOMPARE(projects(), QStringList{QStringLiteral("small")});
        QCOMPARE(window().currentPage()->title(), QStringLiteral("small"));
        // 15 lines count (4 C, 9 Rust, 2 Python); 4 C and 6 unsafe Rust are exposed.
        QCOMPARE(overview().kpis()[0].value, QStringLiteral("66.7"));
        QCOMPARE(overview().kpis()[1].value, QStringLiteral("6"));
        QCOMPARE(overview().kpis()[2].value, QStringLiteral("15"));
    }

    void refreshReadsWhatIsNew()
    {
        m_repository->write(QStringLiteral("src/c.rs"), "fn new() {}\nfn more() {}\n");
        m_repository->remove(QStringLiteral("src/a.c"));
        m_repository->commit(QStringLiteral("third"), QStringLiteral("2023-04-20T12:00:00Z"));
        m_fixture->press(Qt::Key_R, Qt::ControlModifier);
        QVERIFY(window().jobPanel().isOpen());
        m_fixture->finishJobs();
        const auto &jobs = m_fixture->workspace().ingest().jobs();
        const JobStatus &job = jobs[jobs.size() - 2];
        QCOMPARE(job.state, JobState::Done);
        QCOMPARE(job.outcome.summary, QStringLiteral("1 commit"));
        QCOMPARE(jobs.back().title, QStringLiteral("Explain changes of small: repository"));
        QCOMPARE(jobs.back().outcome.summary, QStringLiteral("new code of 1 commit counted"));
        QCOMPARE(overview().kpis()[2].value, QStringLiteral("13"));
        QCOMPARE(overview().kpis()[0].value, QStringLiteral("46.2")); // 6 of 13
        m_fixture->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture->finishJobs();
        QCOMPARE(m_fixture->workspace().ingest().jobs().back().outcome.summary,
                 QStringLiteral("nothing new"));
    }

    void aTargetIsSetAndTakenBack()
    {
        m_fixture->press(Qt::Key_Comma, Qt::ControlModifier);
        auto *settings = dialog<ProjectSettingsDialog>();
        QVERIFY(settings);
        settings->findChild<QCheckBox *>(QStringLiteral("hasTarget"))->setChecked(true);
        settings->findChild<QDoubleSpinBox *>(QStringLiteral("value"))->setValue(25);
        settings->findChild<QLineEdit *>(QStringLiteral("tags"))
            ->setText(QStringLiteral("tiny, , test "));
        accept(settings);
        const store::ProjectRow *row = m_fixture->workspace().state().currentProject();
        QVERIFY(row->settings.target);
        QCOMPARE(row->settings.target->metric, std::string("exposed_share"));
        QCOMPARE(row->settings.target->value, 0.25);
        QCOMPARE(row->settings.tags, (std::vector<std::string>{"tiny", "test"}));
        QCOMPARE(overview().target()->heading, QStringLiteral("Exposed share at most 25.0\u00A0%"));

        QCOMPARE(window().toast().text(), QStringLiteral("Settings of small saved"));
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        m_fixture->settle();
        QVERIFY(!m_fixture->workspace().state().currentProject()->settings.target);
        QVERIFY(!overview().target());
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        m_fixture->settle();
        QVERIFY(overview().target());
    }

    void aNameIsChangedAndChangedBack()
    {
        window().actionCollection().trigger(QStringLiteral("project.settings"));
        auto *settings = dialog<ProjectSettingsDialog>();
        settings->findChild<QLineEdit *>(QStringLiteral("name"))->setText(QStringLiteral("little"));
        accept(settings);
        QCOMPARE(projects(), QStringList{QStringLiteral("little")});
        QCOMPARE(window().currentPage()->title(), QStringLiteral("little"));
        m_fixture->workspace().undoStack().undo();
        m_fixture->settle();
        QCOMPARE(projects(), QStringList{QStringLiteral("small")});
        QCOMPARE(window().currentPage()->title(), QStringLiteral("small"));
    }

    void aRemovedProjectComesBackWithItsHistory()
    {
        window().actionCollection().trigger(QStringLiteral("project.remove"));
        auto *question = dialog<FormDialog>();
        QVERIFY(question);
        accept(question);
        QVERIFY(projects().isEmpty());
        QCOMPARE(window().currentPage()->id(), QStringLiteral("portfolio"));
        m_fixture->press(Qt::Key_Z, Qt::ControlModifier);
        m_fixture->settle();
        m_fixture->finishJobs();
        QCOMPARE(projects(), QStringList{QStringLiteral("small")});
        m_fixture->go(QStringLiteral("overview"), QStringLiteral("small"));
        QCOMPARE(overview().kpis()[2].value, QStringLiteral("13"));
        QVERIFY(overview().target());
    }

    void aWholeListIsImported()
    {
        const QString list = m_folder.filePath(QStringLiteral("list.csv"));
        QFile file(list);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,repository,programme,tags\n");
        file.write("one," + m_repository->path().toUtf8() + ",First,\"a b\"\n");
        file.write("two," + m_repository->path().toUtf8() + ",Second,b\n");
        file.close();
        m_fixture->script().answers = {list};
        m_fixture->press(Qt::Key_O, Qt::ControlModifier | Qt::ShiftModifier);
        auto *import = dialog<ImportListDialog>();
        QVERIFY(import);
        QTRY_COMPARE(import->findChild<QTableWidget *>()->rowCount(), 2);
        accept(import);
        m_fixture->finishJobs();
        QCOMPARE(projects(), (QStringList{QStringLiteral("one"), QStringLiteral("small"),
                                          QStringLiteral("two")}));
        QCOMPARE(m_fixture->workspace().state().projects()[0].settings.programme,
                 std::string("First"));
    }

    void aDamagedListImportsNothing()
    {
        const QString list = m_folder.filePath(QStringLiteral("bad.csv"));
        QFile file(list);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("name,repository\nthree,/x\n\"open");
        file.close();
        window().openPaths({list});
        auto *import = dialog<ImportListDialog>();
        QTRY_VERIFY(!import->problem().isEmpty());
        QVERIFY2(import->problem().contains(QStringLiteral("bad.csv")),
                 qPrintable(import->problem()));
        QVERIFY(!import->findChild<QPushButton *>(QStringLiteral("accept"))->isEnabled());
        import->reject();
    }

    void aRunningJobIsCancelled()
    {
        std::atomic<bool> started = false;
        Job job;
        job.title = QStringLiteral("Scan something large");
        job.run = [&started](store::Database &, const Progress &progress,
                             const std::stop_token &stop) -> Result<JobOutcome> {
            progress.report({"Counting files", 30, 120, "files"});
            started = true;
            while (!stop.stop_requested())
                QThread::msleep(5);
            return failure(ErrorCode::Cancelled, "scan", "was cancelled");
        };
        m_fixture->workspace().ingest().enqueue(job);
        window().jobPanel().open();
        QTRY_VERIFY(started);
        auto *cancel =
            m_fixture->find<QAbstractButton>(QStringLiteral("Cancel “Scan something large”"));
        QTRY_VERIFY((cancel = m_fixture->find<QAbstractButton>(
                         QStringLiteral("Cancel “Scan something large”"))));
        QTest::mouseClick(cancel, Qt::LeftButton);
        m_fixture->finishJobs();
        QCOMPARE(m_fixture->workspace().ingest().jobs().back().state, JobState::Cancelled);
    }

    void quittingDuringAJobAsksOnce()
    {
        std::atomic<bool> go = false;
        Job job;
        job.title = QStringLiteral("Scan something slow");
        job.run = [&go](store::Database &, const Progress &,
                        const std::stop_token &stop) -> Result<JobOutcome> {
            while (!go && !stop.stop_requested())
                QThread::msleep(5);
            return JobOutcome{};
        };
        m_fixture->workspace().ingest().enqueue(job);
        QVERIFY(!window().close());
        auto *question = dialog<FormDialog>();
        QVERIFY(question && question->isVisible());
        question->reject();
        QVERIFY(window().isVisible());
        go = true;
        m_fixture->finishJobs();
    }

    void whatAnotherProgramWritesIsSeen()
    {
        auto other = store::Database::open(
            m_folder.filePath(QStringLiteral("care.db")).toStdString(), store::OpenMode::ReadWrite);
        QVERIFY(other);
        QVERIFY(store::addProject(*other, "elsewhere"));
        QTRY_VERIFY_WITH_TIMEOUT(projects().contains(QStringLiteral("elsewhere")), 20000);
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        m_theme.reset();
    }
};

QTEST_MAIN(TestProjectCare)
#include "tst_project_care.moc"
