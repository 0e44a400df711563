// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Docstrings: a string that is the whole first statement of a module, class or function.
#include "core/languages/forms.h"

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

bool isQuote(char byte)
{
    return byte == '"' || byte == '\'';
}

// The quote of a plain or raw string literal at `at`; nullptr: there is none. Bytes and formatted
// strings are no docstrings.
const char *stringQuote(const char *at, const char *end)
{
    if (at < end && std::string_view("rRuU").find(*at) != std::string_view::npos)
        ++at;
    return at < end && isQuote(*at) ? at : nullptr;
}

// Over white space and joined lines, not over line ends.
const char *skipInLogicalLine(const char *at, const char *end)
{
    for (;;) {
        at = skipWhite(at, end);
        if (at == end || *at != '\\')
            return at;
        const char *next = skipWhite(at + 1, end);
        if (next == end || *next != '\n')
            return at;
        at = next + 1;
    }
}

const char *nextStatement(const char *at, const char *end)
{
    for (;;) {
        at = skipWhiteAndLines(at, end);
        if (at == end || *at != '#')
            return at;
        at = findByte(at, end, '\n');
    }
}

// Remembers the string literal that the statement after `from` consists of.
void noteDocstring(Scan &scan, const char *from)
{
    const char *statement = nextStatement(from, scan.end);
    const char *quote = stringQuote(statement, scan.end);
    scan.lookAhead(std::min(statement + 1, scan.end));
    while (quote != nullptr) { // adjoining literals are one string
        const char *after = skipInLogicalLine(scan.match(quote).end, scan.end);
        scan.lookAhead(std::min(after + 1, scan.end));
        if (after == scan.end || *after == '\n' || *after == ';' || *after == '#') {
            scan.docstring = statement;
            return;
        }
        quote = stringQuote(after, scan.end);
    }
}

bool opensDefinition(const char *&at, const char *end)
{
    const char *after = skipIdentifier(at, end);
    std::string_view word = between(at, after);
    if (word == "async") {
        const char *next = skipWhite(after, end);
        after = skipIdentifier(next, end);
        word = between(next, after) == "def" ? "def" : "";
    }
    at = after;
    return word == "def" || word == "class" || word == "cdef" || word == "cpdef";
}

} // namespace

Match moduleDocstring(Scan &scan, const char *at)
{
    noteDocstring(scan, at);
    return {at, LineKind::Code, true};
}

// A literal without prefix is marked by Scan itself.
Match pythonDocstring(Scan &scan, const char *at)
{
    if (at != scan.docstring)
        return {};
    return {scan.match(at + 1).end, LineKind::Comment};
}

// Reads ahead over the header of a definition. Never matches: the header is code like any other.
Match pythonHeader(Scan &scan, const char *at)
{
    if (!scan.docstrings || at < scan.headerEnd || !opensDefinition(at, scan.end))
        return {};
    for (const char *end = scan.end; at < end && *at != '\n' && *at != '#';) {
        scan.headerEnd = at;
        scan.lookAhead(at);
        if (*at == ':') {
            noteDocstring(scan, at + 1);
            return {};
        }
        const char *after = nullptr;
        if (*at == '(' || *at == '[')
            after = scan.skipNested(at + 1, *at, *at == '(' ? ')' : ']', false);
        else if (*at == '\\')
            after = skipInLogicalLine(at, end);
        else if (isQuote(*at))
            after = scan.match(at).end;
        at = after == nullptr || after == at ? at + 1 : after;
        scan.lookAhead(at);
    }
    return {};
}

} // namespace ferrograph::languages
