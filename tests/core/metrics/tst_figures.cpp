// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/figures.h"

#include <QtTest>

using namespace ferrograph;
using languages::LanguageClass;
using languages::LanguageTable;
using metrics::LanguageSum;

// Expected values follow docs/metrics.md by hand.
class TestFigures : public QObject
{
    Q_OBJECT

    static LanguageSum sum(const char *language, std::uint64_t code, std::uint32_t r1 = 0)
    {
        LanguageSum result;
        result.language = LanguageTable::builtin().find(language).value();
        result.code = code;
        result.comment = 10;
        result.blank = 1;
        result.unsafe.r1 = r1;
        return result;
    }

private Q_SLOTS:
    void exposedLinesByClass()
    {
        LanguageSum lines = sum("Rust", 100, 7);
        QCOMPARE(metrics::exposedLines(lines, LanguageClass::Unsafe), std::uint64_t(100));
        QCOMPARE(metrics::exposedLines(lines, LanguageClass::Assembly), std::uint64_t(100));
        QCOMPARE(metrics::exposedLines(lines, LanguageClass::Safe), std::uint64_t(7));
        QCOMPARE(metrics::exposedLines(lines, LanguageClass::Mixed), std::uint64_t(0));
        QCOMPARE(metrics::exposedLines(lines, LanguageClass::None), std::uint64_t(0));
    }

    void totalsOfAMixedProject()
    {
        const auto totals = metrics::totals(
            {sum("C", 500), sum("Rust", 300, 20), sum("Unix Assembly", 80), sum("Markdown", 1000)},
            LanguageTable::builtin());
        QCOMPARE(totals.code, std::uint64_t(1880));
        QCOMPARE(totals.comment, std::uint64_t(40));
        QCOMPARE(totals.blank, std::uint64_t(4));
        QCOMPARE(totals.countedCode, std::uint64_t(880)); // not Markdown
        QCOMPARE(totals.unsafeLanguage, std::uint64_t(500));
        QCOMPARE(totals.assembly, std::uint64_t(80));
        QCOMPARE(totals.exposed, std::uint64_t(600));
        QCOMPARE(totals.unsafe.r1, 20U);
        QCOMPARE(totals.exposedShare().value(), 600.0 / 880.0);
    }

    void mixedLanguagesAreCountedAndNotExposed()
    {
        const auto table = LanguageTable::builtin().withClasses(R"({"C": "mixed"})");
        QVERIFY(table.has_value());
        const auto totals = metrics::totals({sum("C", 500), sum("Rust", 100)}, *table);
        QCOMPARE(totals.mixed, std::uint64_t(500));
        QCOMPARE(totals.countedCode, std::uint64_t(600));
        QCOMPARE(totals.exposed, std::uint64_t(0));
    }

    void noCodeHasNoShare()
    {
        QVERIFY(!metrics::totals({}, LanguageTable::builtin()).exposedShare().has_value());
        QVERIFY(!metrics::totals({sum("Markdown", 50)}, LanguageTable::builtin())
                     .exposedShare()
                     .has_value());
        QCOMPARE(
            metrics::totals({sum("Rust", 50)}, LanguageTable::builtin()).exposedShare().value(),
            0.0);
    }
};

QTEST_GUILESS_MAIN(TestFigures)
#include "tst_figures.moc"
