// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme/theme.h"
#include "ui/widgets/moment_field.h"
#include "ui/widgets/source_view.h"

#include <QCalendarWidget>
#include <QCompleter>
#include <QImage>
#include <QLineEdit>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;
using languages::RegionKind;

namespace
{

// An unsafe function of lines 3 to 8 with a block in 5 and 6; an impl at 100.
void fill(SourceView &view)
{
    QString text;
    for (int line = 1; line <= 120; ++line)
        text += QStringLiteral("\tline %1\n").arg(line);
    view.resize(600, 300);
    view.setSource(
        text,
        {{RegionKind::Function, 3, 8}, {RegionKind::Block, 5, 6}, {RegionKind::Impl, 100, 101}});
}

} // namespace

// The source of a file, and the field that names a state.
class TestSourceView : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(); }

    void blocksLieWithinFunctions()
    {
        SourceView view;
        fill(view);
        QCOMPARE(view.lineCount(), 120);
        QVERIFY(view.unsafeAt(2) == SourceView::Unsafe::No);
        QVERIFY(view.unsafeAt(3) == SourceView::Unsafe::R1);
        QVERIFY(view.unsafeAt(5) == SourceView::Unsafe::R0);
        QVERIFY(view.unsafeAt(8) == SourceView::Unsafe::R1);
        QVERIFY(view.unsafeAt(100) == SourceView::Unsafe::R2);
        QVERIFY(view.unsafeAt(0) == SourceView::Unsafe::No);
        QVERIFY(view.unsafeAt(500) == SourceView::Unsafe::No);
    }

    void keysGoFromRegionToRegion()
    {
        SourceView view;
        fill(view);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentLine(), 3);
        QTest::keyClick(&view, Qt::Key_N);
        QTest::keyClick(&view, Qt::Key_N);
        QCOMPARE(view.currentLine(), 100);
        QVERIFY(view.topLine() <= 100 && view.topLine() > 80);
        QTest::keyClick(&view, Qt::Key_N); // round
        QCOMPARE(view.currentLine(), 3);
        QTest::keyClick(&view, Qt::Key_N, Qt::ShiftModifier);
        QCOMPARE(view.currentLine(), 100);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("Line 100")));
    }

    void aNoteIsHeardWithItsLine()
    {
        SourceView view;
        fill(view);
        view.setNotes({{7, QStringLiteral("length is not checked")}});
        view.goTo(7);
        QVERIFY(view.accessibleDescription().contains(QStringLiteral("length is not checked")));
    }

    void hostileTextIsDrawn()
    {
        SourceView view;
        view.resize(400, 200);
        view.setSource(QString(100000, QLatin1Char('x')) + QStringLiteral("\r\n\x01\x1b[31m\n") +
                           QChar(0xD800),
                       {{RegionKind::Block, 1, 4000000000U}, {RegionKind::Block, 90, 3}});
        view.setNotes({{-4, QStringLiteral("before")}, {77, QStringLiteral("after")}});
        view.goTo(1000000);
        QVERIFY(!view.grab().toImage().isNull());
        view.setSource({}, {});
        QVERIFY(!view.grab().toImage().isNull());
    }

    void aFieldTellsOfEachTextOnce()
    {
        MomentField field(QStringLiteral("From"), QStringLiteral("the beginning"));
        field.setTags({QStringLiteral("v2.0"), QStringLiteral("v1.0")});
        QSignalSpy chosen(&field, &MomentField::chosen);
        field.setText(QStringLiteral("2020-01-01"));
        QCOMPARE(chosen.size(), 0); // by the program
        field.edit()->setText(QStringLiteral(" v1.0 "));
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QTest::keyClick(field.edit(), Qt::Key_Return);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(field.text(), QStringLiteral("v1.0"));
        field.edit()->completer()->setCompletionPrefix(QStringLiteral("2."));
        QCOMPARE(field.edit()->completer()->completionCount(), 1);
        QVERIFY(!field.edit()->accessibleName().isEmpty());
    }

    void aDateComesFromTheCalendar()
    {
        MomentField field(QStringLiteral("To"), QStringLiteral("the newest"));
        field.setSpan(QDate(2020, 1, 1), QDate(2024, 6, 30));
        field.show();
        QSignalSpy chosen(&field, &MomentField::chosen);
        field.edit()->actions().last()->trigger();
        auto *calendar = field.findChild<QCalendarWidget *>();
        QVERIFY(calendar);
        QCOMPARE(calendar->selectedDate(), QDate(2024, 6, 30));
        Q_EMIT calendar->activated(QDate(2022, 7, 1));
        QCOMPARE(field.text(), QStringLiteral("2022-07-01"));
        QCOMPARE(chosen.size(), 1);
    }
};

QTEST_MAIN(TestSourceView)
#include "tst_source_view.moc"
