// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;

// Expected moments come from date(1): date -u -d DATE +%s
class TestCivilTime : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsMoments_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("first");
        QTest::addColumn<qint64>("last");
        QTest::newRow("day") << "2026-08-24" << qint64(1787529600) << qint64(1787615999);
        QTest::newRow("month") << "2024-02" << qint64(1706745600) << qint64(1709251199);
        QTest::newRow("year") << "1969" << qint64(-31536000) << qint64(-1);
        QTest::newRow("full") << "2026-08-24T09:12:00Z" << qint64(1787562720) << qint64(1787562720);
        QTest::newRow("offset") << "2026-08-24T11:12:00+02:00" << qint64(1787562720)
                                << qint64(1787562720);
        QTest::newRow("fraction") << "2026-08-24T09:12:00.250Z" << qint64(1787562720)
                                  << qint64(1787562720);
    }

    void readsMoments()
    {
        QFETCH(QString, text);
        QFETCH(qint64, first);
        QFETCH(qint64, last);
        const auto begin = parseIso(text.toStdString());
        QVERIFY_RESULT(begin);
        QCOMPARE(qint64(*begin), first);
        QCOMPARE(qint64(*parseIsoEnd(text.toStdString())), last);
    }

    void refusesWhatIsNoDate_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"", "yesterday", "2026-13-01", "2026-02-30", "2026-8-24", "26-08-24",
              "2026-08-24T25:00:00Z", "2026-08-24T09:12:00 Berlin", "-026-08-24"})
            QTest::newRow(text) << QString::fromUtf8(text);
    }

    void refusesWhatIsNoDate()
    {
        QFETCH(QString, text);
        const auto parsed = parseIso(text.toStdString());
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, ErrorCode::InvalidInput);
    }

    void findsSteps()
    {
        const Seconds moment = *parseIso("2024-12-31T23:59:59Z"); // a Tuesday
        QCOMPARE(isoDate(stepStart(moment, Step::Week)), std::string("2024-12-30"));
        QCOMPARE(isoDate(nextStepStart(moment, Step::Week)), std::string("2025-01-06"));
        QCOMPARE(isoDate(nextStepStart(moment, Step::Month)), std::string("2025-01-01"));
        QCOMPARE(isoDate(stepStart(moment, Step::Quarter)), std::string("2024-10-01"));
        QCOMPARE(isoDate(nextStepStart(moment, Step::Year)), std::string("2025-01-01"));
        QCOMPARE(isoDate(stepStart(-1, Step::Week)), std::string("1969-12-29"));
    }

    void writesWhatItReads()
    {
        for (const char *text :
             {"1969-12-31T23:59:59Z", "2000-02-29T00:00:00Z", "2026-08-24T09:12:00Z"})
            QCOMPARE(isoDateTime(*parseIso(text)), std::string(text));
    }
};

QTEST_GUILESS_MAIN(TestCivilTime)
#include "tst_civil_time.moc"
