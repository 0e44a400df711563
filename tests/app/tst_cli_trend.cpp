// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/app/cli_process.h"
#include "tests/support/built_repository.h"

#include <QJsonArray>
#include <QtTest>

using namespace ferrograph::test;

// A project that takes ten lines of C away every month.
class TestCliTrend : public QObject
{
    Q_OBJECT

    BuiltRepository m_repository;
    Cli m_cli;

    static QByteArray lines(int count)
    {
        QByteArray text;
        for (int i = 0; i < count; ++i)
            text += "int v" + QByteArray::number(i) + ";\n";
        return text;
    }

    QJsonObject trend(const QStringList &more)
    {
        return m_cli.json(QStringList{"show", "trend", "--project", "p"} + more);
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_repository.write(QStringLiteral("b.rs"), QByteArray("fn f() {}\n").repeated(100));
        for (int month = 1; month <= 9; ++month) {
            m_repository.write(QStringLiteral("a.c"), lines(200 - 10 * month));
            m_repository.commit(QStringLiteral("less"),
                                QStringLiteral("2023-0%1-10T12:00:00Z").arg(month));
        }
        QCOMPARE_STATUS(m_cli.run({"scan", m_repository.path(), "--project", "p"}), 0);
    }

    void fallingLinesReachTheirTarget()
    {
        const QJsonObject answer = trend({"--metric", "lines:C", "--target", "60"});
        QCOMPARE(answer["metric"].toString(), QStringLiteral("lines:C"));
        QCOMPARE(answer["direction"].toString(), QStringLiteral("falling"));
        QCOMPARE(answer["value"].toDouble(), 110.0);
        QVERIFY(qAbs(answer["slope_per_year"].toDouble() + 120) < 2);
        QCOMPARE(answer["interval"].toArray().size(), 2);
        QVERIFY(answer["p"].toDouble() < 0.05);
        // 50 lines more at 10 a month from the end of September 2023.
        QVERIFY(answer["date"].toString().startsWith(QStringLiteral("2024-02-2")) ||
                answer["date"].toString().startsWith(QStringLiteral("2024-03-0")));
        QCOMPARE(answer["window"].toInt() <= 24, true);
        QVERIFY(answer["band"].toObject().contains(QStringLiteral("p90")));
        QVERIFY(answer["words"].toString().startsWith(QStringLiteral("Falling: ")));
        QCOMPARE(keysOf(answer["recipe"].toObject()).size(), 6);
    }

    void shareIsWrittenInPercentToo()
    {
        const QJsonObject answer = trend({"--metric", "exposed_share", "--target", "90%"});
        QCOMPARE(answer["target"].toDouble(), 0.9);
        QCOMPARE(answer["no_date"].toString(), QStringLiteral("reached"));
        QCOMPARE(answer["date"].isNull(), true);
    }

    void risingSafeLanguageIsBetter()
    {
        const QJsonObject answer = trend({"--metric", "share:Rust", "--target", "99%"});
        QCOMPARE(answer["direction"].toString(), QStringLiteral("rising"));
        QVERIFY(answer["no_date"].toString() != QStringLiteral("reached"));
    }

    void tooEarlyToTell()
    {
        const QJsonObject answer = trend({"--metric", "lines:C", "--to", "2023-03"});
        QCOMPARE(answer["direction"].toString(), QStringLiteral("no evidence"));
        QVERIFY(answer["slope_per_year"].isNull());
        QVERIFY(answer["words"].toString().startsWith(QStringLiteral("Too early to tell: 3 of")));
    }

    void backtestListsEarlierForecasts()
    {
        const QJsonObject answer = trend({"--metric", "lines:C", "--target", "60", "--backtest"});
        const QJsonArray past = answer["backtest"].toArray();
        QVERIFY(!past.isEmpty());
        QVERIFY(past.first().toObject().contains(QStringLiteral("ratio")));
    }

    void wrongUsage()
    {
        const QStringList command = {"show", "trend", "--project", "p"};
        QCOMPARE_STATUS(m_cli.run(command + QStringList{"--metric", "speed"}), 2);
        QCOMPARE_STATUS(m_cli.run(command + QStringList{"--target", "2"}), 2);
        QCOMPARE_STATUS(m_cli.run(command + QStringList{"--metric", "share:Klingon"}), 2);
        QCOMPARE_STATUS(m_cli.run(command + QStringList{"--months", "5"}), 2);
    }
};

QTEST_GUILESS_MAIN(TestCliTrend)
#include "tst_cli_trend.moc"
