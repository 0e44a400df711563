// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/treemap_view.h"
#include "ui/pages/change_view_model.h"
#include "ui/pages/hotspots_view_model.h"

#include <QSignalSpy>
#include <QtTest>

#include <cmath>

using namespace ferrograph;
using namespace ferrograph::ui;
using metrics::ChangePart;

namespace
{

store::ExplainedPart part(ChangePart kind, std::int64_t lines)
{
    store::ExplainedPart result;
    result.part = kind;
    result.lines = lines;
    result.directories.push_back({"r", "pcre2-10.32", lines});
    return result;
}

store::ChangeExplanation sample()
{
    store::ChangeExplanation change;
    change.exposedBefore = 1000;
    change.exposedAfter = 460;
    change.from = startOfDay({2022, 7, 1});
    change.to = startOfDay({2023, 7, 1});
    change.fromCommits = {"80fe0a7f00000000"};
    change.toCommits = {"ff72419200000000"};
    change.after.countedCode = 5000;
    change.parts = {part(ChangePart::VendoredRemoved, -400), part(ChangePart::Ported, -200),
                    part(ChangePart::NewlyUnsafe, 60)};
    return change;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) {
            return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
        };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
               0.0722 * linear(color.blueF());
    };
    const double x = luminance(a) + 0.05;
    const double y = luminance(b) + 0.05;
    return std::max(x, y) / std::min(x, y);
}

} // namespace

// What the Change and Hotspots pages say, without their windows.
class TestChangeViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void barsAddUpAndNeverDipBelowZero()
    {
        const ChangeViewModel view(ChangeAnswer{sample(), {}});
        const auto bars = view.bars();
        QCOMPARE(bars.size(), std::size_t(5));
        double level = bars.front().value;
        for (std::size_t i = 1; i + 1 < bars.size(); ++i) {
            level += bars[i].value;
            QVERIFY(level >= 0);
        }
        QCOMPARE(level, bars.back().value);
        QCOMPARE(bars[1].ink, WaterfallInk::Came);
        QCOMPARE(view.part(1)->part, ChangePart::NewlyUnsafe);
        QCOMPARE(view.part(view.largestPart())->part, ChangePart::VendoredRemoved);
        QVERIFY(view.part(0) == nullptr);
        QVERIFY(view.part(4) == nullptr);
    }

    void words()
    {
        const ChangeViewModel view(ChangeAnswer{sample(), {}});
        QCOMPARE(view.total(), QStringLiteral("−540"));
        QCOMPARE(view.sum(), QStringLiteral("1,000 + 60 − 400 − 200 = 460"));
        QVERIFY(view.state(false).contains(QStringLiteral("80fe0a7f")));
    }

    void choicesEndWithTheOldestStep()
    {
        ChangeChoices choices;
        choices.newest = startOfDay({2024, 1, 1});
        for (const int year : {2020, 2022}) {
            store::ExplainedStep step;
            // From the last second of January to that of February.
            step.step = {startOfDay({year, 2, 1}) - 1, startOfDay({year, 3, 1}) - 1, 500, 100};
            step.parts = {part(ChangePart::VendoredRemoved, -400)};
            step.note = "swept";
            choices.steps.push_back(step);
        }
        auto all = ChangeViewModel::choices(choices);
        QCOMPARE(all.size(), std::size_t(4));
        QVERIFY(all.front().from.isEmpty());
        QVERIFY(!all.front().step.has_value());
        QCOMPARE(all[1].from, QStringLiteral("2023-01-01"));
        QVERIFY(all.back().name.contains(QStringLiteral("2020")));
        QVERIFY(all.back().name.contains(QStringLiteral("pcre2-10.32")));
        QCOMPARE(all.back().from, QStringLiteral("2020-02-01")); // the state it began with
        QCOMPARE(all.back().to, QStringLiteral("2020-02-29"));
        QCOMPARE(all.back().note, QStringLiteral("swept"));

        // A release by the project's pattern, else the last tag of any name.
        choices.tags = {{"r", "v1.0", "aa", 1}, {"r", "nightly", "bb", 2}};
        all = ChangeViewModel::choices(choices);
        QCOMPARE(all[2].name, QStringLiteral("Since the last tag, nightly"));
        choices.release = choices.tags.front();
        all = ChangeViewModel::choices(choices);
        QCOMPARE(all[2].name, QStringLiteral("Since the last release, v1.0"));
        QCOMPARE(all[2].from, QStringLiteral("v1.0"));
        QVERIFY(all[2].to.isEmpty());
    }

    void whatIsNewSinceAState()
    {
        HotspotFigures figures;
        figures.since = QStringLiteral("v1.0");
        store::Hotspot grown;
        grown.exposedSince = 30;
        store::Hotspot fresh;
        fresh.exposedSince = 12;
        fresh.isNew = true;
        figures.changed = {grown, fresh};
        QCOMPARE(HotspotsViewModel(figures).sinceText(),
                 QStringLiteral("+42 exposed lines in 2 file(s) since v1.0, 1 of them new"));
        figures.sinceProblem = QStringLiteral("no such state");
        QCOMPARE(HotspotsViewModel(figures).sinceText(), QStringLiteral("no such state"));
    }

    void tilesAreShadedByWhatIsChosen()
    {
        HotspotFigures figures;
        store::FileRow one;
        one.repository = "r";
        one.path = "a.c";
        one.code = 10;
        one.exposed = 10;
        one.churn = 1;
        store::FileRow two = one;
        two.path = "b.rs";
        two.exposed = 0;
        two.churn = 4;
        figures.files = {one, two};
        figures.open.findings = {{"b.rs", 2}};
        figures.ages = {{{"r", "a.c"}, 1000}, {{"r", "b.rs"}, 5000}};
        const HotspotsViewModel view(figures);
        const auto shades = [&view](TreemapShade shade) {
            const auto tiles = view.tiles(shade);
            return std::pair(tiles[0].shade, tiles[1].shade);
        };
        using Shades = std::pair<std::optional<double>, std::optional<double>>;
        QVERIFY(shades(TreemapShade::ExposedShare) == Shades(1.0, 0.0));
        QVERIFY(shades(TreemapShade::Churn) == Shades(0.25, 1.0));
        QVERIFY(shades(TreemapShade::Open) == Shades(std::nullopt, 1.0)); // none is neutral
        QVERIFY(shades(TreemapShade::Age) == Shades(0.0, 1.0));
        QVERIFY(view.tiles(TreemapShade::Open)[1].words.contains(QStringLiteral("2 open")));
    }

    void wordsOnTilesReadWell()
    {
        for (int i = 0; i <= 100; ++i) {
            const QColor fill = treemapColor(i / 100.0);
            QVERIFY(contrast(fill, readableOn(fill)) >= 4.5);
        }
        QVERIFY(contrast(treemapColor({}), readableOn(treemapColor({}))) >= 4.5);
    }

    void treemapGoesByKeys()
    {
        TreemapView view;
        view.resize(400, 300);
        view.setItems({{"src/a.c", 60, 1.0, QStringLiteral("a")},
                       {"src/b.c", 40, 1.0, QStringLiteral("b")},
                       {"t/c.rs", 30, 0.0, QStringLiteral("c")}});
        QSignalSpy opened(&view, &TreemapView::activated);
        QSignalSpy moved(&view, &TreemapView::rootChanged);
        QTest::keyClick(&view, Qt::Key_Right); // the first one
        QCOMPARE(view.current().value(), std::size_t(0));
        QTest::keyClick(&view, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QTest::keyClick(&view, Qt::Key_Space);
        QCOMPARE(view.root(), QStringLiteral("src"));
        QTest::keyClick(&view, Qt::Key_Backspace);
        QCOMPARE(view.root(), QString());
        QCOMPARE(moved.size(), 2);
    }

    void rankingSaysHowGoodItIs()
    {
        HotspotFigures figures;
        store::HotspotBacktest backtest;
        backtest.fixes = 50;
        backtest.rankings = {{store::HotspotOrder::Exposed, 17}, {store::HotspotOrder::Churn, 10}};
        figures.backtest = backtest;
        const HotspotsViewModel view(figures);
        QVERIFY(view.backtestText(store::HotspotOrder::Exposed).contains(QStringLiteral("34")));
        const auto rankings = view.rankings(store::HotspotOrder::Exposed);
        QCOMPARE(rankings.size(), std::size_t(2));
        QCOMPARE(rankings.front().share, 0.34);
        QVERIFY(rankings.front().current);
        QVERIFY(HotspotsViewModel().rankings(store::HotspotOrder::Exposed).empty());
    }
};

QTEST_MAIN(TestChangeViewModel)
#include "tst_change_view_model.moc"
