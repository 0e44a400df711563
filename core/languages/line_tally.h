// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/bytes.h"
#include "core/languages/counts.h"

#include <array>
#include <cstdint>

namespace ferrograph::languages
{

enum class LineKind : std::uint8_t { Code = 1, Comment = 2 };

// Adds up the lines of a text while a scanner walks over it from the first byte to the last.
class LineTally
{
public:
    explicit LineTally(const char *begin)
        : m_lineStart(begin)
    {
    }

    // Something of that kind, not white space, stands on the present line.
    void mark(LineKind kind) { m_line |= static_cast<unsigned>(kind); }
    bool hasCode() const { return (m_line & static_cast<unsigned>(LineKind::Code)) != 0; }

    // The present line ends; the next one begins at `next`.
    void endLine(const char *next)
    {
        ++m_counts[m_line];
        m_line = 0;
        m_lineStart = next;
    }

    // [from, to) is all of one kind and may go over several lines.
    void span(LineKind kind, const char *from, const char *to)
    {
        while (from < to) {
            const char *stop = findByte(from, to, '\n');
            if (skipWhite(from, stop) != stop)
                mark(kind);
            if (stop == to)
                return;
            endLine(stop + 1);
            from = stop + 1;
        }
    }

    const char *lineStart() const { return m_lineStart; }
    Lines complete() const { return {completeCodeLines(), m_counts[2], m_counts[0]}; }
    std::uint32_t completeLines() const { return m_counts[0] + m_counts[2] + completeCodeLines(); }
    std::uint32_t completeCodeLines() const { return m_counts[1] + m_counts[3]; }

    // Lines that are known from elsewhere; the next one begins at `next`.
    void skip(const Lines &lines, const char *next)
    {
        m_counts[1] += lines.code;
        m_counts[2] += lines.comment;
        m_counts[0] += lines.blank;
        m_lineStart = next;
    }

    // The lines of a text that ends at `end`: a last line without line end counts too.
    Lines finish(const char *end)
    {
        if (m_lineStart != end)
            endLine(end);
        return complete();
    }

private:
    std::array<std::uint32_t, 4> m_counts{}; // by the marks of the line
    unsigned m_line = 0;
    const char *m_lineStart;
};

} // namespace ferrograph::languages
