// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/count_memory.h"
#include "core/languages/scan.h"

#include <cstddef>

namespace ferrograph::languages
{

// Lets a Scan jump over what is as it was in an earlier version of the text, and takes down where a
// later version may jump. Exact: it jumps only from and to places where nothing before and nothing
// behind them matters, but for an unsafe region that is open at both.
class LineFollower
{
public:
    // `earlier.memory` is of a text in the same language, or none. `memory` may be none too; it
    // gets a mark every `spacing` bytes or so.
    LineFollower(const Earlier &earlier, CountMemory *memory, std::size_t spacing)
        : m_earlier(earlier)
        , m_memory(memory)
        , m_spacing(spacing)
    {
    }

    // The walk stands at `at`, the first byte of a line, having tallied all before. Answers where
    // it goes on: there, or behind lines that it has tallied itself.
    const char *atLine(Scan &scan, CodeWatcher *watcher, const char *at)
    {
        return static_cast<std::size_t>(at - scan.begin) < m_quiet ? at
                                                                   : lookAround(scan, watcher, at);
    }

    // The walk is over.
    void finish(Scan &scan, CodeWatcher *watcher);

    // What the watcher found in the lines that were jumped over, and what it was relieved of.
    const UnsafeFigures &figures() const { return m_figures; }

private:
    using Marks = std::vector<CountMemory::Mark>;

    const char *lookAround(Scan &scan, CodeWatcher *watcher, const char *at);
    std::size_t nextJump(std::size_t offset);
    void dropMarks(Scan &scan, CodeWatcher *watcher);
    void takeFigures(CodeWatcher *watcher);
    void mark(const LineTally &tally, std::size_t offset, const Enclosure &enclosure);
    Marks::const_iterator lastInRegion(Marks::const_iterator from, std::size_t end) const;
    const char *jump(Scan &scan, CodeWatcher *watcher, const char *at);
    void copyMarks(Marks::const_iterator from, Marks::const_iterator to, std::size_t offset,
                   const LineTally &tally, const Enclosure &here);
    void copyFigures(std::uint32_t from, std::uint32_t to, std::size_t offset);

    const Earlier &m_earlier;
    CountMemory *m_memory;
    std::size_t m_spacing;
    std::size_t m_range = 0;    // of the copied ranges, the first that may still matter
    std::ptrdiff_t m_place = 0; // the earlier text's mark that may be met next, in that range
    std::size_t m_jump = 0;     // where it is in this text; the greatest number: there is none
    std::size_t m_next = 0;     // where the next mark may be
    std::size_t m_quiet = 0;    // before this nothing is to be done
    UnsafeFigures m_figures;
};

} // namespace ferrograph::languages
