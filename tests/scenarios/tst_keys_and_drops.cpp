// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/window_fixture.h"
#include "ui/charts/chart_table_dialog.h"
#include "ui/charts/time_chart.h"
#include "ui/dialogs/add_repository_dialog.h"
#include "ui/models/file_table_model.h"
#include "ui/models/portfolio_model.h"
#include "ui/pages/code_page.h"
#include "ui/pages/portfolio_page.h"
#include "ui/shell/action_collection.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/drop_overlay.h"
#include "ui/shell/job_panel.h"
#include "ui/state/language.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/focus_ring.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/segmented_control.h"

#include <QApplication>
#include <QDir>
#include <QDragEnterEvent>
#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using namespace ferrograph::ui;

namespace
{

const QString lantern = QStringLiteral("lantern-codec");
const QString harbour = QStringLiteral("harbour-relay");

} // namespace

// Keyboard, mouse and drops on the real window.
class TestKeysAndDrops : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<SampleDatabase> m_samples;
    std::unique_ptr<FocusRing> m_ring;
    std::unique_ptr<WindowFixture> m_fixture;

    MainWindow &window() { return m_fixture->window(); }

    template <typename P>
    P *page() const
    {
        for (Page *each : m_fixture->window().pages()) {
            if (auto *found = qobject_cast<P *>(each))
                return found;
        }
        return nullptr;
    }

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        m_fixture->press(key, modifiers);
    }

    void drop(const QStringList &paths)
    {
        QMimeData data;
        QList<QUrl> urls;
        for (const QString &path : paths)
            urls += QUrl::fromLocalFile(path);
        data.setUrls(urls);
        QDragEnterEvent enter({600, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(enter.isAccepted());
        QVERIFY(window().dropOverlay().isVisible());
        QDropEvent dropped({600, 400}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &dropped);
        QVERIFY(!window().dropOverlay().isVisible());
    }

private Q_SLOTS:
    void initTestCase()
    {
        applyLanguage(QStringLiteral("en"));
        m_theme = std::make_unique<Theme>();
        m_ring = std::make_unique<FocusRing>();
        m_samples = std::make_unique<SampleDatabase>();
    }

    void init()
    {
        m_fixture =
            std::make_unique<WindowFixture>(m_samples->copy(QStringLiteral("keys.db")), *m_theme);
        m_fixture->go(QStringLiteral("overview"), lantern);
        QApplication::setActiveWindow(&window());
    }

    void cleanup() { m_fixture.reset(); }

    void noKeyHasTwoMeanings() { QCOMPARE(window().actionCollection().conflicts(), QStringList()); }

    void digitsGoToPagesAndArrowsBack()
    {
        key(Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(window().currentPage()->id(), QStringLiteral("code"));
        key(Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(window().currentPage()->id(), QStringLiteral("portfolio"));
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window().currentPage()->id(), QStringLiteral("code"));
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window().currentPage()->id(), QStringLiteral("overview"));
        key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(window().currentPage()->id(), QStringLiteral("code"));
    }

    void ctrlFIsTheFilterOfThePage()
    {
        key(Qt::Key_3, Qt::ControlModifier);
        key(Qt::Key_F, Qt::ControlModifier);
        QCOMPARE(QApplication::focusWidget(),
                 static_cast<QWidget *>(page<CodePage>()->filterField()));
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("no such path"));
        QTRY_COMPARE(page<CodePage>()->fileModel()->total(), std::optional<std::uint64_t>(0));
        QVERIFY(m_fixture->find<QAbstractButton>(QStringLiteral("Clear the filter")));
    }

    void thePaletteFindsPagesProjectsActionsAndFiles()
    {
        key(Qt::Key_K, Qt::ControlModifier);
        CommandPalette &palette = window().palettePanel();
        QVERIFY(palette.isOpen());
        auto *edit = palette.findChild<QLineEdit *>();
        QTest::keyClicks(edit, QStringLiteral("harbour"));
        m_fixture->settle();
        QTest::keyClick(edit, Qt::Key_Return);
        m_fixture->settle();
        QVERIFY(!palette.isOpen());
        QCOMPARE(window().currentPage()->title(), harbour);

        window().openPalette();
        QTest::keyClicks(edit, QStringLiteral("appearance dark"));
        QTest::keyClick(edit, Qt::Key_Return);
        QCOMPARE(Theme::scheme(), Scheme::Dark);
        m_theme->setChoice(SchemeChoice::Light);

        m_fixture->go(QStringLiteral("overview"), lantern);
        window().openPalette();
        QTest::keyClicks(edit, QStringLiteral("palette.rs"));
        m_fixture->settle();
        QTRY_VERIFY(palette.findChild<QListView *>()->model()->rowCount() > 0);
        QTest::keyClick(edit, Qt::Key_Return);
        m_fixture->settle();
        QCOMPARE(window().currentPage()->title(), QStringLiteral("src/palette.rs"));

        window().openPalette();
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(!palette.isOpen());
    }

    void jobsOpenAndCloseByKey()
    {
        key(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(window().jobPanel().isOpen());
        key(Qt::Key_J, Qt::ControlModifier);
        QVERIFY(!window().jobPanel().isOpen());
    }

    void tabShowsARing()
    {
        for (int presses = 0; presses < 6; ++presses)
            QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : &window(),
                            Qt::Key_Tab);
        QVERIFY(QApplication::focusWidget());
        QVERIFY(m_ring->ringed());
    }

    // Nothing is a trap: Tab comes round to where it began.
    void tabReachesEverythingAndComesBack()
    {
        for (const QString &where :
             {QStringLiteral("portfolio"), QStringLiteral("overview"), QStringLiteral("code")}) {
            m_fixture->go(where, lantern);
            QSet<QWidget *> reached;
            QTest::keyClick(&window(), Qt::Key_Tab);
            QWidget *first = QApplication::focusWidget();
            for (int presses = 0; presses < 120; ++presses) {
                reached += QApplication::focusWidget();
                QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
                if (QApplication::focusWidget() == first)
                    break;
            }
            QCOMPARE(QApplication::focusWidget(), first);
            for (QWidget *child : window().currentPage()->findChildren<QWidget *>()) {
                const bool stop = child->focusPolicy() & Qt::TabFocus && child->isVisible() &&
                                  child->isEnabled() && !child->focusProxy();
                if (stop && !reached.contains(child))
                    QFAIL(
                        qPrintable(QStringLiteral("%1: Tab does not reach %2 “%3”")
                                       .arg(where, QLatin1String(child->metaObject()->className()),
                                            child->accessibleName())));
            }
        }
    }

    void draggingOverTheChartChoosesTheTimeOfTheWindow()
    {
        key(Qt::Key_3, Qt::ControlModifier);
        TimeChart *chart = page<CodePage>()->codeChart();
        const report::PlotArea area = chart->chartLayout().area;
        const QPoint from(int(area.left + area.width * 0.25), int(area.top + 20));
        const QPoint to(int(area.left + area.width * 0.75), int(area.top + 20));
        QTest::mousePress(chart, Qt::LeftButton, {}, from);
        QTest::mouseMove(chart, to);
        QTest::mouseRelease(chart, Qt::LeftButton, {}, to);
        m_fixture->settle();
        const TimeRange range = m_fixture->workspace().state().range();
        QCOMPARE(range.preset, TimeRange::Preset::Custom);
        QCOMPARE(range.from, area.moment(from.x()));
        QCOMPARE(range.to, area.moment(to.x()));
        QTest::mouseDClick(chart, Qt::LeftButton, {}, from);
        m_fixture->settle();
        QCOMPARE(m_fixture->workspace().state().range().preset, TimeRange::Preset::All);
    }

    void enterInTheChartShowsTheFilesOfThatCommit()
    {
        key(Qt::Key_3, Qt::ControlModifier);
        TimeChart *chart = page<CodePage>()->codeChart();
        chart->setFocus();
        QTest::keyClick(chart, Qt::Key_Home);
        QTest::keyClick(chart, Qt::Key_Return);
        m_fixture->settle();
        QVERIFY(page<CodePage>()->fileModel()->query().at.commit ==
                chart->scene().data.moments.front().commit);
        QVERIFY(page<CodePage>()->fileModel()->total().value_or(0) > 0);
        QTest::keyClick(chart, Qt::Key_T);
        QVERIFY(chart->findChild<ChartTableDialog *>());
    }

    void rangeButtonsWorkByKeys()
    {
        auto *control = m_fixture->find<SegmentedControl>(QStringLiteral("Time range"));
        QVERIFY(control);
        control->setFocus();
        QTest::keyClick(control, Qt::Key_Left);
        m_fixture->settle();
        QCOMPARE(m_fixture->workspace().state().range().preset, TimeRange::Preset::ThreeYears);
        QTest::keyClick(control, Qt::Key_Right);
        QCOMPARE(m_fixture->workspace().state().range().preset, TimeRange::Preset::All);
    }

    void chosenProjectsAreCompared()
    {
        m_fixture->go(QStringLiteral("portfolio"));
        DataTable *table = page<PortfolioPage>()->table();
        table->selectRow(0);
        QVERIFY(!m_fixture->find<QAbstractButton>(QStringLiteral("Compare 1 project")));
        table->selectAll();
        auto *compare = m_fixture->find<QAbstractButton>(QStringLiteral("Compare 3 projects"));
        QVERIFY(compare);
        QTest::mouseClick(compare, Qt::LeftButton);
        m_fixture->settle();
        QCOMPARE(window().currentPage()->title(), QStringLiteral("Comparison"));
        QVERIFY(window().currentPage()->subtitle().contains(harbour));
        key(Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(window().currentPage()->title(), QStringLiteral("Portfolio"));
    }

    void aDroppedRepositoryIsOfferedNotTaken()
    {
        drop({m_samples->samples() + QLatin1Char('/') + harbour});
        const auto dialogs = window().findChildren<AddRepositoryDialog *>();
        QCOMPARE(dialogs.size(), 1);
        QVERIFY(dialogs.first()
                    ->findChild<QLineEdit *>(QStringLiteral("source"))
                    ->text()
                    .endsWith(harbour));
        dialogs.first()->reject();
    }

    void whatCannotBeUsedIsSaid()
    {
        QTemporaryDir folder;
        drop({folder.path()});
        QVERIFY2(window().infoBar().shownText().contains(QStringLiteral("neither a git folder")),
                 qPrintable(window().infoBar().shownText()));
    }

    void aDroppedDatabaseIsOpened()
    {
        QSignalSpy asked(&window(), &MainWindow::databaseRequested);
        drop({m_samples->file()});
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked[0][0].toString(), m_samples->file());
    }

    void leavingTakesTheOverlayAway()
    {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(m_samples->folder())});
        QDragEnterEvent enter({9, 9}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window(), &enter);
        QVERIFY(window().dropOverlay().isVisible());
        QDragLeaveEvent leave;
        QApplication::sendEvent(&window(), &leave);
        QVERIFY(!window().dropOverlay().isVisible());
    }

    void f5ReadsAgain()
    {
        QSignalSpy changed(&m_fixture->workspace().state(), &AppState::storeChanged);
        key(Qt::Key_F5);
        QCOMPARE(changed.size(), 1);
    }

    void cleanupTestCase()
    {
        m_ring.reset();
        m_theme.reset();
    }
};

QTEST_MAIN(TestKeysAndDrops)
#include "tst_keys_and_drops.moc"
