// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/commit_times.h"

#include <QtTest>

using namespace ferrograph;

using Times = QList<qint64>;

// Times are days; a day has 86,400 seconds.
class TestCommitTimes : public QObject
{
    Q_OBJECT

    static std::vector<Seconds> seconds(const Times &days)
    {
        std::vector<Seconds> result;
        for (const qint64 day : days)
            result.push_back(day * 86400);
        return result;
    }

private Q_SLOTS:
    void cleansIsolatedClocks_data()
    {
        QTest::addColumn<Times>("committed");
        QTest::addColumn<Times>("expected");
        QTest::newRow("nothing") << Times{} << Times{};
        QTest::newRow("one") << Times{5} << Times{5};
        QTest::newRow("in order") << Times{1, 2, 50, 51} << Times{1, 2, 50, 51};
        QTest::newRow("a fast clock") << Times{1, 2, 900, 3, 4} << Times{1, 2, 3, 3, 4};
        QTest::newRow("a slow clock")
            << Times{100, 101, 0, 102, 150} << Times{100, 101, 101, 102, 150};
        QTest::newRow("two fast clocks apart") << Times{1, 900, 2, 901, 3} << Times{1, 2, 2, 3, 3};
        QTest::newRow("what follows is not misdated")
            << Times{1, 900, 2, 3, 4, 5} << Times{1, 2, 2, 3, 4, 5};
        QTest::newRow("a run stays") << Times{1, 2, 900, 901, 3, 4} << Times{1, 2, 900, 901, 3, 4};
        QTest::newRow("small disorder stays") << Times{10, 9, 10, 9, 11} << Times{10, 9, 10, 9, 11};
        QTest::newRow("a leap to stay") << Times{1, 2, 900, 901, 902} << Times{1, 2, 900, 901, 902};
        QTest::newRow("a fast first") << Times{900, 2, 3, 4} << Times{2, 2, 3, 4};
        QTest::newRow("an old first") << Times{1, 900, 901} << Times{1, 900, 901};
        QTest::newRow("a slow last") << Times{100, 101, 3} << Times{100, 101, 101};
        QTest::newRow("a late last") << Times{100, 101, 900} << Times{100, 101, 900};
    }

    void cleansIsolatedClocks()
    {
        QFETCH(Times, committed);
        QFETCH(Times, expected);
        QVERIFY(metrics::cleanCommitTimes(seconds(committed)) == seconds(expected));
    }

    // A line that goes on is judged as it would have been at once, but for its last two commits.
    void goesOn()
    {
        const auto all = seconds({1, 900, 2, 3, 0, 5, 6, 700, 8, 9, 9, 8, 950, 951, 10, 11});
        const auto whole = metrics::cleanCommitTimes(all);
        for (std::size_t known = 3; known < all.size(); ++known) {
            const auto before = metrics::cleanCommitTimes(std::span(all).first(known));
            const std::size_t from = known - 2;
            const auto rest =
                metrics::cleanCommitTimes(std::span(all).subspan(from), before[from - 1]);
            QVERIFY(std::equal(rest.begin(), rest.end(), whole.begin() + std::ptrdiff_t(from),
                               whole.end()));
            QVERIFY(std::equal(before.begin(), before.end() - 2, whole.begin()));
        }
    }
};

QTEST_GUILESS_MAIN(TestCommitTimes)
#include "tst_commit_times.moc"
