// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/ranks.h"
#include "core/metrics/trend.h"
#include "core/metrics/trend_words.h"
#include "tests/core/metrics/monthly_series.h"

#include <QtTest>

#include <cmath>

using namespace ferrograph;
using metrics::Direction;
using metrics::Observation;

namespace
{

bool near(double value, double expected, double tolerance = 1e-9)
{
    if (std::abs(value - expected) <= tolerance * std::max(1.0, std::abs(expected)))
        return true;
    qWarning("%.15g is not %.15g", value, expected);
    return false;
}

// One value a year, so that slopes are per year.
std::vector<Observation> yearly(const std::vector<double> &values)
{
    std::vector<Observation> series;
    for (const double value : values) {
        const double years = static_cast<double>(series.size()) * metrics::secondsPerYear;
        series.push_back({static_cast<Seconds>(years), value});
    }
    return series;
}

} // namespace

class TestTrend : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void equalValuesShareTheirRank()
    {
        QCOMPARE(metrics::averageRanks(std::vector{30.0, 10.0, 20.0, 10.0}),
                 (std::vector{4.0, 1.5, 3.0, 1.5}));
    }

    void autocorrelationByHand()
    {
        // 1 2 3 4 about 2.5: (-1.5 -0.5 0.5 1.5); lag 1: (0.75 - 0.25 + 0.75) / 5.
        const auto correlation = metrics::autocorrelation(std::vector{1.0, 2.0, 3.0, 4.0});
        QVERIFY(near(correlation[0], 1));
        QVERIFY(near(correlation[1], 0.25));
        QVERIFY(near(correlation[3], -0.45));
        QCOMPARE(metrics::autocorrelation(std::vector{5.0, 5.0}), (std::vector{1.0, 0.0}));
    }

    // Expected: scipy 1.10.1, theilslopes(y, x, 0.95) for the slope and its interval, and for
    // Mann-Kendall the textbook sums in numpy with stats.norm.sf and stats.rankdata.
    void tiesAgainstSecondMethod()
    {
        const auto series = yearly({3, 5, 5, 2, 8, 7, 7, 7, 9, 12});
        const auto test = metrics::mannKendall(series);
        QCOMPARE(test.s, std::int64_t(29));
        QVERIFY(near(test.variance, 120.33333333333333));
        QVERIFY(near(test.correction, 1));
        QVERIFY(near(test.z, 2.552495926943609));
        QVERIFY(near(test.p, 0.010695416006747838));
        const auto slope = metrics::theilSen(series);
        QVERIFY(near(slope->slope, 0.75, 1e-7));
        QVERIFY(near(slope->low, 0.3333333333333333, 1e-7));
        QVERIFY(near(slope->high, 1.25, 1e-7));
        QVERIFY(near(slope->at(0), 3.625, 1e-7));
    }

    void realWindowsAgainstSecondMethod_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("begin");
        QTest::addColumn<std::vector<double>>("test");  // s, variance, factor, z, p, p independent
        QTest::addColumn<std::vector<double>>("slope"); // with low and high
        using V = std::vector<double>;
        QTest::newRow("fish") << QByteArray("fish-c-and-cpp") << 205
                              << V{-262,
                                   1625.3333333333333,
                                   2.155380434782609,
                                   -4.409682469288848,
                                   1.0352229925712469e-05,
                                   9.54740218055238e-11}
                              << V{-0.45080078251706973, -0.5212134286016938, -0.3897661302885242};
        QTest::newRow("rav1d") << QByteArray("rav1d-r1") << 57
                               << V{-238,
                                    1533.3333333333333,
                                    3.093631852551985,
                                    -3.4410877075606345,
                                    0.0005793806947594585,
                                    1.4267351882762423e-09}
                               << V{-28937.80856256764, -36030.17650909088, -21982.595178082167};
        QTest::newRow("coreutils") << QByteArray("coreutils-r1") << 133
                                   << V{197,
                                        1624.3333333333333,
                                        2.935304820415879,
                                        2.838519546120044,
                                        0.004532334340952241,
                                        1.1552681362218803e-06}
                                   << V{324.21792483660136, 242.16078082191754, 399.14225299401};
        QTest::newRow("librsvg") << QByteArray("librsvg-c") << 190
                                 << V{-264,
                                      1625.3333333333333,
                                      2.246281577590651,
                                      -4.35263680159621,
                                      1.345098857115282e-05,
                                      6.865884863752946e-11}
                                 << V{-0.3054211722208904, -0.3665069740349072,
                                      -0.20857017794117455};
    }

    void realWindowsAgainstSecondMethod()
    {
        QFETCH(QByteArray, name);
        QFETCH(int, begin);
        QFETCH(std::vector<double>, test);
        QFETCH(std::vector<double>, slope);
        const auto all = test::monthlySeries(name.constData());
        const auto series = std::span(all).subspan(static_cast<std::size_t>(begin), 24);
        const auto result = metrics::mannKendall(series);
        QCOMPARE(static_cast<double>(result.s), test[0]);
        QVERIFY(near(result.variance, test[1]));
        QVERIFY(near(result.correction, test[2]));
        QVERIFY(near(result.z, test[3]));
        QVERIFY(near(result.p, test[4], 1e-12));
        QVERIFY(near(result.pIndependent, test[5], 1e-12));
        const auto line = metrics::theilSen(series);
        QVERIFY(near(line->slope, slope[0]));
        QVERIFY(near(line->low, slope[1]));
        QVERIFY(near(line->high, slope[2]));
    }

    void directionNeedsEvidence()
    {
        QCOMPARE(metrics::trend(yearly({1, 2, 3, 4, 5, 6, 7, 8}))->direction, Direction::Rising);
        QCOMPARE(metrics::trend(yearly({8, 7, 6, 5, 4, 3, 2, 1}))->direction, Direction::Falling);
        QCOMPARE(metrics::trend(yearly({5, 1, 4, 2, 6, 1, 5, 3}))->direction,
                 Direction::NoEvidence);
        QCOMPARE(metrics::trend(yearly({4, 4, 4, 4, 4, 4}))->direction, Direction::NoEvidence);
        QVERIFY(!metrics::trend(yearly({1, 2, 3, 4, 5})));
        QVERIFY(!metrics::trend(std::vector<Observation>(8, {1000, 2.0}))); // one date
    }

    // A series that keeps its deviations looks like a trend to a test that takes its values as
    // independent: two plateaus of a slow wave.
    void autocorrelationTakesFalseEvidenceAway()
    {
        std::vector<double> wave;
        for (int i = 0; i < 24; ++i)
            wave.push_back(i < 9 ? 10 + i % 2 : (i < 17 ? 14 + i % 3 : 12 + i % 2));
        const auto test = metrics::mannKendall(yearly(wave));
        QVERIFY(test.pIndependent < 0.05);
        QVERIFY(test.p > 0.05);
    }

    void words()
    {
        const auto rising = metrics::trend(yearly({1, 2, 3, 4, 5, 6, 7, 8}));
        QCOMPARE(metrics::trendWords(*rising, metrics::Scale::Amount),
                 std::string("Rising: 1 lines a year (1 to 1), p < 0.001, 8 monthly points."));
        const auto none = metrics::trend(yearly({4, 4, 4, 4, 4, 4}));
        QCOMPARE(metrics::trendWords(*none, metrics::Scale::Share),
                 std::string("No evidence of a trend in 6 monthly points (p = 1.000)."));
    }
};

QTEST_GUILESS_MAIN(TestTrend)
#include "tst_trend.moc"
