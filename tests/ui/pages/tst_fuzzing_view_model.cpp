// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/fuzzing_view_model.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;

namespace
{

constexpr Seconds today = 1'780'272'000; // 2026-06-01
constexpr Seconds day = 86'400;

store::CampaignRow campaign(const char *target, Seconds ended, std::uint64_t executions,
                            std::uint64_t covered, std::uint64_t total,
                            fuzzing::CoverageKind kind = fuzzing::CoverageKind::Counters)
{
    store::CampaignRow row;
    row.target = target;
    row.ended = ended;
    row.executions = executions;
    row.coverage = covered;
    row.coverageTotal = total;
    row.coverageKind = kind;
    return row;
}

store::CrashGroup group(const char *target, Seconds seen, fuzzing::Verdict verdict)
{
    store::CrashGroup result;
    result.name = "g";
    result.targets = {target};
    result.firstSeen = result.lastSeen = seen;
    result.occurrences = 1;
    result.judgement.memorySafety = verdict;
    result.intervals = {{seen, std::nullopt, fuzzing::FixReason::None}};
    return result;
}

} // namespace

// What the fuzzing page says.
class TestFuzzingViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void countsOpenMemorySafetyGroupsAlone()
    {
        FuzzingAnswer answer;
        answer.groups = {group("a", today - day, fuzzing::Verdict::Yes),
                         group("a", today - day, fuzzing::Verdict::Contained),
                         group("a", today - day, fuzzing::Verdict::No)};
        auto fixed = group("a", today - 9 * day, fuzzing::Verdict::Yes);
        fixed.status = store::CrashStatus::Fixed;
        auto bucket = group("a", today - day, fuzzing::Verdict::Yes);
        bucket.bucket = "no stack";
        answer.groups.push_back(fixed);
        answer.groups.push_back(bucket);
        const FuzzingViewModel view(answer, today);
        QCOMPARE(view.openMemoryUnsafe(), std::uint64_t{1});
        QCOMPARE(view.kpis()[0].value, QStringLiteral("1"));
    }

    void fuzzingThatStoppedIsARisk()
    {
        FuzzingAnswer answer;
        answer.campaigns = {campaign("a", today - 40 * day, 10, 1, 2)};
        const FuzzingViewModel view(answer, today);
        QCOMPARE(view.kpis()[1].value, QStringLiteral("0"));
        QCOMPARE(view.kpis()[2].value, QStringLiteral("40"));
        QVERIFY(!view.kpis()[2].emphasis.isEmpty());
        answer.campaigns = {campaign("a", today - 3600, 10, 1, 2)};
        QVERIFY(FuzzingViewModel(answer, today).kpis()[2].emphasis.isEmpty());
    }

    void kindsOfCoverageNeverShareAnAxis()
    {
        FuzzingAnswer answer;
        answer.campaigns = {campaign("a", today - 9 * day, 10, 1, 2),
                            campaign("b", today - 8 * day, 10, 1, 4, fuzzing::CoverageKind::Edges)};
        const FuzzingViewModel view(answer, today);
        QCOMPARE(view.coverageKinds().size(), std::size_t{2});
        for (const auto kind : view.coverageKinds())
            QCOMPARE(view.coverageChart(kind).series.size(), std::size_t{1});
        QCOMPARE(view.coverageChart(fuzzing::CoverageKind::Edges).series[0].values[0].value(),
                 25.0);
    }

    void aNewBuildBreaksTheLine()
    {
        FuzzingAnswer answer;
        answer.campaigns = {campaign("a", today - 9 * day, 10, 50, 100),
                            campaign("a", today - 8 * day, 10, 60, 100),
                            campaign("a", today - 7 * day, 10, 60, 200)};
        const auto chart =
            FuzzingViewModel(answer, today).coverageChart(fuzzing::CoverageKind::Counters);
        QCOMPARE(chart.moments.size(), std::size_t{4});
        const auto &values = chart.series.at(0).values;
        QCOMPARE(values[0].value(), 50.0);
        QCOMPARE(values[1].value(), 60.0);
        QVERIFY(!values[2]);
        QCOMPARE(values[3].value(), 30.0);
    }

    void effortShowsWeeksAndNewCrashes()
    {
        FuzzingAnswer answer;
        answer.campaigns = {campaign("a", today - 14 * day, 100, 1, 2),
                            campaign("a", today, 50, 1, 2), campaign("b", today, 7, 1, 2)};
        answer.groups = {group("a", today - 14 * day, fuzzing::Verdict::Yes)};
        const auto rows = FuzzingViewModel(answer, today).effort();
        QCOMPARE(rows.size(), std::size_t{2});
        QCOMPARE(rows[0].target, QStringLiteral("a")); // ran most
        QCOMPARE(rows[0].weeks, (std::vector<double>{100, 0, 50}));
        QCOMPARE(rows[0].crashes, (std::vector<bool>{true, false, false}));
        QCOMPARE(rows[1].weeks, (std::vector<double>{0, 0, 7}));
    }
};

QTEST_GUILESS_MAIN(TestFuzzingViewModel)
#include "tst_fuzzing_view_model.moc"
