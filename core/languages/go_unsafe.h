// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/scan.h"
#include "core/languages/word_search.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// Finds what a Go text does past its type system: uses of the package "unsafe" under whatever name
// it is imported, uses of cgo's C, compiler directives; and the C code in front of import "C".
class GoUnsafe : public CodeWatcher
{
public:
    explicit GoUnsafe(std::string_view text);

    bool hasNothing() const { return m_words.empty(); }
    const char *next(const char *from, const char *limit) override
    {
        return m_words.next(from, limit);
    }
    void visit(const char *at, const LineTally &tally) override;
    // Go is not followed: its imports rule the whole text.
    bool isIdle(const char *) const override { return false; }
    UnsafeFigures takeFigures() override { return {}; }

    std::uint32_t sites() const { return m_sites; }
    // The whole lines of the comments that are the preambles of cgo, in order.
    const std::vector<std::string_view> &preambles() const { return m_preambles; }

private:
    const char *m_begin;
    const char *m_end;
    WordSearch m_words;
    std::vector<std::string_view> m_preambles;
    std::uint32_t m_sites = 0;
};

// The C text of a preamble: the marks of Go's comments blanked out, the rest byte for byte.
std::string preambleText(std::string_view preamble);

} // namespace ferrograph::languages
