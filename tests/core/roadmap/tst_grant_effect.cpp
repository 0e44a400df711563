// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/grant_effect.h"
#include "core/roadmap/status.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;
using namespace ferrograph::roadmap;
using metrics::Observation;

namespace
{

// The ends of steps from `start` on.
std::vector<Observation> steps(const char *start, Step step, const QList<double> &values)
{
    std::vector<Observation> result;
    Seconds moment = *parseIso(start);
    for (const double value : values) {
        moment = nextStepStart(moment, step);
        result.push_back({moment - 1, value});
    }
    return result;
}

// The Rust share of GStreamer's new native code by quarter, from October 2021 on.
const QList<double> beforeGrant = {.3937, .0490, .1661, .3838, .4760, .2033, .1983, .1266, .1251};
const QList<double> sinceGrant = {.2419, .5012, .3003, .2940, .3944, .3120,
                                  .2910, .3126, .5464, .3253, .3384};

GrantEffect gstreamer(const QList<double> &before)
{
    // As many quarters before January 2024 as are given.
    constexpr int quartersOf2023 = 4;
    const char *start = before.size() == quartersOf2023 ? "2023-01"
                        : before.size() == 8            ? "2022-01"
                                                        : "2021-10";
    const auto series = steps(start, Step::Quarter, before + sinceGrant);
    return grantEffect(series, Date::parse("2024-01")->first, Date::parse("2024-09")->last,
                       Compared::Level, series.back().date);
}

bool near(double one, double other, double slack = 1e-9)
{
    return std::abs(one - other) < slack;
}

} // namespace

class TestGrantEffect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The reference's figures of the same grant, from another counter: 16 → 36 % (p 0.07), 20 → 36
    // (0.05), 25 → 36 (0.20). Its means within two points; p of these values counted by hand.
    void showsHowMuchHangsOnTheBaseline_data()
    {
        QTest::addColumn<int>("years");
        QTest::addColumn<int>("quarters");
        QTest::addColumn<double>("before");
        QTest::addColumn<double>("p");
        QTest::newRow("one") << 1 << 4 << 0.16 << 1.0 / 15;
        QTest::newRow("two") << 2 << 8 << 0.20 << 1.0 / 19;
        QTest::newRow("asFarAsItGoes") << 3 << 9 << 0.25 << 3.0 / 20;
    }

    void showsHowMuchHangsOnTheBaseline()
    {
        QFETCH(int, years);
        QFETCH(int, quarters);
        QFETCH(double, before);
        QFETCH(double, p);
        const GrantEffect effect = gstreamer(beforeGrant);
        const BaselineRow &row = effect.sensitivity.at(static_cast<std::size_t>(years - 1));
        QCOMPARE(row.years, years);
        QCOMPARE(row.points, static_cast<std::size_t>(quarters));
        QCOMPARE(row.covered, years < 3);
        QVERIFY(near(*row.before, before, 0.02));
        QVERIFY(near(*row.since, 0.36, 0.02));
        QVERIFY(near(*row.difference, *row.since - *row.before));
        QVERIFY(near(*row.p, p));
    }

    void takesTwoYearsWhenNothingElseIsSaid()
    {
        const GrantEffect effect = gstreamer(beforeGrant);
        QCOMPARE(effect.baseline().years, 2);
        QCOMPARE(effect.before.points, std::size_t{8});
    }

    void cutsTheSeriesIntoPeriods()
    {
        const GrantEffect effect = gstreamer(beforeGrant.mid(1));
        QCOMPARE(effect.during.points, std::size_t{3});
        QVERIFY(near(*effect.during.mean, (.2419 + .5012 + .3003) / 3));
        QCOMPARE(effect.after.points, std::size_t{8});
        QCOMPARE(effect.oneYearOn.points, std::size_t{4});
        QVERIFY(near(*effect.oneYearOn.mean, (.2940 + .3944 + .3120 + .2910) / 4));
        QVERIFY(effect.oneYearOn.over);
        // From October 2026 to September 2027.
        QCOMPARE(effect.threeYearsOn.points, std::size_t{0});
        QVERIFY(!effect.threeYearsOn.over);
        QVERIFY(!effect.threeYearsOn.mean);
    }

    void givesASlopeFromThreePointsOn()
    {
        // 3 lines more each month.
        const auto series = steps("2023-01", Step::Month, {0, 3, 6, 9, 12});
        const GrantEffect effect =
            grantEffect(series, Date::parse("2023-03")->first, Date::parse("2023-05")->last,
                        Compared::Change, series.back().date);
        QCOMPARE(effect.before.points, std::size_t{2});
        QVERIFY(!effect.before.slope);
        QVERIFY(near(*effect.during.slope, 36, 1.5));
    }

    // A straight line always differs between early and late, and no grant did that.
    void comparesTheChangeOfWhatStands()
    {
        QList<double> values;
        for (int month = 0; month < 48; ++month)
            values << 10000 - 100 * month;
        const auto series = steps("2022-01", Step::Month, values);
        const Seconds from = Date::parse("2024-01")->first;
        const Seconds to = Date::parse("2024-12")->last;
        const Seconds end = series.back().date;
        const GrantEffect levels = grantEffect(series, from, to, Compared::Level, end);
        QVERIFY(*levels.baseline().p < 0.05);
        const GrantEffect changes = grantEffect(series, from, to, Compared::Change, end);
        QVERIFY(near(*changes.baseline().before, -1200, 15));
        QVERIFY(near(*changes.baseline().since, -1200, 15));
        QVERIFY(*changes.baseline().p > 0.2);
    }

    // The shift that is none is one of them: p cannot be 0.
    void neverSaysThatChanceIsImpossible()
    {
        const auto series = steps("2022-01", Step::Quarter, {0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1});
        const GrantEffect effect =
            grantEffect(series, Date::parse("2024-01")->first, Date::parse("2024-12")->last,
                        Compared::Level, series.back().date);
        QVERIFY(near(*effect.baseline().p, 1.0 / 12));
        QVERIFY(near(*effect.baseline().difference, 1));
    }

    // A slow wave: what came back as it was is no effect, although single points differ.
    void keepsTheAutocorrelation()
    {
        const auto series =
            steps("2022-01", Step::Quarter, {5, 5, 5, 5, 1, 1, 1, 1, 5, 5, 5, 5, 1, 1, 1, 1});
        const GrantEffect effect =
            grantEffect(series, Date::parse("2023-01")->first, Date::parse("2023-12")->last,
                        Compared::Level, series.back().date);
        const BaselineRow &oneYear = effect.sensitivity.front();
        // 5 against 7/3; of 16 turns, 4 put four fives or four ones in front.
        QVERIFY(near(*oneYear.difference, 7.0 / 3 - 5));
        QVERIFY(near(*oneYear.p, 4.0 / 16));
    }

    void saysNothingWithoutPoints()
    {
        const GrantEffect effect = grantEffect({}, Date::parse("2024-01")->first,
                                               Date::parse("2024-12")->last, Compared::Level, 0);
        QVERIFY(!effect.before.mean && !effect.during.mean && !effect.after.mean);
        QCOMPARE(effect.sensitivity.size(), baselineYears.size());
        for (const BaselineRow &row : effect.sensitivity)
            QVERIFY(!row.p && !row.covered);
    }

    void writesChanges()
    {
        QCOMPARE(rateWords("exposed_share", -0.0123), std::string("\u22121.2 points"));
        QCOMPARE(rateWords("exposed", 5413), std::string("+5,413"));
        QCOMPARE(rateWords("exposed", -5413), std::string("\u22125,413"));
        QCOMPARE(rateWords("exposed", 0), std::string("0"));
    }
};

QTEST_GUILESS_MAIN(TestGrantEffect)
#include "tst_grant_effect.moc"
