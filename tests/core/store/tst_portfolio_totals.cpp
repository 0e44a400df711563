// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/crash_places.h"
#include "core/store/portfolio_totals.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::store;

namespace
{

CodePoint point(Seconds date, std::uint64_t code, std::uint64_t exposed)
{
    CodePoint result;
    result.date = date;
    result.totals.countedCode = code;
    result.totals.exposed = exposed;
    return result;
}

PortfolioRow row(const std::string &name, std::uint64_t code, std::uint64_t exposed)
{
    PortfolioRow result;
    result.project.name = name;
    result.state.date = startOfDay({2024, 3, 1});
    result.state.totals.countedCode = code;
    result.state.totals.exposed = exposed;
    return result;
}

} // namespace

// What the sentences above a portfolio are made of; expected values by hand.
class TestPortfolioTotals : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sharesOfTheSameProjectsAreCompared()
    {
        PortfolioRow one = row("one", 1000, 700);
        one.lastThreeYears = {point(startOfDay({2022, 12, 1}), 900, 890),
                              point(startOfDay({2023, 2, 1}), 800, 600),
                              point(startOfDay({2024, 3, 1}), 1000, 700)};
        PortfolioRow two = row("two", 1000, 100);
        two.lastThreeYears = {point(startOfDay({2023, 3, 1}), 200, 150),
                              point(startOfDay({2023, 3, 2}), 1, 1)}; // too late by a day
        const PortfolioTotals totals = portfolioTotals({one, two});
        QCOMPARE(*totals.share, 0.4);
        QCOMPARE(*totals.shareBefore, 0.75); // 750 of 1,000
        QCOMPARE(totals.largest, std::string("one"));
        QCOMPARE(totals.changes.size(), std::size_t(2));
        QCOMPARE(totals.changes[0].lines, 100);
        QCOMPARE(totals.changes[1].lines, -50);
    }

    void aYoungProjectLeavesNoComparison()
    {
        PortfolioRow one = row("one", 10, 5);
        one.lastThreeYears = {point(startOfDay({2023, 1, 1}), 10, 9)};
        const PortfolioRow young = row("young", 10, 5);
        const PortfolioTotals totals = portfolioTotals({one, young});
        QVERIFY(!totals.shareBefore);
        QCOMPARE(totals.changes.size(), std::size_t(1));
    }

    void whatIsMissingIsNamed()
    {
        PortfolioRow never = row("never", 0, 0);
        never.state.date.reset();
        PortfolioRow damaged = row("damaged", 10, 0);
        damaged.state.recipe.unreadable = 2;
        const PortfolioTotals totals = portfolioTotals({never, row("empty", 0, 0), damaged});
        QCOMPARE(totals.notScanned, std::vector<std::string>{"never"});
        QCOMPARE(totals.withoutCode, std::vector<std::string>{"empty"});
        QCOMPARE(totals.unreadableIn, std::vector<std::string>{"damaged"});
        QCOMPARE(totals.unreadable, std::uint64_t(2));
        QVERIFY(!portfolioTotals({}).share);
    }

    void aPrintedFileIsTheEndOfItsPath()
    {
        QVERIFY(isFileAt("/src/curl/lib/url.c", "lib/url.c"));
        QVERIFY(isFileAt("lib/url.c", "lib/url.c"));
        QVERIFY(!isFileAt("/src/mylib/url.c", "lib/url.c"));
        QVERIFY(!isFileAt("url.c", "lib/url.c"));
        QVERIFY(!isFileAt("/src/url.c", ""));
    }
};

QTEST_GUILESS_MAIN(TestPortfolioTotals)
#include "tst_portfolio_totals.moc"
