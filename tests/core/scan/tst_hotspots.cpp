// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/fix_words.h"
#include "core/scan/line_pass.h"
#include "core/store/hotspots.h"
#include "core/store/project_story.h"
#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using store::HotspotOrder;

namespace
{

QByteArray cLines(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "int v" + QByteArray::number(i) + ";\n";
    return text;
}

} // namespace

// Twelve C files of 100, 110, … 210 lines; the two smallest are not in the top ten. Then fixes.
class TestHotspots : public QObject
{
    Q_OBJECT

    BuiltRepository m_repository;
    std::unique_ptr<ScanFixture> m_fixture;

    void change(int file, const char *message, const char *date)
    {
        const QString path = QStringLiteral("f%1.c").arg(file);
        m_repository.write(path, cLines(100 + 10 * file) + message + "();\n");
        m_repository.commit(QLatin1String(message), QLatin1String(date));
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (int file = 0; file < 12; ++file)
            m_repository.write(QStringLiteral("f%1.c").arg(file), cLines(100 + 10 * file));
        m_repository.write(QStringLiteral("safe.py"), "print(1)\n");
        m_repository.commit(QStringLiteral("begin"), QStringLiteral("2020-01-01T00:00:00Z"));
        change(0, "busy", "2020-06-01T00:00:00Z");
        change(0, "busier", "2020-07-01T00:00:00Z");
        change(11, "fix use-after-free in f11", "2021-03-01T00:00:00Z");
        change(5, "Fix heap buffer overflow (CVE-2021-1234)", "2021-05-01T00:00:00Z");
        change(0, "avoid out-of-bounds read", "2021-07-01T00:00:00Z");
        change(11, "nicer words", "2022-03-01T00:00:00Z");
        m_repository.write(QStringLiteral("safe.py"), "print(2)\n");
        m_repository.write(QStringLiteral("new.c"), cLines(5));
        m_repository.commit(QStringLiteral("fix segfault in the script"),
                            QStringLiteral("2022-06-30T00:00:00Z"));
        m_fixture = std::make_unique<ScanFixture>(m_repository.stdPath());
        QVERIFY_RESULT(m_fixture->scan());
        QVERIFY_RESULT(scan::countLineChanges(m_fixture->database(), "p", "r", {}, {}, {}));
    }

    void rankedByExposedLines()
    {
        const auto answer = store::hotspots(m_fixture->database(), "p", {});
        QVERIFY_RESULT(answer);
        QCOMPARE(answer->total, std::uint64_t(13));
        QCOMPARE(answer->files.front().file.path, std::string("f11.c"));
        QCOMPARE(answer->files.front().score, answer->files.front().file.exposed);
        store::HotspotQuery page;
        page.limit = 2;
        page.offset = 1;
        const auto second = store::hotspots(m_fixture->database(), "p", page);
        QCOMPARE(second->files.size(), std::size_t(2));
        QCOMPARE(second->files.front().file.path, std::string("f10.c"));
    }

    // By hand: three fixes since 2020-06-30 change a C file; the fourth commit that says so changes
    // a script and a file that is new (which is exposed now, so it counts, and is in no top ten).
    // The top ten by lines are f2 to f11: two of four. By churn f0 is first: it and the nine
    // largest others: three of four.
    void backtestCountsTheFixesOfTheTopTen()
    {
        const auto answer = store::hotspots(m_fixture->database(), "p", {});
        QVERIFY_RESULT(answer);
        QVERIFY(answer->backtest.has_value());
        const store::HotspotBacktest &backtest = *answer->backtest;
        QCOMPARE(isoDate(backtest.then), std::string("2020-06-30"));
        QCOMPARE(backtest.files, std::uint64_t(12));
        QVERIFY(backtest.complete);
        QCOMPARE(backtest.fixes, std::uint64_t(4));
        QCOMPARE(backtest.rankings.at(0).order, HotspotOrder::Exposed);
        QCOMPARE(backtest.rankings.at(0).caught, std::uint64_t(2));
        QCOMPARE(backtest.rankings.at(2).order, HotspotOrder::Churn);
        QCOMPARE(backtest.rankings.at(2).caught, std::uint64_t(3));
    }

    void whatIsNewSince()
    {
        store::HotspotQuery query;
        query.since = store::At{startOfDay({2021, 1, 1}), {}};
        const auto answer = store::hotspots(m_fixture->database(), "p", query);
        QVERIFY_RESULT(answer);
        for (const store::Hotspot &hotspot : answer->files) {
            QCOMPARE(hotspot.isNew, hotspot.file.path == "new.c");
            QVERIFY(hotspot.exposedSince.has_value());
        }
    }

    void messagesOfFixes_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<bool>("fix");
        QTest::newRow("cve") << QByteArray("url: CVE-2023-38545") << true;
        QTest::newRow("uaf") << QByteArray("Fix Use After Free in parser") << true;
        QTest::newRow("overread") << QByteArray("ftp: avoid heap buffer overread") << true;
        QTest::newRow("asan") << QByteArray("make ASAN happy\n\nfound by oss-fuzz") << true;
        QTest::newRow("null") << QByteArray("fix NULL pointer dereference") << true;
        QTest::newRow("words") << QByteArray("docs: say more about overflow menus") << false;
        QTest::newRow("plain") << QByteArray("build: bump version") << false;
    }

    void messagesOfFixes()
    {
        QFETCH(QByteArray, message);
        QFETCH(bool, fix);
        QCOMPARE(languages::mendsMemorySafety(message.toStdString()), fix);
    }

    void storyOfThePortfolio()
    {
        const auto rows = store::portfolio(m_fixture->database(), {});
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->front().story.archetype, metrics::Archetype::NotMigrating);
        QCOMPARE(rows->front().story.archetypeSet, false);
        QVERIFY(rows->front().story.value.has_value());
        auto project = store::project(m_fixture->database(), "p");
        project->settings.archetype = "process";
        QVERIFY_RESULT(store::setProjectSettings(m_fixture->database(), "p", project->settings));
        const auto set = store::portfolio(m_fixture->database(), {});
        QCOMPARE(set->front().story.archetype, metrics::Archetype::Process);
        QVERIFY(set->front().story.archetypeSet);
        QVERIFY(!set->front().story.value.has_value());
    }
};

QTEST_GUILESS_MAIN(TestHotspots)
#include "tst_hotspots.moc"
