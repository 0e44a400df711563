// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/data_table.h"
#include "ui/widgets/info_bar.h"
#include "ui/widgets/kpi_card.h"
#include "ui/widgets/proportional_header.h"
#include "ui/widgets/segmented_control.h"
#include "ui/widgets/toast.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QStandardItemModel>
#include <QToolButton>
#include <QtTest>

using namespace ferrograph::ui;

// The window's own controls, by mouse and keys.
class TestControls : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }

    void segmentsAreChosenByMouseAndArrows()
    {
        SegmentedControl control(QStringLiteral("Range"),
                                 {QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        control.show();
        QSignalSpy chosen(&control, &SegmentedControl::chosen);
        const auto segments = control.findChildren<QAbstractButton *>();
        QTest::mouseClick(segments[1], Qt::LeftButton);
        QCOMPARE(control.current(), 1);
        QTest::keyClick(&control, Qt::Key_Right);
        QTest::keyClick(&control, Qt::Key_Right); // the end: stays
        QCOMPARE(control.current(), 2);
        QCOMPARE(chosen.size(), 2);
        control.setCurrent(-1);
        for (const QAbstractButton *segment : segments)
            QVERIFY(!segment->isChecked());
        control.setLayoutDirection(Qt::RightToLeft);
        control.setCurrent(0);
        QTest::keyClick(&control, Qt::Key_Left);
        QCOMPARE(control.current(), 1);
    }

    void theMostSeriousNoticeShows()
    {
        InfoBar bar;
        int runs = 0;
        bar.show({QStringLiteral("i"), Info::Level::Information, QStringLiteral("note"), {}, {}});
        bar.show({QStringLiteral("e"), Info::Level::Error, QStringLiteral("broken"),
                  QStringLiteral("Mend"), [&] {
                      ++runs;
                  }});
        bar.show({QStringLiteral("a"), Info::Level::Attention, QStringLiteral("careful"), {}, {}});
        QCOMPARE(bar.shownText(), QStringLiteral("broken"));
        QTest::mouseClick(bar.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(runs, 1);
        bar.withdraw(QStringLiteral("e"));
        QCOMPARE(bar.shownText(), QStringLiteral("careful"));
    }

    void aClosedNoticeStaysClosedUntilItIsANewOne()
    {
        InfoBar bar;
        const Info info{
            QStringLiteral("a"), Info::Level::Attention, QStringLiteral("careful"), {}, {}};
        bar.show(info);
        QTest::mouseClick(bar.findChild<QToolButton *>(), Qt::LeftButton);
        QVERIFY(bar.isHidden());
        bar.show(info);
        QVERIFY(bar.isHidden());
        bar.withdraw(info.id);
        bar.show(info);
        QVERIFY(!bar.isHidden());
    }

    void aToastRunsItsActionAndGoes()
    {
        QWidget window;
        window.resize(400, 300);
        Toast toast(&window);
        window.show();
        int undone = 0;
        toast.show(QStringLiteral("Removed"), QStringLiteral("Undo"), [&] { ++undone; });
        QVERIFY(toast.isVisible());
        QTest::mouseClick(toast.findChild<QPushButton *>(), Qt::LeftButton);
        QCOMPARE(undone, 1);
        QVERIFY(!toast.isVisible());
    }

    void aFigureIsReadAsASentence()
    {
        KpiCard card;
        Kpi kpi;
        kpi.title = QStringLiteral("Exposed share");
        kpi.value = QStringLiteral("85.1");
        kpi.unit = QStringLiteral("%");
        kpi.emphasis = QStringLiteral("−0.4 pts");
        kpi.note = QStringLiteral("in 12 months");
        card.show(kpi);
        QCOMPARE(card.accessibleName(), QStringLiteral("Exposed share: 85.1 %"));
        QCOMPARE(card.accessibleDescription(), QStringLiteral("−0.4 pts in 12 months"));
    }

    void columnsShareTheWidthAndNumbersKeepTheirs()
    {
        QStandardItemModel model(1, 3);
        model.setHorizontalHeaderLabels({QStringLiteral("File"), QStringLiteral("Language"),
                                         QStringLiteral("Commits in a year")});
        model.setHeaderData(2, Qt::Horizontal, int(Qt::AlignTrailing), Qt::TextAlignmentRole);
        DataTable table(QStringLiteral("t"), {300, 100, 20}, 30);
        table.setModel(&model);
        table.resize(500, 200);
        table.show();
        QVERIFY(QTest::qWaitForWindowExposed(&table));
        const auto *header = table.columns();
        const int words =
            header->fontMetrics().horizontalAdvance(QStringLiteral("Commits in a year"));
        QVERIFY(header->sectionSize(2) >= words + 20);
        QCOMPARE(header->sectionSize(0) + header->sectionSize(1) + header->sectionSize(2),
                 header->viewport()->width());
        table.resize(300, 200);
        QVERIFY(header->sectionSize(2) >= words + 20);
        const QByteArray saved = table.columns()->weights();
        table.columns()->restoreWeights("1,2"); // of another table
        QCOMPARE(table.columns()->weights(), saved);
    }

    void rowsAreCopiedAndActivatedByKey()
    {
        QStandardItemModel model(2, 2);
        model.setData(model.index(0, 0), QStringLiteral("a\tb"));
        model.setData(model.index(0, 1), QStringLiteral("1"));
        DataTable table(QStringLiteral("t"), {100, 100}, 30);
        table.setModel(&model);
        table.selectRow(0);
        QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("a b\t1"));
        QSignalSpy activated(&table, &DataTable::rowActivated);
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(activated.size(), 1);
    }

    void everyControlPaintsInBothSchemes()
    {
        Chip chip(QStringLiteral("Product"));
        chip.setCheckable(true);
        chip.setChecked(true);
        chip.resize(chip.sizeHint());
        const QImage light = chip.grab().toImage();
        m_theme->setChoice(SchemeChoice::Dark);
        const QImage dark = chip.grab().toImage();
        m_theme->setChoice(SchemeChoice::Light);
        QVERIFY(light != dark);
        QCOMPARE(chip.grab().toImage(), light);
    }

    void cleanupTestCase() { m_theme.reset(); }
};

QTEST_MAIN(TestControls)
#include "tst_controls.moc"
