// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/small_project.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/charts/goal_chart.h"
#include "ui/dialogs/component_dialog.h"
#include "ui/dialogs/evidence_dialog.h"
#include "ui/dialogs/grant_dialog.h"
#include "ui/dialogs/milestone_dialog.h"
#include "ui/dialogs/policy_dialog.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/models/milestone_model.h"
#include "ui/pages/roadmap_page.h"
#include "ui/state/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/element_strip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QUndoStack>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const QByteArray oldFile = R"({
  "ferrograph_roadmap": 1,
  "title": "From the repository"
}
)";

} // namespace

// A roadmap is begun, changed, taken back and proposed, in the real window.
class TestRoadmapPage : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    std::unique_ptr<SmallProject> m_repository;
    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow &window() { return m_fixture->window(); }

    RoadmapPage &page()
    {
        for (Page *each : window().pages()) {
            if (auto *found = qobject_cast<RoadmapPage *>(each))
                return *found;
        }
        qFatal("there is no roadmap page");
    }

    const RoadmapViewModel &view() { return page().viewModel(); }

    template <typename D>
    D *dialog()
    {
        for (D *each : window().findChildren<D *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }

    template <typename T>
    static T *child(const QWidget *dialog, const char *name)
    {
        return dialog->findChild<T *>(QString::fromLatin1(name));
    }

    static void type(const QWidget *dialog, const char *name, const QString &text)
    {
        child<QLineEdit>(dialog, name)->setText(text);
    }

    static void choose(QComboBox *box, const QString &data)
    {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }

    void accept(FormDialog *dialog)
    {
        QTest::mouseClick(child<QPushButton>(dialog, "accept"), Qt::LeftButton);
        m_fixture->settle();
    }

    DataTable *table(const QString &name) { return m_fixture->find<DataTable>(name); }

    // A key for a table that has the focus, in the active window.
    void press(DataTable *on, Qt::Key key)
    {
        QApplication::setActiveWindow(&window());
        on->setFocus();
        QTest::keyClick(on, key);
        m_fixture->settle();
    }

    void undo()
    {
        m_fixture->workspace().undoStack().undo();
        m_fixture->settle();
    }

    void redo()
    {
        m_fixture->workspace().undoStack().redo();
        m_fixture->settle();
    }

    void scan()
    {
        window().commands().refresh("p");
        m_fixture->finishJobs();
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_repository = std::make_unique<SmallProject>();
        m_repository->write(QStringLiteral("src/new.c"), "int x;\nint y;\n");
        m_repository->commit(QStringLiteral("third"), QStringLiteral("2024-08-01T12:00:00Z"));
        m_fixture = std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("roadmap.db")),
                                                    *m_theme);
        RepositoryRequest request;
        request.project = "p";
        request.repository.source = m_repository->stdPath();
        window().commands().addRepository(request);
        m_fixture->settle(); // its scan is queued then
        m_fixture->finishJobs();
    }

    void withoutARoadmapThePageOffersToBeginOne()
    {
        m_fixture->go(QStringLiteral("roadmap"), QStringLiteral("p"));
        QVERIFY(view().empty());
        auto *empty = page().findChild<EmptyState *>();
        QVERIFY(empty->isVisible());
        QCOMPARE(empty->heading(), QStringLiteral("p has no roadmap yet"));
        QTest::mouseClick(empty->findChild<QPushButton *>(), Qt::LeftButton);
        auto *adding = dialog<MilestoneDialog>();
        QVERIFY(adding);
        accept(adding);
        QCOMPARE(adding->problem(), QStringLiteral("A milestone needs a title."));
        type(adding, "title", QStringLiteral("No exposed lines"));
        accept(adding);
        QCOMPARE(adding->problem(), QStringLiteral("A milestone needs a due date."));
        type(adding, "due", QStringLiteral("soon"));
        accept(adding);
        QVERIFY(adding->problem().startsWith(QStringLiteral("Dates are written like")));
        type(adding, "due", QStringLiteral("2024-12"));
        type(adding, "owner", QStringLiteral("N. N."));
        choose(child<QComboBox>(adding, "metric"), QStringLiteral("exposed"));
        accept(adding);
        QCOMPARE(view().review().milestones.size(), std::size_t{1});
        const review::MilestoneReview &each = view().review().milestones.front();
        QCOMPARE(each.milestone.id, std::string("no-exposed-lines"));
        QCOMPARE(each.milestone.goal.value, 0.0);
        // 4 lines of C, 6 of unsafe Rust (R1), 2 of C that came later: none is gone.
        QCOMPARE(each.state.now->value, 12.0);
        QCOMPARE(each.state.status, roadmap::Status::Overdue); // it is April 2025
        QCOMPARE(page().findChild<GoalChart *>()->accessibleName(),
                 QStringLiteral("No exposed lines"));
    }

    void everyChangeCanBeTakenBackAndDoneAgain()
    {
        undo();
        QVERIFY(view().empty());
        redo();
        QCOMPARE(view().review().milestones.size(), std::size_t{1});
        auto *milestones = table(QStringLiteral("Milestones"));
        press(milestones, Qt::Key_Return);
        auto *changing = dialog<MilestoneDialog>();
        QVERIFY(changing);
        child<QDoubleSpinBox>(changing, "value")->setValue(12);
        accept(changing);
        // Twelve at most is met by every month.
        QCOMPARE(view().review().milestones.front().state.status, roadmap::Status::Done);
        undo();
        QCOMPARE(view().review().milestones.front().state.status, roadmap::Status::Overdue);
        press(milestones, Qt::Key_Delete);
        QVERIFY(view().review().milestones.empty());
        undo();
        QCOMPARE(view().review().milestones.size(), std::size_t{1});
    }

    void thePolicyDateShowsTheFileThatBrokeIt()
    {
        auto *strip = page().findChild<ElementStrip *>();
        auto cells = strip->findChildren<ElementCell *>();
        QCOMPARE(cells.size(), 6);
        cells.at(1)->click();
        auto *policy = dialog<PolicyDialog>();
        QVERIFY(policy);
        type(policy, "since", QStringLiteral("2024-07"));
        QTest::mouseClick(child<QPushButton>(policy, "addLimit"), Qt::LeftButton);
        choose(child<QComboBox>(policy, "metric"), QStringLiteral("r1"));
        child<QDoubleSpinBox>(policy, "value")->setValue(5);
        accept(policy);
        QCOMPARE(view().violations().size(), std::size_t{1});
        QCOMPARE(view().violations().front().cells.front(), QStringLiteral("src/new.c"));
        QCOMPARE(view().limits().size(), std::size_t{1});
        QVERIFY(view().limits().front().broken); // 6
        QVERIFY(cells.at(1)->accessibleName().startsWith(QStringLiteral("Date for new code: In")));
    }

    void evidenceNeedsAnAddressToCount()
    {
        auto cells = page().findChild<ElementStrip *>()->findChildren<ElementCell *>();
        cells.at(2)->click();
        auto *evidence = dialog<EvidenceDialog>();
        QVERIFY(evidence);
        type(evidence, "text", QStringLiteral("Two days for everyone"));
        type(evidence, "link", QStringLiteral("example.org"));
        accept(evidence);
        QCOMPARE(evidence->problem(), QStringLiteral("An address begins with https://."));
        type(evidence, "link", QStringLiteral("https://example.org"));
        accept(evidence);
        QCOMPARE(view().review().elements.at(2).standing, review::Standing::InPlace);
    }

    void aComponentIsMeasuredAndItsNameIsFollowed()
    {
        auto *milestones = table(QStringLiteral("Milestones"));
        for (QAction *action : page().findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("Add a component…")) {
                action->trigger();
                break;
            }
        }
        auto *adding = dialog<ComponentDialog>();
        QVERIFY(adding);
        type(adding, "name", QStringLiteral("core"));
        child<QPlainTextEdit>(adding, "paths")->setPlainText(QStringLiteral("/src"));
        accept(adding);
        QVERIFY2(adding->problem().contains(QStringLiteral("without a slash in front")),
                 qPrintable(adding->problem()));
        child<QPlainTextEdit>(adding, "paths")->setPlainText(QStringLiteral("src/*.c"));
        type(adding, "tags", QStringLiteral("parser, crypto"));
        accept(adding);
        QCOMPARE(view().review().components.size(), std::size_t{1});
        QCOMPARE(view().review().components.front().totals.exposed, std::uint64_t{6});
        // The milestone is of the component now; the component gets another name.
        press(milestones, Qt::Key_F2);
        auto *changing = dialog<MilestoneDialog>();
        QVERIFY(changing);
        choose(child<QComboBox>(changing, "scope"), QStringLiteral("component:core"));
        accept(changing);
        QCOMPARE(view().review().milestones.front().state.now->value, 6.0);
        auto *components = table(QStringLiteral("Components"));
        components->selectRow(0);
        press(components, Qt::Key_F2);
        type(dialog<ComponentDialog>(), "name", QStringLiteral("engine"));
        accept(dialog<ComponentDialog>());
        QCOMPARE(view().review().milestones.front().milestone.scope.name, std::string("engine"));
        // Something is of it: it stays, and the answer says what.
        components->selectRow(0);
        press(components, Qt::Key_Delete);
        QCOMPARE(view().review().components.size(), std::size_t{1});
        QVERIFY2(window().toast().text().contains(QStringLiteral("$.milestones[0].component")),
                 qPrintable(window().toast().text()));
    }

    void aGrantIsAddedChangedAndRemovedByKeys()
    {
        for (QAction *action : page().findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("Add a grant…")) {
                action->trigger();
                break;
            }
        }
        auto *adding = dialog<GrantDialog>();
        QVERIFY(adding);
        accept(adding);
        QCOMPARE(adding->problem(), QStringLiteral("A grant needs a title."));
        type(adding, "title", QStringLiteral("Engine in Rust"));
        type(adding, "funder", QStringLiteral("A foundation"));
        type(adding, "from", QStringLiteral("2024-08"));
        accept(adding);
        QCOMPARE(adding->problem(), QStringLiteral("A grant needs its first and its last day."));
        type(adding, "to", QStringLiteral("2024-07"));
        accept(adding);
        QCOMPARE(adding->problem(), QStringLiteral("It ends before it starts."));
        type(adding, "to", QStringLiteral("2024-12"));
        child<QPlainTextEdit>(adding, "narrative")->setPlainText(QStringLiteral("One.\n\nTwo."));
        choose(child<QComboBox>(adding, "metric"), QStringLiteral("new_native_share"));
        choose(child<QComboBox>(adding, "scope"), QStringLiteral("component:engine"));
        accept(adding);
        QCOMPARE(adding->problem(),
                 QStringLiteral("New code is measured of the whole project only."));
        choose(child<QComboBox>(adding, "metric"), QStringLiteral("exposed"));
        type(adding, "why", QStringLiteral("what the grant is for"));
        QCOMPARE(adding->findChildren<QCheckBox *>().size(), 1);
        adding->findChild<QCheckBox *>()->setChecked(true);
        accept(adding);
        QCOMPARE(view().review().grants.size(), std::size_t{1});
        const roadmap::Grant grant = view().review().grants.front().grant;
        QCOMPARE(grant.id, std::string("engine-in-rust"));
        QCOMPARE(grant.from.text, std::string("2024-08"));
        QCOMPARE(grant.narrative, std::string("One.\n\nTwo."));
        QCOMPARE(grant.measures.size(), std::size_t{1});
        QCOMPARE(grant.measures.front().scope.name, std::string("engine"));
        QCOMPARE(grant.measures.front().why, std::string("what the grant is for"));
        QCOMPARE(grant.milestones, std::vector<std::string>{"no-exposed-lines"});

        auto *measures = table(QStringLiteral("Grant period"));
        QVERIFY(measures->isVisible());
        press(measures, Qt::Key_F2);
        auto *changing = dialog<GrantDialog>();
        QVERIFY(changing);
        QCOMPARE(child<QLineEdit>(changing, "funder")->text(), QStringLiteral("A foundation"));
        QTest::mouseClick(child<QPushButton>(changing, "addMeasure"), Qt::LeftButton);
        accept(changing); // the figure that is offered first, of the project
        QCOMPARE(view().review().grants.front().measures.size(), std::size_t{2});
        undo();
        QCOMPARE(view().review().grants.front().measures.size(), std::size_t{1});
        // An earlier one stands before it; the one that was added is shown.
        press(measures, Qt::Key_Insert);
        auto *second = dialog<GrantDialog>();
        type(second, "title", QStringLiteral("Before"));
        type(second, "from", QStringLiteral("2024-01"));
        type(second, "to", QStringLiteral("2024-02"));
        accept(second);
        QCOMPARE(view().review().grants.front().grant.id, std::string("before"));
        press(measures, Qt::Key_Delete);
        QCOMPARE(view().review().grants.size(), std::size_t{1});
        QCOMPARE(view().review().grants.front().grant.id, std::string("engine-in-rust"));
        press(measures, Qt::Key_Delete);
        QVERIFY(view().review().grants.empty());
        undo();
        QCOMPARE(view().review().grants.front().grant.milestones.size(), std::size_t{1});
        redo();
    }

    void theChartIsReadByKeys()
    {
        auto *chart = page().findChild<GoalChart *>();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->readingText(), QStringLiteral("1 Apr 2025: 6"));
        QCOMPARE(chart->accessibleDescription(), chart->readingText());
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->readingText(), QStringLiteral("31 Mar 2025: 6"));
        QTest::keyClick(chart, Qt::Key_Escape);
        QVERIFY(chart->readingText().isEmpty());
        QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(chart);
        QCOMPARE(heard->role(), QAccessible::Chart);
        QAccessibleTableInterface *cells = heard->tableInterface();
        QVERIFY(cells);
        QCOMPARE(cells->columnDescription(1), QStringLiteral("Exposed lines"));
        const int lastRow = cells->rowCount() - 1;
        QCOMPARE(cells->cellAt(lastRow, 0)->text(QAccessible::Name), QStringLiteral("1 Apr 2025"));
        QCOMPARE(cells->cellAt(lastRow, 1)->text(QAccessible::Name), QStringLiteral("6"));
        QTest::keyClick(chart, Qt::Key_T);
        auto *rows = dialog<RowsDialog>();
        QVERIFY(rows);
        QCOMPARE(rows->findChild<QTableWidget *>()->rowCount(),
                 static_cast<int>(view().review().milestones.front().series.size()));
        rows->reject();
    }

    void theRepositorysFileWinsAndIsOnlyProposed()
    {
        const roadmap::Roadmap kept = view().roadmap();
        m_repository->write(QStringLiteral(".ferrograph/roadmap.json"), oldFile);
        const QString commit =
            m_repository->commit(QStringLiteral("roadmap"), QStringLiteral("2024-09-01T12:00:00Z"));
        scan();
        QVERIFY(view().isFile());
        QCOMPARE(view().roadmap().title, std::string("From the repository"));
        QVERIFY(view().subtitle().contains(commit.left(8)));
        QVERIFY(!page().proposes());
        // The database's one, imported from a file, becomes a proposal.
        const QString file = m_folder.filePath(QStringLiteral("kept.json"));
        QFile out(file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(QByteArray::fromStdString(roadmap::roadmapText(kept)));
        out.close();
        m_fixture->script().answers = {file};
        for (QAction *action : page().findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("Import a roadmap file…"))
                action->trigger();
        }
        m_fixture->settle();
        QVERIFY(page().proposes());
        QCOMPARE(view().review().milestones.size(), std::size_t{1});
        QVERIFY(page().findChild<InfoBar *>()->shownText().startsWith(
            QStringLiteral("This is a proposal")));
        const QString target = m_folder.filePath(QStringLiteral("proposal.json"));
        m_fixture->script().answers = {target};
        for (auto *button : page().findChild<InfoBar *>()->findChildren<QPushButton *>()) {
            if (button->text() == QStringLiteral("Save the file…"))
                button->click();
        }
        QFile saved(target);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        QCOMPARE(saved.readAll(), QByteArray::fromStdString(roadmap::roadmapText(kept)));
        undo();
        QVERIFY(!page().proposes());
        QCOMPARE(view().roadmap().title, std::string("From the repository"));
        redo();
        QVERIFY(page().proposes());
    }

    void whatIsCopiedIsTheFile()
    {
        undo();
        for (QAction *action : page().findChildren<QAction *>()) {
            if (action->text() == QStringLiteral("Copy the roadmap file"))
                action->trigger();
        }
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), oldFile);
    }

    void aFileThatCannotBeReadIsNamed()
    {
        m_repository->write(QStringLiteral(".ferrograph/roadmap.json"), "{\"milestones\": 3}");
        m_repository->commit(QStringLiteral("broken"), QStringLiteral("2024-10-01T12:00:00Z"));
        scan();
        QCOMPARE(view().roadmap().title, std::string("From the repository"));
        const QString words = page().findChild<InfoBar *>()->shownText();
        QVERIFY2(words.contains(QStringLiteral("expected a member \"ferrograph_roadmap\"")),
                 qPrintable(words));
    }
};

QTEST_MAIN(TestRoadmapPage)
#include "tst_roadmap_page.moc"
