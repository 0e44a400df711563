// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/palette.h"
#include "tests/core/report/colour_science.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::report;
using languages::LanguageClass;

namespace
{

constexpr double leastDifference = 11.0;

struct Named {
    const char *name;
    Rgb colour;
};

std::vector<Named> languageTokens(const Palette &p)
{
    return {{"unsafe 1", p.unsafe1}, {"unsafe 2", p.unsafe2}, {"unsafe 3", p.unsafe3},
            {"unsafe 4", p.unsafe4}, {"safe 1", p.safe1},     {"safe 2", p.safe2},
            {"safe 3", p.safe3},     {"safe 4", p.safe4},     {"other", p.other}};
}

void requireApart(const std::vector<Named> &colours)
{
    for (std::size_t one = 0; one < colours.size(); ++one) {
        for (std::size_t two = one + 1; two < colours.size(); ++two) {
            for (const colours::Sight sight : colours::allSights) {
                const double apart = colours::difference(colours::lab(colours[one].colour, sight),
                                                         colours::lab(colours[two].colour, sight));
                QVERIFY2(apart >= leastDifference,
                         qPrintable(QStringLiteral("%1 and %2 are %3 apart in sight %4")
                                        .arg(QString::fromLatin1(colours[one].name),
                                             QString::fromLatin1(colours[two].name))
                                        .arg(apart)
                                        .arg(static_cast<int>(sight))));
            }
        }
    }
}

void requireContrast(const std::vector<Named> &inks, const std::vector<Named> &grounds,
                     double least)
{
    for (const Named &colour : inks) {
        for (const Named &ground : grounds) {
            const double ratio = colours::contrast(colour.colour, ground.colour);
            QVERIFY2(ratio >= least, qPrintable(QStringLiteral("%1 on %2: %3 : 1")
                                                    .arg(QString::fromLatin1(colour.name),
                                                         QString::fromLatin1(ground.name))
                                                    .arg(ratio)));
        }
    }
}

} // namespace

class TestPalette : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // Pairs and values of Sharma, Wu, Dalal: "The CIEDE2000 Color-Difference Formula", 2005,
    // table 1.
    void formulaGivesPublishedDifferences_data()
    {
        QTest::addColumn<QList<double>>("pair");
        QTest::addColumn<double>("expected");
        const auto row = [](int number, QList<double> pair, double expected) {
            QTest::addRow("%d", number) << pair << expected;
        };
        row(1, {50.0, 2.6772, -79.7751, 50.0, 0.0, -82.7485}, 2.0425);
        row(4, {50.0, -1.3802, -84.2814, 50.0, 0.0, -82.7485}, 1.0000);
        row(7, {50.0, 0.0, 0.0, 50.0, -1.0, 2.0}, 2.3669);
        row(9, {50.0, 2.4900, -0.0010, 50.0, -2.4900, 0.0009}, 7.1792);
        row(11, {50.0, 2.4900, -0.0010, 50.0, -2.4900, 0.0011}, 7.2195);
        row(13, {50.0, -0.0010, 2.4900, 50.0, 0.0009, -2.4900}, 4.8045);
        row(15, {50.0, -0.0010, 2.4900, 50.0, 0.0011, -2.4900}, 4.7461);
        row(16, {50.0, 2.5, 0.0, 50.0, 0.0, -2.5}, 4.3065);
        row(17, {50.0, 2.5, 0.0, 73.0, 25.0, -18.0}, 27.1492);
        row(18, {50.0, 2.5, 0.0, 61.0, -5.0, 29.0}, 22.8977);
        row(19, {50.0, 2.5, 0.0, 56.0, -27.0, -3.0}, 31.9030);
        row(20, {50.0, 2.5, 0.0, 58.0, 24.0, 15.0}, 19.4535);
        row(25, {60.2574, -34.0099, 36.2677, 60.4626, -34.1751, 39.4387}, 1.2644);
        row(26, {63.0109, -31.0961, -5.8663, 62.8187, -29.7946, -4.0864}, 1.2630);
        row(30, {36.4612, 47.8580, 18.3852, 36.2715, 50.5065, 21.2231}, 1.4146);
        row(33, {6.7747, -0.2908, -2.4247, 5.8714, -0.0985, -2.2286}, 0.6377);
        row(34, {2.0776, 0.0795, -1.1350, 0.9033, -0.0636, -0.5514}, 0.9082);
    }

    void formulaGivesPublishedDifferences()
    {
        QFETCH(QList<double>, pair);
        QFETCH(double, expected);
        const colours::Lab one{pair[0], pair[1], pair[2]};
        const colours::Lab two{pair[3], pair[4], pair[5]};
        QVERIFY(std::abs(colours::difference(one, two) - expected) < 0.00005);
        QVERIFY(std::abs(colours::difference(two, one) - expected) < 0.00005);
    }

    // The ends of the scale by WCAG's definition, and #777777 on white, the well-known near miss.
    void contrastIsWcags()
    {
        QCOMPARE(colours::contrast({0, 0, 0}, {255, 255, 255}), 21.0);
        QCOMPARE(colours::contrast({9, 9, 9}, {9, 9, 9}), 1.0);
        QVERIFY(std::abs(colours::contrast({0x77, 0x77, 0x77}, {255, 255, 255}) - 4.48) < 0.005);
    }

    void appearances_data()
    {
        QTest::addColumn<Appearance>("appearance");
        QTest::newRow("light") << Appearance::Light;
        QTest::newRow("dark") << Appearance::Dark;
    }

    void languageColoursAreApart_data() { appearances_data(); }
    void languageColoursAreApart()
    {
        QFETCH(Appearance, appearance);
        requireApart(languageTokens(palette(appearance)));
    }

    // As painted over the card. Hatched regions are told from flat ones by their hatching.
    void paintedAreasAreApart_data() { appearances_data(); }
    void paintedAreasAreApart()
    {
        QFETCH(Appearance, appearance);
        std::vector<Named> painted;
        for (int index = 0; index < languageColourCount; ++index) {
            const SeriesInk series = ink(static_cast<LanguageColour>(index), appearance);
            static const std::array names = {
                "C",    "assembly",  "C++",     "regions",    "other unsafe",
                "Rust", "Go, Swift", "managed", "other safe", "other"};
            if (!series.hatched)
                painted.push_back({names[static_cast<std::size_t>(index)],
                                   blend(series.fill, palette(appearance).card, series.opacity)});
        }
        QCOMPARE(painted.size(), std::size_t(languageColourCount - 1));
        requireApart(painted);
    }

    void wordsCanBeRead_data() { appearances_data(); }
    void wordsCanBeRead()
    {
        QFETCH(Appearance, appearance);
        const Palette &p = palette(appearance);
        const std::vector<Named> words = {
            {"text", p.text},     {"muted", p.muted}, {"accent", p.accent},
            {"better", p.better}, {"worse", p.worse}, {"attention text", p.attentionText}};
        requireContrast(words,
                        {{"card", p.card},
                         {"canvas", p.canvas},
                         {"sidebar", p.sidebar},
                         {"raised", p.raised},
                         {"accent soft", p.accentSoft}},
                        4.5);
        requireContrast({{"on accent", p.onAccent}}, {{"accent", p.accent}}, 4.5);
    }

    void linesAndGlyphsCanBeSeen_data() { appearances_data(); }
    void linesAndGlyphsCanBeSeen()
    {
        QFETCH(Appearance, appearance);
        const Palette &p = palette(appearance);
        std::vector<Named> strokes = {{"attention", p.attention}, {"accent", p.accent}};
        for (int index = 0; index < languageColourCount; ++index)
            strokes.push_back({"line", ink(static_cast<LanguageColour>(index), appearance).line});
        requireContrast(strokes, {{"card", p.card}, {"canvas", p.canvas}}, 3.0);
        requireContrast({{"faint", p.faint}}, {{"card", p.card}}, 3.0);
        const SeriesInk regions = ink(LanguageColour::UnsafeRegions, appearance);
        requireContrast({{"hatching", regions.hatch}},
                        {{"its fill", blend(regions.fill, p.card, regions.opacity)}}, 3.0);
    }

    void languagesHaveTheirColour_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<LanguageClass>("languageClass");
        QTest::addColumn<LanguageColour>("expected");
        const auto row = [](const char *name, LanguageClass languageClass, LanguageColour colour) {
            QTest::newRow(name) << QByteArray(name) << languageClass << colour;
        };
        row("C", LanguageClass::Unsafe, LanguageColour::C);
        row("C++", LanguageClass::Unsafe, LanguageColour::Cxx);
        row("Objective-C", LanguageClass::Unsafe, LanguageColour::Cxx);
        row("Zig", LanguageClass::Unsafe, LanguageColour::C);
        row("Unix Assembly", LanguageClass::Assembly, LanguageColour::Assembly);
        row("Rust", LanguageClass::Safe, LanguageColour::Rust);
        row("Go", LanguageClass::Safe, LanguageColour::GoSwift);
        row("Swift", LanguageClass::Safe, LanguageColour::GoSwift);
        row("Python", LanguageClass::Safe, LanguageColour::Managed);
        row("D", LanguageClass::Mixed, LanguageColour::Other);
        row("JSON", LanguageClass::None, LanguageColour::Other);
    }

    void languagesHaveTheirColour()
    {
        QFETCH(QByteArray, name);
        QFETCH(LanguageClass, languageClass);
        QFETCH(LanguageColour, expected);
        QCOMPARE(languageColour(name.toStdString(), languageClass), expected);
    }

    void writesAndBlends()
    {
        QCOMPARE(hex({0x1A, 0x0F, 0x27}), std::string("#1a0f27"));
        QCOMPARE(hex(blend({255, 255, 255}, {0, 0, 0}, 0.5)), std::string("#808080"));
        QCOMPARE(blend({1, 2, 3}, {200, 100, 50}, 0.0), (Rgb{200, 100, 50}));
        QCOMPARE(blend({1, 2, 3}, {200, 100, 50}, 1.0), (Rgb{1, 2, 3}));
    }
};

QTEST_GUILESS_MAIN(TestPalette)
#include "tst_palette.moc"
