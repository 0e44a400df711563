// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace ferrograph::cli
{

// What the far end of a stream can show.
struct Terminal {
    bool interactive = false; // a terminal that understands control sequences
    bool colour = false;      // and NO_COLOR is not set
    std::size_t width = 0;    // columns; 0: no limit

    static Terminal of(int descriptor);
};

// Columns that a UTF-8 text takes on a terminal.
std::size_t displayWidth(std::string_view text);

// The text with control characters made harmless (names come from repositories and lists).
std::string printable(std::string_view text);

// At most `width` columns of the text: what is cut off at the front is shown as "…".
std::string keepEnd(std::string_view text, std::size_t width);

} // namespace ferrograph::cli
