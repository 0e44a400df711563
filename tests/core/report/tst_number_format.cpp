// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/number_format.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::report;

class TestNumberFormat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shortNumbers_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("expected");
        const auto row = [](double value, const char *expected) {
            QTest::newRow(expected) << value << QString::fromUtf8(expected);
        };
        row(0, "0");
        row(7, "7");
        row(12.5, "12.5");
        row(794, "794");
        row(999, "999");
        row(1000, "1k");
        row(1234, "1.2k");
        row(12345, "12.3k");
        row(99949, "99.9k");
        row(99951, "100k");
        row(204321, "204k");
        row(999499, "999k");
        row(999500, "1M");
        row(2531999, "2.5M");
        row(3.1e9, "3.1G");
        row(5e15, "5000T");
        row(-1500, "−1.5k");
    }

    void shortNumbers()
    {
        QFETCH(double, value);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(shortNumber(value)), expected);
    }

    void percentages_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("expected");
        const auto row = [](double share, const char *expected) {
            QTest::addRow("%.10g", share)
                << share << QString::fromUtf8(expected) + QChar(0xA0) + QLatin1Char('%');
        };
        row(0, "0");
        row(0.0000001, "<0.1");
        row(0.0004999, "<0.1");
        row(0.0005, "0.1");
        row(0.007, "0.7");
        row(0.01, "1");
        row(0.0154, "1.5");
        row(0.0994, "9.9");
        row(0.0996, "10");
        row(0.321, "32");
        row(0.9949, "99");
        row(0.996, "99.6");
        row(0.99999, "99.9");
        row(1, "100");
    }

    void percentages()
    {
        QFETCH(double, share);
        QFETCH(QString, expected);
        QCOMPARE(QString::fromStdString(percent(share)), expected);
    }

    void fullNumbers_data()
    {
        QTest::addColumn<qint64>("value");
        // QLocale::c() without OmitGroupSeparator is the second method.
        for (const qint64 value :
             {0LL, 9LL, 999LL, 1000LL, 127353LL, 1000000LL, 9223372036854775807LL})
            QTest::addRow("%lld", value) << value;
    }

    void fullNumbers()
    {
        QFETCH(qint64, value);
        QLocale locale = QLocale::c();
        locale.setNumberOptions({});
        QCOMPARE(QString::fromStdString(fullNumber(value)), locale.toString(value));
        if (value > 0) {
            QCOMPARE(QString::fromStdString(fullNumber(-value)),
                     QStringLiteral("\u2212") + locale.toString(value));
        }
    }

    void followsAStyle()
    {
        const NumberStyle german{",", ".", "\u00A0%"};
        QCOMPARE(shortNumber(12345, german), std::string("12,3k"));
        QCOMPARE(fullNumber(1234567, german), std::string("1.234.567"));
        QCOMPARE(percent(0.0154, german), std::string("1,5\u00A0%"));
        QCOMPARE(percentAligned(0.51, german), std::string("51,0\u00A0%"));
        QCOMPARE(percent(0.00001, german), std::string("<0,1\u00A0%"));
    }

    void dates()
    {
        QCOMPARE(dateText(*parseIso("2023-11-01T23:59:59Z")), std::string("1 Nov 2023"));
        QCOMPARE(monthYearText(*parseIso("2024-07-31")), std::string("Jul 2024"));
    }
};

QTEST_GUILESS_MAIN(TestNumberFormat)
#include "tst_number_format.moc"
