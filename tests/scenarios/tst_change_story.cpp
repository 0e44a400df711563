// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/built_repository.h"
#include "tests/ui/support/window_fixture.h"
#include "ui/charts/time_chart.h"
#include "ui/dialogs/text_dialogs.h"
#include "ui/pages/change_page.h"
#include "ui/pages/code_page.h"
#include "ui/pages/file_history_view.h"
#include "ui/pages/hotspots_page.h"
#include "ui/pages/portfolio_compare.h"
#include "ui/pages/portfolio_page.h"
#include "ui/shell/action_collection.h"
#include "ui/state/language.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/moment_field.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/source_view.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QUndoStack>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

// Two years of a small program that grows by a line a month; a vendored folder comes in September
// 2021, which is a step.
void build(BuiltRepository &repository)
{
    const QByteArray rust = "unsafe fn g(p: *const u8) -> u8 {\n"
                            "    *p\n"
                            "}\n"
                            "fn h() {\n"
                            "    unsafe {\n"
                            "        g(core::ptr::null());\n"
                            "    }\n"
                            "}\n";
    for (int month = 0; month < 24; ++month) {
        repository.write(QStringLiteral("a.c"), QByteArray("int x;\n").repeated(month + 2));
        if (month == 3)
            repository.write(QStringLiteral("src/lib.rs"), rust);
        if (month == 20) {
            QByteArray text;
            for (int line = 0; line < 5000; ++line)
                text += "int v" + QByteArray::number(line) + ";\n";
            repository.write(QStringLiteral("vendor/zip/zip.c"), text);
        }
        repository.commit(QStringLiteral("month %1").arg(month),
                          QStringLiteral("20%1-%2-10T12:00:00Z")
                              .arg(20 + month / 12)
                              .arg(1 + month % 12, 2, 10, QLatin1Char('0')));
        if (month == 12)
            repository.git({QStringLiteral("tag"), QStringLiteral("v1.0")});
    }
}

} // namespace

// From a step on a chart to why it is one, to the file, and back.
class TestChangeStory : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    BuiltRepository m_repository;
    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow &window() { return m_fixture->window(); }

    template <typename P>
    P &page()
    {
        for (Page *each : window().pages()) {
            if (auto *found = qobject_cast<P *>(each))
                return *found;
        }
        qFatal("no such page");
    }

    void type(QLineEdit *edit, const QString &text)
    {
        edit->setText(text);
        QTest::keyClick(edit, Qt::Key_Return);
        m_fixture->settle();
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        build(m_repository);
        m_fixture =
            std::make_unique<WindowFixture>(m_folder.filePath(QStringLiteral("s.db")), *m_theme);
        RepositoryRequest request;
        request.project = "small";
        request.repository.source = m_repository.stdPath();
        window().commands().addRepository(request);
        m_fixture->finishJobs();
    }

    void aMarkLeadsToItsExplanation()
    {
        m_fixture->go(QStringLiteral("code"), QStringLiteral("small"));
        TimeChart *chart = page<CodePage>().codeChart();
        const auto &marks = chart->scene().marks;
        const auto step = std::find_if(marks.begin(), marks.end(),
                                       [](const ChartMark &mark) { return mark.importance > 0; });
        QVERIFY(step != marks.end());
        QVERIFY(step->text.contains(QStringLiteral("vendor/zip")));
        Q_EMIT chart->markActivated(QString(step->target));
        m_fixture->settle();
        QCOMPARE(window().currentPage()->id(), QStringLiteral("change"));
        const ChangePage &change = page<ChangePage>();
        QCOMPARE(change.from()->text(), QStringLiteral("2021-09-01"));
        QCOMPARE(change.to()->text(), QStringLiteral("2021-09-30"));
        QCOMPARE(change.viewModel().total(), QStringLiteral("+5,001"));
        QVERIFY(change.note()->isVisible());
    }

    void aNoteIsKeptAndTakenBack()
    {
        const ChangePage &change = page<ChangePage>();
        type(change.note(), QStringLiteral("zip came in"));
        m_fixture->go(QStringLiteral("code"), QStringLiteral("small"));
        const auto noted = [this] {
            for (const ChartMark &mark : page<CodePage>().codeChart()->scene().marks) {
                if (mark.note == QStringLiteral("zip came in"))
                    return true;
            }
            return false;
        };
        QTRY_VERIFY(noted());
        m_fixture->workspace().undoStack().undo();
        m_fixture->settle();
        QTRY_VERIFY(!noted());
    }

    void anyTwoStatesAreCompared()
    {
        m_fixture->go(QStringLiteral("change"), QStringLiteral("small"));
        const ChangePage &change = page<ChangePage>();
        QCOMPARE(change.to()->text(), QStringLiteral("2021-09-30")); // as it was left
        type(change.to()->edit(), {});
        type(change.from()->edit(), QStringLiteral("v1.0"));
        QCOMPARE(change.window()->currentText(), QStringLiteral("Since the last tag, v1.0"));
        type(change.to()->edit(), QStringLiteral("2021-06"));
        QCOMPARE(change.window()->currentIndex(), -1);
        QCOMPARE(change.viewModel().total(), QStringLiteral("+5")); // January 2021 to June
        type(change.to()->edit(), {});
        QCOMPARE(change.viewModel().total(), QStringLiteral("+5,011"));
        auto *swap = m_fixture->find<QAbstractButton>(QStringLiteral("Swap the two states"));
        QVERIFY(swap && swap->isEnabled());
        swap->click();
        m_fixture->settle();
        QCOMPARE(change.to()->text(), QStringLiteral("v1.0"));
        QCOMPARE(change.from()->text(), QStringLiteral("2021-12-10"));
        type(change.from()->edit(), QStringLiteral("no-such-tag"));
        QVERIFY(!change.waterfall()->isVisible());
        type(change.from()->edit(), {});
        QVERIFY(change.waterfall()->isVisible());
        QVERIFY(!swap->isEnabled()); // nothing comes before the beginning
    }

    void aFileShowsItsSource()
    {
        m_fixture->go(QStringLiteral("code"), QStringLiteral("small"),
                      QStringLiteral("src/lib.rs"));
        auto *file = window().findChild<FileHistoryView *>();
        QVERIFY(file);
        QCOMPARE(file->source()->lineCount(), 8);
        QVERIFY(file->source()->unsafeAt(2) == SourceView::Unsafe::R1);
        QVERIFY(file->source()->unsafeAt(6) == SourceView::Unsafe::R0);
        QVERIFY(file->source()->unsafeAt(8) == SourceView::Unsafe::No);
        QCOMPARE(file->source()->regions().size(), std::size_t(2));
        const FileVersionsModel &versions = file->versions();
        const auto subjectOf = [&versions](int row) {
            return versions.index(row, FileVersionsModel::Subject).data().toString();
        };
        QTRY_COMPARE(subjectOf(versions.rowCount() - 1), QStringLiteral("month 3"));
    }

    // As a sanitizer prints it.
    void aFileIsFoundByItsEnd()
    {
        m_fixture->go(QStringLiteral("code"), QStringLiteral("small"),
                      QStringLiteral("/build/small-1.0/vendor/zip/zip.c"));
        auto *file = window().findChild<FileHistoryView *>();
        QVERIFY(file && !file->intervals().empty());
        QCOMPARE(QString::fromStdString(file->intervals().back().figures.path),
                 QStringLiteral("vendor/zip/zip.c"));
        QCOMPARE(file->source()->lineCount(), 5000);
    }

    void hotspotsSayWhatIsNew()
    {
        m_fixture->go(QStringLiteral("hotspots"), QStringLiteral("small"));
        const HotspotsPage &page = this->page<HotspotsPage>();
        type(page.since()->edit(), QStringLiteral("v1.0"));
        const HotspotFigures &figures = page.viewModel().figures();
        QCOMPARE(figures.changed.size(), std::size_t(2));
        QCOMPARE(QString::fromStdString(figures.changed.front().file.path),
                 QStringLiteral("vendor/zip/zip.c"));
        QVERIFY(figures.changed.front().isNew);
        QCOMPARE(figures.changed.back().exposedSince.value_or(0), std::int64_t(11));
    }

    void projectsAreLaidOverEachOther()
    {
        auto database =
            store::Database::open(m_fixture->workspace().location(), store::OpenMode::ReadOnly);
        QVERIFY(database.has_value());
        const auto comparison =
            compareProjects(*database, {QStringLiteral("small"), QStringLiteral("small")}, {},
                            store::CodeFilter(), startOfDay({2022, 1, 1}));
        QVERIFY(comparison.has_value());
        const report::ChartData &chart = comparison->overlay;
        QVERIFY(chart.shares);
        QCOMPARE(chart.series.size(), std::size_t(2));
        QCOMPARE(chart.series[0].values.front().value(), 1.0); // C alone
        // 25 lines of C, 5,000 vendored, 6 of 8 lines of Rust in unsafe regions.
        QCOMPARE(chart.series[1].values.back().value(), 5031.0 / 5033.0);
        QVERIFY(chart.series[0].colour != chart.series[1].colour);
        m_fixture->go(
            QStringLiteral("portfolio"), {},
            PortfolioPage::compareDetail({QStringLiteral("small"), QStringLiteral("small")}));
        auto *compare = window().findChild<PortfolioCompare *>();
        QVERIFY(compare && !compare->overlay()->isVisible());
        QTest::keyClick(compare->mode(), Qt::Key_End);
        if (compare->mode()->current() != 2) {
            QTest::keyClick(compare->mode(), Qt::Key_Right);
            QTest::keyClick(compare->mode(), Qt::Key_Right);
        }
        QVERIFY(compare->overlay()->isVisible());
        // The one step of each, by its name; it opens as it does elsewhere.
        const auto &marks = compare->overlay()->scene().marks;
        QTRY_COMPARE(marks.size(), std::size_t(2));
        QVERIFY(marks.front().text.startsWith(QStringLiteral("small: +5,00")));
        QCOMPARE(compare->charts()[1]->scene().marks.size(), std::size_t(1));
        Q_EMIT compare->overlay()->markActivated(QString(marks.front().target));
        m_fixture->settle();
        QCOMPARE(window().currentPage()->id(), QStringLiteral("change"));
        QCOMPARE(page<ChangePage>().to()->text(), QStringLiteral("2021-09-30"));
    }

    void theBacktestIsOneClickAway()
    {
        m_fixture->go(QStringLiteral("code"), QStringLiteral("small"));
        window().actionCollection().trigger(QStringLiteral("project.trend"));
        m_fixture->settle();
        auto *dialog = window().findChild<RowsDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QTableWidget *>());
        dialog->reject();
    }

    void whatAPassLeftIsOffered()
    {
        // A commit that another program scanned, without the passes.
        m_repository.write(QStringLiteral("a.c"), "int z;\n");
        m_repository.commit(QStringLiteral("late"), QStringLiteral("2022-02-10T12:00:00Z"));
        {
            auto database = store::Database::open(m_fixture->workspace().location(),
                                                  store::OpenMode::ReadWrite);
            QVERIFY(database.has_value());
            const auto project = store::project(*database, "small");
            QVERIFY(project.has_value());
            QVERIFY(scan::scanRepository(*database, "small", project->repositories.front().name, {},
                                         {}, {})
                        .has_value());
        }
        const InfoBar &bar = window().infoBar();
        QTRY_COMPARE_WITH_TIMEOUT(bar.shownId(), QStringLiteral("passes"), 10000);
        QVERIFY(bar.shownText().contains(QStringLiteral("small")));
        bar.findChild<QPushButton *>()->click();
        m_fixture->finishJobs();
        QTRY_VERIFY(bar.shownId().isEmpty());
    }

    void cleanupTestCase()
    {
        m_fixture.reset();
        m_theme.reset();
    }
};

QTEST_MAIN(TestChangeStory)
#include "tst_change_story.moc"
