// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/byte_finder.h"
#include "core/languages/region_tracker.h"
#include "core/languages/scan.h"
#include "core/languages/word_search.h"

#include <string_view>

namespace ferrograph::languages
{

// Finds the regions of a C# text that its keyword `unsafe` opens: blocks, and members and types
// with the modifier, each up to the brace or semicolon that ends it.
class CSharpUnsafe : public CodeWatcher
{
public:
    explicit CSharpUnsafe(std::string_view text);

    const char *next(const char *from, const char *limit) override;
    void visit(const char *at, const LineTally &tally) override;
    bool isIdle(const char *) const override { return false; } // C# is not followed
    UnsafeFigures takeFigures() override { return {}; }

    // After the walk.
    UnsafeFigures finish(const LineTally &tally);
    std::vector<UnsafeRegion> regions() const { return m_tracker.regions(); }

private:
    void countMembers();

    const char *m_begin;
    const char *m_end;
    WordSearch m_words;
    ByteFinder m_brackets{"{}()[];="};
    ByteFinder m_braces{"{}"};
    RegionTracker m_tracker;
    UnsafeFigures m_figures;
};

} // namespace ferrograph::languages
