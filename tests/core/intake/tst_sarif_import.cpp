// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/format.h"
#include "core/store/finding_queries.h"
#include "tests/core/store/finding_stories.h"
#include "tests/core/store/store_fixture.h"
#include "tests/support/result_checks.h"

#include <QDir>

#include <fmt/format.h>

using namespace ferrograph;
using namespace ferrograph::test;
using store::FindingState;

namespace
{

std::string result(const std::string &path, int line, const std::string &more = {})
{
    return fmt::format(R"({{"ruleId": "cpp/use-after-free", "message": {{"text": "freed above"}},
        "locations": [{{"physicalLocation": {{"artifactLocation": {{"uri": "{}"}},
        "region": {{"startLine": {}, "snippet": {{"text": "line {}"}}}}}}}}]{}}})",
                       path, line, line, more);
}

std::string file(const std::string &results, const std::string &more = {},
                 const std::string &tool = "CodeQL")
{
    return fmt::format(R"({{"version": "2.1.0", "runs": [{{"tool": {{"driver": {{"name": "{}"}}}},
        {} "results": {}}}]}})",
                       tool, more, results);
}

} // namespace

// What an import makes of whole files: runs, series, dates, what closes and what does not.
class TestSarifImport : public QObject
{
    Q_OBJECT

    std::unique_ptr<StoreFixture> m_store;

    QString write(const QString &name, const std::string &content)
    {
        const QString path = m_store->folder() + QLatin1Char('/') + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("%s cannot be written", qPrintable(path));
        out.write(QByteArray::fromStdString(content));
        return path;
    }

    Result<std::vector<intake::Outcome>> import(const QString &path, const char *date = nullptr)
    {
        intake::Request request;
        request.project = "p";
        request.source = path.toStdString();
        if (date != nullptr)
            request.date = parseIso(date).value();
        return intake::importSource(m_store->database(), intake::formats(), "auto", request);
    }

    Result<std::vector<intake::Outcome>> importText(const std::string &content,
                                                    const char *date = nullptr)
    {
        return import(write(QStringLiteral("x.sarif"), content), date);
    }

    std::vector<store::RunRow> runs() { return *store::findingRuns(m_store->database(), "p"); }

    std::uint64_t count(FindingState state)
    {
        store::FindingQuery query;
        query.filter.states = {state};
        return store::findingPage(m_store->database(), "p", query)->total;
    }

    store::FindingRow first()
    {
        const auto page = store::findingPage(m_store->database(), "p", {});
        return page->findings.empty() ? store::FindingRow() : page->findings.front();
    }

private Q_SLOTS:
    void init() { m_store = std::make_unique<StoreFixture>(); }

    void theSameFileTwiceChangesNothing()
    {
        const std::string text = file("[" + result("a.c", 3) + "]");
        QVERIFY_RESULT(importText(text, "2024-01-01"));
        const std::string before = storyDump(m_store->database());
        const auto again = importText(text, "2024-01-01");
        QVERIFY_RESULT(again);
        QVERIFY(again->front().unchanged);
        QCOMPARE(storyDump(m_store->database()), before);
        QVERIFY_RESULT(importText(text, "2024-02-01")); // another date is another run
        QCOMPARE(runs().size(), std::size_t{2});
    }

    void oneScanInManyFilesIsOneRun()
    {
        write(QStringLiteral("scan/a.sarif"), file("[" + result("inc/h.h", 9) + "]"));
        write(QStringLiteral("scan/b.sarif"),
              file("[" + result("inc/h.h", 9) + ", " + result("b.c", 4) + "]"));
        write(QStringLiteral("scan/c.sarif"), file("[]"));
        QVERIFY_RESULT(import(m_store->folder() + QStringLiteral("/scan"), "2024-01-01"));
        QCOMPARE(runs().size(), std::size_t{1});
        QCOMPARE(runs()[0].open, std::uint64_t{2}); // the header's is one
        QCOMPARE(runs()[0].duplicates, std::uint64_t{1});
        // The next scan without results closes all: it did look.
        write(QStringLiteral("next/c.sarif"), file("[]"));
        QVERIFY_RESULT(import(m_store->folder() + QStringLiteral("/next"), "2024-02-01"));
        QCOMPARE(count(FindingState::Fixed), std::uint64_t{2});
    }

    void aFolderThatCannotBeReadWholeClosesNothing()
    {
        QVERIFY_RESULT(importText(file("[" + result("a.c", 3) + "]"), "2024-01-01"));
        write(QStringLiteral("scan/good.sarif"), file("[" + result("b.c", 4) + "]"));
        write(QStringLiteral("scan/bad.sarif"), R"({"version": "2.1.0", "runs": [)");
        const auto outcome = import(m_store->folder() + QStringLiteral("/scan"), "2024-02-01");
        QVERIFY_RESULT(outcome);
        QVERIFY(!outcome->front().report.problems.empty());
        QCOMPARE(runs()[1].status, store::RunStatus::Failed);
        QCOMPARE(count(FindingState::Fixed), std::uint64_t{0});
    }

    void whatClosesAndWhatDoesNot_data()
    {
        QTest::addColumn<QByteArray>("second");
        QTest::addColumn<int>("fixed");
        const auto row = [](const char *name, const std::string &second, int fixed) {
            QTest::newRow(name) << QByteArray::fromStdString(second) << fixed;
        };
        row("nothing found", file("[]"), 1);
        row("no analysis", file("null"), 0);
        row("failed", file("[]", R"("invocations": [{"executionSuccessful": false}],)"), 0);
        row("another tool", file("[]", {}, "Infer"), 0);
        row("another category", file("[]", R"("automationDetails": {"id": "arm64/"},)"), 0);
        row("file not analysed",
            file("[]",
                 R"("artifacts": [{"location": {"uri": "b.c"}, "roles": ["analysisTarget"]}],)"),
            0);
        row("still there, said to be absent",
            file("[" + result("a.c", 3, R"(, "baselineState": "absent")") + "]"), 1);
        row("passed", file("[" + result("a.c", 3, R"(, "kind": "pass")") + "]"), 1);
    }

    void whatClosesAndWhatDoesNot()
    {
        QFETCH(QByteArray, second);
        QFETCH(int, fixed);
        QVERIFY_RESULT(importText(file("[" + result("a.c", 3) + "]"), "2024-01-01"));
        QVERIFY_RESULT(importText(second.toStdString(), "2024-02-01"));
        QCOMPARE(int(count(FindingState::Fixed)), fixed);
    }

    void suppressedIsAStateWithADate()
    {
        QVERIFY_RESULT(importText(file("[" + result("a.c", 3) + "]"), "2024-01-01"));
        QVERIFY_RESULT(importText(
            file("[" + result("a.c", 3, R"(, "suppressions": [{"kind": "inSource"}])") + "]"),
            "2024-02-01"));
        QCOMPARE(count(FindingState::Suppressed), std::uint64_t{1});
        QVERIFY_RESULT(importText(
            file("[" +
                 result("a.c", 3,
                        R"(, "suppressions": [{"kind": "external", "status": "underReview"}])") +
                 "]"),
            "2024-03-01"));
        QCOMPARE(count(FindingState::Suppressed), std::uint64_t{0});
        const auto points = store::findingsHistory(m_store->database(), "p", {}, Step::Month, {},
                                                   store::FindingDimension::Severity);
        QCOMPARE(points->at(0).open, std::uint64_t{1});
        QCOMPARE(points->at(1).open, std::uint64_t{0});
        QCOMPARE(points->at(1).suppressed, std::uint64_t{1});
        QCOMPARE(points->at(2).open, std::uint64_t{1});
    }

    void fingerprintsAreTrustedWhereTheyDeserveIt_data()
    {
        QTest::addColumn<QByteArray>("prints");
        QTest::addColumn<bool>("followed");
        QTest::newRow("good") << QByteArray(R"(, "fingerprints": {"id/v1": "0123abcd"})") << true;
        QTest::newRow("empty") << QByteArray(R"(, "fingerprints": {"id/v1": ""})") << false;
        QTest::newRow("no text") << QByteArray(R"(, "fingerprints": {"id/v1": {"a": 1}})") << false;
        QTest::newRow("constant") << QByteArray(R"(, "fingerprints": {"id/v1": "requires login"})")
                                  << false;
    }

    // The line is another and so is its text: only the tool's word can say that it is the same.
    void fingerprintsAreTrustedWhereTheyDeserveIt()
    {
        QFETCH(QByteArray, prints);
        QFETCH(bool, followed);
        const std::string more = prints.toStdString();
        QVERIFY_RESULT(importText(
            file("[" + result("a.c", 3, more) + ", " + result("other.c", 1) + "]"), "2024-01-01"));
        QVERIFY_RESULT(importText(
            file("[" + result("a.c", 77, more) + ", " + result("other.c", 1) + "]"), "2024-02-01"));
        QCOMPARE(int(count(FindingState::Fixed)), followed ? 0 : 1);
    }

    void messagesAreStoredWithoutLinks()
    {
        const std::string text = "see [here](1) and [that](sarif:/runs/0)";
        QVERIFY_RESULT(
            importText(file("[{\"ruleId\": \"r\", \"message\": {\"text\": \"" + text + "\"}}]"),
                       "2024-01-01"));
        QCOMPARE(first().message, std::string("see here and that"));
    }

    void theDefectOfCppcheckIsItsLastPlace()
    {
        const std::string twoPlaces = R"([{"ruleId": "nullPointer", "message": {"text": "m"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": "a.c"},
            "region": {"startLine": 1}}}, {"physicalLocation": {"artifactLocation":
            {"uri": "b.c"}, "region": {"startLine": 9}}}]}])";
        QVERIFY_RESULT(importText(file(twoPlaces, {}, "Cppcheck"), "2024-01-01"));
        QCOMPARE(first().path, std::string("b.c"));
        QCOMPARE(first().line, std::int64_t{9});
        QCOMPARE(count(FindingState::New), std::uint64_t{1});
    }

    void namesOfOneToolAreOneSeries()
    {
        QVERIFY_RESULT(importText(file("[" + result("a.c", 3) + "]", {}, "GNU C17"), "2024-01-01"));
        QVERIFY_RESULT(importText(file("[]", {}, "GNU C99"), "2024-02-01"));
        QCOMPARE(count(FindingState::Fixed), std::uint64_t{1});
    }

    void theMostTrustedClockDates()
    {
        const std::string timed = file("[]", R"("invocations": [{"executionSuccessful": true,
                "startTimeUtc": "2024-03-01T10:00:00Z", "endTimeUtc": "2024-03-01T11:00:00Z"}],)");
        QVERIFY_RESULT(import(write(QStringLiteral("scan-2023-05-06.sarif"), timed)));
        QCOMPARE(runs()[0].dateFrom, store::DateFrom::RunEnd);
        QCOMPARE(runs()[0].dated, *parseIso("2024-03-01T11:00:00Z"));
        const QString bare = write(QStringLiteral("other-2023-05-06.sarif"), file("[]", {}, "B"));
        QVERIFY_RESULT(import(bare));
        QCOMPARE(runs()[0].dateFrom, store::DateFrom::FileName);
        QCOMPARE(isoDate(runs()[0].dated), std::string("2023-05-06"));
        QVERIFY_RESULT(importText(file("[]", {}, "C"), "2020-01-01"));
        QCOMPARE(runs()[0].dateFrom, store::DateFrom::User);
    }
};

QTEST_GUILESS_MAIN(TestSarifImport)
#include "tst_sarif_import.moc"
