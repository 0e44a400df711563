// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/csharp_unsafe.h"

namespace ferrograph::languages
{
namespace
{

constexpr std::string_view keyword = "unsafe";

// Over white space and comments.
const char *nextToken(const char *from, const char *end)
{
    for (;;) {
        from = skipWhiteAndLines(from, end);
        if (startsWith(from, end, "//")) {
            from = findByte(from, end, '\n');
        } else if (startsWith(from, end, "/*")) {
            from = findText(from + 2, end, "*/");
            from = from == end ? end : from + 2;
        } else {
            return from;
        }
    }
}

const WordSet &words()
{
    static const WordSet set({std::string(keyword)});
    return set;
}

} // namespace

CSharpUnsafe::CSharpUnsafe(std::string_view text)
    : m_begin(text.data())
    , m_end(text.data() + text.size())
    , m_words(text, words())
{
}

const char *CSharpUnsafe::next(const char *from, const char *limit)
{
    const char *word = m_words.next(from, limit);
    if (!m_tracker.wantsAll() && !m_tracker.wantsBraces())
        return word;
    const char *until = word == nullptr ? limit : word;
    const char *bracket = (m_tracker.wantsAll() ? m_brackets : m_braces).find(from, until, m_end);
    return bracket == until ? word : bracket;
}

void CSharpUnsafe::visit(const char *at, const LineTally &tally)
{
    if (*at != keyword.front()) {
        m_tracker.see(m_begin, at, m_end, tally);
        countMembers();
        return;
    }
    const bool escaped = at > m_begin && at[-1] == '@'; // @unsafe is a name
    if (escaped || !isWholeWord(m_begin, at, keyword.size(), m_end))
        return;
    const char *after = nextToken(at + keyword.size(), m_end);
    if (after < m_end && *after == '{') {
        ++m_figures.blocks;
        m_tracker.declare(RegionKind::Block, RegionTracker::Body::Braces, tally);
    } else {
        m_tracker.declare(RegionKind::Function, RegionTracker::Body::Member, tally);
    }
}

void CSharpUnsafe::countMembers()
{
    for (const RegionTracker::Answer &answer : m_tracker.resolved()) {
        if (answer.kind == RegionKind::Function)
            ++(answer.hasBody ? m_figures.functions : m_figures.functionDeclarations);
    }
}

UnsafeFigures CSharpUnsafe::finish(const LineTally &tally)
{
    m_tracker.finish(tally);
    countMembers();
    m_tracker.addLines(m_figures);
    return m_figures;
}

} // namespace ferrograph::languages
