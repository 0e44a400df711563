// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/region_tracker.h"

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

// = that assigns or begins =>, not one of == != <= >=
bool assigns(const char *begin, const char *at, const char *end)
{
    const bool before =
        at > begin && (at[-1] == '=' || at[-1] == '!' || at[-1] == '<' || at[-1] == '>');
    const bool after = at + 1 < end && at[1] == '=';
    return !before && !after;
}

bool isArrow(const char *begin, const char *at)
{
    return at > begin && (at[-1] == '-' || at[-1] == '=');
}

} // namespace

void RegionTracker::declare(RegionKind kind, Body body, const LineTally &tally)
{
    // Real texts wait for a few bodies at once. A bound keeps the walk linear on any other.
    constexpr std::size_t most = 64;
    if (m_pending.size() == most)
        m_pending.erase(m_pending.begin());
    m_pending.push_back({{kind, tally.completeLines() + 1, tally.completeCodeLines()}, body});
}

RegionTracker::Fate RegionTracker::decide(Pending &pending, const char *begin, const char *at,
                                          const char *end)
{
    const bool member = pending.body == Body::Member;
    switch (*at) {
    case '{':
        if (pending.depth == 0 && pending.angle == 0 && !pending.assigned)
            return Fate::Opens;
        ++pending.depth;
        return Fate::Waits;
    case '(':
    case '[':
        ++pending.depth;
        return Fate::Waits;
    case '}':
    case ')':
    case ']':
        return pending.depth-- == 0 ? Fate::Vanishes : Fate::Waits;
    case ';':
        return pending.depth > 0 ? Fate::Waits : member ? Fate::Ends : Fate::Vanishes;
    case '=':
        if (member && pending.depth == 0 && assigns(begin, at, end))
            pending.assigned = true;
        return Fate::Waits;
    case '<':
        if (!member && pending.depth == 0)
            ++pending.angle;
        return Fate::Waits;
    case '>':
        if (pending.depth == 0 && pending.angle > 0 && !isArrow(begin, at))
            --pending.angle;
        return Fate::Waits;
    default:
        return Fate::Waits;
    }
}

void RegionTracker::see(const char *begin, const char *at, const char *end, const LineTally &tally)
{
    m_resolved.clear();
    if (*at == '}') {
        --m_braces;
        while (!m_open.empty() && m_open.back().depth == m_braces) {
            close(m_open.back().start, tally);
            m_open.pop_back();
        }
    }
    std::size_t kept = 0;
    for (Pending &pending : m_pending) {
        const Fate fate = decide(pending, begin, at, end);
        if (fate == Fate::Waits) {
            m_pending[kept++] = pending;
            continue;
        }
        m_resolved.push_back(
            {pending.start.kind, fate == Fate::Opens || (fate == Fate::Ends && pending.assigned)});
        if (fate == Fate::Opens)
            m_open.push_back({pending.start, m_braces, static_cast<std::uint32_t>(at - begin)});
        else if (fate == Fate::Ends)
            close(pending.start, tally);
    }
    m_pending.resize(kept, {{RegionKind::Block, 0, 0}, Body::Braces});
    if (*at == '{')
        ++m_braces;
    if (m_open.empty())
        m_braces = 0;
}

void RegionTracker::close(const Start &start, const LineTally &tally)
{
    // The closing bracket makes its own line a code line.
    m_regions.push_back({{start.kind, start.line, tally.completeLines() + 1},
                         start.codeBefore,
                         tally.completeCodeLines() + 1});
}

void RegionTracker::finish(const LineTally &tally)
{
    for (const Open &open : m_open)
        m_regions.push_back({{open.start.kind, open.start.line, tally.completeLines()},
                             open.start.codeBefore,
                             tally.completeCodeLines()});
    m_open.clear();
    m_resolved.clear();
    for (const Pending &pending : m_pending)
        m_resolved.push_back({pending.start.kind, false});
    m_pending.clear();
}

std::vector<UnsafeRegion> RegionTracker::regions() const
{
    std::vector<UnsafeRegion> result;
    for (const Region &region : m_regions)
        result.push_back(region.lines);
    std::stable_sort(
        result.begin(), result.end(), [](const UnsafeRegion &a, const UnsafeRegion &b) {
            return a.firstLine != b.firstLine ? a.firstLine < b.firstLine : a.lastLine > b.lastLine;
        });
    return result;
}

Enclosure RegionTracker::enclosure() const
{
    if (m_open.empty())
        return {};
    const auto widest =
        std::ranges::min_element(m_open, {}, [](const Open &open) { return open.start.kind; });
    return {m_open.back().place, static_cast<std::uint16_t>(m_braces - m_open.back().depth),
            widest->start.kind};
}

// The code lines in closed regions of the kinds up to `last`. Regions are intervals of the count of
// code lines, so their union needs no record of single lines.
std::uint32_t RegionTracker::covered(RegionKind last) const
{
    std::vector<std::pair<std::uint32_t, std::uint32_t>> intervals;
    for (const Region &region : m_regions) {
        if (region.lines.kind <= last)
            intervals.emplace_back(region.codeBefore, region.codeThrough);
    }
    std::sort(intervals.begin(), intervals.end());
    std::uint32_t end = std::numeric_limits<std::uint32_t>::max();
    for (const Open &open : m_open) {
        if (open.start.kind <= last)
            end = std::min(end, open.start.codeBefore);
    }
    std::uint32_t lines = 0;
    std::uint32_t reached = 0;
    for (const auto &[before, through] : intervals) {
        const std::uint32_t from = std::max(before, reached);
        const std::uint32_t to = std::min(through, end);
        if (to > from)
            lines += to - from;
        reached = std::max(reached, through);
    }
    return lines;
}

void RegionTracker::addLines(UnsafeFigures &figures) const
{
    figures.r0 += covered(RegionKind::Block);
    figures.r1 += covered(RegionKind::Function);
    figures.r2 += covered(RegionKind::Extern);
}

} // namespace ferrograph::languages
