// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/milestone_model.h"
#include "ui/pages/roadmap_view_model.h"
#include "ui/state/language.h"
#include "ui/state/roadmap_text.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;
using roadmap::Status;

namespace
{

Seconds at(const char *date)
{
    return *parseIso(date);
}

review::MilestoneReview milestone(const char *id, Status status, double value)
{
    review::MilestoneReview each;
    each.milestone.id = id;
    each.milestone.title = id;
    each.milestone.metric = "exposed_share";
    each.milestone.goal = {0.1, metrics::Reach::AtMost};
    each.milestone.due = *roadmap::Date::parse("2027-06");
    each.series = {{at("2026-06-30"), 0.5}, {at("2026-07-31"), value}};
    each.state.status = status;
    each.state.now = each.series.back();
    each.state.progress = 0.666;
    return each;
}

metrics::Forecast likelyIn2027()
{
    metrics::Forecast forecast;
    forecast.windows.resize(3);
    forecast.windows[2].prediction.date = at("2027-02-10");
    forecast.chosen = 2;
    forecast.ownBand = true;
    forecast.ratios.forecasts = 12;
    forecast.band = {at("2026-12-05"), at("2027-03-08"), std::nullopt};
    return forecast;
}

store::ArrivedFile arrived(const char *path, bool fresh)
{
    store::ArrivedFile file;
    file.file.repository = "r";
    file.file.path = path;
    file.file.code = 412;
    file.commit = "9f31c0de00000000";
    file.date = at("2025-03-14");
    file.fresh = fresh;
    return file;
}

review::RoadmapReview sample()
{
    review::RoadmapReview review;
    review.project = "p";
    review.asOf = at("2026-08-01");
    review.knownUntil = review.asOf;
    roadmap::Roadmap &roadmap = review.current.roadmap;
    roadmap.title = "Parsers in Rust";
    roadmap.policy.newCodeSince = roadmap::Date::parse("2024-07").value();
    review.milestones = {milestone("done", Status::Done, 0.05),
                         milestone("running", Status::AtRisk, 0.3)};
    review.milestones[1].state.forecast = likelyIn2027();
    review.newFiles = {arrived("src/new.c", true), arrived("src/moved.c", false)};
    review.limits = {{{"r1", {}, {500, metrics::Reach::AtMost}}, 612.0, true},
                     {{"exposed_share", {}, {0.4, metrics::Reach::AtMost}}, 0.35, false}};
    review.elements = review::reviewElements(review);
    return review;
}

RoadmapViewModel view(review::RoadmapReview review = sample())
{
    RoadmapAnswer answer;
    answer.scanned = true;
    answer.review = std::move(review);
    return RoadmapViewModel(std::move(answer));
}

// Three quarters before, one during, one after.
review::GrantReview grant()
{
    review::GrantReview grant;
    grant.grant.id = "g";
    grant.grant.title = "A grant";
    grant.grant.from = *roadmap::Date::parse("2025-10");
    grant.grant.to = *roadmap::Date::parse("2025-12");
    grant.grant.milestones = {"done"};
    review::MeasureReview measure;
    measure.measure.metric = "new_native_share";
    measure.series = {{at("2025-03-31"), 0.1},
                      {at("2025-06-30"), 0.2},
                      {at("2025-09-30"), 0.3},
                      {at("2025-12-31"), 0.6},
                      {at("2026-03-31"), 0.4}};
    measure.effect =
        roadmap::grantEffect(measure.series, grant.grant.from.first, grant.grant.to.last,
                             roadmap::Compared::Level, at("2026-03-31"));
    grant.measures.push_back(std::move(measure));
    return grant;
}

} // namespace

// What the Roadmap page says, without its window.
class TestRoadmapViewModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyLanguage(QStringLiteral("en")); }

    void saysWhereTheRoadmapIsFrom()
    {
        QCOMPARE(view().subtitle(), QStringLiteral("Parsers in Rust · kept in the database"));
        QVERIFY(!view().isFile());
        review::RoadmapReview review = sample();
        review.current.version.repository = "gstreamer";
        review.current.version.commit = "1a2b3c4d5e6f";
        review.current.roadmap.executive = "N. N., CTO";
        review.current.problems = {{"gstreamer at 9", "expected a date"}};
        const RoadmapViewModel file = view(review);
        QVERIFY(file.isFile());
        QCOMPARE(file.subtitle(),
                 QStringLiteral("Parsers in Rust · file of gstreamer at 1a2b3c4d · N. N., CTO "
                                "answers for it"));
        QVERIFY(file.problems().contains(QStringLiteral("gstreamer at 9: expected a date")));
    }

    void givesTheSixElementsAMarkAndWords()
    {
        const auto elements = view().elements();
        QCOMPARE(elements.size(), std::size_t{6});
        QCOMPARE(elements[0].mark, StripElement::Mark::Partly); // nobody owns a milestone
        QCOMPARE(elements[0].words, QStringLiteral("2 milestones, all dated, 2 without an owner"));
        QCOMPARE(elements[1].mark, StripElement::Mark::Fine);
        QCOMPARE(elements[1].words, QStringLiteral("1 Jul 2024, 1 violation"));
        QCOMPARE(elements[2].mark, StripElement::Mark::Missing);
        QCOMPARE(elements[4].words, QStringLiteral("roadmap not published; no report made yet"));
        QCOMPARE(view().elementsNote(), QStringLiteral("1 of 6 in place"));
    }

    void beginsWithTheNextMilestoneThatIsNotDone()
    {
        QCOMPARE(view().firstMilestone(), 1);
        review::RoadmapReview review = sample();
        review.milestones.pop_back();
        QCOMPARE(view(review).firstMilestone(), 0);
        review.milestones.clear();
        QCOMPARE(view(review).firstMilestone(), -1);
    }

    void putsTheForecastIntoWords()
    {
        const review::RoadmapReview review = sample();
        const review::MilestoneReview &running = review.milestones[1];
        QCOMPARE(RoadmapText::course(running), QStringLiteral("likely Mar 2027"));
        QCOMPARE(
            RoadmapText::band(running),
            (QStringList{QStringLiteral("Likely in Mar 2027"),
                         QStringLiteral("1 in 10: by Dec 2026"), QStringLiteral("9 in 10: no date"),
                         QStringLiteral("From 12 earlier forecasts of this project")}));
        QCOMPARE(RoadmapText::goal(running.milestone.metric, {roadmap::Scope::Kind::Tag, "parser"},
                                   running.milestone.goal),
                 QStringLiteral("Exposed share at most 10.0 %% in all tagged parser")
                     .replace(QStringLiteral(" %%"), QStringLiteral("\u00A0%")));
    }

    void theChartHasTheReviewsFigures()
    {
        const RoadmapViewModel model = view();
        const report::Chart chart = model.chart(model.review().milestones[1]);
        QCOMPARE(chart.data.series.front().values.back(), std::optional<double>(0.3));
        QCOMPARE(chart.goal->value, 0.1);
        QCOMPARE(chart.goal->p50, model.review().milestones[1].state.forecast->band.p50);
        QVERIFY(chart.shades.empty());
    }

    void listsFilesAndLimits()
    {
        const RoadmapViewModel model = view();
        const auto files = model.violations();
        QCOMPARE(files.size(), std::size_t{1}); // a moved file is none
        QCOMPARE(files.front().cells,
                 (QStringList{QStringLiteral("src/new.c"), QStringLiteral("412 lines")}));
        QCOMPARE(files.front().detail, QStringLiteral("9f31c0de, 14 Mar 2025"));
        QCOMPARE(model.violation(0).file.path, std::string("src/new.c"));
        const auto limits = model.limits();
        QVERIFY(limits[0].broken && !limits[1].broken);
        QCOMPARE(limits[0].words, QStringLiteral("Unsafe Rust lines (R1) at most 500: now 612"));
    }

    void showsAGrantsPeriodsAndItsOdds()
    {
        review::RoadmapReview review = sample();
        review.grants = {grant()};
        const RoadmapViewModel model = view(review);
        QCOMPARE(model.grantTitle(0), QStringLiteral("Oct 2025 – Dec 2025"));
        const auto rows = model.measures(0);
        QCOMPARE(rows.size(), std::size_t{1});
        QStringList cells = rows.front().cells;
        for (QString &cell : cells)
            cell.replace(QChar(0x00A0), QLatin1Char(' '));
        // Of five turns, the two in which 0.6 and 0.4 stand together behind.
        QCOMPARE(cells.mid(1), (QStringList{QStringLiteral("20.0 %"), QStringLiteral("60.0 %"),
                                            QStringLiteral("40.0 %"), QStringLiteral("0.20")}));
        const auto details = model.grantDetails(0);
        QCOMPARE(details.size(), std::size_t{5 + 3 + 1}); // periods, baselines, a milestone
        QVERIFY(model.grantWords(0).contains(QStringLiteral("does not say what caused it")));
        const report::Chart chart = model.chart(model.review().milestones[1]);
        QCOMPARE(chart.shades.size(), std::size_t{1});
        QCOMPARE(chart.shades.front().from, at("2025-10-01"));
    }

    void theTableOfMilestonesIsAModel()
    {
        MilestoneModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setMilestones(sample().milestones);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.rowOf("running"), 1);
        QCOMPARE(model.rowOf("gone"), -1);
        QCOMPARE(model.index(1, MilestoneModel::Status).data().toString(),
                 QStringLiteral("at risk"));
        // Rounded down: two thirds are not 67 %.
        QCOMPARE(model.index(1, MilestoneModel::Progress).data().toString(),
                 QStringLiteral("66 %"));
        QCOMPARE(model.index(0, MilestoneModel::Owner).data().toString(),
                 QStringLiteral("unassigned"));
        QVERIFY(model.milestone(7) == nullptr);
    }

    void csvHasTheNumbersAsTheyAre()
    {
        const auto tables = view().csv();
        QCOMPARE(tables.size(), std::size_t{2});
        QCOMPARE(tables[0].name, QStringLiteral("violations"));
        QCOMPARE(tables[1].rows[1].at(4), QStringLiteral("0.3"));
        QCOMPARE(tables[1].rows[1].at(6), QStringLiteral("at_risk"));
        QVERIFY(RoadmapViewModel().csv().empty());
    }
};

QTEST_MAIN(TestRoadmapViewModel)
#include "tst_roadmap_view_model.moc"
