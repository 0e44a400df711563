// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/palette.h"

#include <QColor>

namespace ferrograph::ui
{

enum class Scheme { Light, Dark };

inline QColor toColor(report::Rgb rgb)
{
    return QColor(rgb.red, rgb.green, rgb.blue);
}
report::Appearance appearanceOf(Scheme scheme);

// The colours of the window by their meaning, from core/report/palette.h. Warm is not memory-safe
// code, cool is memory-safe code, indigo is interaction; green, amber and red only beside a word
// or a glyph.
struct Tokens {
    Scheme scheme = Scheme::Light;
    QColor canvas;
    QColor sidebar;
    QColor card;
    QColor raised;
    QColor border;
    QColor gridLine;
    QColor text;
    QColor muted;
    QColor faint; // strokes and glyphs, never words
    QColor accent;
    QColor accentSoft;
    QColor onAccent; // text on an accent fill
    QColor better;
    QColor attention; // glyphs
    QColor attentionText;
    QColor worse;
    QColor warm;  // exposed lines as a single series
    QColor cool;  // memory-safe lines as a single series
    QColor track; // the empty part of a progress bar
    QColor scrim; // over the window behind the palette and a drop
};

const Tokens &tokensOf(Scheme scheme);

// Of the scheme that is shown now. Custom painting asks for them each time it paints.
const Tokens &tokens();

// 4 px grid.
namespace grid
{
inline constexpr int unit = 4;
inline constexpr int sidebarWidth = 216;
inline constexpr int margin = 24;
inline constexpr int gutter = 16;
inline constexpr int cardRadius = 8;
inline constexpr int controlRadius = 6;
inline constexpr int controlHeight = 32;
inline constexpr int rowHeight = 32;
inline constexpr int portfolioRowHeight = 44;
inline constexpr int kpiHeight = 104;
} // namespace grid

} // namespace ferrograph::ui
