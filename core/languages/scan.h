// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/count_memory.h"
#include "core/languages/line_tally.h"
#include "core/languages/syntax.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ferrograph::languages
{

// Looks at places of a text that are code, while a Scan walks over it.
class CodeWatcher
{
public:
    virtual ~CodeWatcher() = default;
    // The first place in [from, limit) that is to be visited when it is code; nullptr: none.
    // Neither `from` nor `limit` goes back.
    virtual const char *next(const char *from, const char *limit) = 0;
    // `at` is one of those places and is code. The tally stands on its line.
    virtual void visit(const char *at, const LineTally &tally) = 0;

    // For the following of an earlier version (line_follower.h). Whether nothing is open but unsafe
    // regions, and nothing at or behind `at`, the first byte of a line, has been looked at.
    virtual bool isIdle(const char *at) const = 0;
    // While idle: the region that is open; and lines are jumped over that open so many braces in it
    // more than they close.
    virtual Enclosure enclosure() const { return {}; }
    virtual void jumpBraces(int) {}
    // What was found since the last call, while idle, without what an open region will count.
    virtual UnsafeFigures takeFigures() = 0;
    // How far back before its line it has looked since the last call; nullptr: not at all.
    virtual const char *takeLookedBack() { return nullptr; }
};

class LineFollower;

// A heredoc whose body begins on the next line.
struct Heredoc {
    std::string delimiter;
    bool indented = false; // white space may stand before the delimiter
    bool openEnd = false;  // more may follow the delimiter on its line (PHP)
};

// One walk over one text.
class Scan
{
public:
    Scan(const Syntax &syntax, std::string_view text, CodeWatcher *watcher = nullptr);

    // From the first byte to the last; then tally.finish has the answer. `start` may take notice of
    // the beginning of the text, or take some of it.
    void run(Form start = nullptr);

    // Whether the walk stands at `at`, the first byte of a line, as if the text began there:
    // nothing is open, and nothing that was looked for in vain reaches beyond. Not at the text's
    // own ends.
    bool isFresh(const char *at) const;

    // What the first rule that applies at `at` finds there. Tallies nothing by itself.
    Match match(const char *at, bool lineStart = false);

    // A match has looked at the byte at `at`, on an earlier line.
    void lookBack(const char *at)
    {
        if (lookedBack == nullptr || at < lookedBack)
            lookedBack = at;
    }
    // A match has looked at the byte at `at`, which it may not take, on a later line.
    void lookAhead(const char *at)
    {
        lookedAhead = std::max(lookedAhead, at == end ? end : at + 1);
    }

    // The end of what begins after an opening bracket: right behind the bracket that closes it,
    // with strings and comments inside stepped over. nullptr when it is not closed before `limit`,
    // or, with `oneLine`, on its line.
    const char *skipNested(const char *from, char open, char close, bool oneLine);

    const char *const begin;
    const char *const end;
    const Syntax &syntax;
    LineTally tally;
    std::vector<Heredoc> heredocs;    // in the order their bodies come
    const char *docstring = nullptr;  // where the next docstring begins, prefix included
    const char *headerEnd;            // up to here the text was read for the headers of docstrings
    const char *regexFailed;          // up to here no regular expression literal is looked for
    bool docstrings = true;           // look for docstrings at all
    const char *lookedBack = nullptr; // the first byte of earlier lines that a match looked at
    const char *lookedAhead;          // a match has looked at bytes before this one
    int misses = 0; // constructs whose end was looked for in the whole text and not found
    LineFollower *follower = nullptr;     // is asked at every line
    static constexpr int mostMisses = 16; // then no more of them are looked for

private:
    bool applies(const Rule &rule, const char *at) const;
    Match apply(const Rule &rule, const char *at);
    const char *lineCommentEnd(const Rule &rule, const char *at) const;
    Match blockComment(const Rule &rule, const char *at);
    Match string(const Rule &rule, const char *at);
    std::pair<const char *, bool> stringEnd(const Rule &rule, const char *at);
    const char *interpolationEnd(const Rule &rule, const char *from);
    Match tryRules(const std::vector<Rule> *rules, const char *at);
    const char *take(const Match &match, const char *at);
    const char *newLine(const char *at);
    const char *heredocBodies(const char *from);
    const char *step(const char *at);
    void findStop(const char *from);

    CodeWatcher *m_watcher;
    const char *m_stop;     // the watcher's next place at or after where the walk is, or end
    std::ptrdiff_t m_ahead; // how far m_stop is looked for
    const char *m_interpolationFailed;      // up to here no interpolation is looked for
    std::array<const char *, 2> m_unclosed; // up to here quotes ' and " are known not to close
    int m_depth = 0;
};

// The lines of `text` under `syntax`.
Lines countLines(const Syntax &syntax, std::string_view text, CodeWatcher *watcher = nullptr);

} // namespace ferrograph::languages
