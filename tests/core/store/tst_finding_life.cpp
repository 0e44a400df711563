// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/finding_triage.h"
#include "tests/core/store/finding_stories.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

#include <QtTest>

#include <algorithm>

using namespace ferrograph;
using namespace ferrograph::test;
using store::ClosedReason;
using store::FindingState;

namespace
{

const std::vector<StoryResult> firstResults = {
    {"core.NullDereference", "src/a.c", 10, "use(p);", false},
    {"core.NullDereference", "src/a.c", 20, "use(q);", false},
    {"unix.Malloc", "src/b.c", 5, "free(x);", false},
};

// The same state as the first one's: lines moved down, one is gone, one is new.
const std::vector<StoryResult> secondResults = {
    {"core.NullDereference", "src/a.c", 13, "use(p);", false},
    {"unix.Malloc", "src/b.c", 5, "free(x);", false},
    {"unix.Malloc", "src/b.c", 50, "free(y);", false},
};

std::map<std::string, store::FindingRow> byPlace(store::Database &database)
{
    std::map<std::string, store::FindingRow> rows;
    const auto page = store::findingPage(database, "p", {});
    for (const store::FindingRow &row : page->findings)
        rows[fmt::format("{}:{}", row.path, row.line)] = row;
    return rows;
}

} // namespace

class TestFindingLife : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findingsAreFollowed()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults)}));
        for (const auto &[place, row] : byPlace(fixture.database()))
            QCOMPARE(row.state, FindingState::New);
        const auto stored = storeStory(fixture.database(), {storyRun("2024-02-01", secondResults)});
        QVERIFY_RESULT(stored);
        QCOMPARE(stored->at(0).opened, std::uint64_t{1});
        QCOMPARE(stored->at(0).closed, std::uint64_t{1});
        const auto rows = byPlace(fixture.database());
        QCOMPARE(rows.size(), std::size_t{4});
        QCOMPARE(rows.at("src/a.c:13").state, FindingState::Open);
        QCOMPARE(isoDate(rows.at("src/a.c:13").firstSeen), std::string("2024-01-01"));
        QCOMPARE(rows.at("src/a.c:20").state, FindingState::Fixed);
        QCOMPARE(rows.at("src/a.c:20").reason, ClosedReason::Fixed);
        QCOMPARE(isoDate(*rows.at("src/a.c:20").fixedAt), std::string("2024-02-01"));
        QCOMPARE(isoDate(rows.at("src/a.c:20").lastSeen), std::string("2024-01-01"));
        QCOMPARE(rows.at("src/b.c:50").state, FindingState::New);
    }

    void whatComesBackIsReopened()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults),
                                                       storyRun("2024-02-01", secondResults),
                                                       storyRun("2024-03-01", firstResults)}));
        const auto rows = byPlace(fixture.database());
        QCOMPARE(rows.at("src/a.c:20").state, FindingState::Reopened);
        QCOMPARE(rows.at("src/b.c:50").state, FindingState::Fixed);
        const auto detail = store::findingDetail(fixture.database(), "p", rows.at("src/a.c:20").id);
        QVERIFY_RESULT(detail);
        std::vector<std::string> events;
        for (const store::FindingEvent &event : detail->events)
            events.push_back(event.what);
        QCOMPARE(events, (std::vector<std::string>{"found", "closed", "reopened"}));
    }

    void nothingIsClosedWithoutAnAnalysis_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("failed") << int(store::RunStatus::Failed);
        QTest::newRow("no analysis") << int(store::RunStatus::NoAnalysis);
    }

    void nothingIsClosedWithoutAnAnalysis()
    {
        QFETCH(int, status);
        StoreFixture fixture;
        auto second = storyRun("2024-02-01", {});
        second.status = static_cast<store::RunStatus>(status);
        QVERIFY_RESULT(storeStory(fixture.database(),
                                  {storyRun("2024-01-01", firstResults), std::move(second)}));
        for (const auto &[place, row] : byPlace(fixture.database()))
            QVERIFY(row.state == FindingState::New || row.state == FindingState::Open);
        // What was there is followed across it.
        const auto third = storeStory(fixture.database(), {storyRun("2024-03-01", firstResults)});
        QCOMPARE(third->at(0).opened, std::uint64_t{0});
        QCOMPARE(third->at(0).closed, std::uint64_t{0});
    }

    void anEmptyAnalysisClosesEverything()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults),
                                                       storyRun("2024-02-01", {})}));
        for (const auto &[place, row] : byPlace(fixture.database()))
            QCOMPARE(row.state, FindingState::Fixed);
    }

    void closuresHaveTheirReason()
    {
        StoreFixture fixture;
        auto second = storyRun("2024-02-01", {});
        second.disabled = {"unix.Malloc"};
        second.toolVersion = "20";
        QVERIFY_RESULT(storeStory(fixture.database(),
                                  {storyRun("2024-01-01", firstResults), std::move(second)}));
        const auto rows = byPlace(fixture.database());
        QCOMPARE(rows.at("src/b.c:5").reason, ClosedReason::RuleOff);
        QCOMPARE(rows.at("src/a.c:10").reason, ClosedReason::ToolUpgraded);
    }

    void theHistoryKnowsWhatBecameOfTheCode()
    {
        StoreFixture fixture;
        auto first = storyRun("2024-01-01", firstResults);
        auto second = storyRun("2024-02-01", {});
        first.repository = second.repository = fixture.repository;
        first.commit = std::string(40, 'a');
        second.commit = std::string(40, 'b');
        const store::HistoryOf history = [](std::int64_t, const std::string &,
                                            const std::string &) {
            store::HistoryView view;
            view.lines = [](const std::string &, std::int64_t) {
                return std::optional<findings::LinePlace>();
            };
            view.whyGone = [](const std::string &path, std::int64_t line) {
                if (path == "src/b.c")
                    return ClosedReason::Replaced;
                return line == 10 ? ClosedReason::LineChanged : ClosedReason::FixedInPlace;
            };
            return std::optional(view);
        };
        std::vector<store::FindingRun> runs = {std::move(first), std::move(second)};
        QVERIFY_RESULT(
            store::storeRuns(fixture.database(), "p", std::move(runs), history, Progress(), {}));
        const auto rows = byPlace(fixture.database());
        QCOMPARE(rows.at("src/b.c:5").reason, ClosedReason::Replaced);
        QCOMPARE(rows.at("src/a.c:10").reason, ClosedReason::LineChanged);
        QCOMPARE(rows.at("src/a.c:20").reason, ClosedReason::FixedInPlace);
    }

    void filesThatWereNotAnalysedKeepTheirFindings()
    {
        StoreFixture fixture;
        auto second = storyRun("2024-02-01", {});
        second.analysed = {"src/a.c"};
        QVERIFY_RESULT(storeStory(fixture.database(),
                                  {storyRun("2024-01-01", firstResults), std::move(second)}));
        const auto rows = byPlace(fixture.database());
        QCOMPARE(rows.at("src/a.c:10").state, FindingState::Fixed);
        QCOMPARE(rows.at("src/b.c:5").state, FindingState::Open);
    }

    void aRenamedRuleGoesOn()
    {
        StoreFixture fixture;
        auto results = firstResults;
        results[2].rule = "unix.MallocChecked";
        auto second = storyRun("2024-02-01", results);
        second.renamed = {{"unix.Malloc", "unix.MallocChecked"}};
        // The message of the story names the rule; the line tells.
        const auto stored = storeStory(fixture.database(),
                                       {storyRun("2024-01-01", firstResults), std::move(second)});
        QVERIFY_RESULT(stored);
        QCOMPARE(stored->at(1).opened, std::uint64_t{0});
        QCOMPARE(stored->at(1).closed, std::uint64_t{0});
        QCOMPARE(byPlace(fixture.database()).at("src/b.c:5").rule,
                 std::string("unix.MallocChecked"));
    }

    void suppressedIsAStateWithADate()
    {
        StoreFixture fixture;
        auto results = firstResults;
        results[0].suppressed = true;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults),
                                                       storyRun("2024-02-01", results)}));
        const auto row = byPlace(fixture.database()).at("src/a.c:10");
        QCOMPARE(row.state, FindingState::Suppressed);
        const auto points = store::findingsHistory(fixture.database(), "p", {}, Step::Month, {},
                                                   store::FindingDimension::Tool);
        QVERIFY_RESULT(points);
        QCOMPARE(points->at(0).open, std::uint64_t{3});
        QCOMPARE(points->at(0).suppressed, std::uint64_t{0});
        QCOMPARE(points->at(1).open, std::uint64_t{2});
        QCOMPARE(points->at(1).suppressed, std::uint64_t{1});
        QCOMPARE(points->at(1).by.at("clang"), std::uint64_t{2});
    }

    void theSameRunTwiceChangesNothing()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults),
                                                       storyRun("2024-02-01", secondResults)}));
        const std::string before = storyDump(fixture.database());
        const auto again = storeStory(fixture.database(), {storyRun("2024-01-01", firstResults)});
        QVERIFY(again->at(0).known);
        QCOMPARE(storyDump(fixture.database()), before);
        // The same results with another date are another run, in which nothing happened.
        auto later = storyRun("2024-03-01", secondResults);
        const auto stored = storeStory(fixture.database(), {std::move(later)});
        QVERIFY(!stored->at(0).known);
        QCOMPARE(stored->at(0).opened + stored->at(0).closed, std::uint64_t{0});
    }

    void theOrderOfImportDoesNotMatter()
    {
        auto failed = storyRun("2024-03-01", {firstResults[1]});
        failed.status = store::RunStatus::Failed;
        auto moved = secondResults;
        for (StoryResult &each : moved)
            each.line += 7;
        const std::vector<store::FindingRun> runs = {
            storyRun("2024-01-01", firstResults), storyRun("2024-02-01", secondResults), failed,
            storyRun("2024-04-01", moved), storyRun("2024-05-01", firstResults)};
        std::vector<std::size_t> order = {0, 1, 2, 3, 4};
        std::string expected;
        do {
            StoreFixture fixture;
            for (const std::size_t index : order)
                QVERIFY_RESULT(storeStory(fixture.database(), {runs[index]}));
            const std::string dump = storyDump(fixture.database());
            if (expected.empty())
                expected = dump;
            QCOMPARE(dump, expected);
        } while (std::ranges::next_permutation(order).found);
        QVERIFY(expected.find("reopened") != std::string::npos);
    }

    void aRunThatIsTakenOutNeverWas()
    {
        const std::vector<store::FindingRun> runs = {storyRun("2024-01-01", firstResults),
                                                     storyRun("2024-02-01", secondResults),
                                                     storyRun("2024-03-01", firstResults)};
        for (std::size_t out = 0; out < runs.size(); ++out) {
            StoreFixture without;
            StoreFixture with;
            std::int64_t id = 0;
            for (std::size_t i = 0; i < runs.size(); ++i) {
                const auto stored = storeStory(with.database(), {runs[i]});
                QVERIFY_RESULT(stored);
                if (i == out)
                    id = stored->at(0).id;
                else
                    QVERIFY_RESULT(storeStory(without.database(), {runs[i]}));
            }
            QVERIFY_RESULT(store::removeRun(with.database(), "p", id, {}, {}));
            QCOMPARE(storyDump(with.database()), storyDump(without.database()));
        }
        StoreFixture fixture;
        const auto unknown = store::removeRun(fixture.database(), "p", 7, {}, {});
        QVERIFY(!unknown);
        QCOMPARE(unknown.error().code, ErrorCode::NotFound);
    }

    void judgementsSurviveEverything()
    {
        StoreFixture fixture;
        store::Database &database = fixture.database();
        QVERIFY_RESULT(storeStory(database, {storyRun("2024-02-01", secondResults)}));
        const auto row = byPlace(database).at("src/a.c:13");
        const store::Judgement judgement{
            row.fingerprint, store::Verdict::FalsePositive, "ann",
            "checked above", *parseIso("2024-02-10"),       std::nullopt};
        QVERIFY_RESULT(store::judge(database, "p", {&judgement, 1}));
        QCOMPARE(byPlace(database).at("src/a.c:13").state, FindingState::Suppressed);
        // An older run comes, in which the file has another name.
        auto older = firstResults;
        for (StoryResult &each : older)
            each.path = each.path == "src/a.c" ? "old/a.c" : each.path;
        const auto late = storeStory(database, {storyRun("2024-01-01", older)});
        QVERIFY_RESULT(late);
        QVERIFY(late->at(0).late);
        const auto now = byPlace(database).at("src/a.c:13");
        QVERIFY(now.fingerprint != row.fingerprint);
        QCOMPARE(now.verdict, store::Verdict::FalsePositive);
        const auto points = store::findingsHistory(database, "p", {}, Step::Month, {},
                                                   store::FindingDimension::Severity);
        QCOMPARE(points->at(0).open, std::uint64_t{3});
        QCOMPARE(points->at(1).open, std::uint64_t{2});
        QCOMPARE(points->at(1).suppressed, std::uint64_t{1});
    }

    void judgementsTravelAsJson()
    {
        StoreFixture fixture;
        const std::vector<store::Judgement> all = {
            {"f1", store::Verdict::Confirmed, "ann", "yes \"so\"", 1'700'000'000, std::nullopt},
            {"f2", store::Verdict::Accepted, "bob", "", 1'700'000'001, 1'800'000'000}};
        QVERIFY_RESULT(store::judge(fixture.database(), "p", all));
        const auto read = store::judgements(fixture.database(), "p");
        QVERIFY(*read == all);
        const auto back = store::judgementsFromJson(store::judgementsAsJson(all), "x.json");
        QVERIFY_RESULT(back);
        QVERIFY(*back == all);
        const auto bad = store::judgementsFromJson(
            R"({"triage": [{"fingerprint": "f", "verdict": "perhaps", "made": "2024"}]})", "x");
        QVERIFY(!bad);
        QCOMPARE(bad.error().position, std::string("$.triage[0]"));
        const store::Judgement wrong{"f", store::Verdict::Confirmed, {}, {}, 0, 5};
        QVERIFY(!store::judge(fixture.database(), "p", {&wrong, 1}));
    }

    void acceptedCountsAgainWhenItExpires()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults)}));
        const auto row = byPlace(fixture.database()).at("src/a.c:10");
        store::Judgement judgement{row.fingerprint,         store::Verdict::Accepted, {}, {},
                                   *parseIso("2024-01-02"), *parseIso("2024-02-01")};
        QVERIFY_RESULT(store::judge(fixture.database(), "p", {&judgement, 1}));
        QCOMPARE(byPlace(fixture.database()).at("src/a.c:10").state, FindingState::New);
        judgement.made += 1;
        judgement.expires = now() + 1'000'000;
        QVERIFY_RESULT(store::judge(fixture.database(), "p", {&judgement, 1}));
        QCOMPARE(byPlace(fixture.database()).at("src/a.c:10").state, FindingState::Suppressed);
        QVERIFY_RESULT(store::unjudge(fixture.database(), "p", {&judgement, 1}));
        QCOMPARE(byPlace(fixture.database()).at("src/a.c:10").state, FindingState::New);
    }

    void theUsersWordOnARuleCountsFromTheBeginning()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults),
                                                       storyRun("2024-02-01", secondResults)}));
        QVERIFY_RESULT(store::overrideRule(fixture.database(), "p", "clang", "unix.Malloc",
                                           findings::Tier::No, findings::Severity::Info, {}, {}));
        for (const auto &[place, row] : byPlace(fixture.database())) {
            if (row.rule == "unix.Malloc")
                QCOMPARE(row.classified.tier, findings::Tier::No);
        }
        store::FindingFilter filter;
        filter.severities = {findings::Severity::Info};
        const auto points = store::findingsHistory(fixture.database(), "p", {}, Step::Month, filter,
                                                   store::FindingDimension::Severity);
        QCOMPARE(points->at(0).open, std::uint64_t{1});
        QCOMPARE(points->at(1).open, std::uint64_t{2});
        QVERIFY(!store::overrideRule(fixture.database(), "p", "clang", "none", {}, {}, {}, {}));
    }

    void cancellingLeavesTheDatabaseAsItWas()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults)}));
        const std::string before = storyDump(fixture.database());
        std::stop_source stop;
        stop.request_stop();
        std::vector<store::FindingRun> runs = {storyRun("2024-02-01", secondResults)};
        const auto stored = store::storeRuns(fixture.database(), "p", std::move(runs), {},
                                             Progress(), stop.get_token());
        QVERIFY(!stored);
        QCOMPARE(stored.error().code, ErrorCode::Cancelled);
        QCOMPARE(storyDump(fixture.database()), before);
    }

    void filtersAndFacetsAgree()
    {
        StoreFixture fixture;
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults),
                                                       storyRun("2024-02-01", secondResults)}));
        store::FindingFilter filter;
        filter.states = {FindingState::Fixed};
        const auto facets = store::findingFacets(fixture.database(), "p", filter);
        QVERIFY_RESULT(facets);
        QCOMPARE(facets->total, std::uint64_t{1});
        QCOMPARE(facets->states.at(FindingState::Open), std::uint64_t{2}); // not narrowed by itself
        QCOMPARE(facets->states.at(FindingState::New), std::uint64_t{1});
        QCOMPARE(facets->tools.at("clang"), std::uint64_t{1});
        // What is open is read from the sums of the runs, and from the rows when words narrow it.
        filter.states = {FindingState::New, FindingState::Open, FindingState::Reopened};
        const auto sums = store::findingFacets(fixture.database(), "p", filter);
        filter.text = "c"; // in every path
        const auto counted = store::findingFacets(fixture.database(), "p", filter);
        QCOMPARE(sums->total, std::uint64_t{3});
        QVERIFY(sums->categories == counted->categories && sums->tools == counted->tools);
        QCOMPARE(sums->tools.at("clang"), std::uint64_t{3});
        store::FindingQuery query;
        query.filter.text = "B.C";
        QCOMPARE(store::findingPage(fixture.database(), "p", query)->total, std::uint64_t{2});
        query.filter.text = "100%";
        QCOMPARE(store::findingPage(fixture.database(), "p", query)->total, std::uint64_t{0});
        query.filter.text.clear();
        query.limit = 1;
        query.offset = 1;
        const auto page = store::findingPage(fixture.database(), "p", query);
        QCOMPARE(page->total, std::uint64_t{4});
        QCOMPARE(page->findings.size(), std::size_t{1});
    }

    // Page after page by the last row gives what one long answer gives, in every order.
    void pagesFollowByTheirLastRow()
    {
        StoreFixture fixture;
        std::vector<StoryResult> many;
        for (int i = 0; i < 23; ++i)
            many.push_back({i % 3 == 0 ? "unix.Malloc" : "core.NullDereference",
                            i % 2 == 0 ? "src/a.c" : "lib/sub/deep/b.c", 10 + i % 7,
                            fmt::format("f({});", i), i % 5 == 0});
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", firstResults),
                                                       storyRun("2024-02-01", many)}));
        using store::FindingSort;
        for (const FindingSort sort :
             {FindingSort::Severity, FindingSort::Path, FindingSort::Rule, FindingSort::Tool,
              FindingSort::State, FindingSort::FirstSeen}) {
            for (const bool reversed : {false, true}) {
                store::FindingQuery query;
                query.sort = sort;
                query.reversed = reversed;
                std::vector<std::int64_t> whole;
                const auto all = store::findingPage(fixture.database(), "p", query);
                for (const auto &row : all->findings)
                    whole.push_back(row.id);
                QCOMPARE(whole.size(), std::size_t{26});
                query.limit = 4;
                std::vector<std::int64_t> paged;
                for (;;) {
                    const auto page = store::findingPage(fixture.database(), "p", query);
                    QVERIFY_RESULT(page);
                    QCOMPARE(page->total, std::uint64_t{query.after ? 0U : 26U});
                    if (page->findings.empty())
                        break;
                    for (const auto &row : page->findings)
                        paged.push_back(row.id);
                    query.after = page->findings.back();
                }
                QCOMPARE(paged, whole);
            }
        }
    }

    void bundlesAddUp()
    {
        StoreFixture fixture;
        auto results = firstResults;
        results.push_back({"unix.Malloc", "lib/sub/deep/c.c", 5, "free(z);", false});
        results.push_back({"unix.Malloc", "main.c", 5, "free(w);", false});
        QVERIFY_RESULT(storeStory(fixture.database(), {storyRun("2024-01-01", results)}));
        const auto counts = [&](store::FindingGrouping grouping) {
            std::map<std::string, std::uint64_t> all;
            const auto bundles = store::findingBundles(fixture.database(), "p", {}, grouping);
            for (const store::FindingBundle &bundle : *bundles)
                all[bundle.key] = bundle.count;
            return all;
        };
        using Counts = std::map<std::string, std::uint64_t>;
        QCOMPARE(counts(store::FindingGrouping::File),
                 (Counts{{"src/a.c", 2}, {"src/b.c", 1}, {"lib/sub/deep/c.c", 1}, {"main.c", 1}}));
        QCOMPARE(counts(store::FindingGrouping::Rule),
                 (Counts{{"core.NullDereference", 2}, {"unix.Malloc", 3}}));
        QCOMPARE(counts(store::FindingGrouping::Directory),
                 (Counts{{"src", 3}, {"lib/sub", 1}, {".", 1}}));
        // Each is what its filter finds.
        for (const auto &[directory, count] : counts(store::FindingGrouping::Directory)) {
            store::FindingQuery query;
            query.filter.directory = directory;
            QCOMPARE(store::findingPage(fixture.database(), "p", query)->total, count);
        }
        store::FindingQuery query;
        query.filter.path = "src/a.c";
        QCOMPARE(store::findingPage(fixture.database(), "p", query)->total, std::uint64_t{2});
    }
};

QTEST_GUILESS_MAIN(TestFindingLife)
#include "tst_finding_life.moc"
