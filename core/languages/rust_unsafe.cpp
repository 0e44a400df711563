// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/rust_unsafe.h"

#include "core/languages/forms.h"

#include <algorithm>
#include <utility>

namespace ferrograph::languages
{
namespace
{

// A comment that is no documentation: that one is a token, an attribute in other words.
bool isPlainComment(const char *at, const char *end)
{
    if (startsWith(at, end, "//"))
        return !(startsWith(at, end, "//!") ||
                 (startsWith(at, end, "///") && !startsWith(at, end, "////")));
    if (!startsWith(at, end, "/*"))
        return false;
    const bool outer =
        startsWith(at, end, "/**") && !startsWith(at, end, "/***") && !startsWith(at, end, "/**/");
    return !outer && !startsWith(at, end, "/*!");
}

const char *blockCommentEnd(const char *at, const char *end)
{
    static const Rule rule = [] {
        Rule comment;
        comment.open = "/*";
        comment.close = "*/";
        comment.nested = true;
        return comment;
    }();
    const char *after = nestedCommentEnd(rule, at + 2, end);
    return after == nullptr ? end : after;
}

bool opensGroup(const char *at, const char *end)
{
    return at < end && (*at == '(' || *at == '[' || *at == '{');
}

std::string_view wordAt(const char *at, const char *end)
{
    return between(at, skipIdentifier(at, end));
}

const WordSet &words()
{
    static const WordSet set(
        {"unsafe", "extern", "static", "no_mangle", "export_name", "link_section"});
    return set;
}

} // namespace

RustUnsafe::RustUnsafe(std::string_view text, WordSearch::Begin begin)
    : m_begin(text.data())
    , m_end(text.data() + text.size())
    , m_words(text, words(), begin)
    , m_seen(text.data())
{
}

const char *RustUnsafe::next(const char *from, const char *limit)
{
    const char *word = m_words.next(from, limit);
    if (!m_tracker.wantsAll() && !m_tracker.wantsBraces())
        return word;
    const char *until = word == nullptr ? limit : word;
    const char *bracket = (m_tracker.wantsAll() ? m_brackets : m_braces).find(from, until, m_end);
    return bracket == until ? word : bracket;
}

void RustUnsafe::visit(const char *at, const LineTally &tally)
{
    if (!isIdentifier(*at)) {
        m_tracker.see(m_begin, at, m_end, tally);
        countFunctions();
        return;
    }
    const char *after = skipIdentifier(at, m_end);
    const bool raw = at - m_begin >= 2 && at[-1] == '#' && at[-2] == 'r' &&
                     (at - m_begin == 2 || !isIdentifier(at[-3]));
    if (raw || (at > m_begin && isIdentifier(at[-1])))
        return;
    const std::string_view word = between(at, after);
    if (word == "unsafe")
        visitUnsafe(after, tally);
    else if (word == "extern" && at != m_takenExtern)
        visitExtern(after, tally);
    else if (word == "static")
        visitStatic(at, after);
    else if (word == "no_mangle" || word == "export_name" || word == "link_section")
        visitAttribute(at, after);
}

void RustUnsafe::declare(RegionKind kind, const LineTally &tally)
{
    m_tracker.declare(kind, RegionTracker::Body::Braces, tally);
}

void RustUnsafe::visitUnsafe(const char *after, const LineTally &tally)
{
    const char *at = token(after);
    if (at == m_end)
        return;
    if (*at == '{') {
        ++m_figures.blocks;
        declare(RegionKind::Block, tally);
        return;
    }
    if (*at == '(') {
        ++m_figures.attributes;
        return;
    }
    const bool isExtern = wordAt(at, m_end) == "extern";
    if (isExtern) {
        m_takenExtern = at;
        at = token(afterLiteral(token(at + 6)));
    }
    if (isExtern && at < m_end && *at == '{') {
        ++m_figures.externs;
        declare(RegionKind::Extern, tally);
        return;
    }
    const std::string_view word = wordAt(at, m_end);
    if (word == "fn") {
        if (opensGroup(token(at + 2), m_end))
            ++m_figures.functionPointers;
        else
            declare(RegionKind::Function, tally);
    } else if (word == "impl") {
        ++m_figures.impls;
        declare(RegionKind::Impl, tally);
    } else if (word == "trait" || word == "auto") {
        ++m_figures.traits;
        declare(RegionKind::Trait, tally);
    }
}

void RustUnsafe::visitExtern(const char *after, const LineTally &tally)
{
    const char *at = token(afterLiteral(token(after)));
    if (at == m_end || *at != '{')
        return;
    ++m_figures.externs;
    declare(RegionKind::Extern, tally);
}

// &'static mut T is a reference, no static.
void RustUnsafe::visitStatic(const char *at, const char *after)
{
    const bool lifetime = at > m_begin && at[-1] == '\'';
    if (!lifetime && wordAt(token(after), m_end) == "mut")
        ++m_figures.staticMut;
}

// Inside #[…] or #![…] and not inside unsafe(…), which is counted by its own word.
void RustUnsafe::visitAttribute(const char *at, const char *after)
{
    constexpr std::ptrdiff_t farthest = 500;
    const char *next = token(after);
    if (next == m_end || (*next != ']' && *next != ',' && *next != ')' && *next != '='))
        return;
    int depth = 0;
    const auto lookedBack = [this](const char *to) {
        if (m_lookedBack == nullptr || to < m_lookedBack)
            m_lookedBack = std::max(to, m_begin);
    };
    lookedBack(at);
    for (const char *from = at; from > m_begin && at - from < farthest; --from) {
        const char byte = from[-1];
        lookedBack(from - 1);
        if (byte == ')' || byte == ']') {
            ++depth;
        } else if (byte == '(' && depth-- == 0) {
            depth = 0;
            const char *word = from - 1;
            while (word > m_begin && isWhite(word[-1]))
                --word;
            lookedBack(word - std::min<std::ptrdiff_t>(word - m_begin, 6));
            if (word - m_begin >= 6 && between(word - 6, word) == "unsafe")
                return;
        } else if (byte == '[' && depth-- == 0) {
            lookedBack(from - std::min<std::ptrdiff_t>(from - m_begin, 3));
            const bool inner = from - m_begin >= 3 && from[-2] == '!' && from[-3] == '#';
            if (inner || (from - m_begin >= 2 && from[-2] == '#'))
                ++m_figures.attributes;
            return;
        }
    }
}

// The next token, over white space and comments that are none.
const char *RustUnsafe::token(const char *from)
{
    constexpr std::ptrdiff_t longestMark = 4; // of what may begin a comment: "////"
    for (;;) {
        from = skipWhiteAndLines(from, m_end);
        if (!isPlainComment(from, m_end)) {
            const char *word = skipIdentifier(from, m_end);
            const bool slash = from < m_end && *from == '/';
            seen(slash ? from + std::min(m_end - from, longestMark) : word);
            return from;
        }
        from = from[1] == '/' ? findByte(from, m_end, '\n') : blockCommentEnd(from, m_end);
    }
}

// Takes down that the byte at `up`, which ends something, was looked at.
const char *RustUnsafe::seen(const char *up)
{
    m_seen = std::max(m_seen, up == m_end ? m_end : up + 1);
    return up;
}

// Right behind the string literal at `at`, the name of an ABI; `at` where there is none.
const char *RustUnsafe::afterLiteral(const char *at)
{
    const bool raw = at < m_end && *at == 'r';
    const std::size_t hashes = raw ? runLength(at + 1, m_end, '#') : 0;
    const char *open = seen(at + (raw ? 1 : 0) + hashes);
    if (open == m_end || *open != '"')
        return at;
    if (raw) {
        const std::string close = "\"" + std::string(hashes, '#');
        const char *stop = findText(open + 1, m_end, close);
        return seen(stop == m_end ? stop : stop + close.size());
    }
    for (const char *from = open + 1; from < m_end; ++from) {
        if (*from == '\\')
            ++from;
        else if (*from == '"')
            return seen(from + 1);
    }
    return seen(m_end);
}

bool RustUnsafe::isIdle(const char *at) const
{
    return !m_tracker.wantsAll() && m_tracker.canTellEnclosure() && m_seen <= at;
}

UnsafeFigures RustUnsafe::takeFigures()
{
    m_tracker.addLines(m_figures);
    m_tracker.forget();
    return std::exchange(m_figures, {});
}

const char *RustUnsafe::takeLookedBack()
{
    return std::exchange(m_lookedBack, nullptr);
}

void RustUnsafe::countFunctions()
{
    for (const RegionTracker::Answer &answer : m_tracker.resolved()) {
        if (answer.kind == RegionKind::Function)
            ++(answer.hasBody ? m_figures.functions : m_figures.functionDeclarations);
    }
}

UnsafeFigures RustUnsafe::finish(const LineTally &tally)
{
    m_tracker.finish(tally);
    countFunctions();
    m_tracker.addLines(m_figures);
    return m_figures;
}

} // namespace ferrograph::languages
