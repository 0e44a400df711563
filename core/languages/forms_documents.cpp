// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"

namespace ferrograph::languages
{
namespace
{

const char *lineEnd(const char *at, const char *end)
{
    return findByte(at, end, '\n');
}

// Whether a block scalar's indicator at `at` ends its line: | or > with digit, sign and comment.
bool isBlockIndicator(const char *at, const char *stop)
{
    const char *after = at + 1;
    while (after < stop && (isDigit(*after) || *after == '+' || *after == '-'))
        ++after;
    const char *rest = skipWhite(after, stop);
    return after - at <= 3 && (rest == stop || (*rest == '#' && rest > after));
}

// The column of the mapping key or list dash that the value on this line belongs to.
std::ptrdiff_t ownerColumn(const char *lineStart, const char *at)
{
    const char *owner = skipWhite(lineStart, at);
    while (owner + 1 < at && *owner == '-' && isWhite(owner[1])) {
        const char *next = skipWhite(owner + 1, at);
        if (next == at)
            break;
        owner = next;
    }
    return owner - lineStart;
}

// Right behind the fence that closes the one at `at`, else the end of the text.
const char *fenceEnd(const char *at, const char *end)
{
    const std::size_t width = runLength(at, end, *at);
    for (const char *stop = lineEnd(at, end); stop < end;) {
        const char *first = skipWhite(stop + 1, end);
        stop = lineEnd(stop + 1, end);
        const std::size_t run = runLength(first, stop, *at);
        if (run >= width && skipWhite(first + run, stop) == stop)
            return stop;
    }
    return end;
}

} // namespace

// A literal or folded block: the lines below that are indented deeper than its key.
Match yamlBlock(Scan &scan, const char *at)
{
    const char *lineStart = scan.tally.lineStart();
    const char *stop = lineEnd(at, scan.end);
    const char *before = at;
    while (before > lineStart && isWhite(before[-1]))
        --before;
    if (before == at || before == lineStart || !isBlockIndicator(at, stop))
        return {};
    const char *word = before;
    while (word > lineStart && !isWhite(word[-1]))
        --word;
    const bool value =
        before[-1] == ':' || between(word, before) == "-" || *word == '!' || *word == '&';
    if (!value)
        return {};
    const std::ptrdiff_t column = ownerColumn(lineStart, at);
    while (stop < scan.end) {
        const char *line = stop + 1;
        const char *next = lineEnd(line, scan.end);
        const char *first = skipWhite(line, next);
        if (first != next && first - line <= column) {
            scan.lookAhead(first);
            break;
        }
        stop = next;
    }
    return {stop, LineKind::Code};
}

// Fenced code blocks and code spans: nothing inside them is a comment.
Match markdownCode(Scan &scan, const char *at)
{
    constexpr std::ptrdiff_t longest = 2000;
    const std::size_t width = runLength(at, scan.end, *at);
    if (width >= 3 && skipWhite(scan.tally.lineStart(), at) == at)
        return {fenceEnd(at, scan.end), LineKind::Code};
    const char *after = at + width;
    if (*at == '~' || at < scan.regexFailed)
        return {after, LineKind::Code};
    const char *from = after;
    while (from < scan.end && from - at < longest && !startsWith(from, scan.end, "\n\n")) {
        const std::size_t run = runLength(from, scan.end, '`');
        if (run == width)
            return {from + run, LineKind::Code};
        from += run == 0 ? 1 : run;
    }
    scan.regexFailed = from; // not read in vain again
    return {after, LineKind::Code};
}

} // namespace ferrograph::languages
