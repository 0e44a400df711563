// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What reports say, against logs with one planted bug each, and how crashes are grouped, against
// campaigns whose bugs are known.
#include "core/fuzzing/report_parser.h"
#include "core/fuzzing/signature.h"
#include "core/fuzzing/text_scan.h"
#include "tests/core/fuzzing/fuzz_samples.h"

#include <QtTest>

#include <map>
#include <set>

using namespace ferrograph;
using namespace ferrograph::fuzzing;
using namespace ferrograph::test;

namespace
{

std::string text(const nlohmann::json &json, const char *key)
{
    return json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                       : std::string();
}

bool isKind(const Crash &crash, const std::string &wanted)
{
    return crash.kind == wanted || (crash.tool == "Go" && crash.message == wanted);
}

// The report of the log that the case speaks of last: the fatal one.
bool reportsFit(const std::vector<Crash> &crashes, const nlohmann::json &reports)
{
    if (crashes.size() < reports.size())
        return false;
    for (std::size_t i = 0; i < reports.size(); ++i) {
        if (!isKind(crashes[i], text(reports[i], "kind")))
            return false;
    }
    return true;
}

bool accessFits(const std::vector<Crash> &crashes, const nlohmann::json &expected)
{
    const std::string access = lowered(text(expected, "access"));
    const bool sized = expected.contains("size") && expected["size"].is_number();
    for (const Crash &crash : crashes) {
        const bool sizeFits =
            sized ? crash.size == expected["size"].get<std::uint64_t>() : !crash.size;
        if (accessName(crash.access) == access && sizeFits)
            return true;
    }
    return access.empty() && !sized && !crashes.empty();
}

bool planted(const std::vector<Crash> &crashes, const std::string &function)
{
    for (const Crash &crash : crashes) {
        const auto frames = ownFrames(crash);
        for (std::size_t i = 0; i < std::min<std::size_t>(3, frames.size()); ++i) {
            if (contains(frames[i].function, function))
                return true;
        }
    }
    return false;
}

struct Grouping {
    std::set<std::string> groups;
    int without = 0;
    int mixed = 0;
};

Grouping grouping(const std::vector<SampleLog> &logs, const char *truth)
{
    Grouping result;
    std::map<std::string, std::string> bugOfGroup;
    for (const SampleLog &log : logs) {
        const auto crashes = parseReports(log.text, "");
        if (crashes.empty() || crashes.front().identity.group.empty()) {
            ++result.without;
            continue;
        }
        const std::string &group = crashes.front().identity.group;
        result.groups.insert(group);
        const auto [known, first] = bugOfGroup.try_emplace(group, text(log.expected, truth));
        if (!first && known->second != text(log.expected, truth))
            ++result.mixed;
    }
    for (const std::string &group : result.groups)
        qInfo("%s", group.c_str());
    return result;
}

} // namespace

class TestCrashReports : public QObject
{
    Q_OBJECT

private slots:
    void plantedBugsAreRead();
    void memoryErrorsHaveASeverity();
    void campaignGivesItsBugs();
    void casrsReportsGiveTheirCrashLine();
    void miriTellsUndefinedBehaviourAlone();
    void manyReportsInOneLog();
};

void TestCrashReports::plantedBugsAreRead()
{
    const auto logs = sampleLogs(QStringLiteral("generated"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    int right = 0;
    int withFunction = 0;
    int found = 0;
    for (const SampleLog &log : logs) {
        const auto crashes = parseReports(log.text, "");
        const bool fits =
            reportsFit(crashes, log.expected.at("reports")) && accessFits(crashes, log.expected);
        right += fits ? 1 : 0;
        if (!fits) {
            qInfo("%s: wanted %s %s %s", text(log.expected, "file").c_str(),
                  log.expected.at("reports").dump().c_str(), text(log.expected, "access").c_str(),
                  log.expected.value("size", nlohmann::json()).dump().c_str());
            for (const Crash &crash : crashes)
                qInfo("    %s '%s' %s %s", crash.tool.c_str(), crash.kind.c_str(),
                      accessName(crash.access),
                      crash.size ? std::to_string(*crash.size).c_str() : "-");
        }
        // A report without symbols names no function.
        if (!log.expected.at("planted_function").is_string() ||
            contains(text(log.expected, "file"), "unsymbolized"))
            continue;
        ++withFunction;
        const bool hit = planted(crashes, text(log.expected, "planted_function"));
        found += hit ? 1 : 0;
        if (!hit)
            qInfo("%s: %s is not among the first three", text(log.expected, "file").c_str(),
                  text(log.expected, "planted_function").c_str());
    }
    qInfo("kind, access and size: %d of %zu; planted function: %d of %d", right, logs.size(), found,
          withFunction);
    QVERIFY(right * 100 >= static_cast<int>(logs.size()) * 98);
    QVERIFY(found * 100 >= withFunction * 95);
}

void TestCrashReports::memoryErrorsHaveASeverity()
{
    const auto logs = sampleLogs(QStringLiteral("generated"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    for (const SampleLog &log : logs) {
        for (const Crash &crash : parseReports(log.text, "")) {
            QVERIFY2(crash.judgement.memorySafety != Verdict::Yes ||
                         crash.judgement.severity != Severity::Unknown,
                     text(log.expected, "file").c_str());
            QVERIFY2(crash.judgement.category != "unknown",
                     (text(log.expected, "file") + crash.tool + crash.kind).c_str());
        }
    }
}

void TestCrashReports::campaignGivesItsBugs()
{
    const auto logs = sampleLogs(QStringLiteral("dedupe"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    const Grouping result = grouping(logs, "true_bug");
    QCOMPARE(result.mixed, 0);
    QCOMPARE(result.without, 0);
    QVERIFY(result.groups.size() <= 5); // 1.25 times the four bugs
}

void TestCrashReports::casrsReportsGiveTheirCrashLine()
{
    const auto logs = sampleLogs(QStringLiteral("casr"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    int right = 0;
    for (const SampleLog &log : logs) {
        const auto crashes = parseReports(log.text, "");
        const std::string line =
            crashes.empty() ? std::string() : crashes.front().identity.crashLine;
        right += line == text(log.expected, "expected_crash_line") ? 1 : 0;
        if (line != text(log.expected, "expected_crash_line"))
            qInfo("%s: '%s', wanted '%s'", text(log.expected, "file").c_str(), line.c_str(),
                  text(log.expected, "expected_crash_line").c_str());
    }
    QCOMPARE(right, static_cast<int>(logs.size()));
    const Grouping result = grouping(logs, "nothing");
    qInfo("%zu groups", result.groups.size());
    QVERIFY(result.groups.size() >= 10 && result.groups.size() <= 16);
}

void TestCrashReports::miriTellsUndefinedBehaviourAlone()
{
    const auto logs = sampleLogs(QStringLiteral("miri"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    int undefined = 0;
    for (const SampleLog &log : logs) {
        const bool isUndefined = text(log.expected, "kind") == "undefined-behavior";
        const auto crashes = parseReports(log.text, "");
        const bool recognised = std::any_of(crashes.begin(), crashes.end(), [](const Crash &crash) {
            return crash.tool == "Miri" && crash.message.starts_with("Undefined Behavior: ");
        });
        const bool unsafe = std::any_of(crashes.begin(), crashes.end(), [](const Crash &crash) {
            return crash.judgement.memorySafety == Verdict::Yes ||
                   crash.judgement.memorySafety == Verdict::Debated;
        });
        undefined += isUndefined ? 1 : 0;
        QVERIFY2(recognised == isUndefined, text(log.expected, "file").c_str());
        QVERIFY2(isUndefined || !unsafe, text(log.expected, "file").c_str());
    }
    QCOMPARE(undefined, 560);
}

void TestCrashReports::manyReportsInOneLog()
{
    const auto logs = sampleLogs(QStringLiteral("dedupe"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    std::string all;
    std::vector<std::string> alone;
    for (const SampleLog &log : logs) {
        all += log.text;
        for (const Crash &crash : parseReports(log.text, ""))
            alone.push_back(crash.identity.signature + crash.clusterFuzz.state);
    }
    std::vector<std::string> together;
    for (const Crash &crash : parseReports(all, ""))
        together.push_back(crash.identity.signature + crash.clusterFuzz.state);
    QVERIFY(alone.size() >= logs.size());
    QVERIFY(together == alone);
}

QTEST_APPLESS_MAIN(TestCrashReports)
#include "tst_crash_reports.moc"
