// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The verdicts, against the team's table of kinds.
#include "core/fuzzing/crash_table.h"
#include "core/fuzzing/text_scan.h"
#include "tests/core/fuzzing/fuzz_samples.h"
#include "tests/support/shared_data.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::fuzzing;
using namespace ferrograph::test;

namespace
{

enum Fact { Nothing, NearNull, NoAddress, WildJump };

// A crash of each row of the table, in the table's order.
struct Sample {
    const char *tool;
    const char *kind;
    Fact fact = Nothing;
    const char *cause = "";
};

const std::vector<std::vector<Sample>> rows = {
    {{"AddressSanitizer", "heap-buffer-overflow"}},
    {{"AddressSanitizer", "stack-buffer-overflow"}},
    {{"AddressSanitizer", "stack-buffer-underflow"}},
    {{"AddressSanitizer", "dynamic-stack-buffer-overflow"}},
    {{"AddressSanitizer", "global-buffer-overflow"}},
    {{"AddressSanitizer", "container-overflow"}},
    {{"AddressSanitizer", "intra-object-overflow"}},
    {{"AddressSanitizer", "heap-use-after-free"}},
    {{"AddressSanitizer", "stack-use-after-return"}},
    {{"AddressSanitizer", "stack-use-after-scope"}},
    {{"AddressSanitizer", "use-after-poison"}},
    {{"AddressSanitizer", "double-free"}},
    {{"AddressSanitizer", "invalid-free"}},
    {{"AddressSanitizer", "alloc-dealloc-mismatch"}},
    {{"AddressSanitizer", "new-delete-type-mismatch"}},
    {{"AddressSanitizer", "bad-malloc_usable_size"}},
    {{"AddressSanitizer", "memcpy-param-overlap"}, {"AddressSanitizer", "strcat-param-overlap"}},
    {{"AddressSanitizer", "negative-size-param"}},
    {{"AddressSanitizer", "calloc-overflow"}},
    {{"AddressSanitizer", "allocation-size-too-big"}},
    {{"AddressSanitizer", "out-of-memory"}},
    {{"AddressSanitizer", "invalid-posix-memalign-alignment"}},
    {{"AddressSanitizer", "odr-violation"}},
    {{"AddressSanitizer", "initialization-order-fiasco"}},
    {{"AddressSanitizer", "invalid-pointer-pair"}},
    {{"AddressSanitizer", "SEGV", NearNull}},
    {{"AddressSanitizer", "SEGV"}},
    {{"AddressSanitizer", "SEGV"}},
    {{"AddressSanitizer", "SEGV", NoAddress}},
    {{"AddressSanitizer", "SEGV", WildJump}},
    {{"AddressSanitizer", "BUS"}},
    {{"AddressSanitizer", "FPE"}},
    {{"AddressSanitizer", "ILL"}},
    {{"AddressSanitizer", "ABRT"}},
    {{"AddressSanitizer", "stack-overflow"}},
    {{"AddressSanitizer", "unknown-crash"}},
    {{"AddressSanitizer", "bad-__sanitizer_annotate_contiguous_container"}},
    {{"HWAddressSanitizer", "tag-mismatch", Nothing, "heap-buffer-overflow"}},
    {{"HWAddressSanitizer", "tag-mismatch", Nothing, "use-after-free"}},
    {{"HWAddressSanitizer", "tag-mismatch", Nothing, "stack tag-mismatch"}},
    {{"HWAddressSanitizer", "invalid-free"}},
    {{"HWAddressSanitizer", "allocation-tail-overwritten"}},
    {}, // GWP-ASan: as the kind of AddressSanitizer
    {{"MemorySanitizer", "use-of-uninitialized-value"}},
    {{"MemorySanitizer", "use-after-destroy"}},
    {{"ThreadSanitizer", "data race"}},
    {{"ThreadSanitizer", "heap-use-after-free"}},
    {{"ThreadSanitizer", "data race on vptr (ctor/dtor vs virtual call)"}},
    {{"ThreadSanitizer", "lock-order-inversion (potential deadlock)"}},
    {{"ThreadSanitizer", "unlock of an unlocked mutex (or by a wrong thread)"},
     {"ThreadSanitizer", "destroy of a locked mutex"},
     {"ThreadSanitizer", "double lock of a mutex"}},
    {{"ThreadSanitizer", "thread leak"}},
    {{"ThreadSanitizer", "signal-unsafe call inside of a signal"}},
    {{"LeakSanitizer", "memory-leak"}},
    {{"UndefinedBehaviorSanitizer", "index-out-of-bounds"}},
    {{"UndefinedBehaviorSanitizer", "object-size"}},
    {{"UndefinedBehaviorSanitizer", "bad-cast"}},
    {{"UndefinedBehaviorSanitizer", "function-type-mismatch"}},
    {{"UndefinedBehaviorSanitizer", "vla-bound"}},
    {{"UndefinedBehaviorSanitizer", "null-dereference"}},
    {{"UndefinedBehaviorSanitizer", "pointer-overflow"},
     {"UndefinedBehaviorSanitizer", "null-pointer-offset"}},
    {{"UndefinedBehaviorSanitizer", "misaligned-pointer"}},
    {{"UndefinedBehaviorSanitizer", "signed-integer-overflow"},
     {"UndefinedBehaviorSanitizer", "negation-overflow"}},
    {{"UndefinedBehaviorSanitizer", "unsigned-integer-overflow"}},
    {{"UndefinedBehaviorSanitizer", "shift-exponent"},
     {"UndefinedBehaviorSanitizer", "shift-base"}},
    {{"UndefinedBehaviorSanitizer", "integer-divide-by-zero"}},
    {{"UndefinedBehaviorSanitizer", "implicit-conversion"},
     {"UndefinedBehaviorSanitizer", "float-cast-overflow"}},
    {{"UndefinedBehaviorSanitizer", "invalid-bool"},
     {"UndefinedBehaviorSanitizer", "invalid-enum"}},
    {{"UndefinedBehaviorSanitizer", "nonnull-argument"},
     {"UndefinedBehaviorSanitizer", "returns-nonnull"}},
    {{"UndefinedBehaviorSanitizer", "missing-return"},
     {"UndefinedBehaviorSanitizer", "unreachable"},
     {"UndefinedBehaviorSanitizer", "invalid-builtin"}},
    {{"CFI", "cfi"}},
    {{"libFuzzer", "deadly signal"}},
    {{"libFuzzer", "timeout"}},
    {{"libFuzzer", "out-of-memory"}},
    {{"libFuzzer", "fuzz target exited"}},
    {{"libFuzzer", "overwrites-const-input"}},
    {{"AFL++", "signal 6"}, {"AFL++", "signal 11"}},
    {{"Rust", "index-out-of-bounds"}, {"Rust", "slice-out-of-range"}},
    {{"Rust", "arithmetic-overflow"},
     {"Rust", "divide-by-zero"},
     {"Rust", "unwrap-none"},
     {"Rust", "assertion"},
     {"Rust", "refcell-borrow"},
     {"Rust", "explicit-panic"}},
    {{"Rust", "unsafe-precondition"}},
    {{"Rust", "alloc-failure"}, {"Rust", "capacity-overflow"}},
    {{"Rust", "stack-overflow"}},
    {{"Miri", "dangling-pointer"},
     {"Miri", "out-of-bounds"},
     {"Miri", "uninitialized"},
     {"Miri", "invalid-value"}},
    {{"Miri", "data-race"}},
    {{"Go", "index out of range"}, {"Go", "slice bounds out of range"}},
    {{"Go", "invalid memory address or nil pointer dereference"}},
    {{"Go", "unexpected fault address"},
     {"Go", "checkptr"},
     {"Go", "found bad pointer in Go heap"}},
    {{"Go", "concurrent map writes"}, {"Go", "data race"}},
    {{"Go", "integer divide by zero"},
     {"Go", "type assertion"},
     {"Go", "panic"},
     {"Go", "deadlock"}},
    {{"KASAN", "slab-out-of-bounds"}},
    {{"KASAN", "slab-use-after-free"}, {"KASAN", "double-free"}, {"KASAN", "invalid-free"}},
    {{"KASAN", "null-ptr-deref"}, {"kernel", "null-ptr-deref"}},
    {{"KMSAN", "uninit-value"}, {"KMSAN", "kernel-infoleak"}},
    {{"kernel", "WARNING"}, {"kernel", "panic"}},
    {{"assert", "assert"}, {"check", "check-failure"}},
    {{"glibc", "stack-smashing"},
     {"glibc", "fortify"},
     {"glibc", "heap-corruption"},
     {"glibc", "heap-invalid-free"}},
    {}, // detectors for injections: each with a severity of its own
};

Crash crashOf(const Sample &sample, Access access)
{
    Crash crash;
    crash.tool = sample.tool;
    crash.kind = sample.kind;
    crash.cause = sample.cause;
    crash.access = access;
    crash.nearNull = sample.fact == NearNull;
    crash.noAddress = sample.fact == NoAddress;
    crash.wildJump = sample.fact == WildJump;
    return crash;
}

QByteArray firstWord(const QByteArray &cell)
{
    return cell.split(' ').first();
}

} // namespace

class TestCrashTable : public QObject
{
    Q_OBJECT

private slots:
    void everyRowOfTheTable();
    void whatIsUnknownIsNotHarmless();
    void patterns();
    void damagedTablesSayWhere();
};

void TestCrashTable::everyRowOfTheTable()
{
    const QString path = sharedPath(QStringLiteral("data/fuzz/mapping.tsv"));
    if (path.isEmpty())
        QSKIP("the shared folder is not there");
    QList<QByteArray> lines = QByteArray::fromStdString(fileText(path)).split('\n');
    lines.removeAll(QByteArray());
    QCOMPARE(lines.size() - 1, 96);
    QCOMPARE(rows.size(), std::size_t{96});
    const CrashTable &table = CrashTable::builtin();
    for (int i = 1; i < lines.size(); ++i) {
        const QList<QByteArray> cells = lines[i].split('\t');
        for (const Sample &sample : rows[static_cast<std::size_t>(i) - 1]) {
            const Judgement read = table.judge(crashOf(sample, Access::Read));
            const Judgement write = table.judge(crashOf(sample, Access::Write));
            const QByteArray place = lines[i].left(70) + " as " + sample.tool + ' ' + sample.kind;
            QVERIFY2(firstWord(cells[6]) == verdictName(read.memorySafety),
                     place + ": " + verdictName(read.memorySafety));
            // A row of one access alone leaves the other's cell empty.
            if (!cells[7].isEmpty())
                QVERIFY2(firstWord(cells[7]) == severityName(read.severity),
                         place + ": " + severityName(read.severity));
            if (!cells[8].isEmpty())
                QVERIFY2(firstWord(cells[8]) == severityName(write.severity),
                         place + ": write " + severityName(write.severity));
            const QByteArray cwe =
                cells[4].left(cells[4].indexOf(' ') < 0 ? cells[4].size() : cells[4].indexOf(' '));
            // A row that says what holds where the access is not told.
            const bool guessed = cells[12].contains("default to CWE-119");
            const bool several = guessed || cells[4].contains('/') || cells[4].contains('(') ||
                                 cells[4].contains("else") || cells[4].contains("(cause");
            if (cwe.startsWith("CWE-") && !several)
                QVERIFY2(!read.cwe.empty() && cwe == read.cwe.front().c_str(),
                         place + ": " + (read.cwe.empty() ? "" : read.cwe.front().c_str()));
            QVERIFY2(!read.reason.empty(), place);
        }
    }
}

void TestCrashTable::whatIsUnknownIsNotHarmless()
{
    const Judgement judgement = CrashTable::builtin().judge(
        crashOf({"AddressSanitizer", "a-kind-of-tomorrow"}, Access::Write));
    QVERIFY(judgement.memorySafety == Verdict::Unknown);
    QVERIFY(judgement.severity == Severity::Unknown);
    QVERIFY(!judgement.reason.empty());
}

void TestCrashTable::patterns()
{
    QVERIFY(isLike("memcpy-param-overlap", "*-param-overlap"));
    QVERIFY(isLike("invalid-posix-memalign-alignment", "invalid-*-alignment"));
    QVERIFY(!isLike("invalid-alignment", "invalid-*-alignment"));
    QVERIFY(isLike("", "*"));
    QVERIFY(!isLike("data races", "data race"));
    QVERIFY(isLike("a double-free b", "*double-free*"));
}

void TestCrashTable::damagedTablesSayWhere()
{
    QVERIFY(!CrashTable::read("[]"));
    const auto table = CrashTable::read(
        "{\"version\": \"1\", \"kinds\": [{\"tools\": [\"a\"], \"kinds\": [\"b\"], \"category\": "
        "\"c\","
        "\"cwe\": [], \"memory_safety\": \"perhaps\", \"severity\": \"low\", \"why\": \"\"}]}");
    QVERIFY(!table);
    QVERIFY(table.error().position.find("perhaps") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestCrashTable)
#include "tst_crash_table.moc"
