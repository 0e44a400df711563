// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"

namespace ferrograph::languages
{
namespace
{

// The number of bytes that the UTF-8 character at `at` says it has.
std::size_t characterLength(const char *at)
{
    const auto lead = static_cast<unsigned char>(*at);
    return lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
}

constexpr std::size_t longestEscape = 16; // '\u{10FFFF}', '\DEL'

// Right behind a character literal whose opening quote stands at `at`; nullptr when it is none.
const char *characterLiteral(const char *at, const char *end)
{
    if (end - at < 3 || at[1] == '\n')
        return nullptr;
    if (at[1] == '\\') {
        const char *limit = between(at, end).size() > longestEscape ? at + longestEscape : end;
        const char *stop = findByte(at + 3, limit, '\'');
        return stop == limit ? nullptr : stop + 1;
    }
    const std::size_t length = characterLength(at + 1);
    if (between(at, end).size() < length + 2 || at[1 + length] != '\'')
        return nullptr;
    return at + length + 2;
}

Match literalOrQuote(Scan &scan, const char *at)
{
    if (const char *literal = characterLiteral(at, scan.end))
        return {literal, LineKind::Code};
    // In vain, and perhaps over the end of the line.
    const bool escape = at + 1 < scan.end && at[1] == '\\';
    const std::size_t looked =
        std::min(between(at, scan.end).size(), escape ? longestEscape : std::size_t{6});
    scan.lookAhead(at + looked - 1);
    return {at + 1, LineKind::Code};
}

} // namespace

// In C++14 and C23 a quote inside a number separates digits.
Match cQuote(Scan &scan, const char *at)
{
    const char *from = at;
    while (from > scan.tally.lineStart() &&
           (isIdentifier(from[-1]) || from[-1] == '.' || from[-1] == '\'') && at - from < 64)
        --from;
    if (from < at && isDigit(*from))
        return {at + 1, LineKind::Code};
    return {};
}

Match rustQuote(Scan &scan, const char *at)
{
    return literalOrQuote(scan, at);
}

Match primeQuote(Scan &scan, const char *at)
{
    const bool afterName = at > scan.begin && (isIdentifier(at[-1]) || at[-1] == '\'');
    return afterName ? Match{at + 1, LineKind::Code} : literalOrQuote(scan, at);
}

// 0'c is the code of a character, 0''' that of the quote.
Match prologQuote(Scan &scan, const char *at)
{
    const bool afterZero =
        at > scan.begin && at[-1] == '0' && (at - 1 == scan.begin || !isIdentifier(at[-2]));
    if (!afterZero || scan.end - at < 2)
        return {};
    const bool two = at[1] == '\\' || startsWith(at + 1, scan.end, "''");
    return {std::min(at + (two ? 3 : 2), scan.end), LineKind::Code};
}

Match characterAfter(Scan &scan, const char *at)
{
    const bool afterName = at > scan.begin && isIdentifier(at[-1]);
    if (afterName || scan.end - at < 2 || isWhite(at[1]) || at[1] == '\n')
        return {};
    const bool escaped = at[1] == '\\' && scan.end - at > 2 && at[2] != '\n';
    return {at + (escaped ? 3 : 2), LineKind::Code};
}

Match escapedCharacter(Scan &scan, const char *at)
{
    if (scan.end - at < 2 || isWhite(at[1]) || at[1] == '\n')
        return {};
    return {at + 2, LineKind::Code};
}

Match lispCharacter(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "#\\") || scan.end - at < 3 || at[2] == '\n')
        return {};
    return {at + 3, LineKind::Code};
}

// ''…'' with ''' for '', ''$ for $ and ''\ before an escape.
Match nixIndented(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "''"))
        return {};
    for (const char *from = at + 2; from < scan.end;) {
        from = findText(from, scan.end, "''");
        if (from == scan.end)
            break;
        const char after = from + 2 < scan.end ? from[2] : ' ';
        if (after == '\'' || after == '$')
            from += 3;
        else if (after == '\\')
            from += 4;
        else
            return {from + 2, LineKind::Code};
    }
    return {scan.end, LineKind::Code};
}

// A quote opens a scalar only where a value begins; elsewhere it is a letter like any other.
Match yamlQuote(Scan &scan, const char *at)
{
    const char *before = at;
    while (before > scan.tally.lineStart() && isWhite(before[-1]))
        --before;
    const bool first = before == scan.tally.lineStart();
    const bool spaced = before != at;
    const char previous = first ? ' ' : before[-1];
    const bool begins = first || previous == '[' || previous == '{' || previous == ',' ||
                        (spaced && (previous == ':' || previous == '-' || previous == '?'));
    return begins ? Match{} : Match{at + 1, LineKind::Code};
}

// A gap, a backslash, white space over line ends, a backslash, stands for nothing.
Match haskellString(Scan &scan, const char *at)
{
    const char *from = at + 1;
    while (from < scan.end && *from != '\n') {
        if (*from == '"')
            return {from + 1, LineKind::Code};
        if (*from != '\\') {
            ++from;
            continue;
        }
        const char *after = skipWhiteAndLines(from + 1, scan.end);
        from = after > from + 1 ? std::min(after + 1, scan.end) : std::min(from + 2, scan.end);
    }
    return {from, LineKind::Code};
}

} // namespace ferrograph::languages
