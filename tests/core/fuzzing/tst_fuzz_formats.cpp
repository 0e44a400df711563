// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Each format is known by its content and gives what is in it.
#include "core/fuzzing/fuzz_formats.h"
#include "tests/core/fuzzing/fuzz_samples.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>
#include <QtTest>

#include <map>

using namespace ferrograph;
using namespace ferrograph::fuzzing;
using namespace ferrograph::test;

namespace
{

struct Read {
    std::string format;
    Result<FuzzResult> result = FuzzResult{};
};

Read readFile(const std::string &path, const std::string &text, const std::string &target = {})
{
    for (const FuzzFormat &format : fuzzFormats()) {
        if (format.recognises(path, std::string_view(text).substr(0, 65'536)))
            return {std::string(format.name), format.read({path, {}, text}, target)};
    }
    return {};
}

Read readOwn(const char *name)
{
    return readFile(name, fileText(dataPath(QStringLiteral("fuzz/") + QString::fromUtf8(name))));
}

// All files below a folder, by format.
std::map<std::string, FuzzResult> readFolder(const QString &folder)
{
    std::map<std::string, FuzzResult> results;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QStringList paths;
    while (files.hasNext())
        paths << files.next();
    paths.sort();
    for (const QString &path : paths) {
        Read read = readFile(path.mid(folder.size() + 1).toStdString(), fileText(path));
        if (!read.format.empty() && read.result)
            append(results[read.format], std::move(*read.result));
    }
    for (auto &[name, result] : results)
        joinParts(result);
    return results;
}

struct Expected {
    const char *file;
    const char *format;
    const char *tool;
    const char *kind;
    const char *access;
    const char *cwe;
    Verdict verdict;
    Severity severity;
    const char *group;
};

const Expected reports[] = {
    {"overflow.log", "libfuzzer", "AddressSanitizer", "heap-buffer-overflow", "write", "CWE-787",
     Verdict::Yes, Severity::High, "yes|spatial|fill"},
    {"dangling.log", "libfuzzer", "AddressSanitizer", "heap-use-after-free", "read", "CWE-416",
     Verdict::Yes, Severity::High, "yes|temporal|empty"},
    {"leak.log", "libfuzzer", "LeakSanitizer", "memory-leak", "", "CWE-401", Verdict::No,
     Severity::Info, "no|leak|jar.cc"},
    {"rust-old.log", "sanitizer", "Rust", "index-out-of-bounds", "", "CWE-248", Verdict::Contained,
     Severity::Low,
     "contained|index-out-of-bounds|jar.rs: index out of bounds: the len is N but the index is N"},
    {"rust-new.log", "sanitizer", "Rust", "unsafe-precondition", "", "CWE-119", Verdict::Yes,
     Severity::High, nullptr},
    {"rust-newest.log", "sanitizer", "Rust", "unwrap-none", "", "CWE-248", Verdict::No,
     Severity::Low, nullptr},
    {"miri.log", "sanitizer", "Miri", "dangling-pointer", "", "CWE-416", Verdict::Yes,
     Severity::Medium, "yes|temporal|src/jar.rs:31"},
    {"go-panic.log", "sanitizer", "Go", "slice bounds out of range", "", "CWE-129",
     Verdict::Contained, Severity::Low,
     "contained|slice bounds out of range|example.com/jar.Taste"},
    {"race.log", "sanitizer", "ThreadSanitizer", "data race", "write", "CWE-362", Verdict::Debated,
     Severity::Medium, "debated|thread|Jar::fill / Jar::taste"},
    {"uninitialised.log", "sanitizer", "MemorySanitizer", "use-of-uninitialized-value", "",
     "CWE-908", Verdict::Yes, Severity::Medium, "yes|initialization|open"},
    {"hwasan.log", "sanitizer", "HWAddressSanitizer", "tag-mismatch", "read", "CWE-416",
     Verdict::Yes, Severity::High, "yes|temporal|empty"},
    {"gwp-asan.log", "sanitizer", "GWP-ASan", "use-after-free", "", "CWE-416", Verdict::Yes,
     Severity::High, nullptr},
    {"cfi.log", "sanitizer", "CFI", "cfi", "", "CWE-843", Verdict::Contained, Severity::High,
     "contained|type|close"},
    {"assertion.log", "libfuzzer", "assert", "assert", "", "CWE-617", Verdict::No, Severity::Low,
     "no|assert|jar.c: Assertion `jar->room != NULL' failed."},
    {"smashed.log", "sanitizer", "glibc", "stack-smashing", "", "CWE-121", Verdict::Contained,
     Severity::High, nullptr},
    {"jazzer.log", "sanitizer", "Jazzer", "security-issue", "", "CWE-693", Verdict::No,
     Severity::Medium, nullptr},
    {"kasan.log", "sanitizer", "KASAN", "slab-out-of-bounds", "write", "CWE-787", Verdict::Yes,
     Severity::High, nullptr},
    {"report.casrep", "casr", "AddressSanitizer", "heap-buffer-overflow", "write", "CWE-787",
     Verdict::Yes, Severity::High, "yes|spatial|fill"},
    {"gdb.casrep", "casr", "gdb", "SEGV", "read", "CWE-476", Verdict::Debated, Severity::Low,
     "debated|null|taste"},
    {"bug-report.txt", "clusterfuzz", "AddressSanitizer", "heap-buffer-overflow", "write",
     "CWE-787", Verdict::Yes, Severity::High, "yes|spatial|fill"},
};

} // namespace

class TestFuzzFormats : public QObject
{
    Q_OBJECT

private slots:
    void reportsAreUnderstood_data();
    void reportsAreUnderstood();
    void stacksTellWhereMemoryWasFreed();
    void oneBugOfTwoSanitizersIsToldTwice();
    void libFuzzersProgress();
    void libFuzzerForked();
    void goProgressHasAClock();
    void aflInstances();
    void aflInputsAreNeverClassified();
    void honggfuzz();
    void clusterFuzzTestCases();
    void coverageOfLines();
    void reachabilityIsNotCoverage();
    void fuzzBenchTrials();
    void casrDropsPersonalData();
    void textWithoutAReportIsRefused();
    void sharedSamplesHoldWhatIsKnown();
};

void TestFuzzFormats::reportsAreUnderstood_data()
{
    QTest::addColumn<int>("row");
    for (int i = 0; i < static_cast<int>(std::size(reports)); ++i)
        QTest::newRow(reports[i].file) << i;
}

void TestFuzzFormats::reportsAreUnderstood()
{
    QFETCH(int, row);
    const Expected &expected = reports[row];
    const Read read = readOwn(expected.file);
    QCOMPARE(read.format, std::string(expected.format));
    QVERIFY2(read.result.has_value(), read.result ? "" : read.result.error().message().c_str());
    QCOMPARE(read.result->crashes.size(), std::size_t{1});
    const Crash &crash = read.result->crashes.front();
    QCOMPARE(crash.tool, std::string(expected.tool));
    QCOMPARE(crash.kind, std::string(expected.kind));
    QCOMPARE(std::string(accessName(crash.access)), std::string(expected.access));
    QVERIFY(!crash.judgement.cwe.empty());
    QCOMPARE(crash.judgement.cwe.front(), std::string(expected.cwe));
    QCOMPARE(std::string(verdictName(crash.judgement.memorySafety)),
             std::string(verdictName(expected.verdict)));
    QCOMPARE(std::string(severityName(crash.judgement.severity)),
             std::string(severityName(expected.severity)));
    QVERIFY(!crash.judgement.reason.empty());
    if (expected.group != nullptr)
        QCOMPARE(crash.identity.group, std::string(expected.group));
}

void TestFuzzFormats::stacksTellWhereMemoryWasFreed()
{
    const Read read = readOwn("dangling.log");
    QVERIFY(read.result);
    const Crash &crash = read.result->crashes.front();
    QVERIFY(crash.stack(StackRole::Free) != nullptr);
    QVERIFY(crash.stack(StackRole::Allocation) != nullptr);
    QCOMPARE(crash.stack(StackRole::Free)->frames.at(1).function, std::string("empty(Jar&)"));
    QCOMPARE(crash.stack(StackRole::Free)->frames.at(1).file, std::string("/src/jar.cc"));
    QCOMPARE(crash.stack(StackRole::Free)->frames.at(1).line, 8U);
    QCOMPARE(crash.size, std::optional<std::uint64_t>(1));
    QCOMPARE(read.result->target, std::string("jar_fuzzer"));
}

void TestFuzzFormats::oneBugOfTwoSanitizersIsToldTwice()
{
    const Read read = readOwn("division.log");
    QVERIFY(read.result);
    QCOMPARE(read.result->crashes.size(), std::size_t{2});
    QCOMPARE(read.result->crashes[0].kind, std::string("integer-divide-by-zero"));
    QCOMPARE(read.result->crashes[1].kind, std::string("FPE"));
    // One run of one process: its identity for others is one.
    QVERIFY(read.result->crashes[0].clusterFuzz == read.result->crashes[1].clusterFuzz);
}

void TestFuzzFormats::libFuzzersProgress()
{
    const Read read = readOwn("campaign.log");
    QVERIFY(read.result);
    QCOMPARE(read.format, std::string("libfuzzer"));
    QCOMPARE(read.result->campaigns.size(), std::size_t{1});
    const Campaign &campaign = read.result->campaigns.front();
    QCOMPARE(campaign.coverageTotal, std::optional<std::uint64_t>(35));
    QCOMPARE(std::string(coverageKindName(campaign.coverageKind)), std::string("counters"));
    QVERIFY(campaign.points.size() >= 3);
    QCOMPARE(campaign.points.front().executions, std::uint64_t{2});
    QCOMPARE(campaign.points.front().coverage, std::optional<std::uint64_t>(2));
    QCOMPARE(campaign.points.front().corpus, std::optional<std::uint64_t>(1));
    QCOMPARE(read.result->crashes.size(), std::size_t{1});
    QVERIFY(!read.result->crashes.front().input.empty());
}

void TestFuzzFormats::libFuzzerForked()
{
    const Read read = readOwn("fork.log");
    QVERIFY(read.result);
    QCOMPARE(read.result->crashes.size(), std::size_t{2});
    QCOMPARE(read.result->crashes.front().identity.obstacle, std::string("no stack"));
    QCOMPARE(read.result->campaigns.size(), std::size_t{1});
    const Campaign &campaign = read.result->campaigns.front();
    QCOMPARE(campaign.points.size(), std::size_t{3});
    QCOMPARE(campaign.points.back().seconds, 4.0);
    QCOMPARE(campaign.executions, std::uint64_t{2530});
    QCOMPARE(campaign.crashes, std::uint64_t{2});
    QCOMPARE(campaign.hangs, std::uint64_t{1});
}

void TestFuzzFormats::goProgressHasAClock()
{
    const Read read = readOwn("go-campaign.json.log");
    QVERIFY(read.result);
    QCOMPARE(read.format, std::string("go"));
    QCOMPARE(read.result->target, std::string("FuzzJar"));
    QCOMPARE(read.result->campaigns.size(), std::size_t{1});
    QCOMPARE(read.result->campaigns.front().executions, std::uint64_t{503815});
    QCOMPARE(read.result->campaigns.front().points.back().corpus, std::optional<std::uint64_t>(7));
}

void TestFuzzFormats::aflInstances()
{
    auto results = readFolder(dataPath(QStringLiteral("fuzz/afl")));
    QCOMPARE(results.size(), std::size_t{1});
    const FuzzResult &afl = results.at("afl");
    QCOMPARE(afl.campaigns.size(), std::size_t{2});
    const Campaign &now = afl.campaigns.at(0);
    QCOMPARE(now.instance, std::string("main"));
    QCOMPARE(now.target, std::string("jar_afl"));
    QCOMPARE(now.points.size(), std::size_t{3}); // two rows and the end
    QCOMPARE(now.points.front().coverage, std::optional<std::uint64_t>(200));
    QCOMPARE(now.executions, std::uint64_t{4000000});
    QCOMPARE(now.coverageTotal, std::optional<std::uint64_t>(1200));
    QCOMPARE(now.stability, std::optional<double>(98.5));
    QCOMPARE(now.facts.at("a_key_of_tomorrow"), std::string("7"));
    const Campaign &old = afl.campaigns.at(1);
    QCOMPARE(old.crashes, std::uint64_t{3});
    QCOMPARE(old.seconds, 1800.0);
    QCOMPARE(old.points.at(1).seconds, 340.0); // since its first row
}

void TestFuzzFormats::aflInputsAreNeverClassified()
{
    auto results = readFolder(dataPath(QStringLiteral("fuzz/afl")));
    const FuzzResult &afl = results.at("afl");
    QCOMPARE(afl.crashes.size(), std::size_t{2});
    for (const Crash &crash : afl.crashes) {
        QCOMPARE(crash.identity.obstacle, std::string("needs replay"));
        QVERIFY(crash.identity.group.empty());
        QVERIFY(crash.judgement.memorySafety == Verdict::Unknown);
        QVERIFY(crash.judgement.severity == Severity::Unknown);
        QCOMPARE(crash.target, std::string("jar_afl"));
    }
    QCOMPARE(afl.crashes[0].kind, std::string("signal 6"));
    QCOMPARE(afl.crashes[1].kind, std::string("signal 11"));
}

void TestFuzzFormats::honggfuzz()
{
    auto results = readFolder(dataPath(QStringLiteral("fuzz/honggfuzz")));
    const FuzzResult &result = results.at("honggfuzz");
    QCOMPARE(result.campaigns.size(), std::size_t{1});
    QCOMPARE(result.campaigns.front().points.size(), std::size_t{3});
    QCOMPARE(result.campaigns.front().executions, std::uint64_t{18500});
    QCOMPARE(result.campaigns.front().crashes, std::uint64_t{2});
    QCOMPARE(result.campaigns.front().target, std::string("jar_hf"));
    QCOMPARE(result.crashes.size(), std::size_t{1});
    QCOMPARE(result.crashes.front().kind, std::string("heap-use-after-free"));
    QCOMPARE(result.crashes.front().identity.state.front(), std::string("taste"));
    QCOMPARE(isoDateTime(result.crashes.front().time.value()), std::string("2026-05-01T10:00:05Z"));
}

void TestFuzzFormats::clusterFuzzTestCases()
{
    const Read read = readOwn("testcase.json");
    QVERIFY(read.result);
    QCOMPARE(read.format, std::string("clusterfuzz"));
    QCOMPARE(read.result->crashes.size(), std::size_t{2});
    QCOMPARE(read.result->crashes[0].kind, std::string("heap-use-after-free"));
    QCOMPARE(read.result->crashes[0].clusterFuzz.state, std::string("taste\njar_fuzzer.cc\n"));
    QVERIFY(read.result->crashes[0].clusterFuzz.security);
    QCOMPARE(isoDateTime(read.result->crashes[0].time.value()),
             std::string("2026-05-01T10:00:00Z"));
    QCOMPARE(read.result->crashes[1].kind, std::string("timeout"));
}

void TestFuzzFormats::coverageOfLines()
{
    const Read read = readOwn("coverage.json");
    QVERIFY(read.result);
    const CoverageReport &report = read.result->coverage.front();
    QCOMPARE(report.lines, std::uint64_t{50});
    QCOMPARE(report.linesCovered, std::uint64_t{30});
    QCOMPARE(report.files.size(), std::size_t{2});
    QCOMPARE(report.files[1].covered, std::uint64_t{0});
    const Read lcov = readOwn("lcov.info");
    QVERIFY(lcov.result);
    QCOMPARE(lcov.result->coverage.front().lines, std::uint64_t{2});
    QCOMPARE(lcov.result->coverage.front().linesCovered, std::uint64_t{1});
}

void TestFuzzFormats::reachabilityIsNotCoverage()
{
    const Read read = readOwn("introspector.json");
    QVERIFY(read.result);
    QCOMPARE(read.format, std::string("introspector"));
    const CoverageReport &report = read.result->coverage.front();
    QCOMPARE(report.functions, std::uint64_t{6});
    QCOMPARE(report.functionsCovered, std::uint64_t{3});
    QCOMPARE(report.reachedPercent, std::optional<double>(66.67));
    QCOMPARE(report.lines, std::uint64_t{0});
}

void TestFuzzFormats::fuzzBenchTrials()
{
    const Read read = readOwn("fuzzbench.csv");
    QVERIFY(read.result);
    QCOMPARE(read.format, std::string("fuzzbench"));
    QCOMPARE(read.result->campaigns.size(), std::size_t{2});
    QCOMPARE(read.result->campaigns[0].points.size(), std::size_t{2}); // two crashes at one time
    QCOMPARE(read.result->campaigns[0].points.back().coverage, std::optional<std::uint64_t>(25));
    QCOMPARE(read.result->crashes.size(), std::size_t{2});
}

void TestFuzzFormats::casrDropsPersonalData()
{
    const Read read = readOwn("report.casrep");
    QVERIFY(read.result);
    const Crash &crash = read.result->crashes.front();
    QVERIFY(crash.report.find("somebody") == std::string::npos);
    QVERIFY(crash.report.find("5555-5556") == std::string::npos);
    QCOMPARE(crash.identity.crashLine, std::string("/src/jar.cc:6:77"));
}

void TestFuzzFormats::textWithoutAReportIsRefused()
{
    const Read read = readFile("notes.txt", "not a crash at all\n");
    QCOMPARE(read.format, std::string("sanitizer"));
    QVERIFY(!read.result);
    QVERIFY(read.result.error().code == ErrorCode::InvalidInput);
    QVERIFY(readFile("data.bin", std::string("\0\1\2", 3)).format.empty());
}

void TestFuzzFormats::sharedSamplesHoldWhatIsKnown()
{
    const QString base = sharedPath(QStringLiteral("data/fuzz/samples"));
    if (base.isEmpty())
        QSKIP("the shared folder is not there");
    const auto in = [&base](const char *folder) {
        return readFolder(base + QLatin1Char('/') + QString::fromUtf8(folder));
    };
    auto fork = in("libfuzzer/chunk-fork-ignore-crashes");
    const auto &crashes = fork.at("libfuzzer").crashes;
    QCOMPARE(std::count_if(crashes.begin(), crashes.end(),
                           [](const Crash &crash) { return crash.tool == "AddressSanitizer"; }),
             std::ptrdiff_t{129});
    auto clean = in("libfuzzer/clean-20s");
    QCOMPARE(clean.at("libfuzzer").campaigns.front().executions, std::uint64_t{6482145});
    QCOMPARE(clean.at("libfuzzer").campaigns.front().seconds, 13.0);
    QVERIFY(clean.at("libfuzzer").crashes.empty());
    auto jobs = in("libfuzzer/clean-jobs2");
    QCOMPARE(jobs.at("libfuzzer").campaigns.size(), std::size_t{4}); // the console repeats both
    auto merge = in("libfuzzer/chunk-merge");
    QVERIFY(merge.at("libfuzzer").crashes.empty());
    auto minimised = in("libfuzzer/chunk-minimize");
    QCOMPARE(minimised.at("libfuzzer").crashes.size(), std::size_t{1});
    auto afl = in("aflplusplus/chunk-multi");
    QCOMPARE(afl.at("afl").campaigns.size(), std::size_t{2});
    QCOMPARE(afl.at("afl").crashes.size(), std::size_t{9});
    auto hongg = in("honggfuzz/chunk");
    QCOMPARE(hongg.at("honggfuzz").crashes.size(), std::size_t{5});
    QCOMPARE(hongg.at("honggfuzz").campaigns.size(), std::size_t{1});
    QCOMPARE(hongg.at("honggfuzz").campaigns.front().executions, std::uint64_t{22893});
    QCOMPARE(hongg.at("honggfuzz").campaigns.front().coverageTotal,
             std::optional<std::uint64_t>(78));
    auto casr = in("casr");
    QCOMPARE(casr.at("casr").crashes.size(), std::size_t{3});
    auto curl = in("oss-fuzz-coverage");
    QCOMPARE(curl.at("coverage").coverage.size(), std::size_t{3});
    auto bench = in("fuzzbench");
    QCOMPARE(bench.at("fuzzbench").campaigns.size(), std::size_t{8});
    auto jazzer = in("jazzer");
    QCOMPARE(jazzer.at("libfuzzer").crashes.size(), std::size_t{2});
    auto go = in("go-native");
    QCOMPARE(go.at("go").crashes.size(), std::size_t{2});
}

QTEST_APPLESS_MAIN(TestFuzzFormats)
#include "tst_fuzz_formats.moc"
