// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/copied_range.h"
#include "core/languages/counts.h"

#include <cstdint>
#include <span>
#include <vector>

namespace ferrograph::languages
{

// The unsafe region around a place, as far as it matters to what comes behind.
struct Enclosure {
    std::uint32_t region = 0; // where the innermost one begins in its text; 0: there is none
    std::uint16_t height = 0; // braces open in it, its own included
    RegionKind kind = RegionKind::Block; // of those that are open, the one that counts in the most
};

// What is kept of the count of a text, so that a later version of it can be counted from what
// changed: above all places where the walk over the text stood as at its beginning, or inside an
// unsafe region but otherwise so. What lies between two of them that are in the same region, if in
// any, depends on nothing but the bytes between them and that region's kind.
struct CountMemory {
    struct Mark {
        std::uint32_t offset = 0; // the first byte of a line
        std::uint32_t code = 0;   // lines before it
        std::uint32_t comment = 0;
        std::uint32_t blank = 0;
        Enclosure enclosure;
    };
    struct Figures { // found from the mark at `offset` on, up to the next
        std::uint32_t offset = 0;
        UnsafeFigures unsafe;
    };

    LanguageId language;
    const void *syntax = nullptr; // under which of the syntaxes of the language
    // The detection rule under which the text was found to hold none of the literals without which
    // no content rule can apply; 0: none.
    std::uint32_t withoutLiterals = 0;
    std::vector<Mark> marks;      // in order
    std::vector<Figures> figures; // in order, where there are any
};

// An earlier version of a text: what was kept of its count, and which of its bytes are still there,
// in order of the later text. Nothing kept: there is none.
struct Earlier {
    const CountMemory *memory = nullptr;
    std::span<const CopiedRange> copied;
};

} // namespace ferrograph::languages
