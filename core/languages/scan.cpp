// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/scan.h"

#include "core/languages/forms.h"
#include "core/languages/line_follower.h"

namespace ferrograph::languages
{
namespace
{

constexpr std::ptrdiff_t leastAhead = 256; // to look for what the watcher is to visit
constexpr std::ptrdiff_t farthestAhead = 4096;
constexpr int deepest = 40; // nested interpolations; deeper ones are read as plain text

bool endsWord(char byte)
{
    return isWhite(byte) || byte == '\n' ||
           std::string_view(";&|()<>`").find(byte) != std::string_view::npos;
}

bool contains(const std::string &bytes, char byte)
{
    return bytes.find(byte) != std::string::npos;
}

// A backslash at `at` that stands last on its line (white space may follow, as compilers have it):
// the place of the line end, else nullptr.
const char *splicedLineEnd(const char *at, const char *end)
{
    const char *after = skipWhite(at + 1, end);
    return after < end && *after == '\n' ? after : nullptr;
}

} // namespace

Scan::Scan(const Syntax &theSyntax, std::string_view text, CodeWatcher *watcher)
    : begin(text.data())
    , end(text.data() + text.size())
    , syntax(theSyntax)
    , tally(text.data())
    , headerEnd(begin)
    , regexFailed(begin)
    , lookedAhead(begin)
    , m_watcher(watcher)
    , m_stop(end)
    , m_ahead(leastAhead)
    , m_interpolationFailed(begin)
    , m_unclosed{begin, begin}
{
}

void Scan::run(Form start)
{
    findStop(begin);
    const char *at = begin;
    if (syntax.shebang && startsWith(at, end, "#!") && !startsWith(at, end, "#![")) {
        const char *stop = findByte(at, end, '\n');
        at = take({stop, LineKind::Comment}, at);
    }
    if (start != nullptr)
        at = take(start(*this, at), at);
    while (at != end)
        at = step(at);
}

// One step of the walk; m_stop is at or after `at` before and afterwards.
const char *Scan::step(const char *at)
{
    const bool lineStart = !tally.hasCode();
    at = lineStart ? skipWhite(at, end) : syntax.finder.find(at, m_stop, end);
    if (at == end)
        return at;
    if (*at == '\n')
        return newLine(at);
    if (at == m_stop) {
        m_watcher->visit(at, tally);
        findStop(at + 1);
    }
    const Match found = match(at, lineStart);
    if (found.end != nullptr)
        return take(found, at);
    if (lineStart)
        tally.mark(LineKind::Code);
    return at + 1;
}

void Scan::findStop(const char *from)
{
    if (m_watcher == nullptr) {
        m_stop = end;
        return;
    }
    // Where lines may be jumped over nothing is looked for far ahead; the walk stops at line ends
    // by itself.
    const bool far = follower == nullptr || end - from <= m_ahead;
    const char *limit = far ? end : findByte(from + m_ahead, end, '\n');
    m_ahead = std::min(2 * m_ahead, farthestAhead);
    const char *next = m_watcher->next(from, limit);
    m_stop = next == nullptr ? limit : next;
}

bool Scan::isFresh(const char *at) const
{
    // Looking in vain may have seen the two bytes that its end stands before.
    const auto isBehind = [at](const char *place) {
        return place + 2 <= at;
    };
    return heredocs.empty() && lookedAhead <= at && misses == 0 &&
           (docstring == nullptr || docstring < at) && at != begin && at != end &&
           isBehind(headerEnd) && isBehind(regexFailed) && isBehind(m_interpolationFailed) &&
           isBehind(m_unclosed[0]) && isBehind(m_unclosed[1]);
}

const char *Scan::take(const Match &match, const char *at)
{
    if (!match.tallied)
        tally.span(match.kind, at, match.end);
    if (m_stop < match.end)
        findStop(match.end);
    return match.end;
}

const char *Scan::newLine(const char *at)
{
    tally.endLine(at + 1);
    if (heredocs.empty()) {
        if (follower == nullptr)
            return at + 1;
        const char *next = follower->atLine(*this, m_watcher, at + 1);
        if (next != at + 1)
            m_ahead = leastAhead; // the next jump may be near
        if (m_stop < next)
            findStop(next);
        return next;
    }
    const char *after = heredocBodies(at + 1);
    return take({after, LineKind::Code}, at + 1);
}

// The bodies of all heredocs begun on the line before. One that never ends is taken for something
// else; after a few of those no heredoc is looked for any more, so that a text full of them is
// still read in linear time.
const char *Scan::heredocBodies(const char *from)
{
    const char *at = from;
    for (const Heredoc &heredoc : heredocs) {
        const char *after = heredocEnd(heredoc, at, end);
        if (after == nullptr) {
            ++misses;
            break;
        }
        at = after;
    }
    heredocs.clear();
    return at;
}

Match Scan::match(const char *at, bool lineStart)
{
    if (lineStart) {
        const Match found = tryRules(syntax.onStart.at(*at), at);
        if (found.end != nullptr)
            return found;
    }
    return tryRules(syntax.inLine.at(*at), at);
}

Match Scan::tryRules(const std::vector<Rule> *rules, const char *at)
{
    if (rules == nullptr)
        return {};
    for (const Rule &rule : *rules) {
        if (!applies(rule, at))
            continue;
        const Match found = apply(rule, at);
        if (found.end != nullptr)
            return found;
    }
    return {};
}

bool Scan::applies(const Rule &rule, const char *at) const
{
    // The first byte is known to be right.
    if (rule.anyCase
            ? !startsWithIgnoringCase(at, end, rule.open)
            : rule.open.size() > 1 && (at + 1 == end || at[1] != rule.open[1] ||
                                       (rule.open.size() > 2 && !startsWith(at, end, rule.open))))
        return false;
    const char *after = at + rule.open.size();
    if (after < end && (contains(rule.notBefore, *after) || (rule.wordEnd && isIdentifier(*after))))
        return false;
    if (at > begin && contains(rule.notAfter, at[-1]))
        return false;
    switch (rule.where) {
    case Where::ColumnOne:
        return at == tally.lineStart();
    case Where::Word:
        return at == begin || endsWord(at[-1]);
    case Where::First: // kept in onStart, which is only asked there
    case Where::Anywhere:
        return true;
    }
    return true;
}

Match Scan::apply(const Rule &rule, const char *at)
{
    switch (rule.kind) {
    case RuleKind::LineComment:
        return {lineCommentEnd(rule, at), LineKind::Comment};
    case RuleKind::BlockComment:
        return blockComment(rule, at);
    case RuleKind::String:
        return string(rule, at);
    case RuleKind::Coded:
        return rule.form(*this, at);
    }
    return {};
}

const char *Scan::lineCommentEnd(const Rule &rule, const char *at) const
{
    const char *from = at + rule.open.size();
    const char *stop = findByte(from, end, '\n');
    if (!rule.close.empty()) {
        const char *close = findText(from, stop, rule.close);
        if (close != stop)
            return rule.closeIncluded ? close + rule.close.size() : close;
    }
    while (rule.splice && stop < end) {
        const char *last = stop;
        while (last > from && isWhite(last[-1]))
            --last;
        if (last == from || last[-1] != '\\')
            break;
        from = stop + 1;
        stop = findByte(from, end, '\n');
    }
    return stop;
}

Match Scan::blockComment(const Rule &rule, const char *at)
{
    const char *from = at + rule.open.size();
    const char *stop = nullptr;
    if (rule.closeFirst)
        stop = closeOnColumnOne(rule, from, end);
    else if (rule.nested || rule.strings)
        stop = nestedCommentEnd(rule, from, end);
    else if (const char *close = findText(from, end, rule.close); close != end)
        stop = close + rule.close.size();
    return {stop == nullptr ? end : stop, LineKind::Comment};
}

Match Scan::string(const Rule &rule, const char *at)
{
    const LineKind kind = at == docstring ? LineKind::Comment : LineKind::Code;
    if (!rule.unclosedIsNone)
        return {stringEnd(rule, at).first, kind};
    const char *&unclosed = m_unclosed[rule.close.front() == '"' ? 1 : 0];
    if (at < unclosed)
        return {};
    const auto [stop, closed] = stringEnd(rule, at);
    if (closed)
        return {stop, kind};
    unclosed = stop; // not read in vain again: the whole walk stays linear
    return {};
}

// Where the string that opens at `at` ends, and whether it is closed there.
std::pair<const char *, bool> Scan::stringEnd(const Rule &rule, const char *at)
{
    const char *from = at + rule.open.size();
    while (from < end) {
        from = rule.inside.find(from, end, end);
        if (from == end)
            break;
        const char byte = *from;
        if (byte == '\n' && !rule.lines)
            return {from, false};
        if (rule.escape != 0 && byte == rule.escape) {
            const char *spliced = rule.splice ? splicedLineEnd(from, end) : nullptr;
            if (spliced == nullptr && !rule.lines && from + 1 < end && from[1] == '\n')
                return {from + 1, false};
            from = spliced != nullptr ? spliced + 1 : from + 2;
        } else if (byte == rule.close.front() && startsWith(from, end, rule.close)) {
            from += rule.close.size();
            if (!rule.doubled || !startsWith(from, end, rule.close))
                return {from, true};
            from += rule.close.size();
        } else if (!rule.interpolation.empty() && byte == rule.interpolation.front() &&
                   startsWith(from, end, rule.interpolation)) {
            from = interpolationEnd(rule, from + rule.interpolation.size());
        } else {
            ++from;
        }
    }
    return {end, false};
}

// Right behind the nested expression; where it is not closed its text is read as the string's own.
const char *Scan::interpolationEnd(const Rule &rule, const char *from)
{
    const char open = rule.interpolation.back();
    const char *after = skipNested(from, open, open == '(' ? ')' : '}', !rule.lines);
    return after == nullptr ? from : after;
}

const char *Scan::skipNested(const char *from, char open, char close, bool oneLine)
{
    if (m_depth >= deepest || from < m_interpolationFailed)
        return nullptr;
    ++m_depth;
    const char *answer = nullptr;
    const char *at = from;
    int depth = 1;
    while (at < end && answer == nullptr && !(oneLine && *at == '\n')) {
        if (*at == close && --depth == 0) {
            answer = at + 1;
        } else if (*at == open) {
            ++depth;
            ++at;
        } else {
            const Match found = match(at);
            at = found.end == nullptr ? at + 1 : found.end;
        }
    }
    --m_depth;
    // What was read in vain is not read again: the whole walk stays linear.
    if (answer == nullptr && at > m_interpolationFailed)
        m_interpolationFailed = at;
    return answer;
}

Lines countLines(const Syntax &syntax, std::string_view text, CodeWatcher *watcher)
{
    Scan scan(syntax, text, watcher);
    scan.run();
    return scan.tally.finish(scan.end);
}

} // namespace ferrograph::languages
