// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/taxonomy.h"
#include "tests/support/shared_data.h"

#include <QFile>
#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::test;
using findings::Profile;
using findings::Severity;
using findings::Tier;

namespace
{

struct Given {
    QByteArray tool;
    QByteArray rule;
    QByteArray message;
    QByteArray path = "a.c";
    std::vector<int> cwe;
    QByteArray security;
    QByteArray level;
};

std::string_view view(const QByteArray &text)
{
    return {text.constData(), static_cast<std::size_t>(text.size())};
}

findings::Class classOf(const Given &given, const findings::RuleOverride &override = {})
{
    findings::Evidence evidence;
    evidence.tool = view(given.tool);
    evidence.rule = view(given.rule);
    evidence.message = view(given.message);
    evidence.path = view(given.path);
    evidence.cwe = given.cwe;
    evidence.securitySeverity = view(given.security);
    evidence.level = view(given.level);
    return findings::Taxonomy::builtin().classify(evidence, override);
}

} // namespace

class TestTaxonomy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRuleDecidesBeforeTheCwe()
    {
        // Cppcheck tags this one with "code quality".
        const auto byRule = classOf({"Cppcheck", "containerOutOfBounds", "", "a.c", {398}, {}, {}});
        QCOMPARE(byRule.tier, Tier::Core);
        // A no-op that it tags with a mismatched release.
        const auto noOp = classOf({"Cppcheck", "uselessCallsRemove", "", "a.c", {762}, {}, {}});
        QVERIFY(isMemorySafety(noOp, Profile::Default) == false);
    }

    void theMessageTellsDefectsOfOneRuleApart_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("cwe");
        QTest::newRow("leak") << QByteArray("Potential leak of memory pointed to by 'p'") << 401;
        QTest::newRow("use after free") << QByteArray("Use of memory after it is freed") << 416;
        QTest::newRow("double free") << QByteArray("Attempt to free released memory") << 415;
    }

    void theMessageTellsDefectsOfOneRuleApart()
    {
        QFETCH(QByteArray, message);
        QFETCH(int, cwe);
        QCOMPARE(classOf({"clang", "unix.Malloc", message, "a.c", {}, {}, {}}).cwe, cwe);
    }

    void namesOfToolsAndRulesAreNormalised_data()
    {
        QTest::addColumn<QByteArray>("tool");
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("GCC by standard")
            << QByteArray("GNU C++17") << QByteArray("-Wanalyzer-double-free");
        QTest::newRow("clang-tidy list")
            << QByteArray("clang-tidy") << QByteArray("clang-analyzer-cplusplus.NewDelete,x");
        QTest::newRow("csdiff") << QByteArray("csdiff")
                                << QByteArray(
                                       "GCC_ANALYZER_WARNING: warning[-Wanalyzer-double-free]");
        QTest::newRow("Semgrep path")
            << QByteArray("Semgrep OSS") << QByteArray("a.b.c.double-free");
        QTest::newRow("CodeChecker") << QByteArray("codechecker") << QByteArray("gcc-double-free");
    }

    void namesOfToolsAndRulesAreNormalised()
    {
        QFETCH(QByteArray, tool);
        QFETCH(QByteArray, rule);
        const auto classified =
            classOf({tool, rule, "Attempt to free released memory", "a.c", {}, {}, {}});
        QCOMPARE(classified.tier, Tier::Core);
        QCOMPARE(isMemorySafety(classified, Profile::Strict), std::optional(true));
    }

    void latentIsOneStepLess()
    {
        const auto plain = classOf({"Infer", "USE_AFTER_FREE", "", "a.c", {}, {}, {}});
        const auto latent = classOf({"Infer", "USE_AFTER_FREE_LATENT", "", "a.c", {}, {}, {}});
        QCOMPARE(latent.tier, plain.tier);
        QCOMPARE(int(latent.severity), int(plain.severity) - 1);
    }

    void theCweCountsInNativeCodeOnly()
    {
        const auto native = classOf({"X", "r", "", "a.cpp", {79, 787}, {}, {}});
        QCOMPARE(native.tier, Tier::Core);
        QCOMPARE(native.cwe, 787);
        QCOMPARE(classOf({"X", "r", "", "a.py", {787}, {}, {}}).tier, Tier::No);
        QCOMPARE(classOf({"X", "r", "", "a.cpp", {}, {}, {}}).tier, Tier::Unclassified);
        QVERIFY(!isMemorySafety(classOf({"X", "r", "", "a.cpp", {}, {}, {}}), Profile::Default));
    }

    void profilesTakeTheirTiers()
    {
        const findings::Class core{Tier::Core, {}, 0, true, {}};
        const findings::Class cause{Tier::Cause, {}, 0, false, {}};
        const findings::Class debated{Tier::Debated, {}, 0, false, {}};
        const findings::Class leak{Tier::MitreOnly, {}, 0, true, {}};
        const findings::Class hazard{Tier::Hazard, {}, 0, true, {}};
        const auto in = [](const findings::Class &each, Profile profile) {
            return isMemorySafety(each, profile) == true;
        };
        QVERIFY(in(core, Profile::Strict) && !in(cause, Profile::Strict));
        QVERIFY(in(cause, Profile::Default) && !in(debated, Profile::Default));
        QVERIFY(in(debated, Profile::Broad) && !in(leak, Profile::Broad));
        QVERIFY(in(leak, Profile::Cwe1399) && !in(cause, Profile::Cwe1399));
        QVERIFY(!in(hazard, Profile::Cwe1399));
    }

    void severityIsCappedByEvidence()
    {
        QCOMPARE(classOf({"CodeQL", "x", "", "a.c", {416}, "9.3", "warning"}).severity,
                 Severity::High);
        QCOMPARE(classOf({"Flawfinder", "FF1001", "", "a.c", {120}, "9.9", "error"}).severity,
                 Severity::Low);
        QCOMPARE(classOf({"X", "r", "", "a.py", {}, "MEDIUM", "error"}).severity, Severity::Medium);
        QCOMPARE(classOf({"X", "r", "", "a.py", {}, {}, "note"}).severity, Severity::Low);
        QCOMPARE(classOf({"X", "r", "", "a.py", {}, {}, {}}).severity, Severity::Unknown);
    }

    void theUserHasTheLastWord()
    {
        const auto said = classOf({"Flawfinder", "FF1001", "", "a.c", {}, {}, {}},
                                  {Tier::Core, Severity::Critical});
        QCOMPARE(said.tier, Tier::Core);
        QCOMPARE(said.severity, Severity::Critical);
    }

    // Every rule of the shared table that is found by its id alone.
    void rulesAreAsTheSharedTableHasThem()
    {
        const QString path = sharedPath(QStringLiteral("data/rules.tsv"));
        if (path.isEmpty())
            QSKIP("the shared table is not here");
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QHash<QByteArray, QByteArray> drivers = {
            {"gcc", "GNU C17"},    {"clang-tidy", "clang-tidy"},
            {"clang-sa", "clang"}, {"cppcheck", "Cppcheck"},
            {"codeql", "CodeQL"},  {"flawfinder", "Flawfinder"},
            {"clippy", "clippy"},  {"msvc", "MSVC"},
            {"gosec", "gosec"},    {"pvs-studio", "PVS-Studio"}};
        int compared = 0;
        for (const QByteArray &line : file.readAll().split('\n')) {
            const QList<QByteArray> cells = line.split('\t');
            if (cells.size() < 10 || cells[2] != "exact" || !drivers.contains(cells[0]))
                continue;
            const auto classified =
                classOf({drivers.value(cells[0]), cells[1], {}, "a.c", {}, {}, {}});
            const QByteArray where = cells[0] + ' ' + cells[1];
            QVERIFY2(QByteArray(name(classified.tier).data()) == cells[7] ||
                         name(classified.tier) == view(cells[7]),
                     where.constData());
            QVERIFY2(classified.category == cells[5].toStdString(), where.constData());
            QVERIFY2(cells[4].isEmpty() || classified.cwe == cells[4].mid(4).toInt(),
                     where.constData());
            ++compared;
        }
        QVERIFY2(compared > 1000, qPrintable(QString::number(compared)));
    }
};

QTEST_GUILESS_MAIN(TestTaxonomy)
#include "tst_taxonomy.moc"
