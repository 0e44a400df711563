// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_follower.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ferrograph::languages
{
namespace
{

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

bool isBefore(const CountMemory::Mark &mark, std::size_t offset)
{
    return mark.offset < offset;
}

Enclosure enclosure(const CodeWatcher *watcher)
{
    return watcher == nullptr ? Enclosure() : watcher->enclosure();
}

Lines linesBetween(const CountMemory::Mark &from, const CountMemory::Mark &to)
{
    return {to.code - from.code, to.comment - from.comment, to.blank - from.blank};
}

} // namespace

const char *LineFollower::lookAround(Scan &scan, CodeWatcher *watcher, const char *at)
{
    const auto offset = static_cast<std::size_t>(at - scan.begin);
    dropMarks(scan, watcher);
    const char *next = at;
    if (scan.isFresh(at) && (watcher == nullptr || watcher->isIdle(at))) {
        if (m_memory != nullptr && offset >= m_next) {
            takeFigures(watcher);
            mark(scan.tally, offset, enclosure(watcher));
        }
        if (nextJump(offset) == offset)
            next = jump(scan, watcher, at);
    }
    const std::size_t mark = m_memory == nullptr ? nowhere : m_next;
    m_quiet = std::min(mark, nextJump(static_cast<std::size_t>(next - scan.begin) + 1));
    return next;
}

void LineFollower::finish(Scan &scan, CodeWatcher *watcher)
{
    dropMarks(scan, watcher);
}

// Marks that were looked back beyond are none.
void LineFollower::dropMarks(Scan &scan, CodeWatcher *watcher)
{
    const char *back = std::exchange(scan.lookedBack, nullptr);
    const char *watched = watcher == nullptr ? nullptr : watcher->takeLookedBack();
    if (back == nullptr || (watched != nullptr && watched < back))
        back = watched;
    if (back == nullptr || m_memory == nullptr)
        return;
    const auto offset = static_cast<std::size_t>(back - scan.begin);
    while (!m_memory->marks.empty() && m_memory->marks.back().offset > offset)
        m_memory->marks.pop_back();
}

// The figures since the last mark become those of that mark.
void LineFollower::takeFigures(CodeWatcher *watcher)
{
    if (watcher == nullptr)
        return;
    const UnsafeFigures found = watcher->takeFigures();
    if (found == UnsafeFigures{})
        return;
    m_figures += found;
    const std::uint32_t since = m_memory->marks.empty() ? 0 : m_memory->marks.back().offset;
    m_memory->figures.push_back({since, found});
}

void LineFollower::mark(const LineTally &tally, std::size_t offset, const Enclosure &enclosure)
{
    const Lines lines = tally.complete();
    m_memory->marks.push_back(
        {static_cast<std::uint32_t>(offset), lines.code, lines.comment, lines.blank, enclosure});
    m_next = offset + m_spacing;
}

// The first place at or after `offset` where a mark of the earlier text stands that another one
// follows in what was copied with it. Neither comes back.
std::size_t LineFollower::nextJump(std::size_t offset)
{
    if (m_earlier.memory == nullptr)
        return nowhere;
    if (m_jump >= offset)
        return m_jump;
    const Marks &marks = m_earlier.memory->marks;
    for (const auto &ranges = m_earlier.copied; m_range < ranges.size(); ++m_range) {
        const CopiedRange &range = ranges[m_range];
        const std::size_t end = std::size_t{range.target} + range.size;
        const std::size_t from = std::max<std::size_t>(offset, range.target);
        if (end < from + m_spacing) // two marks have no room there
            continue;
        const std::size_t place = range.base + (from - range.target);
        const auto mark = std::lower_bound(marks.begin(), marks.end(), place, isBefore);
        if (marks.end() - mark > 1 && mark[1].offset <= std::size_t{range.base} + range.size) {
            m_place = mark - marks.begin();
            return m_jump = range.target + std::size_t{mark->offset - range.base};
        }
    }
    return m_jump = nowhere;
}

// From the mark of the earlier text that stands here to its last one in the same range and region.
const char *LineFollower::jump(Scan &scan, CodeWatcher *watcher, const char *at)
{
    const Marks &marks = m_earlier.memory->marks;
    const CopiedRange &range = m_earlier.copied[m_range];
    const auto from = marks.begin() + m_place;
    const Enclosure here = enclosure(watcher);
    if (from->enclosure.height != here.height || from->enclosure.kind != here.kind)
        return at;
    const auto to = lastInRegion(from, std::size_t{range.base} + range.size);
    if (to == from)
        return at;
    const auto offset = static_cast<std::size_t>(at - scan.begin);
    if (m_memory != nullptr) {
        takeFigures(watcher);
        copyMarks(from, to, offset, scan.tally, here);
    }
    copyFigures(from->offset, to->offset, offset);
    const char *next = at + (to->offset - from->offset);
    scan.tally.skip(linesBetween(*from, *to), next);
    if (watcher != nullptr)
        watcher->jumpBraces(to->enclosure.height - from->enclosure.height);
    return next;
}

// Up to `end`. While it is not closed, the region of a mark is that of a later one, too.
LineFollower::Marks::const_iterator LineFollower::lastInRegion(Marks::const_iterator from,
                                                               std::size_t end) const
{
    constexpr std::ptrdiff_t farthest = 4096; // else regions in each other cost their square
    auto last = from;
    for (auto it = from + 1;
         it != m_earlier.memory->marks.end() && it->offset <= end && it - last <= farthest; ++it) {
        if (it->enclosure.region == from->enclosure.region)
            last = it;
    }
    return last;
}

// The marks behind `from` up to `to`, as they stand in this text.
void LineFollower::copyMarks(Marks::const_iterator from, Marks::const_iterator to,
                             std::size_t offset, const LineTally &tally, const Enclosure &here)
{
    const Lines before = tally.complete();
    const auto moved = static_cast<std::uint32_t>(offset) - from->offset; // may wrap around
    for (auto it = from + 1; it <= to; ++it) {
        const Lines lines = linesBetween(*from, *it);
        CountMemory::Mark mark = {it->offset + moved, before.code + lines.code,
                                  before.comment + lines.comment, before.blank + lines.blank,
                                  it->enclosure};
        if (it->enclosure.region == from->enclosure.region)
            mark.enclosure.region = here.region;
        else if (it->enclosure.region != 0)
            mark.enclosure.region += moved;
        m_memory->marks.push_back(mark);
    }
    m_next = m_memory->marks.back().offset + m_spacing;
}

void LineFollower::copyFigures(std::uint32_t from, std::uint32_t to, std::size_t offset)
{
    const auto &all = m_earlier.memory->figures;
    auto it = std::lower_bound(all.begin(), all.end(), from,
                               [](const CountMemory::Figures &figures, std::uint32_t value) {
                                   return figures.offset < value;
                               });
    for (; it != all.end() && it->offset < to; ++it) {
        m_figures += it->unsafe;
        if (m_memory != nullptr)
            m_memory->figures.push_back(
                {static_cast<std::uint32_t>(offset) + (it->offset - from), it->unsafe});
    }
}

} // namespace ferrograph::languages
