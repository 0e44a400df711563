// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/steps.h"

#include <QtTest>

using namespace ferrograph;

namespace
{

std::vector<metrics::Observation> monthly(const std::vector<double> &values)
{
    std::vector<metrics::Observation> series;
    for (const double value : values)
        series.push_back({static_cast<Seconds>(series.size()), value});
    return series;
}

} // namespace

class TestSteps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Ordinary changes of 10: 6 * 1.4826 * 10 = 89 is the bound.
    void onlyWhatIsBeyondTheOrdinary()
    {
        const auto steps =
            metrics::findSteps(monthly({1000, 1010, 1000, 1010, 1100, 1110, 1020, 1030, 1040}));
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].change(), 90.0);
        QCOMPARE(steps[0].from, Seconds(3));
        QCOMPARE(steps[1].change(), -90.0);
    }

    void smallAgainstTheLevelIsNone()
    {
        QVERIFY(
            metrics::findSteps(monthly({9000, 9010, 9000, 9010, 9400, 9410, 9420, 9430})).empty());
    }

    void tooFewChangesHaveNoOrdinary()
    {
        QVERIFY(metrics::findSteps(monthly({0, 0, 0, 5000, 5000, 5000})).empty());
        QVERIFY(metrics::findSteps({}).empty());
    }

    void theLargestAreKeptInOrderOfTime()
    {
        std::vector<double> values = {1000};
        for (int i = 0; i < 40; ++i)
            values.push_back(values.back() + (i % 10 == 5 ? 500.0 + i : 1.0));
        const auto steps = metrics::findSteps(monthly(values), 2);
        QCOMPARE(steps.size(), std::size_t(2));
        QCOMPARE(steps[0].change(), 525.0);
        QCOMPARE(steps[1].change(), 535.0);
    }
};

QTEST_GUILESS_MAIN(TestSteps)
#include "tst_steps.moc"
