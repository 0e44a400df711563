// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/code_view_model.h"
#include "ui/pages/overview_view_model.h"
#include "ui/pages/portfolio_view_model.h"
#include "ui/state/language.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;

namespace
{

const languages::LanguageTable &table()
{
    static const languages::LanguageTable builtin = languages::LanguageTable::builtin();
    return builtin;
}

metrics::LanguageSum sum(const char *language, std::uint64_t code, std::uint32_t r1 = 0)
{
    metrics::LanguageSum result;
    result.language = *table().find(language);
    result.code = code;
    result.unsafe.r1 = r1;
    result.unsafe.r0 = r1 / 2;
    return result;
}

metrics::Totals totals(const std::vector<metrics::LanguageSum> &languages)
{
    metrics::Totals result;
    for (const metrics::LanguageSum &one : languages) {
        const auto languageClass = table()[one.language].languageClass;
        result.countedCode += one.code;
        result.exposed += metrics::exposedLines(one, languageClass);
        result.unsafe.r1 += one.unsafe.r1;
    }
    return result;
}

store::CodePoint point(const char *date, const std::vector<metrics::LanguageSum> &languages)
{
    store::CodePoint result;
    result.date = parseIso(date).value();
    result.stepEnd = nextStepStart(result.date, Step::Month) - 1;
    result.commit = "0123456789abcdef";
    result.totals = totals(languages);
    result.languages = languages;
    return result;
}

store::ProjectRow projectRow(const char *name, bool scanned = true)
{
    store::ProjectRow row;
    row.name = name;
    store::RepositoryRow repository;
    repository.commits = 12;
    if (scanned)
        repository.scanned = parseIso("2026-06-02").value();
    row.repositories = {repository};
    return row;
}

// C falls from 900 to 200 lines in a year, Rust grows from 100 to 800, 50 of them unsafe.
store::PortfolioRow migrating()
{
    store::PortfolioRow row;
    row.project = projectRow("moving");
    row.lastThreeYears = {point("2025-05-20", {sum("C", 900), sum("Rust", 100)}),
                          point("2026-05-20", {sum("C", 200), sum("Rust", 800, 50)})};
    row.state.date = row.lastThreeYears.back().date;
    row.state.languages = row.lastThreeYears.back().languages;
    row.state.totals = row.lastThreeYears.back().totals;
    row.story.archetype = metrics::Archetype::RewriteInPlace;
    row.story.headline.metric = metrics::Metric();
    row.story.value = 0.25;
    return row;
}

store::PortfolioRow emptied()
{
    store::PortfolioRow row;
    row.project = projectRow("emptied");
    row.lastThreeYears = {point("2025-10-20", {sum("C", 10)}), point("2025-11-07", {}),
                          point("2025-12-07", {})};
    row.state.date = row.lastThreeYears.back().date;
    return row;
}

store::PortfolioRow unscanned()
{
    store::PortfolioRow row;
    row.project = projectRow("waiting", false);
    return row;
}

OverviewFigures figures()
{
    const store::PortfolioRow row = migrating();
    OverviewFigures result;
    result.project = row.project;
    result.state = row.state;
    result.state.commit = "a8a3ddb1c1ca0000";
    result.months = row.lastThreeYears;
    return result;
}

const Seconds june = 1780358400; // 2 June 2026

} // namespace

// What the pages say, from made-up states whose figures are counted by hand.
class TestViewModels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void portfolioJudgesAndCompares()
    {
        const PortfolioViewModel view({migrating(), emptied(), unscanned()}, table(), june);
        const auto &items = view.items();
        QCOMPARE(items[0].headline, QStringLiteral("25.0\u00A0% exposed")); // 250 of 1,000
        QCOMPARE(items[0].reason, QStringLiteral("250 of 1.0k lines"));
        QCOMPARE(items[0].changeText, QStringLiteral("\u221265.0\u00A0pts")); // from 90 %
        QCOMPARE(items[0].exposedChange, std::optional<std::int64_t>(-650));
        QCOMPARE(items[1].headline, QStringLiteral("n/a")); // never a green 0 %
        QCOMPARE(items[1].reason, QStringLiteral("no code since Nov 2025"));
        QVERIFY(!items[1].share && items[1].exposedLine.empty());
        QCOMPARE(items[2].reason, QStringLiteral("not scanned yet"));
        QVERIFY(items[2].judgement == Judgement::NotScanned);
        QVERIFY(view.subtitle().startsWith(QStringLiteral("3 projects · 1.0k code lines")));
    }

    void portfolioSpeaksInThreeSentences()
    {
        const auto sentences =
            PortfolioViewModel({migrating(), emptied(), unscanned()}, table(), june).sentences();
        QCOMPARE(sentences.size(), std::size_t(3));
        QVERIFY(sentences[0].text.startsWith(
            QStringLiteral("250 of 1.0k code lines (25.0\u00A0%) are exposed")));
        QCOMPARE(sentences[1].text,
                 QStringLiteral("Exposed lines against 12 months ago: fewer in 1 project, most in "
                                "moving (\u2212650)."));
        QCOMPARE(sentences[2].text,
                 QStringLiteral("Missing from this picture: 1 not scanned yet: waiting; 1 without "
                                "code: emptied (no code since Nov 2025)."));
    }

    void objectsThatCannotBeReadAreSaid()
    {
        store::PortfolioRow damaged = migrating();
        damaged.state.recipe.unreadable = 2;
        const auto sentence = PortfolioViewModel({damaged}, table(), june).sentences()[2];
        QVERIFY(sentence.mark == Sentence::Mark::Attention);
        QVERIFY(sentence.text.contains(QStringLiteral("2 objects could not be read in moving")));
    }

    void nothingIsSaidAboutNothing()
    {
        QVERIFY(PortfolioViewModel().sentences().empty());
        QCOMPARE(PortfolioViewModel().subtitle(), QStringLiteral("No projects yet"));
    }

    void overviewHasFourFigures()
    {
        const auto kpis = OverviewViewModel(figures(), june).kpis();
        QCOMPARE(kpis[0].value, QStringLiteral("25.0"));
        QCOMPARE(kpis[0].emphasis, QStringLiteral("\u221265.0\u00A0pts"));
        QCOMPARE(kpis[1].title, QStringLiteral("Unsafe Rust lines (R1)"));
        QCOMPARE(kpis[1].value, QStringLiteral("50"));
        QCOMPARE(kpis[1].emphasis, QStringLiteral("+50"));
        QCOMPARE(kpis[2].value, QStringLiteral("1,000"));
        QCOMPARE(kpis[3].action, QStringLiteral("Set a target…"));
    }

    void withoutRustExposedLinesStandInItsPlace()
    {
        OverviewFigures plain = figures();
        plain.state.languages = {sum("C", 200)};
        plain.state.totals = totals(plain.state.languages);
        QCOMPARE(OverviewViewModel(plain, june).kpis()[1].title, QStringLiteral("Exposed lines"));
        QCOMPARE(OverviewViewModel(plain, june).kpis()[1].value, QStringLiteral("200"));
    }

    void aTargetTellsHowFarItIs()
    {
        OverviewFigures aimed = figures();
        aimed.project.settings.target = store::Target{"exposed_share", 0.1, june + 86400, {}};
        aimed.targetFrom.emplace();
        aimed.targetFrom->totals = aimed.months.front().totals; // 90 %
        aimed.targetFrom->date = aimed.months.front().date;
        const auto view = OverviewViewModel(aimed, june).target();
        QCOMPARE(view->heading, QStringLiteral("Exposed share at most 10.0\u00A0%"));
        QVERIFY(std::abs(*view->progress - 65.0 / 80) < 1e-9);
        QVERIFY(view->state.isEmpty());
        QCOMPARE(OverviewViewModel(aimed, june).kpis()[3].value, QStringLiteral("81.3"));
        aimed.project.settings.target->due = june - 1;
        QCOMPARE(OverviewViewModel(aimed, june).target()->state,
                 QStringLiteral("the due date has passed"));
        aimed.project.settings.target->value = 0.25;
        QVERIFY(OverviewViewModel(aimed, june).target()->reached);
        aimed.project.settings.target = store::Target{"r1", 10, {}, {}}; // rose from 0: no way yet
        QVERIFY(!OverviewViewModel(aimed, june).target()->progress);
        QCOMPARE(OverviewViewModel(aimed, june).kpis()[3].value, QStringLiteral("50"));
        QCOMPARE(OverviewViewModel(aimed, june).kpis()[3].unit, QStringLiteral("today"));
    }

    void overviewKnowsItsConditions()
    {
        OverviewFigures none = figures();
        none.state = {};
        QVERIFY(OverviewViewModel(none, june).condition() == OverviewCondition::NoCode);
        none.project = projectRow("x", false);
        QVERIFY(OverviewViewModel(none, june).condition() == OverviewCondition::NotScanned);
        QVERIFY(OverviewViewModel(figures(), june).condition() == OverviewCondition::Measured);
    }

    void codeKnowsItsConditions()
    {
        const store::ProjectRow scanned = projectRow("p");
        const store::ProjectRow waiting = projectRow("p", false);
        CodeHistory history;
        const auto shipped = languages::BucketSet::headline();
        QVERIFY(CodeViewModel(history, shipped).condition(&waiting, true) ==
                CodeCondition::NotScanned);
        QVERIFY(CodeViewModel(history, shipped).condition(&scanned, true) == CodeCondition::NoCode);
        QVERIFY(CodeViewModel(history, shipped).condition(&scanned, false) ==
                CodeCondition::NothingInRange);
        history.series.points = {point("2026-01-20", {})};
        QVERIFY(CodeViewModel(history, shipped).condition(&scanned, true) ==
                CodeCondition::FilterExcludes);
        QVERIFY(CodeViewModel(history, languages::BucketSet::all()).condition(&scanned, true) ==
                CodeCondition::NoCode);
        history.series.points = migrating().lastThreeYears;
        QVERIFY(CodeViewModel(history, shipped).condition(&scanned, true) ==
                CodeCondition::Measured);
    }

    void codeCarriesItsRecipe()
    {
        CodeHistory history;
        history.series.points = migrating().lastThreeYears;
        history.series.recipe.definition = 3;
        history.series.recipe.classes = "12-0011223344556677";
        history.series.recipe.unreadable = 1;
        const CodeViewModel view(history, languages::BucketSet::headline());
        QCOMPARE(view.subtitle(), QStringLiteral("at 01234567, 20 May 2026 · 1,000 code lines · "
                                                 "definition 3, class table 12"));
        QCOMPARE(view.recipe(),
                 QStringLiteral("product + tests + vendored; definition 3, class table "
                                "12-0011223344556677; 1 object could not be read"));
        QVERIFY(view.hasUnsafeRust());
    }

    void stepsAreMarkedWhereTheyHappened()
    {
        const auto point = [](Seconds end, std::uint64_t exposed) {
            store::CodePoint one;
            one.stepEnd = end;
            one.totals.exposed = exposed;
            return one;
        };
        store::ExplainedStep step;
        step.step = {100, 200, 1000, 600};
        const std::vector<store::ExplainedStep> steps = {step}; // 400 lines went
        const auto within = [&](const std::vector<store::CodePoint> &points) {
            return CodeViewModel::stepsWithin(steps, points).size();
        };
        QCOMPARE(within({point(100, 90), point(200, 50)}), std::size_t(1)); // a tenth of it
        QCOMPARE(within({point(100, 90), point(200, 51)}), std::size_t(0));
        QCOMPARE(within({point(100, 50), point(200, 90)}), std::size_t(0)); // the other way
        QCOMPARE(within({point(50, 90), point(290, 50)}), std::size_t(1));  // quarters
        QCOMPARE(within({point(100, 90)}), std::size_t(0));                 // ends before it
    }

    void directoriesAreNamedForPeople()
    {
        QCOMPARE(CodeViewModel::directoryName(QStringLiteral("src")), QStringLiteral("src"));
        QCOMPARE(CodeViewModel::directoryName(QStringLiteral("src/.")),
                 QStringLiteral("src (its own files)"));
        QCOMPARE(CodeViewModel::directoryName(QStringLiteral(".")), QStringLiteral("(top level)"));
        QCOMPARE(CodeViewModel::directoryName(QStringLiteral("repo:.")),
                 QStringLiteral("repo (top level)"));
    }
};

QTEST_MAIN(TestViewModels)
#include "tst_view_models.moc"
