// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/code_chart.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::report;
using languages::Language;
using languages::LanguageClass;
using languages::LanguageId;
using metrics::LanguageSum;

namespace
{

const std::vector<Language> languageList = {
    {"C", "", LanguageClass::Unsafe, ""},
    {"C++", "", LanguageClass::Unsafe, ""},
    {"Unix Assembly", "Assembly", LanguageClass::Assembly, ""},
    {"Rust", "", LanguageClass::Safe, ""},
    {"Go", "", LanguageClass::Safe, ""},
    {"Python", "", LanguageClass::Safe, ""},
    {"Perl", "", LanguageClass::Safe, ""},
    {"D", "", LanguageClass::Mixed, ""},
    {"JSON", "", LanguageClass::None, ""},
    {"Zig", "", LanguageClass::Unsafe, ""},
    {"C#", "", LanguageClass::Safe, ""},
    {"Assembly", "", LanguageClass::Assembly, ""},
    {"Swift", "", LanguageClass::Safe, ""},
};

const Language &lookup(LanguageId id)
{
    return languageList[id.value];
}

LanguageSum sum(const char *name, std::uint64_t code, std::uint32_t r1 = 0, std::uint32_t r0 = 0,
                std::uint32_t blocks = 0)
{
    LanguageSum result;
    for (std::size_t index = 0; index < languageList.size(); ++index) {
        if (languageList[index].name == name)
            result.language = LanguageId{static_cast<std::uint16_t>(index)};
    }
    result.code = code;
    result.unsafe.r1 = r1;
    result.unsafe.r0 = r0;
    result.unsafe.blocks = blocks;
    return result;
}

// The state at the end of a month, by a commit of the 10th.
CodeSample sample(int year, int month, std::vector<LanguageSum> sums, const char *commit = nullptr)
{
    CodeSample result;
    result.date = startOfDay({year, month, 10});
    result.stepEnd = nextStepStart(result.date, Step::Month) - 1;
    result.commit = commit ? commit : "c" + std::to_string(year * 100 + month);
    result.languages = std::move(sums);
    for (const LanguageSum &one : result.languages) {
        if (lookup(one.language).languageClass != LanguageClass::None)
            result.totals.countedCode += one.code;
        result.totals.exposed += metrics::exposedLines(one, lookup(one.language).languageClass);
    }
    return result;
}

QStringList names(const ChartData &chart)
{
    QStringList result;
    for (const ChartSeries &series : chart.series)
        result << QString::fromStdString(series.name);
    return result;
}

} // namespace

class TestCodeChart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bandsStandInTheirOrder()
    {
        const ChartData chart =
            codeChart({sample(2024, 1,
                              {sum("Rust", 500, 40), sum("C++", 30), sum("C", 20),
                               sum("Unix Assembly", 10), sum("Assembly", 5)})},
                      Step::Month, lookup);
        QCOMPARE(
            names(chart),
            (QStringList{QStringLiteral("Assembly"), QStringLiteral("C"), QStringLiteral("C++"),
                         QStringLiteral("Rust, unsafe (R1)"), QStringLiteral("Rust, safe")}));
        QCOMPARE(chart.series[0].values[0], std::optional<double>(15));
        QCOMPARE(chart.series[3].values[0], std::optional<double>(40));
        QCOMPARE(chart.series[4].values[0], std::optional<double>(460));
        QCOMPARE(chart.series[4].colour, LanguageColour::Rust);
        QCOMPARE(chart.series[3].colour, LanguageColour::UnsafeRegions);
    }

    void rustWithoutUnsafeIsPlainRust()
    {
        const ChartData chart = codeChart({sample(2024, 1, {sum("Rust", 5)})}, Step::Month, lookup);
        QCOMPARE(names(chart), QStringList{QStringLiteral("Rust")});
    }

    // The bands add up to D, and up to the unsafe regions (but for mixed) to the exposed lines.
    void bandsAddUp_data()
    {
        QTest::addColumn<int>("most");
        for (int most = 1; most <= 10; ++most)
            QTest::addRow("%d", most) << most;
    }

    void bandsAddUp()
    {
        QFETCH(int, most);
        const std::vector<CodeSample> samples = {
            sample(2024, 1,
                   {sum("Rust", 500, 40), sum("C++", 30), sum("C", 20), sum("Zig", 7),
                    sum("Unix Assembly", 10), sum("Go", 90), sum("Swift", 3), sum("Python", 12),
                    sum("Perl", 11), sum("D", 8), sum("C#", 50, 9), sum("JSON", 1000)}),
            sample(2024, 2, {sum("Rust", 700, 10), sum("Perl", 400)}),
        };
        const ChartData chart =
            codeChart(samples, Step::Month, lookup, static_cast<std::size_t>(most));
        // Rust, unsafe regions, assembly, mixed and the two groups are never grouped further.
        QCOMPARE(chart.series.size(), static_cast<std::size_t>(std::max(most, 6)));
        for (std::size_t index = 0; index < samples.size(); ++index) {
            double total = 0;
            double exposed = 0;
            bool inExposed = true;
            for (const ChartSeries &series : chart.series) {
                total += *series.values[index];
                if (inExposed)
                    exposed += *series.values[index];
                inExposed = inExposed && series.colour != LanguageColour::UnsafeRegions;
            }
            QCOMPARE(total, static_cast<double>(samples[index].totals.countedCode));
            QCOMPARE(total, *chart.moments[index].whole);
            QCOMPARE(exposed, static_cast<double>(samples[index].totals.exposed));
        }
    }

    void groupsKeepTheirLargest()
    {
        const ChartData chart =
            codeChart({sample(2024, 1, {sum("Perl", 50), sum("Python", 60), sum("C#", 55, 5)}),
                       sample(2024, 2, {sum("Perl", 70), sum("Python", 60), sum("C#", 55, 5)})},
                      Step::Month, lookup);
        QCOMPARE(names(chart), (QStringList{QStringLiteral("C#, unsafe (R1)"),
                                            QStringLiteral("Perl"), QStringLiteral("Other safe")}));
        QCOMPARE(chart.series[2].languages, (std::vector<std::string>{"Python", "C#"}));
        QCOMPARE(chart.series[2].values[1], std::optional<double>(110));
    }

    void sliversOfSafeCodeAreGrouped()
    {
        const ChartData chart = codeChart(
            {sample(2024, 1, {sum("C", 1), sum("Rust", 970), sum("Perl", 15), sum("Python", 14)})},
            Step::Month, lookup);
        QCOMPARE(names(chart), (QStringList{QStringLiteral("C"), QStringLiteral("Rust"),
                                            QStringLiteral("Other safe")}));
        const ChartData one =
            codeChart({sample(2024, 1, {sum("Rust", 990), sum("Perl", 10)})}, Step::Month, lookup);
        QCOMPARE(names(one), (QStringList{QStringLiteral("Rust"), QStringLiteral("Perl")}));
    }

    void emptyTreeIsAGapWithADate()
    {
        const ChartData chart =
            codeChart({sample(2025, 9, {sum("C", 5)}), sample(2025, 10, {sum("C", 6)}),
                       sample(2025, 11, {sum("JSON", 6)}), sample(2025, 12, {})},
                      Step::Month, lookup);
        QCOMPARE(chart.emptySince, std::optional<Seconds>(startOfDay({2025, 11, 10})));
        QCOMPARE(chart.series[0].values,
                 (std::vector<std::optional<double>>{5, 6, std::nullopt, std::nullopt}));
        const ChartData back =
            codeChart({sample(2025, 11, {}), sample(2025, 12, {sum("C", 6)})}, Step::Month, lookup);
        QVERIFY(!back.emptySince);
    }

    void missingStepsAreGaps()
    {
        const ChartData chart = codeChart(
            {sample(2024, 1, {sum("C", 5)}), sample(2024, 4, {sum("C", 6)})}, Step::Month, lookup);
        QCOMPARE(chart.moments.size(), std::size_t(3));
        QCOMPARE(chart.moments[1].at, startOfDay({2024, 2, 1}));
        QVERIFY(chart.moments[1].commit.empty());
        QVERIFY(!chart.series[0].values[1].has_value());
    }

    void quietMonthsHoldTheState()
    {
        const ChartData chart =
            codeChart({sample(2024, 1, {sum("C", 5)}, "aa"), sample(2024, 2, {sum("C", 5)}, "aa"),
                       sample(2024, 3, {sum("C", 9)}, "bb")},
                      Step::Month, lookup);
        QVERIFY(!chart.moments[0].held);
        QVERIFY(chart.moments[1].held);
        QCOMPARE(chart.moments[1].at, startOfDay({2024, 3, 1}) - 1);
        QCOMPARE(chart.moments[2].at, startOfDay({2024, 3, 10}));
    }

    void momentsNeverRunBackwards()
    {
        CodeSample late = sample(2024, 2, {sum("C", 5)});
        late.date = startOfDay({2023, 1, 1});
        const ChartData chart =
            codeChart({sample(2024, 1, {sum("C", 5)}), late}, Step::Month, lookup);
        QVERIFY(chart.moments[1].at >= chart.moments[0].at);
        QCOMPARE(chart.moments[1].date, startOfDay({2023, 1, 1}));
    }

    void nothingIsNothing()
    {
        QVERIFY(codeChart({}, Step::Month, lookup).empty());
        QVERIFY(unsafeRustLines({}, Step::Month, lookup).empty());
        QVERIFY(unsafeRustBlocks({sample(2024, 1, {sum("C", 5)})}, Step::Month, lookup).empty());
        QVERIFY(codeChart({sample(2024, 1, {})}, Step::Month, lookup).empty());
    }

    void tellsTheStoryOfUnsafeRust_data()
    {
        QTest::addColumn<QList<unsigned>>("before"); // r1, r0, blocks
        QTest::addColumn<QList<unsigned>>("after");
        QTest::addColumn<UnsafeRustStory>("story");
        const auto row = [](const char *name, QList<unsigned> before, QList<unsigned> after,
                            UnsafeRustStory story) {
            QTest::newRow(name) << before << after << story;
        };
        row("rav1d", {59688, 94, 23}, {5413, 551, 302}, UnsafeRustStory::SplitIntoBlocks);
        row("all fell", {500, 94, 23}, {50, 51, 30}, UnsafeRustStory::Fell);
        row("blocks alone rose", {500, 94, 23}, {50, 94, 30}, UnsafeRustStory::Fell);
        row("rose", {50, 9, 2}, {51, 9, 2}, UnsafeRustStory::Rose);
        row("rustls", {9, 9, 9}, {9, 9, 9}, UnsafeRustStory::Unchanged);
        row("ntpd-rs", {0, 0, 0}, {0, 0, 0}, UnsafeRustStory::None);
    }

    void tellsTheStoryOfUnsafeRust()
    {
        QFETCH(QList<unsigned>, before);
        QFETCH(QList<unsigned>, after);
        QFETCH(UnsafeRustStory, story);
        const std::vector<CodeSample> samples = {
            sample(2023, 5, {sum("C", 3)}),
            sample(2023, 6, {sum("Rust", 90000, before[0], before[1], before[2])}),
            sample(2023, 7, {sum("Rust", 90000, after[0], after[1], after[2])}),
        };
        const ChartData lines = unsafeRustLines(samples, Step::Month, lookup);
        const ChartData blocks = unsafeRustBlocks(samples, Step::Month, lookup);
        QCOMPARE(lines.moments.size(), std::size_t(2)); // from the first Rust on
        QCOMPARE(firstAndLast(blocks.series[1])->last, static_cast<double>(after[2]));
        QCOMPARE(unsafeRustStory(lines, blocks), story);
    }

    void saysSinceWhenASeriesIsGone()
    {
        const ChartData chart = codeChart({sample(2024, 1, {sum("C++", 5), sum("C", 1)}),
                                           sample(2024, 2, {sum("C++", 0), sum("C", 1)}),
                                           sample(2024, 3, {sum("C", 1)})},
                                          Step::Month, lookup);
        QCOMPARE(zeroSince(chart, 1), std::optional<Seconds>(startOfDay({2024, 2, 10})));
        QVERIFY(!zeroSince(chart, 0));
    }

    void writesCsv()
    {
        ChartData chart = codeChart({sample(2024, 1, {sum("C", 5), sum("Rust", 9, 2)}, "aa"),
                                     sample(2024, 2, {sum("C", 5), sum("Rust", 9, 2)}, "aa"),
                                     sample(2024, 3, {}, "bb")},
                                    Step::Month, lookup);
        chart.series[0].name = "a \"quoted\" name";
        QCOMPARE(QString::fromStdString(chartCsv(chart)),
                 QStringLiteral(
                     "date,commit,\"a \"\"quoted\"\" name\",\"Rust, unsafe (R1)\",\"Rust, safe\"\n"
                     "2024-01-10T00:00:00Z,aa,5,2,7\n"
                     "2024-03-10T00:00:00Z,bb,,,\n"));
    }
};

QTEST_GUILESS_MAIN(TestCodeChart)
#include "tst_code_chart.moc"
