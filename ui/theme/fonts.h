// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFont>

namespace ferrograph::ui
{

// The sizes of the window, in device-independent pixels.
enum class TextRole {
    PageTitle, // 20, bold
    Value,     // 26, bold: the number of a KPI card
    Heading,   // 15, bold: dialogs and empty states
    CardTitle, // 13, bold
    Body,      // 13
    Strong,    // 13, medium
    Table,     // 13: rows of tables; their heads are Meta
    Meta,      // 12
    Axis,      // 11
    Mono,      // 13, paths and hashes
    MonoSmall, // 12
};

// Registers the text and path faces from the system's font folders by file, so that every machine
// that has the files draws the same glyphs. Safe to call more than once.
void loadFonts();

// A face whose digits all have one width: Roboto, Noto Sans, DejaVu Sans, in this order.
QString textFamily();
QString monoFamily(); // JetBrains Mono, else the system's fixed face

QFont textFont(); // Body
QFont roleFont(TextRole role);

} // namespace ferrograph::ui
