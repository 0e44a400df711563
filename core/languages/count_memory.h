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

// What is kept of the count of a text, so that a later version of it can be counted from what
// changed: above all places where the walk over the text stood as at its beginning. What lies
// between two of them depends on nothing but the bytes between them.
struct CountMemory {
    struct Mark {
        std::uint32_t offset = 0; // the first byte of a line
        std::uint32_t code = 0;   // lines before it
        std::uint32_t comment = 0;
        std::uint32_t blank = 0;
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
