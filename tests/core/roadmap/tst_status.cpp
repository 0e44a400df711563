// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/status.h"
#include "tests/support/result_checks.h"

using namespace ferrograph;
using namespace ferrograph::roadmap;
using metrics::Observation;

namespace
{

// The ends of months from January 2023 on.
std::vector<Observation> months(std::initializer_list<double> values)
{
    std::vector<Observation> result;
    Seconds moment = *parseIso("2023-01");
    for (const double value : values) {
        moment = nextStepStart(moment, Step::Month);
        result.push_back({moment - 1, value});
    }
    return result;
}

Milestone milestone(double most, const char *due, const char *start = "2023-01")
{
    Milestone result;
    result.metric = "exposed";
    result.goal = {most, metrics::Reach::AtMost};
    result.start = *Date::parse(start);
    result.due = *Date::parse(due);
    return result;
}

} // namespace

class TestStatus : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheRule_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("expected");
        const QList<double> falling = {1000, 900, 800, 700, 600, 500, 400, 300};
        QTest::newRow("fewPoints") << falling.first(5) << "2024-03"
                                   << "too_early";
        QTest::newRow("sixPoints") << falling.first(6) << "2033"
                                   << "on_track";
        // At this rate in December 2023; with the pooled band likely in October 2025, 1 in 10 by
        // October 2023.
        QTest::newRow("betweenTheDates") << falling << "2023-12"
                                         << "at_risk";
        QTest::newRow("afterTheMedian") << falling << "2025-12"
                                        << "on_track";
        QTest::newRow("impossible") << falling << "2023-09-02"
                                    << "off_track";
        QTest::newRow("level") << QList<double>{9, 9, 9, 9, 9, 9, 9} << "2033"
                               << "off_track";
        QTest::newRow("wrongWay") << QList<double>{1, 2, 3, 4, 5, 6, 7} << "2033"
                                  << "off_track";
        QTest::newRow("over") << falling << "2023-07"
                              << "overdue";
        QTest::newRow("overAndFewPoints") << falling.first(3) << "2023-02"
                                          << "overdue";
        QTest::newRow("reachedNow") << QList<double>{9, 8, 7, 6, 5, 4, 0} << "2024"
                                    << "on_track";
        QTest::newRow("held") << QList<double>{9, 8, 7, 6, 5, 0, 0} << "2024"
                              << "done";
        QTest::newRow("lost") << QList<double>{9, 8, 0, 0, 0, 0, 9, 8, 9, 8, 9} << "2024"
                              << "off_track";
        QTest::newRow("nothing") << QList<double>{} << "2024"
                                 << "no_figure";
    }
    void followsTheRule()
    {
        QFETCH(QList<double>, values);
        QFETCH(QString, due);
        QFETCH(QString, expected);
        std::vector<Observation> series = months({});
        Seconds moment = *parseIso("2023-01");
        for (const double value : values) {
            moment = nextStepStart(moment, Step::Month);
            series.push_back({moment - 1, value});
        }
        const double most = 0;
        const Milestone wanted = milestone(most, due.toUtf8().constData());
        const MilestoneState state = milestoneState(wanted, series, moment - 1);
        const std::string reason = statusReason(wanted, state);
        QVERIFY2(statusKey(state.status) == expected.toStdString(),
                 (std::string(statusKey(state.status)) + ": " + reason).c_str());
        QVERIFY(!reason.empty());
    }

    // The band decides: 10 % and median date are taken from the forecast itself, the due date is
    // put on both sides of each.
    void theDueDateIsHeldAgainstTheBand()
    {
        const auto series = months({1000, 900, 800, 700, 600, 500, 400, 300});
        Milestone wanted = milestone(0, "2033");
        const auto forecast = milestoneState(wanted, series, series.back().date).forecast;
        QVERIFY(forecast && forecast->band.p10 && forecast->band.p50);
        constexpr Seconds day = 86400;
        const auto statusWithDue = [&](Seconds due) {
            wanted.due = *Date::parse(isoDate(due));
            return milestoneState(wanted, series, series.back().date).status;
        };
        QCOMPARE(statusWithDue(*forecast->band.p50 + day), Status::OnTrack);
        QCOMPARE(statusWithDue(*forecast->band.p50 - 2 * day), Status::AtRisk);
        QCOMPARE(statusWithDue(*forecast->band.p10 + day), Status::AtRisk);
        if (*forecast->band.p10 - 2 * day > series.back().date)
            QCOMPARE(statusWithDue(*forecast->band.p10 - 2 * day), Status::OffTrack);
    }

    void progressCountsFromTheStateAtTheStart()
    {
        const auto series = months({2000, 1000, 900, 800, 750});
        const MilestoneState state =
            milestoneState(milestone(500, "2024", "2023-03"), series, series.back().date);
        QCOMPARE(state.start->value, 1000.0); // the end of February
        QCOMPARE(state.points, std::size_t{3});
        QCOMPARE(*state.progress, 0.5);
    }

    void whatRisesAwayFromTheGoalIsNoProgress()
    {
        const auto series = months({100, 110, 120});
        const MilestoneState state =
            milestoneState(milestone(50, "2024"), series, series.back().date);
        QCOMPARE(*state.progress, 0.0);
    }

    // Unsafe Rust began after the start: 0 met the goal, and 4,000 is no way to it.
    void whatWasThereAndIsLostIsNoProgress()
    {
        const auto state = milestoneState(milestone(300, "2024-03"), months({0, 0, 4000, 4200}),
                                          *parseIso("2023-05-15"));
        QCOMPARE(*state.progress, 0.0);
        QCOMPARE(state.start->value, 0.0);
    }

    void wordsSayTheGoal()
    {
        QCOMPARE(goalWords("share:C+C++", {}, {0.01, metrics::Reach::AtMost}),
                 std::string("share:C+C++ at most 1 %"));
        QCOMPARE(goalWords("code", {Scope::Kind::Tag, "crypto"}, {12345, metrics::Reach::AtLeast}),
                 std::string("code at least 12,345 in all tagged crypto"));
        QCOMPARE(valueWords("exposed_share", 0.0004), std::string("< 0.1 %"));
    }
};

QTEST_GUILESS_MAIN(TestStatus)
#include "tst_status.moc"
