// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

// Words, between spaces, after which an expression begins.
constexpr std::string_view scriptWords =
    " return typeof case in of delete void throw new instanceof do else yield await ";
constexpr std::string_view rubyWords =
    " return if unless while until when and or not in do else elsif then yield puts raise case ";
constexpr std::string_view perlWords = " return if unless while until and or not split grep map "
                                       "join push x lt gt le ge eq ne cmp xor ";

bool isOneOf(std::string_view words, std::string_view name)
{
    for (std::size_t at = words.find(name); at != std::string_view::npos;
         at = words.find(name, at + 1)) {
        if (words[at - 1] == ' ' && words[at + name.size()] == ' ')
            return true;
    }
    return false;
}

// Whether a value ends right before `at` (white space apart), so that an operator follows.
bool followsOperand(Scan &scan, const char *at, std::string_view words)
{
    const char *before = at;
    while (before > scan.begin && (isWhite(before[-1]) || before[-1] == '\n'))
        --before;
    constexpr std::ptrdiff_t farthest = 17; // a word and what stands before it
    if (before <= scan.tally.lineStart() + farthest)
        scan.lookBack(before - std::min(before - scan.begin, farthest));
    if (before == scan.begin)
        return false;
    const char last = before[-1];
    if (isIdentifier(last)) {
        const char *word = before - 1;
        while (word > scan.begin && isIdentifier(word[-1]) && before - word < 16)
            --word;
        const std::string_view name = between(word, before);
        const bool member = word > scan.begin && (word[-1] == '.' || word[-1] == '$');
        return member || !isOneOf(words, name);
    }
    if ((last == '+' || last == '-') && before - 1 > scan.begin && before[-2] == last)
        return true;
    return std::string_view(")]\"'`").find(last) != std::string_view::npos;
}

// Right behind the slash that closes the expression begun at `at` on the same line; nullptr: none.
const char *regexEnd(Scan &scan, const char *at)
{
    constexpr std::ptrdiff_t longest = 4096;
    if (at < scan.regexFailed)
        return nullptr;
    bool inClass = false;
    const char *from = at + 1;
    for (; from < scan.end && *from != '\n' && from - at < longest; ++from) {
        if (*from == '\\' && from + 1 < scan.end && from[1] != '\n')
            ++from;
        else if (*from == '[')
            inClass = true;
        else if (*from == ']')
            inClass = false;
        else if (*from == '/' && !inClass)
            return from + 1;
    }
    scan.regexFailed = from; // not read in vain again
    return nullptr;
}

char closingOf(char open)
{
    const std::size_t kind = std::string_view("([{<").find(open);
    return kind == std::string_view::npos ? open : std::string_view(")]}>")[kind];
}

// Right behind the text delimited from `at`, its opening bracket, on; nullptr: not closed.
const char *delimitedEnd(const char *at, const char *end, bool escapes)
{
    const char open = *at;
    const char close = closingOf(open);
    int depth = 1;
    for (const char *from = at + 1; from < end; ++from) {
        if (*from == '\\' && escapes)
            ++from;
        else if (*from == close && --depth == 0)
            return from + 1;
        else if (*from == open && open != close)
            ++depth;
    }
    return nullptr;
}

Match delimited(Scan &scan, const char *at, bool escapes)
{
    if (scan.misses >= Scan::mostMisses)
        return {};
    const char *stop = delimitedEnd(at, scan.end, escapes);
    if (stop == nullptr)
        ++scan.misses;
    return {stop, LineKind::Code};
}

bool isDelimiter(char byte)
{
    return !isIdentifier(byte) && !isWhite(byte) && byte != '\n';
}

void tallyHtml(Scan &scan, const char *from, const char *to)
{
    while (from < to) {
        const char *comment = findText(from, to, "<!--");
        scan.tally.span(LineKind::Code, from, comment);
        const char *close = findText(comment, to, "-->");
        from = close == to ? to : close + 3;
        scan.tally.span(LineKind::Comment, comment, from);
    }
}

} // namespace

// After < it would close a tag of JSX, and so would />
Match regexLiteral(Scan &scan, const char *at)
{
    const char next = at + 1 < scan.end ? at[1] : ' ';
    const bool tag = (at > scan.begin && at[-1] == '<') || next == '>';
    if (tag || next == '/' || next == '*' || followsOperand(scan, at, scriptWords))
        return {};
    return {regexEnd(scan, at), LineKind::Code};
}

Match perlRegex(Scan &scan, const char *at)
{
    if (followsOperand(scan, at, perlWords))
        return {};
    return {regexEnd(scan, at), LineKind::Code};
}

// puts /x/ passes an expression, a / b divides.
Match rubyRegex(Scan &scan, const char *at)
{
    const bool argument =
        at > scan.begin && isWhite(at[-1]) && at + 1 < scan.end && !isWhite(at[1]) && at[1] != '=';
    const char *before = at;
    while (before > scan.begin && isWhite(before[-1]))
        --before;
    const bool afterName = before > scan.begin && isIdentifier(before[-1]);
    if (followsOperand(scan, at, rubyWords) && !(argument && afterName))
        return {};
    return {regexEnd(scan, at), LineKind::Code};
}

// ?x is a character where no value ends before it; else ? asks.
Match rubyCharacter(Scan &scan, const char *at)
{
    if (followsOperand(scan, at, rubyWords))
        return {};
    return characterAfter(scan, at);
}

// %q(…), %w[…], %r{…} and %(…)
Match rubyPercent(Scan &scan, const char *at)
{
    const char *open = at + 1;
    const bool named =
        open < scan.end && std::string_view("qQwWiIrsx").find(*open) != std::string_view::npos;
    open += named ? 1 : 0;
    if (open >= scan.end || !isDelimiter(*open) || *open == '=')
        return {};
    const bool spaced = at == scan.begin || isWhite(at[-1]) || at[-1] == '\n';
    const bool bracket = closingOf(*open) != *open;
    if (followsOperand(scan, at, rubyWords) && !(spaced && (named || bracket)))
        return {};
    return delimited(scan, open, true);
}

// ~r/…/, ~s(…), ~S"""…"""; capitals know no escapes.
Match elixirSigil(Scan &scan, const char *at)
{
    const char *open = at + 1;
    while (open < scan.end && isLetter(*open))
        ++open;
    if (open == at + 1 || open >= scan.end ||
        std::string_view("/|\"'([{<").find(*open) == std::string_view::npos)
        return {};
    const std::string_view three = *open == '"' ? "\"\"\"" : "'''";
    if (!startsWith(open, scan.end, three))
        return delimited(scan, open, true);
    const char *stop = findText(open + 3, scan.end, three);
    return {stop == scan.end ? stop : stop + 3, LineKind::Code};
}

// q qq qw qr qx m with one delimited text, s tr y with two.
Match perlQuoteLike(Scan &scan, const char *at)
{
    if (at > scan.begin && (isIdentifier(at[-1]) ||
                            std::string_view("$@%&>*-").find(at[-1]) != std::string_view::npos))
        return {};
    const char *after = skipIdentifier(at, scan.end);
    const std::string_view word = between(at, after);
    const bool two = word == "s" || word == "tr" || word == "y";
    if (!two && word != "m" && word != "q" && word != "qq" && word != "qw" && word != "qr" &&
        word != "qx")
        return {};
    const char *open = skipWhiteAndLines(after, scan.end);
    scan.lookAhead(open);
    if (open == scan.end || isIdentifier(*open) ||
        std::string_view("=,;)}]>-").find(*open) != std::string_view::npos ||
        (*open == '#' && open != after))
        return {};
    const Match first = delimited(scan, open, true);
    if (!two || first.end == nullptr)
        return first;
    if (closingOf(*open) == *open)
        return delimited(scan, first.end - 1, true);
    const char *second = skipWhiteAndLines(first.end, scan.end);
    scan.lookAhead(second);
    return second == scan.end ? first : delimited(scan, second, true);
}

// What stands outside of <?php … ?> is the text of the page.
Match phpOutside(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "?>"))
        return {};
    const char *open = phpOpening(at + 2, scan.end);
    scan.tally.mark(LineKind::Code);
    tallyHtml(scan, at + 2, open);
    return {open, LineKind::Code, true};
}

Match phpPage(Scan &scan, const char *at)
{
    const char *open = phpOpening(at, scan.end);
    tallyHtml(scan, at, open);
    return {open, LineKind::Code, true};
}

Match hackPage(Scan &scan, const char *at)
{
    const bool tagged = startsWith(skipWhiteAndLines(at, scan.end), scan.end, "<?");
    return tagged ? phpPage(scan, at) : Match{at, LineKind::Code, true};
}

// What follows __END__ or __DATA__ is data, except for documentation.
Match scriptEnd(Scan &scan, const char *at)
{
    const char *word = skipIdentifier(at, scan.end);
    const bool marker = between(at, word) == "__END__" || between(at, word) == "__DATA__";
    const char *stop = skipWhite(word, scan.end);
    if (!marker || at != scan.tally.lineStart() || (stop < scan.end && *stop != '\n'))
        return {};
    while (at < scan.end) {
        const bool pod = *at == '=' && at == scan.tally.lineStart();
        const Match found = pod ? scan.match(at, true) : Match{};
        const char *next = found.end == nullptr ? findByte(at, scan.end, '\n') : found.end;
        next = next == scan.end ? next : next + 1;
        scan.tally.span(found.end == nullptr ? LineKind::Code : found.kind, at, next);
        at = next;
    }
    return {scan.end, LineKind::Code, true};
}

const char *phpOpening(const char *from, const char *end)
{
    for (;;) {
        from = findText(from, end, "<?");
        if (from == end)
            return end;
        const char *after = from + 2;
        if (after == end || *after == '=' || isWhite(*after) || *after == '\n')
            return after;
        if (startsWithIgnoringCase(after, end, "php") || startsWith(after, end, "hh"))
            return after;
        from = after;
    }
}

} // namespace ferrograph::languages
