// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Damaged logs: cut, flipped, binary, endless. Nothing may fail, hang or grow without bound.
#include "core/fuzzing/fuzz_formats.h"
#include "core/fuzzing/fuzz_log.h"
#include "tests/core/fuzzing/fuzz_samples.h"
#include "tests/support/cpu_time.h"
#include "tests/support/shared_data.h"

#include <QDirIterator>
#include <QtTest>

#include <random>

using namespace ferrograph;
using namespace ferrograph::fuzzing;
using namespace ferrograph::test;

namespace
{

// Every format reads it, whether it would recognise it or not.
void readByAll(const std::string &path, const std::string &text)
{
    for (const FuzzFormat &format : fuzzFormats()) {
        format.recognises(path, std::string_view(text).substr(0, 65'536));
        const auto result = format.read({path, {}, text}, "");
        if (!result)
            QVERIFY(!result.error().detail.empty());
    }
}

QStringList samples()
{
    QStringList paths;
    for (const QString &folder :
         {dataPath(QStringLiteral("fuzz")), sharedPath(QStringLiteral("data/fuzz/samples"))}) {
        if (folder.isEmpty())
            continue;
        QDirIterator files(folder, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (!path.contains(QLatin1String("/corpus/")) &&
                !path.contains(QLatin1String("/queue/")))
                paths << path;
        }
    }
    paths.sort();
    return paths;
}

constexpr qint64 largest = 96 * 1024;

} // namespace

class TestFuzzHostile : public QObject
{
    Q_OBJECT

private slots:
    void cutAtEachKibibyte();
    void flippedBytes();
    void binary();
    void longLines();
    void deepNesting();
    void isQuickOnEveryLog();
};

void TestFuzzHostile::cutAtEachKibibyte()
{
    for (const QString &path : samples()) {
        const std::string text = fileText(path).substr(0, largest);
        // All of a large file would repeat itself.
        const std::size_t step = text.size() > 32'768 ? 7 * 1024 : 1024;
        for (std::size_t size = step; size < text.size(); size += step)
            readByAll(path.toStdString(), text.substr(0, size));
    }
}

void TestFuzzHostile::flippedBytes()
{
    std::mt19937 dice(7);
    for (const QString &path : samples()) {
        const std::string text = fileText(path).substr(0, 24 * 1024);
        if (text.empty())
            continue;
        for (int round = 0; round < 3; ++round) {
            std::string damaged = text;
            for (std::size_t i = 0; i < damaged.size() / 50 + 1; ++i)
                damaged[dice() % damaged.size()] = static_cast<char>(dice());
            readByAll(path.toStdString(), damaged);
        }
    }
}

void TestFuzzHostile::binary()
{
    std::mt19937 dice(11);
    std::string bytes(200'000, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(dice());
    readByAll("main/crashes/id:000000,sig:06", bytes);
    readByAll("", std::string());
    readByAll("x", std::string("\0\0\0\n\r\r\n", 7));
}

void TestFuzzHostile::longLines()
{
    const double began = test::cpuSeconds();
    const std::string head =
        "==1==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x602000000018 at pc 0x1\n";
    const std::string mebi(1U << 20, 'a');
    for (const std::string &line :
         {mebi, std::string(1U << 20, '('), std::string(1U << 20, '['), std::string(1U << 20, ' '),
          std::string(1U << 20, ':'), std::string(1U << 20, '#'), "    #0 0x1 in " + mebi,
          "thread 'x' panicked at " + mebi + ":1:1:", std::string(1U << 20, '\r'),
          std::string((1U << 20) + 100, '1')})
        readFuzzLog(head + line + "\n" + head, "");
    const FuzzResult cut = readFuzzLog(mebi + mebi + "\n" + head, "");
    QCOMPARE(cut.problems.size(), std::size_t{1});
    QCOMPARE(cut.crashes.size(), std::size_t{1});
    const double spent = test::cpuSeconds() - began;
    QVERIFY2(spent < 60, qPrintable(QString::number(spent)));
}

void TestFuzzHostile::deepNesting()
{
    readByAll("a.json", std::string(100'000, '[') + std::string(100'000, ']'));
    readByAll("a.json", "{\"CrashSeverity\": " + std::string(2'000, '{'));
    readByAll("a.json", "{\"data\": [{\"files\": [{\"filename\": 3, \"summary\": {\"lines\": "
                        "{\"count\": -1, \"covered\": 1e300}}}]}]}");
    readByAll("a.casrep",
              "{\"CrashSeverity\": 5, \"Stacktrace\": [1, null, {}], \"Exception\": []}");
    readByAll("a.json", "{\"crash_type\": \"x\", \"testcase\": 7, \"crash_stacktrace\": [], "
                        "\"isSecurity\": \"no\"}");
}

// A hang would need more than seconds for each megabyte.
void TestFuzzHostile::isQuickOnEveryLog()
{
    for (const QString &path : samples()) {
        const std::string text = fileText(path);
        const double began = test::cpuSeconds();
        readFuzzLog(text, "");
        const double allowed = 5 * (1 + static_cast<double>(text.size() >> 20U)); // a hang is more
        QVERIFY2(test::cpuSeconds() - began <= allowed, qPrintable(path));
    }
}

QTEST_APPLESS_MAIN(TestFuzzHostile)
#include "tst_fuzz_hostile.moc"
