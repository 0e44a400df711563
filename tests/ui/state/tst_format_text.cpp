// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/state/format.h"
#include "ui/state/language.h"

#include <QtTest>

#include <limits>

using namespace ferrograph;
using ferrograph::ui::Format;

// Numbers and dates as the window writes them in English.
class TestFormatText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { ui::applyLanguage(QStringLiteral("en")); }

    void counts()
    {
        QCOMPARE(Format::count(0), QStringLiteral("0"));
        QCOMPARE(Format::count(5413), QStringLiteral("5,413"));
        QCOMPARE(Format::count(std::numeric_limits<std::uint64_t>::max()),
                 QStringLiteral("18,446,744,073,709,551,615"));
    }

    void shortCounts_data()
    {
        QTest::addColumn<quint64>("value");
        QTest::addColumn<QString>("text");
        const auto row = [](quint64 value, const char *text) {
            QTest::newRow(text) << value << QString::fromLatin1(text);
        };
        row(999, "999");
        row(1000, "1.0k");
        row(4471, "4.5k");
        row(9949, "9.9k");
        row(9950, "10k");
        row(240123, "240k");
        row(999499, "999k");
        row(999500, "1.0M");
        row(2532000, "2.5M");
        row(12345678, "12M");
    }

    void shortCounts()
    {
        QFETCH(quint64, value);
        QTEST(Format::shortCount(value), "text");
    }

    void signedCounts()
    {
        QCOMPARE(Format::signedCount(0), QStringLiteral("0"));
        QCOMPARE(Format::signedCount(152), QStringLiteral("+152"));
        QCOMPARE(Format::signedCount(-1204), QStringLiteral("\u22121,204"));
        QCOMPARE(Format::signedCount(std::numeric_limits<std::int64_t>::min()),
                 QStringLiteral("\u22129,223,372,036,854,775,808"));
    }

    // What is there never reads as nothing, and what is missing never as whole.
    void percents_data()
    {
        QTest::addColumn<double>("share");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << 0.0 << QStringLiteral("0.0\u00A0%");
        QTest::newRow("hardly anything") << 0.0001 << QStringLiteral("<\u00A00.1\u00A0%");
        QTest::newRow("little") << 0.0005 << QStringLiteral("0.1\u00A0%");
        QTest::newRow("some") << 0.8512 << QStringLiteral("85.1\u00A0%");
        QTest::newRow("nearly all") << 0.99999 << QStringLiteral(">\u00A099.9\u00A0%");
        QTest::newRow("all") << 1.0 << QStringLiteral("100.0\u00A0%");
    }

    void percents()
    {
        QFETCH(double, share);
        QTEST(Format::percent(share), "text");
    }

    void points()
    {
        QCOMPARE(Format::points(-0.0041), QStringLiteral("\u22120.4\u00A0pts"));
        QCOMPARE(Format::points(0.0041), QStringLiteral("+0.4\u00A0pts"));
        QCOMPARE(Format::points(-0.0001), QStringLiteral("0.0\u00A0pts"));
    }

    void signsStayBeforeTheirNumbersFromRightToLeft()
    {
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QString text = Format::signedCount(-5);
        QGuiApplication::setLayoutDirection(Qt::LeftToRight);
        QCOMPARE(text, QStringLiteral("\u200E\u22125"));
    }

    void datesAreUtc()
    {
        QCOMPARE(Format::date(1787443199), QStringLiteral("22 Aug 2026"));
        QCOMPARE(Format::date(1787443200), QStringLiteral("23 Aug 2026"));
        QCOMPARE(Format::monthOf(1787443199), QStringLiteral("Aug 2026"));
    }

    void ages_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("text");
        const auto row = [](qint64 seconds, const char *text) {
            QTest::newRow(text) << seconds << QString::fromLatin1(text);
        };
        row(59, "just now");
        row(60, "1 min ago");
        row(3599, "59 min ago");
        row(2 * qint64{3600}, "2 h ago");
        row(86400, "yesterday");
        row(3 * qint64{86400}, "3 d ago");
        row(60 * qint64{86400}, "60 d ago");
        row(92 * qint64{86400}, "3 months ago");
        row(800 * qint64{86400}, "2 years ago");
    }

    void ages()
    {
        QFETCH(qint64, seconds);
        QTEST(Format::age(1000, 1000 + seconds), "text");
    }

    void durations()
    {
        QCOMPARE(Format::duration(-1), QStringLiteral("0 s"));
        QCOMPARE(Format::duration(14.4), QStringLiteral("14 s"));
        QCOMPARE(Format::duration(170), QStringLiteral("3 min"));
        QCOMPARE(Format::duration(4800), QStringLiteral("1 h 20 min"));
    }
};

QTEST_MAIN(TestFormatText)
#include "tst_format_text.moc"
