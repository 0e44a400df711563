// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/scan/passes.h"
#include "tests/core/scan/scan_fixture.h"
#include "tests/support/result_checks.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;

class TestPasses : public QObject
{
    Q_OBJECT

    std::size_t pending(ScanFixture &fixture, const std::string &project = {})
    {
        const auto answer = scan::pendingPasses(fixture.database(), project);
        if (!answer)
            qFatal("%s", answer.error().message().c_str());
        return answer->size();
    }

private Q_SLOTS:
    void nothingWaitsBeforeTheFirstScan()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("a.c"), "int a;\n");
        repository.commit(QStringLiteral("one"), QStringLiteral("2024-01-01T00:00:00Z"));
        ScanFixture fixture(repository.stdPath());
        QCOMPARE(pending(fixture), std::size_t(0));
        QVERIFY_RESULT(fixture.scan());
        QCOMPARE(pending(fixture), std::size_t(1));
        QCOMPARE(pending(fixture, "p"), std::size_t(1));
        const auto commits = scan::runPasses(fixture.database(), {"p", "r"}, {}, {}, {});
        QVERIFY_RESULT(commits);
        QCOMPARE(*commits, std::uint64_t(1));
        QCOMPARE(pending(fixture), std::size_t(0));

        // New commits wait again, and only they are counted.
        repository.write(QStringLiteral("a.c"), "int a;\nint b;\n");
        repository.commit(QStringLiteral("two"), QStringLiteral("2024-02-01T00:00:00Z"));
        QVERIFY_RESULT(fixture.scan());
        QCOMPARE(pending(fixture), std::size_t(1));
        const auto more = scan::runPasses(fixture.database(), {"p", "r"}, {}, {}, {});
        QVERIFY_RESULT(more);
        QCOMPARE(*more, std::uint64_t(1));
        QCOMPARE(pending(fixture), std::size_t(0));
    }

    void aStoppedPassWaits()
    {
        BuiltRepository repository;
        repository.write(QStringLiteral("a.c"), "int a;\n");
        repository.commit(QStringLiteral("one"), QStringLiteral("2024-01-01T00:00:00Z"));
        ScanFixture fixture(repository.stdPath());
        QVERIFY_RESULT(fixture.scan());
        std::stop_source stop;
        stop.request_stop();
        const auto stopped =
            scan::runPasses(fixture.database(), {"p", "r"}, {}, {}, stop.get_token());
        QVERIFY(!stopped);
        QVERIFY(stopped.error().code == ErrorCode::Cancelled);
        QCOMPARE(pending(fixture), std::size_t(1));
        QVERIFY_RESULT(scan::runPasses(fixture.database(), {"p", "r"}, {}, {}, {}));
        QCOMPARE(pending(fixture), std::size_t(0));
    }

    void aProjectThatIsNotThere()
    {
        BuiltRepository repository;
        ScanFixture fixture(repository.stdPath());
        const auto answer = scan::pendingPasses(fixture.database(), "other");
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::NotFound);
    }
};

QTEST_GUILESS_MAIN(TestPasses)
#include "tst_passes.moc"
