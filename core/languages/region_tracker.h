// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/count_memory.h"
#include "core/languages/counts.h"
#include "core/languages/line_tally.h"

#include <cstdint>
#include <limits>
#include <vector>

namespace ferrograph::languages
{

// Follows the brackets of a text from declarations that make a region unsafe to the ends of their
// bodies, and adds up the code lines that the regions cover.
class RegionTracker
{
public:
    // What ends the search for the body of a declaration.
    enum class Body : std::uint8_t {
        Braces, // the next { outside of other brackets and < >
        Member, // that { of a member, or ; of one without braces, its own line included
    };

    struct Answer {
        RegionKind kind = RegionKind::Block;
        bool hasBody = false;
    };

    // A declaration begins on the present line; its brackets are seen from now on.
    void declare(RegionKind kind, Body body, const LineTally &tally);

    // Takes notice of one of {}()[]<>;= in code at `at`. Answers whose search for a body ended with
    // it, in `resolved`.
    void see(const char *begin, const char *at, const char *end, const LineTally &tally);
    const std::vector<Answer> &resolved() const { return m_resolved; }

    // The bytes that see must be told of now; empty when nothing is open.
    bool wantsAll() const { return !m_pending.empty(); }
    bool wantsBraces() const { return !m_open.empty(); }

    // The text ended: what is still open ends there, what still waits for a body has none.
    void finish(const LineTally &tally);

    // The regions that are closed are no longer wanted.
    void forget() { m_regions.clear(); }

    // The innermost region that is open; canTellEnclosure: its height is not too great to be told.
    bool canTellEnclosure() const
    {
        return m_open.empty() ||
               m_braces - m_open.back().depth <= std::numeric_limits<std::uint16_t>::max();
    }
    Enclosure enclosure() const;
    // So many braces were opened in it, beside those that were closed again, without being seen.
    void jumpBraces(int difference) { m_braces += difference; }

    // The regions that are closed, by first line; the union of their lines per figure, without
    // lines that regions still open will count.
    std::vector<UnsafeRegion> regions() const;
    void addLines(UnsafeFigures &figures) const;

private:
    struct Start {
        RegionKind kind;
        std::uint32_t line;       // from 1
        std::uint32_t codeBefore; // code lines before that line
    };
    struct Pending {
        Start start;
        Body body;
        int depth = 0;
        int angle = 0;
        bool assigned = false; // a member with = or => has no body in braces
    };
    struct Open {
        Start start;
        int depth;           // of braces
        std::uint32_t place; // of its own brace in the text
    };
    struct Region {
        UnsafeRegion lines;
        std::uint32_t codeBefore;
        std::uint32_t codeThrough; // code lines up to its last line, that included
    };

    enum class Fate : std::uint8_t { Waits, Opens, Ends, Vanishes };
    static Fate decide(Pending &pending, const char *begin, const char *at, const char *end);
    void close(const Start &start, const LineTally &tally);
    std::uint32_t covered(RegionKind last) const;

    std::vector<Pending> m_pending;
    std::vector<Open> m_open;
    int m_braces = 0;
    std::vector<Region> m_regions;
    std::vector<Answer> m_resolved;
};

} // namespace ferrograph::languages
