// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The strings of ClusterFuzz against its own test cases and against what its parser answers to
// further logs.
#include "core/fuzzing/report_parser.h"
#include "tests/core/fuzzing/fuzz_samples.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::fuzzing;
using namespace ferrograph::test;

namespace
{

struct Hits {
    int cases = 0;
    int type = 0;
    int address = 0;
    int state = 0;
};

std::string text(const nlohmann::json &json, const char *key)
{
    return json.contains(key) && json[key].is_string() ? json[key].get<std::string>()
                                                       : std::string();
}

bool asserts(const nlohmann::json &expected, const char *field)
{
    for (const auto &one : expected.at("asserted")) {
        if (one == field)
            return true;
    }
    return false;
}

// A log may hold more than its test is about: any crash in it may be the one.
Hits compare(const std::vector<SampleLog> &logs, LogVariant variant)
{
    Hits hits;
    for (const SampleLog &log : logs) {
        if (log.expected.at("scope") != "in")
            continue;
        ++hits.cases;
        const auto crashes = parseReports(asVariant(log.text, variant),
                                          text(log.expected.at("options"), "fuzz_target"));
        const ClusterFuzzIdentity wanted{text(log.expected, "expected_type"),
                                         text(log.expected, "expected_address"),
                                         text(log.expected, "expected_state"), false};
        ClusterFuzzIdentity is;
        for (const Crash &crash : crashes) {
            if (is.type.empty() || crash.clusterFuzz.type == wanted.type)
                is = crash.clusterFuzz;
        }
        const bool type = is.type == wanted.type;
        const bool address = !asserts(log.expected, "address") || is.address == wanted.address;
        const bool state = !asserts(log.expected, "state") || is.state == wanted.state;
        hits.type += type ? 1 : 0;
        hits.address += address ? 1 : 0;
        hits.state += state ? 1 : 0;
        if (!type || !address || !state)
            qInfo(
                "%s %s: type '%s', wanted '%s'; address '%s', wanted '%s'; state '%s', wanted '%s'",
                variantName(variant), text(log.expected, "file").c_str(), is.type.c_str(),
                wanted.type.c_str(), is.address.c_str(), wanted.address.c_str(), is.state.c_str(),
                wanted.state.c_str());
    }
    qInfo("%s: %d cases, type %d, address %d, state %d", variantName(variant), hits.cases,
          hits.type, hits.address, hits.state);
    return hits;
}

} // namespace

class TestPeerIdentity : public QObject
{
    Q_OBJECT

private slots:
    void ownTestCasesGiveExactStrings();
    void survivesHowOthersSaveLogs_data();
    void survivesHowOthersSaveLogs();
    void furtherLogsGiveItsAnswers_data();
    void furtherLogsGiveItsAnswers();
    void stringsOfASmallReport();
};

void TestPeerIdentity::ownTestCasesGiveExactStrings()
{
    const auto logs = sampleLogs(QStringLiteral("clusterfuzz"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    const Hits hits = compare(logs, LogVariant::Plain);
    QCOMPARE(hits.cases, 128);
    QCOMPARE(hits.type, hits.cases);
    QVERIFY(hits.address * 100 >= hits.cases * 98);
    QVERIFY(hits.state * 100 >= hits.cases * 95);
}

void TestPeerIdentity::survivesHowOthersSaveLogs_data()
{
    QTest::addColumn<int>("variant");
    for (const LogVariant variant : {LogVariant::Crlf, LogVariant::GitHub, LogVariant::GitLab,
                                     LogVariant::Compose, LogVariant::Colour, LogVariant::Noise})
        QTest::newRow(variantName(variant)) << static_cast<int>(variant);
}

void TestPeerIdentity::survivesHowOthersSaveLogs()
{
    QFETCH(int, variant);
    const auto logs = sampleLogs(QStringLiteral("clusterfuzz"));
    if (logs.empty())
        QSKIP("the shared folder is not there");
    const Hits hits = compare(logs, static_cast<LogVariant>(variant));
    QVERIFY(hits.type * 100 >= hits.cases * 95);
    QVERIFY(hits.address * 100 >= hits.cases * 94);
    QVERIFY(hits.state * 100 >= hits.cases * 91);
}

void TestPeerIdentity::furtherLogsGiveItsAnswers_data()
{
    QTest::addColumn<QString>("set");
    QTest::newRow("generated") << QStringLiteral("generated");
    QTest::newRow("casr") << QStringLiteral("casr");
    QTest::newRow("dedupe") << QStringLiteral("dedupe");
}

void TestPeerIdentity::furtherLogsGiveItsAnswers()
{
    QFETCH(QString, set);
    const auto logs = sampleLogs(set);
    if (logs.empty())
        QSKIP("the shared folder is not there");
    int right = 0;
    int cases = 0;
    for (const SampleLog &log : logs) {
        const nlohmann::json flat = {{"type", log.expected.value("clusterfuzz_type", "")},
                                     {"state", log.expected.value("clusterfuzz_state", "")}};
        const nlohmann::json &wanted =
            log.expected.contains("clusterfuzz") ? log.expected.at("clusterfuzz") : flat;
        const auto crashes = parseReports(log.text, "");
        ++cases;
        const bool hit = !crashes.empty() &&
                         crashes.front().clusterFuzz.type == text(wanted, "type") &&
                         crashes.front().clusterFuzz.state == text(wanted, "state");
        right += hit ? 1 : 0;
        if (!hit)
            qInfo("%s: %zu crashes, '%s' '%s'", text(log.expected, "file").c_str(), crashes.size(),
                  crashes.empty() ? "" : crashes.front().clusterFuzz.type.c_str(),
                  crashes.empty() ? "" : crashes.front().clusterFuzz.state.c_str());
    }
    qInfo("%s: %d of %d", qPrintable(set), right, cases);
    QVERIFY(right * 100 >= cases * 98);
}

void TestPeerIdentity::stringsOfASmallReport()
{
    const auto crashes =
        parseReports("==7==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000019 "
                     "at pc 0x1 bp 0x2\n"
                     "WRITE of size 64 at 0x602000000019 thread T0\n"
                     "    #0 0x55 in __asan_memcpy (/bin/t+0x1)\n"
                     "    #1 0x56 in a::Reader::fill(int) /src/reader.cc:12:3\n"
                     "    #2 0x57 in LLVMFuzzerTestOneInput /src/fuzz_reader.cc:5:1\n"
                     "    #3 0x58 in main (/bin/t+0x2)\n",
                     "fuzz_reader");
    QCOMPARE(crashes.size(), std::size_t{1});
    QCOMPARE(crashes[0].clusterFuzz.type, std::string("Heap-buffer-overflow\nWRITE {*}"));
    QCOMPARE(crashes[0].clusterFuzz.address, std::string("0x602000000019"));
    QCOMPARE(crashes[0].clusterFuzz.state, std::string("a::Reader::fill\nfuzz_reader.cc\n"));
    QVERIFY(crashes[0].clusterFuzz.security);
}

QTEST_APPLESS_MAIN(TestPeerIdentity)
#include "tst_peer_identity.moc"
