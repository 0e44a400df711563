// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Fuzzing results into the database and out of it.
#include "core/intake/format.h"
#include "core/store/fuzz_decisions.h"
#include "core/store/fuzz_queries.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"
#include "tests/support/shared_data.h"

using namespace ferrograph;
using namespace ferrograph::store;
using namespace ferrograph::test;

namespace
{

const CrashGroup *groupOf(const std::vector<CrashGroup> &groups, const std::string &kind)
{
    const auto found = std::find_if(groups.begin(), groups.end(), [&kind](const CrashGroup &group) {
        return group.kind == kind;
    });
    return found == groups.end() ? nullptr : &*found;
}

} // namespace

class TestFuzzImport : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<StoreFixture> m_store;

    Result<std::vector<intake::Outcome>> import(const QString &path, const char *date = nullptr,
                                                const char *target = "")
    {
        intake::Request request;
        request.project = "p";
        request.source = path.toStdString();
        request.target = target;
        if (date != nullptr)
            request.date = parseIso(date).value();
        return intake::importSource(m_store->database(), intake::formats(), "auto", request);
    }

    static QString data(const char *name)
    {
        return dataPath(QStringLiteral("fuzz/") + QString::fromUtf8(name));
    }

    std::vector<CrashGroup> groups() { return crashGroups(m_store->database(), "p").value(); }

private slots:
    void init() { m_store = std::make_unique<StoreFixture>(); }

    void aLogBecomesAGroupWithItsStacks()
    {
        QVERIFY_RESULT(import(data("dangling.log"), "2026-05-01"));
        const auto all = groups();
        QCOMPARE(all.size(), std::size_t{1});
        const CrashGroup &group = all.front();
        QCOMPARE(group.name, std::string("yes|temporal|empty"));
        QCOMPARE(group.kind, std::string("heap-use-after-free"));
        QVERIFY(group.isMemoryUnsafe());
        QCOMPARE(group.occurrences, std::uint64_t{1});
        QCOMPARE(isoDate(group.firstSeen), std::string("2026-05-01"));
        QCOMPARE(group.targets, std::vector<std::string>{"jar_fuzzer"});
        QCOMPARE(group.peer.type, std::string("Heap-use-after-free\nREAD 1"));
        const auto occurrences = crashOccurrences(m_store->database(), "p", group.id, 10);
        QVERIFY_RESULT(occurrences);
        QCOMPARE(occurrences->size(), std::size_t{1});
        QVERIFY(occurrences->front().stacks.size() >= 3);
        QVERIFY(occurrences->front().report.find("freed by thread") != std::string::npos);
    }

    void theSameFolderTwiceChangesNothing()
    {
        const auto first = import(dataPath(QStringLiteral("fuzz")), "2026-05-01");
        QVERIFY_RESULT(first);
        const auto before = groups();
        const auto runsBefore = campaigns(m_store->database(), "p").value().size();
        const auto second = import(dataPath(QStringLiteral("fuzz")), "2026-05-01");
        QVERIFY_RESULT(second);
        for (const intake::Outcome &outcome : *second)
            QVERIFY2(outcome.unchanged, outcome.format.c_str());
        const auto after = groups();
        QCOMPARE(after.size(), before.size());
        for (std::size_t i = 0; i < after.size(); ++i) {
            QCOMPARE(after[i].name, before[i].name);
            QCOMPARE(after[i].occurrences, before[i].occurrences);
        }
        QCOMPARE(campaigns(m_store->database(), "p").value().size(), runsBefore);
    }

    void oneOfItsFilesAgainChangesNothing()
    {
        QVERIFY_RESULT(import(data("overflow.log"), "2026-05-01"));
        // A copy in another place, among others.
        QTemporaryDir folder;
        QVERIFY(QFile::copy(data("overflow.log"), folder.filePath(QStringLiteral("again.log"))));
        QVERIFY(QFile::copy(data("leak.log"), folder.filePath(QStringLiteral("leak.log"))));
        QVERIFY_RESULT(import(folder.path(), "2026-05-02"));
        QCOMPARE(groupOf(groups(), "heap-buffer-overflow")->occurrences, std::uint64_t{1});
        QCOMPARE(groups().size(), std::size_t{2});
    }

    void savedInputsWaitForAReplay()
    {
        QVERIFY_RESULT(import(data("afl")));
        auto all = groups();
        QCOMPARE(all.size(), std::size_t{2}); // one for each signal
        for (const CrashGroup &group : all) {
            QCOMPARE(group.bucket, std::string("needs replay"));
            QVERIFY(!group.isMemoryUnsafe());
            QCOMPARE(crashClass(group), std::string("ungrouped"));
            // From the name of the input and the start of its instance.
            QVERIFY(group.firstSeen >= 1777629600 && group.firstSeen < 1777629610);
        }
        // The replay's log is named after the input.
        QTemporaryDir folder;
        QVERIFY(QFile::copy(
            data("dangling.log"),
            folder.filePath(QStringLiteral(
                "id:000001,sig:11,src:000000+000003,time:3141,execs:2534,op:splice,rep:2.txt"))));
        QVERIFY_RESULT(import(folder.path()));
        all = groups();
        QCOMPARE(all.size(), std::size_t{2});
        QVERIFY(groupOf(all, "heap-use-after-free") != nullptr);
        QVERIFY(groupOf(all, "signal 11") == nullptr);
        // In the other order the report is kept, too.
        QVERIFY_RESULT(import(data("afl/main")));
        QVERIFY(groupOf(groups(), "signal 11") == nullptr);
    }

    void campaignsKeepTheirCurve()
    {
        QVERIFY_RESULT(import(data("afl")));
        const auto runs = campaigns(m_store->database(), "p");
        QVERIFY_RESULT(runs);
        QCOMPARE(runs->size(), std::size_t{2});
        const CampaignRow &main = runs->back(); // ends last
        QCOMPARE(main.instance, std::string("main"));
        QCOMPARE(main.executions, std::uint64_t{4000000});
        QCOMPARE(main.coverage, std::optional<std::uint64_t>(310));
        QCOMPARE(main.coverageTotal, std::optional<std::uint64_t>(1200));
        QVERIFY(main.coverageKind == fuzzing::CoverageKind::Edges);
        QCOMPARE(isoDateTime(main.started), std::string("2026-05-01T10:00:00Z"));
        const auto points = campaignPoints(m_store->database(), "p", main.id);
        QVERIFY_RESULT(points);
        QCOMPARE(points->size(), std::size_t{3});
        QCOMPARE(points->at(1).seconds, 1800.0);
    }

    void aPersonsMergeSurvivesAnImport()
    {
        QVERIFY_RESULT(import(data("dangling.log"), "2026-05-01"));
        QVERIFY_RESULT(import(data("overflow.log"), "2026-05-02"));
        QVERIFY_RESULT(decideCrash(m_store->database(), "p", CrashDecision::Merge,
                                   "yes|spatial|fill", "yes|temporal|empty", "one cause"));
        QCOMPARE(groups().size(), std::size_t{1});
        QCOMPARE(groups().front().occurrences, std::uint64_t{2});
        QCOMPARE(groups().front().note, std::string("one cause"));
        QVERIFY_RESULT(import(data("report.casrep"), "2026-05-03")); // of the merged group
        QCOMPARE(groups().size(), std::size_t{1});
        QCOMPARE(groups().front().occurrences, std::uint64_t{3});
        QVERIFY_RESULT(undoCrashDecision(m_store->database(), "p", "yes|spatial|fill"));
        QCOMPARE(groups().size(), std::size_t{2});
        QVERIFY(!undoCrashDecision(m_store->database(), "p", "yes|spatial|fill"));
    }

    void mergesInACircleEnd()
    {
        QVERIFY_RESULT(import(data("dangling.log"), "2026-05-01"));
        QVERIFY_RESULT(import(data("overflow.log"), "2026-05-02"));
        QVERIFY_RESULT(decideCrash(m_store->database(), "p", CrashDecision::Merge,
                                   "yes|spatial|fill", "yes|temporal|empty", ""));
        QVERIFY_RESULT(decideCrash(m_store->database(), "p", CrashDecision::Merge,
                                   "yes|temporal|empty", "yes|spatial|fill", ""));
        QVERIFY(!groups().empty());
        QVERIFY(!decideCrash(m_store->database(), "p", CrashDecision::Merge, "yes|spatial|fill",
                             "yes|spatial|fill", ""));
        QVERIFY(
            !decideCrash(m_store->database(), "p", CrashDecision::Fixed, "no such group", "", ""));
    }

    void aSignatureIsSeparated()
    {
        QVERIFY_RESULT(import(data("overflow.log"), "2026-05-01"));
        QVERIFY_RESULT(import(data("report.casrep"), "2026-05-02"));
        QCOMPARE(groups().size(), std::size_t{1});
        QCOMPARE(groups().front().signatures, std::uint64_t{2});
        const std::string signature = groups().front().signature;
        QVERIFY_RESULT(
            decideCrash(m_store->database(), "p", CrashDecision::Separate, signature, "", ""));
        QCOMPARE(groups().size(), std::size_t{2});
        QVERIFY(groups()[0].id != groups()[1].id);
    }

    void statusesFollowWhatIsKnown()
    {
        QVERIFY_RESULT(import(data("dangling.log"), "2026-05-01"));
        QVERIFY(groups().front().isOpen());
        QVERIFY_RESULT(decideCrash(m_store->database(), "p", CrashDecision::Fixed,
                                   "yes|temporal|empty", "", "in 1.2"));
        QVERIFY(groups().front().status == CrashStatus::Fixed);
        QVERIFY(groups().front().fixReason == fuzzing::FixReason::Stated);
        QVERIFY_RESULT(undoCrashDecision(m_store->database(), "p", "yes|temporal|empty"));
        QVERIFY(groups().front().isOpen());
        QVERIFY_RESULT(decideCrash(m_store->database(), "p", CrashDecision::NotABug,
                                   "yes|temporal|empty", "", ""));
        QVERIFY(groups().front().status == CrashStatus::NotABug);
        const auto history = fuzzHistory(m_store->database(), "p", {}, {}, Step::Month);
        QVERIFY_RESULT(history);
        QCOMPARE(history->points.back().open, std::uint64_t{0});
    }

    void aReplayThatPassesIsAFix()
    {
        QVERIFY_RESULT(import(data("campaign.log"), "2026-05-01", "jar_fuzzer"));
        const auto all = groups();
        QCOMPARE(all.size(), std::size_t{1});
        const auto occurrence =
            crashOccurrences(m_store->database(), "p", all.front().id, 1).value().front();
        QVERIFY(!occurrence.input.empty());
        QTemporaryDir folder;
        QFile log(folder.filePath(QStringLiteral("replay.log")));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write(
            "INFO: Seed: 1\n./jar_fuzzer: Running 1 inputs 1 time(s) each.\nRunning: artifacts/" +
            QByteArray::fromStdString(occurrence.input) + "\nExecuted artifacts/" +
            QByteArray::fromStdString(occurrence.input) + " in 1 ms\n");
        log.close();
        QVERIFY_RESULT(import(log.fileName(), "2026-06-01"));
        QVERIFY(groups().front().status == CrashStatus::Fixed);
        QCOMPARE(isoDate(groups().front().fixedAt.value()), std::string("2026-06-01"));
        QVERIFY(groups().front().fixReason == fuzzing::FixReason::Replayed);
    }

    void historyCountsByMonth()
    {
        QVERIFY_RESULT(import(data("dangling.log"), "2026-03-10"));
        QVERIFY_RESULT(import(data("leak.log"), "2026-05-10"));
        QVERIFY_RESULT(import(data("honggfuzz"), "2026-05-20"));
        const auto history = fuzzHistory(m_store->database(), "p", {}, {}, Step::Month);
        QVERIFY_RESULT(history);
        QCOMPARE(history->points.size(), std::size_t{3});
        QCOMPARE(history->points[0].open, std::uint64_t{1});
        QCOMPARE(history->points[0].openMemoryUnsafe, std::uint64_t{1});
        QVERIFY(!history->points[0].perMillion); // nothing ran
        QCOMPARE(history->points[1].opened, std::uint64_t{0});
        QCOMPARE(history->points[2].campaigns, std::uint64_t{1});
        QCOMPARE(history->points[2].executions, std::uint64_t{18500});
        QCOMPARE(history->points[2].memoryUnsafeCrashes, std::uint64_t{1});
        QCOMPARE(history->points[2].perMillion.value(), 1e6 / 18500);
    }

    void coverageIsKept()
    {
        QVERIFY_RESULT(import(data("coverage.json"), "2026-05-01"));
        const auto rows = lineCoverage(m_store->database(), "p");
        QVERIFY_RESULT(rows);
        QCOMPARE(rows->size(), std::size_t{1});
        QCOMPARE(rows->front().lines, std::uint64_t{50});
        QCOMPARE(rows->front().covered, std::uint64_t{30});
    }

    void namesTheProjectThatIsMissing()
    {
        const auto missing = crashGroups(m_store->database(), "q");
        QVERIFY(!missing);
        QVERIFY(missing.error().code == ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(TestFuzzImport)
#include "tst_fuzz_import.moc"
