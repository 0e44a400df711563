// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"
#include "core/findings/sarif_reader.h"
#include "tests/support/result_checks.h"

#include <QtTest>

#include <fmt/format.h>

using namespace ferrograph;
using namespace ferrograph::findings;

// Slashes are escaped as JSON may have them: two of them in a raw string hide what follows from
// moc.
namespace
{

struct Read {
    Result<SarifDocument> document = SarifDocument();
    std::vector<SarifResult> results;
};

Read readText(const std::string &text)
{
    Read read;
    SarifVisitor visitor;
    visitor.result = [&](const SarifRun &, SarifResult &result) -> Result<void> {
        read.results.push_back(result);
        return {};
    };
    read.document = readSarif(input::Content::ofMemory("x.sarif", text), "x.sarif", {}, visitor);
    return read;
}

// A file with one run of the tool "T" that has `rest` beside its driver.
std::string runWith(const std::string &rest, const std::string &driver = {})
{
    return R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T")" +
           (driver.empty() ? "" : ", " + driver) + "}}, " + rest + "}]}";
}

std::string resultsWith(const std::string &result, const std::string &driver = {})
{
    return runWith(R"("results": [)" + result + "]", driver);
}

SarifResult only(const Read &read)
{
    if (!read.document || read.results.size() != 1)
        return {};
    return read.results.front();
}

std::string place(const std::string &location)
{
    return R"({"message": {"text": "m"}, "locations": [{"physicalLocation": )" + location + "}]}";
}

} // namespace

// What real files do and what the standard (SARIF 2.1.0) says about it. Classes, series and life
// are tested where they are decided.
class TestSarifCorners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodings()
    {
        const std::string plain = resultsWith(R"({"message": {"text": "ä"}})");
        QCOMPARE(*only(readText("\xEF\xBB\xBF" + plain)).message, std::string("ä"));
        std::string wide = "\xFF\xFE"; // UTF-16, little end first
        for (const char16_t unit : QString::fromStdString(plain).toStdU16String()) {
            wide += static_cast<char>(unit & 0xFF);
            wide += static_cast<char>(unit >> 8);
        }
        QCOMPARE(*only(readText(wide)).message, std::string("ä"));
        const Read broken = readText(resultsWith("{\"message\": {\"text\": \"a\xFF\"}}"));
        QVERIFY_RESULT(broken.document);
        QVERIFY(broken.document->replaced);
        QCOMPARE(*only(broken).message, std::string("a\xEF\xBF\xBD"));
    }

    void refusedByName_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("position");
        const auto row = [](const char *name, const char *file, const char *words,
                            const char *position) {
            QTest::newRow(name) << QByteArray(file) << QString::fromLatin1(words)
                                << QString::fromLatin1(position);
        };
        row("nothing", "", "empty", "");
        row("blanks", " \n\t ", "nothing but white space", "");
        row("git-lfs", "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
            "git-lfs", "");
        row("cut", "{\"version\": \"2.1.0\",\n \"runs\": [", "is not JSON", "line 2");
        row("two documents", "{\"version\": \"2.1.0\", \"runs\": []}\n{}", "is not JSON",
            "line 2, column 1");
        row("comment", "{\n// no\n\"version\": \"2.1.0\"}", "is not JSON", "line 2, column 1");
        row("trailing comma", "{\"version\": \"2.1.0\",}", "is not JSON", "line 1, column 21");
    }

    void refusedByName()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, words);
        QFETCH(QString, position);
        const Read read = readText(file.toStdString());
        QVERIFY(!read.document);
        const Error &error = read.document.error();
        QVERIFY2(QString::fromStdString(error.message()).contains(words), error.message().c_str());
        QVERIFY2(QString::fromStdString(error.position).startsWith(position),
                 error.position.c_str());
    }

    void otherVersionsAreNamed()
    {
        for (const std::string version : {"1.0.0", "2.0.0", "2.0.0-csd.2.beta.2019-01-24"}) {
            const Read read = readText(R"({"version": ")" + version + R"(", "runs": []})");
            QVERIFY(!read.document);
            QCOMPARE(read.document.error().code, ErrorCode::Unsupported);
            QVERIFY(read.document.error().message().find(version) != std::string::npos);
        }
    }

    void runsMayBeAbsentInAllButName()
    {
        for (const std::string runs : {"null", "[]"}) {
            const Read read = readText(R"({"version": "2.1.0", "runs": )" + runs + "}");
            QVERIFY_RESULT(read.document);
            QVERIFY(read.document->readRuns.empty());
        }
        const Read two = readText(
            R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "A"}}, "results": []},
                {"tool": {"driver": {"name": "B"}}, "results": []}]})");
        QCOMPARE(two.document->readRuns.size(), std::size_t{2});
        QCOMPARE(two.document->readRuns[1].tool, std::string("B"));
    }

    void noResultsAreNotNone()
    {
        QVERIFY(readText(runWith(R"("results": [])")).document->readRuns[0].hasResults);
        QVERIFY(!readText(runWith(R"("results": null)")).document->readRuns[0].hasResults);
        QVERIFY(!readText(runWith(R"("artifacts": [])")).document->readRuns[0].hasResults);
    }

    void whatIsKeptElsewhereIsNotFetched()
    {
        const Read read = readText(runWith(
            R"("externalPropertyFileReferences": {"taxonomies": [{"location": {"uri":
               "https:\/\/example.org/cwe.sarif"}}]}, "results": [{"message": {"text": "m"}}])"));
        QVERIFY_RESULT(read.document);
        QCOMPARE(read.results.size(), std::size_t{1});
        QVERIFY(!read.document->readRuns[0].externalFiles.empty());
    }

    void oddJsonIsTakenAsItStands()
    {
        const SarifResult result = only(readText(resultsWith(
            R"({"unheard": [1, {"of": null}], "ruleId": "first", "ruleId": "last",
                "message": {"text": "m"}, "locations": [{"physicalLocation": {"artifactLocation":
                {"uri": "a.c"}, "region": {"startLine": 3, "startColumn": 18446744073709551615}}}]})")));
        QCOMPARE(*result.ruleId, std::string("last"));
        QCOMPARE(result.locations[0].line, std::optional<std::int64_t>(3));
        QVERIFY(!result.locations[0].column);
        std::string deep;
        for (int i = 0; i < 10'000; ++i)
            deep += "[";
        const Read nested = readText(resultsWith(R"({"properties": )" + deep));
        QVERIFY(!nested.document); // refused or cut, but never a crash
    }

    void snakeCaseIsReadOrNamed()
    {
        const Read read = readText(
            R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T"}},
                "results": [{"rule_id": "r", "message": {"text": "m"}}]}]})");
        QVERIFY_RESULT(read.document);
        QCOMPARE(read.results.size(), std::size_t{1});
        const auto &warnings = read.document->readRuns[0].warnings;
        const bool named = std::any_of(warnings.begin(), warnings.end(), [](const auto &warning) {
            return warning.first.find("snake") != std::string::npos;
        });
        const bool told = std::any_of(
            read.document->problems.begin(), read.document->problems.end(),
            [](const Problem &problem) { return problem.what.find("snake") != std::string::npos; });
        QVERIFY(named || told || only(read).ruleId == "r");
    }

    void rulesAreFound_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<QString>("rule");
        QTest::addColumn<bool>("found");
        const auto row = [](const char *name, const char *result, const char *rule, bool found) {
            QTest::newRow(name) << QByteArray(result) << QString::fromLatin1(rule) << found;
        };
        row("id", R"("ruleId": "two")", "two", true);
        row("index", R"("ruleIndex": 1)", "two", true);
        row("rule.id before ruleId", R"("ruleId": "one", "rule": {"id": "two"})", "two", true);
        row("rule.index", R"("rule": {"index": 0})", "one", true);
        row("hierarchy", R"("ruleId": "one/sub/deep")", "one/sub/deep", true);
        row("index and id differ", R"("ruleId": "one", "ruleIndex": 1)", "one", true);
        row("index out of range", R"("ruleId": "one", "ruleIndex": 7)", "one", true);
        row("unknown", R"("ruleId": "three")", "three", false);
        row("none", R"("rank": 1)", "", false);
    }

    void rulesAreFound()
    {
        QFETCH(QByteArray, result);
        QFETCH(QString, rule);
        QFETCH(bool, found);
        const SarifResult read =
            only(readText(resultsWith("{" + result.toStdString() + R"(, "message": {"text": "m"}})",
                                      R"("rules": [{"id": "one"}, {"id": "two"}])")));
        QCOMPARE(QString::fromStdString(read.ruleId.value_or("")), rule);
        QCOMPARE(read.ruleFound, found);
    }

    void rulesOfExtensions()
    {
        const Read read = readText(
            R"({"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "T", "rules": [{"id":
                "a"}]}, "extensions": [{"name": "E", "guid": "00000000-0000-0000-0000-000000000001",
                "rules": [{"id": "b", "defaultConfiguration": {"level": "error"}}]}]},
                "results": [{"rule": {"index": 0, "toolComponent": {"index": 0}},
                "message": {"text": "m"}}, {"rule": {"index": 0, "toolComponent": {"guid":
                "00000000-0000-0000-0000-000000000001"}}, "message": {"text": "m"}},
                {"ruleId": "b", "message": {"text": "m"}}]}]})");
        QCOMPARE(read.results.size(), std::size_t{3});
        for (const SarifResult &result : read.results) {
            QCOMPARE(*result.ruleId, std::string("b"));
            QCOMPARE(result.level, Level::Error);
        }
    }

    void emptyTextsAreAbsent()
    {
        const SarifResult result = only(readText(resultsWith(
            R"({"ruleId": "r", "message": {"text": "m"}})",
            R"("rules": [{"id": "r", "name": "", "shortDescription": {"text": ""}}])")));
        QVERIFY(result.ruleName.empty());
        const Read old =
            readText(resultsWith(R"({"ruleId": "new", "message": {"text": "m"}})",
                                 R"("rules": [{"id": "new", "deprecatedIds": ["old"]}])"));
        QCOMPARE(old.document->readRuns[0].deprecatedIds.at("old"), std::string("new"));
    }

    void levels_data()
    {
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<int>("level");
        QTest::addColumn<int>("from");
        const auto row = [](const char *name, const char *result, Level level, LevelFrom from) {
            QTest::newRow(name) << QByteArray(result) << int(level) << int(from);
        };
        row("said", R"("level": "note")", Level::Note, LevelFrom::Result);
        row("of the rule", R"("ruleId": "r")", Level::Error, LevelFrom::Rule);
        row("by default", R"("ruleId": "other")", Level::Warning, LevelFrom::Default);
        row("passed", R"("kind": "pass")", Level::None, LevelFrom::Kind);
        row("informational", R"("kind": "informational", "ruleId": "r")", Level::None,
            LevelFrom::Kind);
        row("overridden", R"("ruleId": "o")", Level::Note, LevelFrom::Override);
        row("unheard of", R"("level": "terrible", "ruleId": "r")", Level::Error, LevelFrom::Rule);
    }

    void levels()
    {
        QFETCH(QByteArray, result);
        QFETCH(int, level);
        QFETCH(int, from);
        const SarifResult read = only(readText(runWith(
            R"("invocations": [{"executionSuccessful": true, "ruleConfigurationOverrides":
               [{"descriptor": {"id": "o"}, "configuration": {"level": "note"}}]}],
               "results": [{)" +
                result.toStdString() + R"(, "message": {"text": "m"}}])",
            R"("rules": [{"id": "r", "defaultConfiguration": {"level": "error"}}, {"id": "o"}])")));
        QCOMPARE(int(read.level), level);
        QCOMPARE(int(read.levelFrom), from);
    }

    void severityMayBeNumberOrWord_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("text");
        QTest::newRow("text") << QByteArray(R"("9.8")") << "9.8";
        QTest::newRow("number") << QByteArray("7.5") << "7.5";
        QTest::newRow("word") << QByteArray(R"("MEDIUM")") << "MEDIUM";
    }

    void severityMayBeNumberOrWord()
    {
        QFETCH(QByteArray, value);
        QFETCH(QString, text);
        const SarifResult result = only(
            readText(resultsWith(R"({"ruleId": "r", "rank": 0.5, "message": {"text": "m"}})",
                                 R"("rules": [{"id": "r", "properties": {"security-severity": )" +
                                     value.toStdString() + "}}]")));
        QCOMPARE(QString::fromStdString(result.securitySeverity), text);
        QCOMPARE(result.rank, std::optional<double>(0.5));
    }

    void messages_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *message, const char *text) {
            QTest::newRow(name) << QByteArray(message) << QString::fromUtf8(text);
        };
        row("text", R"({"text": "plain"})", "plain");
        row("of the rule", R"({"id": "x"})", "from the rule");
        row("of the tool", R"({"id": "g"})", "from all rules");
        row("markdown", R"({"markdown": "*only*"})", "*only*");
        row("filled in", R"({"text": "{0} and {1}", "arguments": ["one", "two"]})", "one and two");
        row("too few", R"({"text": "{0} and {1}", "arguments": ["one"]})", "one and {1}");
        row("braces", "{\"text\": \"{{0}} {{\"}", "{0} {");
        // Links stay as they are written here; what is stored has their words only.
        row("link", "{\"text\": \"see [here](1)\"}", "see [here](1)");
    }

    void messages()
    {
        QFETCH(QByteArray, message);
        QFETCH(QString, text);
        const SarifResult result = only(readText(resultsWith(
            R"({"ruleId": "r", "message": )" + message.toStdString() + "}",
            R"("rules": [{"id": "r", "messageStrings": {"x": {"text": "from the rule"}}}],
               "globalMessageStrings": {"g": {"text": "from all rules"}})")));
        QCOMPARE(QString::fromStdString(result.message.value_or("(none)")), text);
    }

    void places_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("path");
        const auto row = [](const char *name, const char *location, const char *path) {
            QTest::newRow(name) << QByteArray(location) << QString::fromUtf8(path);
        };
        row("relative", R"({"artifactLocation": {"uri": "src/a.c"}})", "src/a.c");
        row("by index", R"({"artifactLocation": {"index": 0}})", "listed.c");
        row("nested", R"({"artifactLocation": {"index": 2}})", "docs/x");
        row("decoded once", R"({"artifactLocation": {"uri": "a%20b%2520.c"}})", "a b%20.c");
        row("backslashes", R"({"artifactLocation": {"uri": "src\\a.c"}})", "src/a.c");
        row("here", R"({"artifactLocation": {"uri": "./src/a.c"}})", "src/a.c");
        row("file", R"({"artifactLocation": {"uri": "file:\/\/\/srv/a.c"}})", "/srv/a.c");
        row("drive", R"({"artifactLocation": {"uri": "file:\/\/\/C:/src/a.c"}})", "C:/src/a.c");
        row("up", R"({"artifactLocation": {"uri": "../../src/a.c"}})", "../../src/a.c");
        row("case", R"({"artifactLocation": {"uri": "Src/A.C"}})", "Src/A.C");
        row("no region", R"({"artifactLocation": {"uri": "a.c"}})", "a.c");
    }

    void places()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, path);
        const SarifResult result = only(readText(runWith(
            R"("artifacts": [{"location": {"uri": "listed.c"}}, {"location": {"uri": "app.zip"}},
               {"location": {"uri": "docs/x"}, "parentIndex": 1}], "results": [)" +
            place(location.toStdString()) + "]")));
        QCOMPARE(result.locations.size(), std::size_t{1});
        QCOMPARE(QString::fromStdString(result.locations[0].path), path);
        QVERIFY(!result.locations[0].line);
        if (path == QLatin1String("docs/x"))
            QCOMPARE(result.locations[0].parent, std::string("app.zip"));
    }

    void basesAreFollowed_data()
    {
        QTest::addColumn<QByteArray>("bases");
        QTest::addColumn<QString>("absolute");
        QTest::newRow("one") << QByteArray(R"({"S": {"uri": "file:\/\/\/w/"}})") << "file:///w/a.c";
        QTest::newRow("two") << QByteArray(
                                    R"({"S": {"uri": "s/", "uriBaseId": "R"},
                                        "R": {"uri": "file:\/\/\/w/"}})")
                             << "file:///w/s/a.c";
        QTest::newRow("undeclared") << QByteArray("{}") << QString();
        QTest::newRow("loop") << QByteArray(R"({"S": {"uri": "s/", "uriBaseId": "R"},
                                                "R": {"uri": "r/", "uriBaseId": "S"}})")
                              << QString();
    }

    void basesAreFollowed()
    {
        QFETCH(QByteArray, bases);
        QFETCH(QString, absolute);
        const SarifResult result = only(readText(
            runWith(R"("originalUriBaseIds": )" + bases.toStdString() + R"(, "results": [)" +
                    place(R"({"artifactLocation": {"uri": "a.c", "uriBaseId": "S"}})") + "]")));
        QCOMPARE(QString::fromStdString(result.locations[0].absolute.value_or("")), absolute);
        QCOMPARE(result.locations[0].path, std::string("a.c"));
    }

    void revisionsAndTimes()
    {
        const Read read = readText(runWith(
            R"("versionControlProvenance": [{"repositoryUri": "https:\/\/example.org/r",
               "revisionId": "abc", "branch": "main"}], "invocations": [{"executionSuccessful": true,
               "startTimeUtc": "2024-01-02T03:04:05Z", "endTimeUtc": "2024-01-02T03:05:00.5"}],
               "results": [])"));
        const SarifRun &run = read.document->readRuns[0];
        QCOMPARE(run.revisions, (std::vector<std::string>{"abc"}));
        QCOMPARE(run.startTime, std::string("2024-01-02T03:04:05Z"));
        QCOMPARE(*parseIso(run.endTime), *parseIso("2024-01-02T03:05:00Z"));
    }

    void resultsWithoutAPlace()
    {
        const SarifResult none = only(readText(resultsWith(R"({"message": {"text": "m"}})")));
        QVERIFY(none.locations.empty());
        const SarifResult logical = only(readText(resultsWith(
            R"({"message": {"text": "m"}, "locations": [{"logicalLocations":
                [{"fullyQualifiedName": "A.b"}]}]})")));
        QCOMPARE(logical.locations.size(), std::size_t{1});
        QCOMPARE(logical.locations[0].function, std::string("A.b"));
        QVERIFY(!logical.locations[0].uri);
        const SarifResult offset = only(readText(resultsWith(
            place(R"({"artifactLocation": {"uri": "a.c"}, "region": {"charOffset": 12}})"))));
        QCOMPARE(offset.locations[0].charOffset, std::optional<std::int64_t>(12));
        QVERIFY(!offset.locations[0].line);
    }

    void placesAndFlowsDoNotMultiply()
    {
        const SarifResult result = only(readText(runWith(
            R"("threadFlowLocations": [{"location": {"physicalLocation": {"artifactLocation":
               {"uri": "shared.c"}, "region": {"startLine": 9}}}}],
               "results": [{"message": {"text": "m"}, "locations": [
               {"physicalLocation": {"artifactLocation": {"uri": "a.c"}}},
               {"physicalLocation": {"artifactLocation": {"uri": "b.c"}}}],
               "relatedLocations": [{"id": 1}], "codeFlows": [{"threadFlows": [{"locations": [
               {"index": 0}, {"location": {"physicalLocation": {"artifactLocation": {"uri": "a.c"},
               "region": {"startLine": 4}}, "message": {"text": "here"}}}]}]}]}])")));
        QCOMPARE(result.locations.size(), std::size_t{2});
        QCOMPARE(result.related, std::uint64_t{1});
        QCOMPARE(result.flow.size(), std::size_t{2});
        QCOMPARE(result.flow[0].path, std::string("shared.c"));
        QCOMPARE(result.flow[0].line, std::int64_t{9});
        QCOMPARE(result.flow[1].message, std::string("here"));
    }

    void suppressions_data()
    {
        QTest::addColumn<QByteArray>("list");
        QTest::addColumn<int>("state");
        const auto row = [](const char *name, const char *list, Suppression state) {
            QTest::newRow(name) << QByteArray(list) << int(state);
        };
        row("null", "null", Suppression::Unknown);
        row("empty", "[]", Suppression::None);
        row("no status", R"([{"kind": "inSource"}])", Suppression::Accepted);
        row("accepted", R"([{"kind": "external", "status": "accepted"}])", Suppression::Accepted);
        row("under review", R"([{"kind": "external", "status": "underReview"}])",
            Suppression::UnderReview);
        row("rejected", R"([{"kind": "external", "status": "rejected"}])", Suppression::Rejected);
        row("both", R"([{"kind": "external", "status": "rejected"}, {"kind": "inSource"}])",
            Suppression::Accepted);
    }

    void suppressions()
    {
        QFETCH(QByteArray, list);
        QFETCH(int, state);
        const SarifResult result = only(readText(resultsWith(
            R"({"message": {"text": "m"}, "suppressions": )" + list.toStdString() + "}")));
        QCOMPARE(int(result.suppression), state);
        QCOMPARE(result.suppressed(), Suppression(state) == Suppression::Accepted);
    }

    void identitiesAreKeptAsTheyAre()
    {
        const SarifResult result = only(readText(resultsWith(
            R"({"message": {"text": "m"}, "baselineState": "absent", "guid": "g",
                "correlationGuid": "c", "fingerprints": {"x/v2": "1", "empty/v1": "",
                "object/v1": {"a": 1}}, "partialFingerprints": {"primaryLocationLineHash": "abc:1"}})")));
        QCOMPARE(result.baselineState, std::optional<std::string>("absent"));
        QCOMPARE(result.guid, std::string("g"));
        QCOMPARE(result.correlationGuid, std::string("c"));
        for (const Fingerprint &print : result.fingerprints) {
            QCOMPARE(print.partial, print.name == "primaryLocationLineHash");
            QCOMPARE(print.isText, print.name != "object/v1");
        }
    }

    void categories_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("category");
        QTest::newRow("with a run") << "a/b/2024"
                                    << "a/b";
        QTest::newRow("without one") << "a/b/"
                                     << "a/b";
        QTest::newRow("none") << "2024"
                              << "(none)";
    }

    void categories()
    {
        QFETCH(QString, id);
        QFETCH(QString, category);
        const Read read = readText(runWith(fmt::format(
            R"("automationDetails": {{"id": "{}"}}, "results": [])", id.toStdString())));
        QCOMPARE(QString::fromStdString(read.document->readRuns[0].category.value_or("(none)")),
                 category);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("invocation");
        QTest::addColumn<bool>("failed");
        const auto row = [](const char *name, const char *invocation, bool failed) {
            QTest::newRow(name) << QByteArray(invocation) << failed;
        };
        row("well", R"({"executionSuccessful": true})", false);
        row("badly", R"({"executionSuccessful": false})", true);
        row("execution", R"({"executionSuccessful": true, "toolExecutionNotifications":
            [{"level": "error", "message": {"text": "m"}}]})",
            true);
        row("configuration", R"({"executionSuccessful": true, "toolConfigurationNotifications":
            [{"level": "error", "message": {"text": "m"}}]})",
            true);
        row("a warning", R"({"executionSuccessful": true, "toolExecutionNotifications":
            [{"level": "warning", "message": {"text": "m"}}]})",
            false);
    }

    void failures()
    {
        QFETCH(QByteArray, invocation);
        QFETCH(bool, failed);
        const Read read = readText(
            runWith(R"("invocations": [)" + invocation.toStdString() + R"(], "results": [])"));
        QCOMPARE(read.document->readRuns[0].failed, failed);
    }

    void weaknesses_data()
    {
        QTest::addColumn<QByteArray>("rule");
        QTest::addColumn<QByteArray>("result");
        QTest::addColumn<int>("cwe");
        QTest::addColumn<int>("weak");
        const auto row = [](const char *name, const char *rule, const char *result, int cwe,
                            int weak = 0) {
            QTest::newRow(name) << QByteArray(rule) << QByteArray(result) << cwe << weak;
        };
        row("tag", R"("properties": {"tags": ["external/cwe/cwe-078"]})", R"("rank": 1)", 78);
        row("tag with words", R"("properties": {"tags": ["CWE-79: Improper"]})", R"("rank": 1)",
            79);
        row("property", R"("properties": {"cwe": "CWE-787"})", R"("rank": 1)", 787);
        row("property of a result", R"("name": "r")", R"("properties": {"cwe": 416})", 416);
        row("list", R"("properties": {"cwes": ["125"]})", R"("rank": 1)", 125);
        row("taxa", R"("name": "r")",
            R"("taxa": [{"id": "121", "toolComponent": {"name": "cwe"}}])", 121);
        row("relationship",
            R"("relationships": [{"target": {"id": "0190", "toolComponent": {"name": "CWE"}}}])",
            R"("rank": 1)", 190);
        row("disjoint", R"("relationships": [{"kinds": ["disjoint"], "target": {"id": "190",
            "toolComponent": {"name": "CWE"}}}])",
            R"("rank": 1)", 0);
        row("prose", R"("name": "r")", R"("rank": 1, "message": {"text": "as CWE-22 says"})", 0,
            22);
        row("none", R"("name": "r")", R"("rank": 1)", 0);
    }

    void weaknesses()
    {
        QFETCH(QByteArray, rule);
        QFETCH(QByteArray, result);
        QFETCH(int, cwe);
        QFETCH(int, weak);
        const std::string message =
            result.contains("message") ? "" : R"(, "message": {"text": "m"})";
        const SarifResult read =
            only(readText(resultsWith(R"({"ruleId": "r", )" + result.toStdString() + message + "}",
                                      R"("rules": [{"id": "r", )" + rule.toStdString() + "}]")));
        QCOMPARE(read.cwe.empty() ? 0 : read.cwe.front(), cwe);
        QCOMPARE(read.weakCwe.empty() ? 0 : read.weakCwe.front(), weak);
    }
};

QTEST_GUILESS_MAIN(TestSarifCorners)
#include "tst_sarif_corners.moc"
