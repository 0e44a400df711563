// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/line_follower.h"

#include <algorithm>
#include <utility>

namespace ferrograph::languages
{
namespace
{

bool isBefore(const CountMemory::Mark &mark, std::uint32_t offset)
{
    return mark.offset < offset;
}

Lines linesBetween(const CountMemory::Mark &from, const CountMemory::Mark &to)
{
    return {to.code - from.code, to.comment - from.comment, to.blank - from.blank};
}

} // namespace

const char *LineFollower::atLine(Scan &scan, CodeWatcher *watcher, const char *at)
{
    const auto offset = static_cast<std::size_t>(at - scan.begin);
    dropMarks(scan, watcher);
    if (!scan.isFresh(at) || (watcher != nullptr && !watcher->isIdle(at)))
        return at;
    if (m_memory != nullptr && offset >= m_next) {
        takeFigures(watcher, scan.tally);
        mark(scan.tally, offset);
    }
    const CopiedRange *range = m_earlier.memory == nullptr ? nullptr : rangeAt(offset);
    return range == nullptr ? at : jump(scan, watcher, at, *range);
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
void LineFollower::takeFigures(CodeWatcher *watcher, const LineTally &tally)
{
    if (watcher == nullptr)
        return;
    const UnsafeFigures found = watcher->takeFigures(tally);
    if (found == UnsafeFigures{})
        return;
    m_figures += found;
    const std::uint32_t since = m_memory->marks.empty() ? 0 : m_memory->marks.back().offset;
    m_memory->figures.push_back({since, found});
}

void LineFollower::mark(const LineTally &tally, std::size_t offset)
{
    const Lines lines = tally.complete();
    m_memory->marks.push_back(
        {static_cast<std::uint32_t>(offset), lines.code, lines.comment, lines.blank});
    m_next = offset + m_spacing;
}

const CopiedRange *LineFollower::rangeAt(std::size_t offset)
{
    const auto &ranges = m_earlier.copied;
    while (m_range < ranges.size() &&
           std::size_t{ranges[m_range].target} + ranges[m_range].size <= offset)
        ++m_range;
    const bool within = m_range < ranges.size() && ranges[m_range].target <= offset;
    return within ? &ranges[m_range] : nullptr;
}

// To the last mark of the earlier text within the range, when there is one that stood here.
const char *LineFollower::jump(Scan &scan, CodeWatcher *watcher, const char *at,
                               const CopiedRange &range)
{
    const auto offset = static_cast<std::size_t>(at - scan.begin);
    const auto place = static_cast<std::uint32_t>(range.base + (offset - range.target));
    const Marks &marks = m_earlier.memory->marks;
    if (m_placed != m_range) {
        m_placed = m_range;
        m_place = std::lower_bound(marks.begin(), marks.end(), place, isBefore) - marks.begin();
    }
    const auto last = static_cast<std::ptrdiff_t>(marks.size());
    while (m_place < last && marks[static_cast<std::size_t>(m_place)].offset < place)
        ++m_place;
    const auto from = marks.begin() + m_place;
    if (from == marks.end() || from->offset != place)
        return at;
    const auto to = std::prev(std::upper_bound(
        from, marks.end(), std::uint64_t{range.base} + range.size,
        [](std::uint64_t value, const CountMemory::Mark &mark) { return value < mark.offset; }));
    if (to == from)
        return at;
    if (m_memory != nullptr) {
        takeFigures(watcher, scan.tally);
        copyMarks(from, to, offset, scan.tally);
    }
    copyFigures(from->offset, to->offset, offset);
    const char *next = at + (to->offset - from->offset);
    scan.tally.skip(linesBetween(*from, *to), next);
    return next;
}

// The marks behind `from` up to `to`, as they stand in this text.
void LineFollower::copyMarks(Marks::const_iterator from, Marks::const_iterator to,
                             std::size_t offset, const LineTally &tally)
{
    const Lines before = tally.complete();
    const auto distance = static_cast<std::uint32_t>(offset);
    for (auto it = from + 1; it <= to; ++it) {
        const Lines lines = linesBetween(*from, *it);
        m_memory->marks.push_back({distance + (it->offset - from->offset), before.code + lines.code,
                                   before.comment + lines.comment, before.blank + lines.blank});
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
