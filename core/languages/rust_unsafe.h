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

// Finds the unsafe regions and sites of a Rust text by its tokens, those inside macros included,
// as docs/metrics.md defines them. Equal to a walk over the token trees of rustc's own lexer.
class RustUnsafe : public CodeWatcher
{
public:
    explicit RustUnsafe(std::string_view text, WordSearch::Begin begin = WordSearch::Begin::AtOnce);

    bool hasNothing() const { return m_words.empty(); } // none of the words occurs anywhere
    const char *next(const char *from, const char *limit) override;
    void visit(const char *at, const LineTally &tally) override;
    bool isIdle(const char *at) const override;
    Enclosure enclosure() const override { return m_tracker.enclosure(); }
    void jumpBraces(int difference) override { m_tracker.jumpBraces(difference); }
    UnsafeFigures takeFigures() override;
    const char *takeLookedBack() override;

    // After the walk.
    UnsafeFigures finish(const LineTally &tally);
    std::vector<UnsafeRegion> regions() const { return m_tracker.regions(); }

private:
    void visitUnsafe(const char *after, const LineTally &tally);
    void visitExtern(const char *after, const LineTally &tally);
    void visitStatic(const char *at, const char *after);
    void visitAttribute(const char *at, const char *after);
    void declare(RegionKind kind, const LineTally &tally);
    void countFunctions();
    const char *token(const char *from);
    const char *afterLiteral(const char *at);
    const char *seen(const char *up);

    const char *m_begin;
    const char *m_end;
    WordSearch m_words;
    ByteFinder m_brackets{"{}()[]<>;"};
    ByteFinder m_braces{"{}"};
    RegionTracker m_tracker;
    UnsafeFigures m_figures;
    const char *m_seen;                  // up to here the text was looked at, or less
    const char *m_lookedBack = nullptr;  // since takeLookedBack
    const char *m_takenExtern = nullptr; // the `extern` of an `unsafe extern` that was seen
};

} // namespace ferrograph::languages
