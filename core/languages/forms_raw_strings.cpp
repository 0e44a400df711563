// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"

#include <string>

namespace ferrograph::languages
{
namespace
{

Match code(const char *end)
{
    return {end, LineKind::Code};
}

// Code up to right behind the next `close`, or to the end of the text.
Match codeThrough(const char *from, const char *end, std::string_view close)
{
    const char *stop = findText(from, end, close);
    return code(stop == end ? end : stop + close.size());
}

// Up to right behind a run of at least `count` quotes.
Match throughQuotes(const char *from, const char *end, std::size_t count)
{
    const char *stop = findText(from, end, std::string(count, '"'));
    return code(stop == end ? end : stop + runLength(stop, end, '"'));
}

// Code through the next `close`. Without one the rule does not apply; after a few of those nothing
// is looked for any more, so that the whole walk stays linear.
Match codeIfClosed(Scan &scan, const char *from, std::string_view close)
{
    if (scan.misses >= Scan::mostMisses)
        return {};
    const char *stop = findText(from, scan.end, close);
    if (stop != scan.end)
        return code(stop + close.size());
    ++scan.misses;
    return {};
}

bool isAt(const Scan &scan, const char *at, std::ptrdiff_t offset, char wanted)
{
    return at + offset >= scan.begin && at + offset < scan.end && at[offset] == wanted;
}

bool isNameAt(const Scan &scan, const char *at, std::ptrdiff_t offset)
{
    return at + offset >= scan.begin && isIdentifier(at[offset]);
}

// Right behind the quote that closes the delimited string of D whose bracket stands at `at`.
const char *dDelimitedEnd(const char *at, const char *end)
{
    const std::size_t kind = std::string_view("([{<").find(*at);
    const char closing = kind == std::string_view::npos ? *at : std::string_view(")]}>")[kind];
    int depth = 1;
    for (const char *from = at + 1; from < end; ++from) {
        if (*from == closing)
            --depth;
        else if (*from == *at)
            ++depth;
        if (*from == '"' && depth <= 0)
            return from + 1;
    }
    return end;
}

} // namespace

// R"delimiter(…)delimiter" with the prefixes of its encoding.
Match cppRawString(Scan &scan, const char *at)
{
    if (!isAt(scan, at, -1, 'R'))
        return {};
    const char *name = at - 1;
    while (name > scan.begin && isIdentifier(name[-1]) && at - name < 4)
        --name;
    const std::string_view prefix = between(name, at);
    if (prefix != "R" && prefix != "LR" && prefix != "uR" && prefix != "UR" && prefix != "u8R")
        return {};
    const char *open = at + 1;
    while (open < scan.end && open - at <= 17 &&
           std::string_view("()\\ \t\v\f\r\n").find(*open) == std::string_view::npos)
        ++open;
    if (open == scan.end || *open != '(')
        return {};
    return codeThrough(open + 1, scan.end, ")" + std::string(between(at + 1, open)) + "\"");
}

// r"…", r#"…"#, br, cr: no escapes, closed by the quote and as many #.
Match rustRawString(Scan &scan, const char *at)
{
    const auto hashes = static_cast<std::ptrdiff_t>(runLengthBefore(scan.begin, at, '#'));
    const char *letter = at - hashes;
    if (!isAt(scan, letter, -1, 'r'))
        return {};
    const bool prefixed = isAt(scan, letter, -2, 'b') || isAt(scan, letter, -2, 'c');
    if (isNameAt(scan, letter, prefixed ? -3 : -2))
        return {};
    return codeThrough(at + 1, scan.end, "\"" + std::string(static_cast<std::size_t>(hashes), '#'));
}

// @"…" with doubled quotes, $"…{expression}…", """…""" and their mixtures.
Match csharpString(Scan &scan, const char *at)
{
    bool verbatim = false;
    bool interpolated = false;
    for (const char *before = at; before > scan.begin && (before[-1] == '@' || before[-1] == '$');
         --before) {
        verbatim = verbatim || before[-1] == '@';
        interpolated = interpolated || before[-1] == '$';
    }
    const std::size_t quotes = runLength(at, scan.end, '"');
    if (!verbatim && quotes >= 3)
        return throughQuotes(at + quotes, scan.end, quotes);
    for (const char *from = at + 1; from < scan.end;) {
        if (*from == '\n' && !verbatim)
            return code(from);
        if (*from == '\\' && !verbatim && from + 1 < scan.end && from[1] != '\n') {
            from += 2;
        } else if (*from == '"') {
            if (!verbatim || !isAt(scan, from, 1, '"'))
                return code(from + 1);
            from += 2;
        } else if (*from == '{' && interpolated) {
            const bool escaped = isAt(scan, from, 1, '{');
            const char *after = escaped ? from + 2 : scan.skipNested(from + 1, '{', '}', !verbatim);
            from = after == nullptr ? from + 1 : after;
        } else {
            ++from;
        }
    }
    return code(scan.end);
}

// "…", """…""", and both with # around: the escape is then a backslash and as many #.
Match swiftString(Scan &scan, const char *at)
{
    const std::string hashes(runLengthBefore(scan.begin, at, '#'), '#');
    const bool lines = startsWith(at, scan.end, "\"\"\"");
    const std::string close = (lines ? "\"\"\"" : "\"") + hashes;
    const std::string escape = "\\" + hashes;
    for (const char *from = at + (lines ? 3 : 1); from < scan.end;) {
        if (*from == '\n' && !lines)
            return code(from);
        if (*from == '"' && startsWith(from, scan.end, close))
            return code(from + close.size());
        if (*from != '\\' || !startsWith(from, scan.end, escape)) {
            ++from;
            continue;
        }
        from += escape.size();
        if (from == scan.end || (*from == '\n' && !lines))
            return code(from);
        const char *after = *from == '(' ? scan.skipNested(from + 1, '(', ')', !lines) : nullptr;
        from = after == nullptr ? from + 1 : after;
    }
    return code(scan.end);
}

// r"…" and x"…", q"(…)" with brackets or a word, and token strings q{…}.
Match dString(Scan &scan, const char *at)
{
    const bool prefixed = at > scan.begin && !isNameAt(scan, at, -2);
    if (*at == '{') {
        if (!prefixed || at[-1] != 'q')
            return {};
        const char *after = scan.skipNested(at + 1, '{', '}', false);
        return after == nullptr ? Match{} : code(after);
    }
    if (prefixed && at[-1] == 'r')
        return codeThrough(at + 1, scan.end, "\"");
    if (!prefixed || at[-1] != 'q' || scan.end - at < 2)
        return {};
    const char opening = at[1];
    if (isIdentifier(opening))
        return codeThrough(at + 2, scan.end,
                           "\n" + std::string(between(at + 1, skipIdentifier(at + 1, scan.end))) +
                               "\"");
    return code(dDelimitedEnd(at + 1, scan.end));
}

// A name right before the quote makes the string raw: only a doubled quote stands for itself.
Match nimString(Scan &scan, const char *at)
{
    if (startsWith(at, scan.end, "\"\"\""))
        return throughQuotes(at + 3, scan.end, 3);
    if (!isNameAt(scan, at, -1))
        return {};
    for (const char *from = at + 1; from < scan.end && *from != '\n'; ++from) {
        if (*from != '"')
            continue;
        if (!isAt(scan, from, 1, '"'))
            return code(from + 1);
        ++from;
    }
    return code(findByte(at, scan.end, '\n'));
}

// r"---(…)---" with any bracket and any number of dashes.
Match rRawString(Scan &scan, const char *at)
{
    const bool prefixed = isAt(scan, at, -1, 'r') || isAt(scan, at, -1, 'R');
    if (!prefixed || isNameAt(scan, at, -2))
        return {};
    const std::size_t dashes = runLength(at + 1, scan.end, '-');
    const char *bracket = at + 1 + dashes;
    const std::size_t kind =
        bracket < scan.end ? std::string_view("([{").find(*bracket) : std::string_view::npos;
    if (kind == std::string_view::npos)
        return {};
    return codeThrough(bracket + 1, scan.end,
                       std::string_view(")]}")[kind] + std::string(dashes, '-') + *at);
}

// [[…]] and [==[…]==]
Match longBracketString(Scan &scan, const char *at)
{
    const std::size_t level = runLength(at + 1, scan.end, '=');
    const char *second = at + 1 + level;
    if (second >= scan.end || *second != '[')
        return {};
    return codeThrough(second + 1, scan.end, "]" + std::string(level, '=') + "]");
}

// $$…$$ and $tag$…$tag$; $1 is a parameter.
Match dollarQuote(Scan &scan, const char *at)
{
    const char *tag = skipIdentifier(at + 1, scan.end);
    if (tag == scan.end || *tag != '$' || isNameAt(scan, at, -1) ||
        (tag > at + 1 && isDigit(at[1])))
        return {};
    return codeIfClosed(scan, tag + 1, between(at, tag + 1));
}

// {id|…|id}
Match ocamlQuoted(Scan &scan, const char *at)
{
    const char *name = at + 1;
    while (name < scan.end && (*name == '_' || (*name >= 'a' && *name <= 'z')))
        ++name;
    if (name == scan.end || *name != '|')
        return {};
    return codeIfClosed(scan, name + 1, "|" + std::string(between(at + 1, name)) + "}");
}

// @" and @' at the end of a line, closed by "@ or '@ on column one.
Match powershellHere(Scan &scan, const char *at)
{
    if (scan.end - at < 3 || (at[1] != '"' && at[1] != '\''))
        return {};
    const char *stop = skipWhite(at + 2, scan.end);
    if (stop == scan.end || *stop != '\n')
        return {};
    return codeThrough(stop, scan.end, std::string{'\n', at[1], '@'});
}

// ||| at the end of a line, closed by ||| first on a line.
Match jsonnetBlock(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "|||"))
        return {};
    for (const char *stop = findByte(at, scan.end, '\n'); stop < scan.end;) {
        const char *first = skipWhite(stop + 1, scan.end);
        if (startsWith(first, scan.end, "|||"))
            return code(first + 3);
        stop = findByte(first, scan.end, '\n');
    }
    return code(scan.end);
}

} // namespace ferrograph::languages
