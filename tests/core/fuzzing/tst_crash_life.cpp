// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/crash_life.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::fuzzing;

// When a bug was open.
class TestCrashLife : public QObject
{
    Q_OBJECT

private slots:
    void staysOpenWithoutAWord()
    {
        const auto intervals = openIntervals({{50, 10, 30}, {}, {}, {}});
        QCOMPARE(intervals.size(), std::size_t{1});
        QCOMPARE(intervals[0].opened, Seconds{10});
        QVERIFY(!intervals[0].closed);
    }

    void isFixedWhereAPersonSaysSo()
    {
        const auto intervals = openIntervals({{10, 30}, {40}, {}, {}});
        QCOMPARE(intervals.size(), std::size_t{1});
        QCOMPARE(intervals[0].closed, std::optional<Seconds>(40));
        QCOMPARE(std::string(fixReasonName(intervals[0].reason)), std::string("stated"));
    }

    void comesBack()
    {
        const auto intervals = openIntervals({{10, 30, 60}, {40}, {}, {}});
        QCOMPARE(intervals.size(), std::size_t{2});
        QCOMPARE(intervals[0].closed, std::optional<Seconds>(40));
        QCOMPARE(intervals[1].opened, Seconds{60});
        QVERIFY(!intervals[1].closed);
    }

    void isFixedByAReplay()
    {
        const auto intervals = openIntervals({{10}, {}, {5, 25}, {}});
        QCOMPARE(intervals[0].closed, std::optional<Seconds>(25));
        QVERIFY(intervals[0].reason == FixReason::Replayed);
    }

    void threeCampaignsOfAsMuchEffortMissIt()
    {
        // Found by a campaign of a thousand executions.
        Sightings sightings{{10}, {}, {}, {{10, 1000}, {20, 1000}, {30, 5000}, {40, 1000}}};
        const auto intervals = openIntervals(sightings);
        QCOMPARE(intervals[0].closed, std::optional<Seconds>(20));
        QVERIFY(intervals[0].reason == FixReason::NotSeen);
    }

    void lesserCampaignsDoNotCount()
    {
        QVERIFY(
            !openIntervals({{10}, {}, {}, {{10, 1000}, {20, 999}, {30, 10}, {40, 0}, {50, 1}}})[0]
                 .closed);
        QVERIFY(!openIntervals({{10}, {}, {}, {{10, 1000}, {20, 1000}, {30, 1000}}})[0].closed);
        // Two before it was seen again, one after.
        QVERIFY(!openIntervals({{10, 35}, {}, {}, {{10, 1}, {20, 1}, {30, 1}, {40, 1}}})[0].closed);
    }

    // By hand, after Kaplan and Meier: of four, fixed after 1, 2 and 4 days, open for 3: survival
    // is 3/4, 1/2, then 0.
    void timeToFixCountsWhatIsStillOpen()
    {
        const FixTimes times =
            timesToFix({{0, 1, {}}, {0, 2, {}}, {0, 4, {}}, {7, std::nullopt, {}}}, 10);
        QCOMPARE(times.median, std::optional<Seconds>(2));
        QCOMPARE(times.ninety, std::optional<Seconds>(4));
        QCOMPARE(times.fixed, std::size_t{3});
        QCOMPARE(times.open, std::size_t{1});
        const FixTimes few =
            timesToFix({{0, 1, {}}, {0, std::nullopt, {}}, {0, std::nullopt, {}}}, 10);
        QVERIFY(!few.median);
        QVERIFY(!timesToFix({}, 10).median);
    }
};

QTEST_APPLESS_MAIN(TestCrashLife)
#include "tst_crash_life.moc"
