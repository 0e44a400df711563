// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/time_range.h"

#include <QtTest>

using namespace ferrograph;
using ferrograph::ui::TimeRange;
using Preset = ferrograph::ui::TimeRange::Preset;

namespace
{

Seconds at(const char *text)
{
    return parseIso(text).value();
}

} // namespace

class TestTimeRange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void presetsCountBackInCalendarMonths()
    {
        const Seconds now = at("2026-05-31T10:00:00Z");
        QCOMPARE(TimeRange({Preset::ThreeMonths, 0, 0}).storeRange(now).from,
                 std::optional(at("2026-02-28T10:00:00Z"))); // no 31 February
        QCOMPARE(TimeRange({Preset::OneYear, 0, 0}).storeRange(now).from,
                 std::optional(at("2025-05-31T10:00:00Z")));
        QVERIFY(!TimeRange({Preset::OneYear, 0, 0}).storeRange(now).to);
        QVERIFY(!TimeRange().storeRange(now).from);
    }

    void theStepFollowsFromTheLength()
    {
        const Seconds now = at("2026-05-31");
        QVERIFY(TimeRange({Preset::ThreeMonths, 0, 0}).step(now, {}) == Step::Day);
        QVERIFY(TimeRange({Preset::OneYear, 0, 0}).step(now, {}) == Step::Week);
        QVERIFY(TimeRange().step(now, at("2001-01-01")) == Step::Month);
        QVERIFY(TimeRange().step(now, at("2026-04-01")) == Step::Day);
    }

    void isKeptAsText_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text : {"3M", "1Y", "3Y", "All", "2020-01-01/2021-06-30"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void isKeptAsText()
    {
        QFETCH(QString, text);
        QCOMPARE(TimeRange::fromText(text).toText(), text);
    }

    void anythingElseIsAll()
    {
        for (const char *text : {"", "4M", "2021-01-01", "2022-01-01/2021-01-01", "x/y"})
            QCOMPARE(TimeRange::fromText(QString::fromLatin1(text)).preset, Preset::All);
    }

    void aRangeOfDaysEndsWithItsLastSecond()
    {
        const TimeRange range = TimeRange::fromText(QStringLiteral("2020-01-01/2021-06-30"));
        QCOMPARE(range.storeRange(0).to, std::optional(at("2021-06-30T23:59:59Z")));
    }
};

QTEST_MAIN(TestTimeRange)
#include "tst_time_range.moc"
