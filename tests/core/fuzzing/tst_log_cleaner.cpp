// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/frame_parser.h"
#include "core/fuzzing/function_name.h"
#include "core/fuzzing/log_cleaner.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::fuzzing;

namespace
{

std::vector<std::string> cleaned(const std::string &text)
{
    std::vector<std::string> lines;
    LogCleaner cleaner(text);
    for (LogLine line; cleaner.next(line);)
        lines.emplace_back(line.text);
    return lines;
}

struct Pair {
    const char *raw;
    const char *clean;
};

} // namespace

class TestLogCleaner : public QObject
{
    Q_OBJECT

private slots:
    void prefixesAreTakenAway_data();
    void prefixesAreTakenAway();
    void timesAreKept();
    void carriageReturnsEndLines();
    void linesKeepTheirNumbers();
    void functionsAreNormalised_data();
    void functionsAreNormalised();
    void framesOfManyForms();
};

void TestLogCleaner::prefixesAreTakenAway_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("clean");
    const Pair pairs[] = {
        {"2026-05-01T10:22:07.1234567Z     #0 0x1 in f", "    #0 0x1 in f"},
        {"2026-05-01T10:22:33.000001Z 01O ==1==ERROR", "==1==ERROR"},
        {"2026-05-01T10:22:33.000001Z 00E+more", "more"},
        {"fuzz\tRun fuzzer\t2026-05-01T10:22:07.1234567Z line", "line"},
        {"[2026-05-01T10:22:07.123Z] line", "line"},
        {"2026-05-01T10:22:07.123456789Z stdout F line", "line"},
        {"fuzzer-1  | line", "line"},
        {"fuzzer-1  | 2026-05-01T10:22:07Z line", "line"},
        {"\x1b[1m\x1b[31m==1==ERROR: x\x1b[1m\x1b[0m", "==1==ERROR: x"},
        {"\x1b[2K\x1b[32mok\x1b[0m", "ok"},
        // What looks like one and is none:
        {"a | b", "a | b"},
        {"2026-05-01 is a date", "2026-05-01 is a date"},
        {"12 |     let x = 1;", "12 |     let x = 1;"},
        {"0x7f | 0x80", "0x7f | 0x80"},
    };
    for (const Pair &pair : pairs)
        QTest::newRow(pair.raw) << QString::fromUtf8(pair.raw) << QString::fromUtf8(pair.clean);
}

void TestLogCleaner::prefixesAreTakenAway()
{
    QFETCH(QString, raw);
    QFETCH(QString, clean);
    QCOMPARE(cleaned(raw.toStdString()), std::vector<std::string>{clean.toStdString()});
}

void TestLogCleaner::timesAreKept()
{
    LogCleaner cleaner(
        "2026-05-01T12:00:00.5+02:00 x\ny\n"
        "{\"Time\":\"2026-05-01T10:00:01.9Z\",\"Action\":\"output\",\"Output\":\"z\\n\"}\n");
    LogLine line;
    QVERIFY(cleaner.next(line));
    QCOMPARE(isoDateTime(line.time.value()), std::string("2026-05-01T10:00:00Z"));
    QVERIFY(cleaner.next(line));
    QVERIFY(!line.time);
    QVERIFY(cleaner.next(line));
    QCOMPARE(std::string(line.text), std::string("z"));
    QCOMPARE(isoDateTime(line.time.value()), std::string("2026-05-01T10:00:01Z"));
}

void TestLogCleaner::carriageReturnsEndLines()
{
    QCOMPARE(cleaned("a\r\nb\r\n"), (std::vector<std::string>{"a", "b"}));
    QCOMPARE(cleaned("10%\r50%\r100%\nc"), (std::vector<std::string>{"10%", "50%", "100%", "c"}));
}

void TestLogCleaner::linesKeepTheirNumbers()
{
    LogCleaner cleaner("a\n\n" + std::string((1U << 20) + 1, 'x') + "\nd");
    LogLine line;
    while (cleaner.next(line)) {
    }
    QCOMPARE(line.number, std::uint64_t{4});
    QCOMPARE(cleaner.problems().size(), std::size_t{1});
    QCOMPARE(cleaner.problems().front().where, std::string("line 3"));
}

void TestLogCleaner::functionsAreNormalised_data()
{
    QTest::addColumn<QString>("raw");
    QTest::addColumn<QString>("clean");
    const Pair pairs[] = {
        {"chunk::Parser::Parse()", "chunk::Parser::Parse"},
        {"void a::f<int, b<c>>(int) const", "a::f"},
        {"$_42::operator()() const", "lambda::operator()"},
        {"(anonymous namespace)::g(std::vector<int> const&)", "g"},
        {"bugs::main::{closure#0}", "bugs::main::{closure}"},
        {"bugs::main::{{closure}}", "bugs::main::{closure}"},
        {"mp4::read::h1a15ad50dda088e3", "mp4::read"},
        {"f(int) [clone .cold]", "f"},
        {"f.isra.0", "f"},
        {"std::string[abi:cxx11]", "std::string"},
        {"a::operator<<(b&)", "a::operator<<"},
        {"a::operator->() const", "a::operator->"},
        {"main.(*T).Do", "main.(*T).Do"},
        {"<a::B as c::D>::e", "<a::B as c::D>::e"},
        {"", ""},
    };
    for (const Pair &pair : pairs)
        QTest::newRow(pair.raw) << QString::fromUtf8(pair.raw) << QString::fromUtf8(pair.clean);
}

void TestLogCleaner::functionsAreNormalised()
{
    QFETCH(QString, raw);
    QFETCH(QString, clean);
    QCOMPARE(normalisedFunction(raw.toStdString()), clean.toStdString());
}

void TestLogCleaner::framesOfManyForms()
{
    const auto clang =
        parseHashFrame("    #12 0x55 in a::f(int (*)(int)) const /src/a b/c.cc:3:14");
    QVERIFY(clang);
    QCOMPARE(clang->number, std::uint64_t{12});
    QCOMPARE(clang->frame.function, std::string("a::f(int (*)(int)) const"));
    QCOMPARE(clang->frame.file, std::string("/src/a b/c.cc"));
    QCOMPARE(clang->frame.column, 14U);
    const auto module = parseHashFrame("    #3 0x55  (/src/build/bugs+0xf27e0) (BuildId: 8943)");
    QVERIFY(module);
    QCOMPARE(module->frame.module, std::string("/src/build/bugs"));
    QCOMPARE(module->frame.place(), std::string("/src/build/bugs+0xf27e0"));
    const auto thread =
        parseHashFrame("    #6 <null> <null> (libstdc++.so.6+0xd44a2) (BuildId: 289e)");
    QVERIFY(thread);
    QCOMPARE(thread->frame.function, std::string());
    const auto gdb =
        parseHashFrame("#1  0x00007ffff7f70bcb in TIFFRead (tif=0x5, strip=0) at tif_read.c:208");
    QVERIFY(gdb);
    QCOMPARE(gdb->frame.function, std::string("TIFFRead"));
    QCOMPARE(gdb->frame.line, 208U);
    const auto unnamed = parseHashFrame("#4 0x99 in (anonymous namespace)::f(int) /src/a.cc:3:4");
    QVERIFY(unnamed);
    QCOMPARE(unnamed->frame.function, std::string("(anonymous namespace)::f(int)"));
    QVERIFY(!parseHashFrame("#3\tNEW    cov: 7 ft: 8 corp: 2/6b"));
    QVERIFY(!parseHashFrame("# Fatal error in"));
}

QTEST_APPLESS_MAIN(TestLogCleaner)
#include "tst_log_cleaner.moc"
