// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/archetype.h"

#include <QtTest>

using namespace ferrograph;
using metrics::Archetype;
using metrics::ArchetypeState;

namespace
{

// One state a year.
std::vector<ArchetypeState> yearly(const std::vector<std::array<std::uint64_t, 4>> &states)
{
    std::vector<ArchetypeState> history;
    for (const auto &[counted, exposed, rust, r1] : states) {
        const auto years = static_cast<double>(history.size());
        history.push_back(
            {static_cast<Seconds>(years * metrics::secondsPerYear), counted, exposed, rust, r1});
    }
    return history;
}

} // namespace

// The figures are those of the projects named, in round numbers (docs/trends.md).
class TestArchetype : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void suggestions_data()
    {
        using History = std::vector<ArchetypeState>;
        QTest::addColumn<History>("history");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, const History &history, Archetype expected) {
            QTest::newRow(name) << history << static_cast<int>(expected);
        };
        row("fish-shell",
            yearly({{200000, 116000, 0, 0}, {76000, 54000, 0, 0}, {90000, 1500, 80000, 700}}),
            Archetype::RewriteInPlace);
        row("rav1d",
            yearly({{230000, 230000, 0, 0},
                    {590000, 325000, 200000, 93000},
                    {320000, 231000, 52000, 5400}}),
            Archetype::Transpiled);
        row("coreutils",
            yearly(
                {{20000, 300, 20000, 300}, {40000, 600, 40000, 600}, {200000, 1100, 190000, 1100}}),
            Archetype::NewSafeReplacement);
        row("rustls", yearly({{55000, 9, 55000, 9}, {60000, 9, 60000, 9}, {61000, 9, 61000, 9}}),
            Archetype::AlreadySafe);
        row("a JavaScript library", yearly({{30000, 0, 0, 0}, {32000, 0, 0, 0}}),
            Archetype::AlreadySafe);
        row("curl", yearly({{180000, 160000, 0, 0}, {240000, 204000, 0, 0}}),
            Archetype::NotMigrating);
        row("emptied", yearly({{90000, 20000, 0, 0}, {0, 0, 0, 0}}), Archetype::Process);
        row("nothing", {}, Archetype::Process);
    }

    void suggestions()
    {
        QFETCH(std::vector<ArchetypeState>, history);
        QFETCH(int, expected);
        const auto suggestion = metrics::suggestArchetype(history);
        QCOMPARE(static_cast<int>(suggestion.archetype), expected);
        QVERIFY(!suggestion.why.empty());
    }

    void headlines()
    {
        const ArchetypeState rust{0, 1000, 10, 900, 10};
        const ArchetypeState script{0, 1000, 0, 0, 0};
        QCOMPARE(metrics::headlineOf(Archetype::Transpiled, rust).metric->name, std::string("r1"));
        QCOMPARE(metrics::headlineOf(Archetype::RewriteInPlace, rust).metric->name,
                 std::string("exposed_share"));
        QCOMPARE(metrics::headlineOf(Archetype::AlreadySafe, rust).metric->name, std::string("r1"));
        const auto none = metrics::headlineOf(Archetype::AlreadySafe, script);
        QVERIFY(!none.metric.has_value()); // never a green zero
        QCOMPARE(none.why, std::string("language says little here"));
        QCOMPARE(metrics::headlineOf(Archetype::NotMigrating, {}).why,
                 std::string("no code at this commit"));
    }

    void names()
    {
        for (const Archetype archetype : metrics::allArchetypes)
            QVERIFY(metrics::archetypeFromName(metrics::archetypeName(archetype)) == archetype);
        QVERIFY(!metrics::archetypeFromName("other"));
    }
};

QTEST_GUILESS_MAIN(TestArchetype)
#include "tst_archetype.moc"
