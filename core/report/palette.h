// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"

#include <cstdint>
#include <string>
#include <string_view>

// The colours of everything that is drawn: window, charts, reports. Warm is code that is not
// memory-safe, cool is memory-safe code, magenta is findings and crashes, indigo is interaction.
// tests/core/report/tst_palette.cpp holds them to contrast and to colour-blind sight.
namespace ferrograph::report
{

struct Rgb {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    friend bool operator==(const Rgb &, const Rgb &) = default;
};

std::string hex(Rgb colour); // "#1a1f27"

// `top` painted over `bottom` at `opacity` (0 to 1).
Rgb blend(Rgb top, Rgb bottom, double opacity);

enum class Appearance : std::uint8_t { Light, Dark };

struct Palette {
    Rgb canvas, sidebar; // behind the cards
    Rgb card, raised;    // cards; menus, tooltips and pills
    Rgb border, gridLine;
    Rgb text, muted, faint; // faint: strokes and glyphs, never words
    Rgb accent, accentSoft; // interaction
    Rgb onAccent;           // words on accent
    Rgb better, worse;      // beside an arrow or a tick only
    Rgb attention;          // glyphs
    Rgb attentionText;      // words
    Rgb unsafe1, unsafe2, unsafe3, unsafe4;
    Rgb safe1, safe2, safe3, safe4;
    Rgb other;
    Rgb critical, high, medium, low;
    Rgb rampSafe, rampMiddle, rampUnsafe; // treemap
};

const Palette &palette(Appearance appearance);

// What a series of code stands for; each has a colour of its own within one chart.
enum class LanguageColour : std::uint8_t {
    C,             // unsafe 1: C and what compiles like it
    Assembly,      // unsafe 1 thinned, with a full edge
    Cxx,           // unsafe 2: C++, Objective-C
    UnsafeRegions, // unsafe 3, hatched: unsafe code of a safe language
    OtherUnsafe,   // unsafe 4: what a chart groups
    Rust,          // safe 1
    GoSwift,       // safe 2
    Managed,       // safe 3: managed and scripting languages
    OtherSafe,     // safe 4: what a chart groups
    Other,         // mixed languages, and whatever is in no share
    // Findings by severity; never in one chart with code.
    Critical,
    High,
    Medium,
    Low,
    Minor, // info and unknown
    // Findings by something else: the same inks, without the severities' shapes.
    Finding1,
    Finding2,
    Finding3,
    Finding4,
};

inline constexpr int languageColourCount = 10; // those of code

// The colour of a language's code (of the safe part where it has unsafe regions).
LanguageColour languageColour(std::string_view name, languages::LanguageClass languageClass);

// How a series is painted on a card.
struct SeriesInk {
    Rgb fill;       // of an area
    double opacity; // of the fill over the card
    Rgb edge;       // 1 px along the top of an area, full strength
    Rgb line;       // as a line, and for glyphs: at least 3 : 1 on card and canvas
    bool hatched;   // 45 degrees, over the fill
    Rgb hatch;      // the strokes of the hatching
};

SeriesInk ink(LanguageColour colour, Appearance appearance);

} // namespace ferrograph::report
