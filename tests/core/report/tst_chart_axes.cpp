// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chart_axes.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::report;

class TestChartAxes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coversAndIsNice_data()
    {
        QTest::addColumn<double>("highest");
        for (const double highest : {3.0, 4.0, 5.0, 6.0, 7.0, 11.0, 99.0, 100.0, 101.0, 302.0,
                                     551.0, 5413.0, 59688.0, 396765.0, 508000.0, 2.5e6, 1e9})
            QTest::addRow("%.0f", highest) << highest;
    }

    void coversAndIsNice()
    {
        QFETCH(double, highest);
        const ValueAxis axis = valueAxis(highest, Whole::Yes);
        const std::vector<double> ticks = axis.ticks();
        QCOMPARE(ticks.front(), 0.0);
        QCOMPARE(ticks.back(), axis.top);
        QVERIFY(axis.top >= highest);
        QVERIFY2(axis.top - axis.step < highest, "the topmost interval is used");
        QVERIFY(ticks.size() >= 4 && ticks.size() <= 6);
        const double decade = std::pow(10.0, std::floor(std::log10(axis.step) + 1e-9));
        const double lead = axis.step / decade;
        QVERIFY(qFuzzyCompare(lead, 1.0) || qFuzzyCompare(lead, 2.0) || qFuzzyCompare(lead, 2.5) ||
                qFuzzyCompare(lead, 5.0));
        QCOMPARE(axis.step, std::floor(axis.step));
    }

    void smallAndOddHeights_data()
    {
        QTest::addColumn<double>("highest");
        QTest::addColumn<bool>("whole");
        QTest::addColumn<double>("top");
        QTest::addColumn<double>("step");
        QTest::newRow("one line") << 1.0 << true << 1.0 << 1.0;
        QTest::newRow("two lines") << 2.0 << true << 2.0 << 1.0;
        QTest::newRow("nothing") << 0.0 << true << 1.0 << 1.0;
        QTest::newRow("not a number") << std::nan("") << true << 1.0 << 1.0;
        QTest::newRow("infinite") << HUGE_VAL << true << 1.0 << 1.0;
        QTest::newRow("a share") << 0.8 << false << 0.8 << 0.2;
        QTest::newRow("100 %") << 100.0 << false << 100.0 << 20.0;
    }

    void smallAndOddHeights()
    {
        QFETCH(double, highest);
        QFETCH(bool, whole);
        QFETCH(double, top);
        QFETCH(double, step);
        const ValueAxis axis = valueAxis(highest, whole ? Whole::Yes : Whole::No);
        QVERIFY(std::abs(axis.top - top) < 1e-9);
        QVERIFY(std::abs(axis.step - step) < 1e-9);
    }

    void calendarTicks_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<double>("width");
        QTest::addColumn<QStringList>("dates");
        QTest::addColumn<QStringList>("texts");
        const auto row = [](const char *name, const char *from, const char *to, double width,
                            QStringList dates, QStringList texts) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << width << dates << texts;
        };
        const auto list = [](const char *text) {
            return QString::fromLatin1(text).split(QLatin1Char('|'));
        };
        row("years", "2022-01-01", "2026-08-24", 560,
            list("2022-01-01|2023-01-01|2024-01-01|2025-01-01|2026-01-01"),
            list("2022|2023|2024|2025|2026"));
        row("two years", "2009-05-01", "2020-01-01", 480,
            list("2010-01-01|2012-01-01|2014-01-01|2016-01-01|2018-01-01|2020-01-01"),
            list("2010|2012|2014|2016|2018|2020"));
        row("half years", "2024-08-10", "2026-08-24", 400,
            list("2025-01-01|2025-07-01|2026-01-01|2026-07-01"), list("2025|Jul|2026|Jul"));
        row("quarters", "2023-02-02", "2024-02-02", 300,
            list("2023-04-01|2023-07-01|2023-10-01|2024-01-01"), list("Apr 2023|Jul|Oct|2024"));
        row("months", "2023-12-15", "2024-04-01", 400,
            list("2024-01-01|2024-02-01|2024-03-01|2024-04-01"), list("2024|Feb|Mar|Apr"));
        row("weeks are Mondays", "2024-12-25", "2025-01-15", 240,
            list("2024-12-30|2025-01-06|2025-01-13"), list("30 Dec 2024|6 Jan|13 Jan"));
        row("days", "2024-02-28", "2024-03-01", 300, list("2024-02-28|2024-02-29|2024-03-01"),
            list("28 Feb 2024|29 Feb|1 Mar"));
        row("decades", "1968-01-01", "2003-01-01", 300,
            list("1970-01-01|1980-01-01|1990-01-01|2000-01-01"), list("1970|1980|1990|2000"));
    }

    void calendarTicks()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(double, width);
        QFETCH(QStringList, dates);
        QFETCH(QStringList, texts);
        const TimeAxis axis =
            timeAxis(*parseIso(from.toStdString()), *parseIso(to.toStdString()), width, 70);
        QStringList foundDates;
        QStringList foundTexts;
        for (const TimeTick &tick : axis.ticks) {
            foundDates << QString::fromStdString(isoDate(tick.at));
            foundTexts << QString::fromStdString(tick.text);
        }
        QCOMPARE(foundDates, dates);
        QCOMPARE(foundTexts, texts);
    }

    // Whatever the range and width: on the calendar, inside, far enough apart, and never bare.
    void ticksAreAlwaysOnTheCalendar()
    {
        const Seconds from = *parseIso("1999-03-07T11:12:13Z");
        for (Seconds days = 3; days < 20000; days = days * 3 / 2 + 1) {
            for (const double width : {150.0, 333.0, 740.0, 1900.0}) {
                const Seconds to = from + days * 86400;
                const TimeAxis axis = timeAxis(from, to, width, 60);
                const double perPixel = static_cast<double>(to - from) / width;
                for (std::size_t index = 0; index < axis.ticks.size(); ++index) {
                    const Seconds at = axis.ticks[index].at;
                    QVERIFY(at >= from && at <= to);
                    const QDateTime date = QDateTime::fromSecsSinceEpoch(at, Qt::UTC);
                    QCOMPARE(date.time(), QTime(0, 0));
                    if (axis.unit == CalendarUnit::Week)
                        QCOMPARE(date.date().dayOfWeek(), 1);
                    if (axis.unit == CalendarUnit::Year)
                        QCOMPARE(date.date().dayOfYear(), 1);
                    if (axis.unit > CalendarUnit::Week)
                        QCOMPARE(date.date().day(), 1);
                    if (index > 0)
                        QVERIFY(double(at - axis.ticks[index - 1].at) >= 60 * perPixel);
                }
            }
        }
    }

    void emptyRangeHasNoTicks()
    {
        QVERIFY(timeAxis(5, 5, 100, 60).ticks.empty());
        QVERIFY(timeAxis(5, 4, 100, 60).ticks.empty());
        QVERIFY(timeAxis(0, 100, 0, 60).ticks.empty());
    }

    void stepsFitTheWidth_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<double>("width");
        QTest::addColumn<int>("step");
        const auto row = [](const char *name, int days, double width, Step step) {
            QTest::newRow(name) << days << width << static_cast<int>(step);
        };
        row("a year on a large chart", 366, 740, Step::Day);
        row("four years on a large chart", 1461, 740, Step::Day);
        row("five years", 1827, 740, Step::Week);
        row("curl's history", 9700, 740, Step::Week);
        row("curl's history, small", 9700, 180, Step::Month);
        row("a century", 36500, 180, Step::Year);
        row("nothing", 0, 0, Step::Day);
    }

    void stepsFitTheWidth()
    {
        QFETCH(int, days);
        QFETCH(double, width);
        QFETCH(int, step);
        QCOMPARE(static_cast<int>(stepForRange(0, Seconds{86400} * days, width)), step);
    }
};

QTEST_GUILESS_MAIN(TestChartAxes)
#include "tst_chart_axes.moc"
