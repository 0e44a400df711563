// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"

#include <array>
#include <optional>
#include <string>

namespace ferrograph::languages
{
namespace
{

// Right behind a string literal inside a comment (OCaml and Rocq lex those); nullptr: not closed.
const char *stringInComment(const char *at, const char *end)
{
    const bool character = at[-1] == '\'' && at + 1 < end && at[1] == '\'';
    for (const char *from = at + 1; from < end; ++from) {
        if (character)
            return from;
        if (*from == '\\')
            ++from;
        else if (*from == '"')
            return from + 1;
    }
    return nullptr;
}

// The line end after `at`, or end.
const char *lineEnd(const char *at, const char *end)
{
    return findByte(at, end, '\n');
}

// Whether the line from `lineStart` to `stop` holds `word` and nothing else but white space.
bool isAlone(const char *lineStart, const char *stop, std::string_view word)
{
    const char *at = skipWhite(lineStart, stop);
    return startsWith(at, stop, word) && skipWhite(at + word.size(), stop) == stop;
}

// Steps over one Lisp datum: an atom, a string, a bracketed form.
const char *datumEnd(Scan &scan, const char *at)
{
    if (*at == '(' || *at == '[' || *at == '{') {
        const char close = *at == '(' ? ')' : *at == '[' ? ']' : '}';
        const char *after = scan.skipNested(at + 1, *at, close, false);
        return after == nullptr ? scan.end : after;
    }
    if (const Match found = scan.match(at); found.end != nullptr)
        return found.end;
    while (at < scan.end && !isWhite(*at) &&
           std::string_view("\n()[]{}\";").find(*at) == std::string_view::npos)
        ++at;
    return at;
}

} // namespace

const char *nestedCommentEnd(const Rule &rule, const char *from, const char *end)
{
    const std::string heads{rule.open.front(), rule.close.front(),
                            rule.strings ? '"' : rule.open.front()};
    const ByteFinder finder(heads);
    bool strings = rule.strings;
    int depth = 1;
    for (const char *at = finder.find(from, end, end); at < end; at = finder.find(at, end, end)) {
        if (startsWith(at, end, rule.close)) {
            at += rule.close.size();
            if (--depth == 0)
                return at;
        } else if (rule.nested && startsWith(at, end, rule.open)) {
            ++depth;
            at += rule.open.size();
        } else if (strings && *at == '"') {
            const char *after = stringInComment(at, end);
            strings = after != nullptr;
            at = after == nullptr ? at + 1 : after;
        } else {
            ++at;
        }
    }
    return nullptr;
}

const char *closeOnColumnOne(const Rule &rule, const char *from, const char *end)
{
    for (const char *stop = lineEnd(from, end); stop < end; stop = lineEnd(stop + 1, end)) {
        const char *after = stop + 1 + rule.close.size();
        if (startsWith(stop + 1, end, rule.close) && (after == end || !isIdentifier(*after)))
            return lineEnd(after, end);
    }
    return nullptr;
}

Match longBracketComment(Scan &scan, const char *at)
{
    const std::size_t opening = *at == '-' ? 2 : 1;
    if (opening == 2 && !startsWith(at, scan.end, "--"))
        return {};
    const char *bracket = at + opening;
    if (bracket >= scan.end || *bracket != '[')
        return {};
    const Match text = longBracketString(scan, bracket);
    return {text.end, LineKind::Comment};
}

// A run of two or more dashes is a comment unless it is part of a longer operator: --> or |--
Match haskellDashes(Scan &scan, const char *at)
{
    static constexpr std::string_view symbols = "!#$%&*+./<=>?@\\^|~:";
    const std::size_t dashes = runLength(at, scan.end, '-');
    const char *after = at + dashes;
    const bool operatorAfter = after < scan.end && symbols.find(*after) != std::string_view::npos;
    const bool operatorBefore = at > scan.begin && symbols.find(at[-1]) != std::string_view::npos;
    if (dashes < 2 || operatorAfter || operatorBefore)
        return {after, LineKind::Code};
    return {lineEnd(after, scan.end), LineKind::Comment};
}

Match datumComment(Scan &scan, const char *at)
{
    if (at + 1 >= scan.end || (at[1] != ';' && at[1] != '_'))
        return {};
    const char *from = skipWhiteAndLines(at + 2, scan.end);
    if (from == scan.end)
        return {scan.end, LineKind::Comment};
    return {std::max(datumEnd(scan, from), at + 2), LineKind::Comment};
}

// =word on column one up to the line that begins with =cut.
Match perlPod(Scan &scan, const char *at)
{
    if (at != scan.tally.lineStart() || at + 1 >= scan.end || !isLetter(at[1]))
        return {};
    if (startsWith(at, scan.end, "=cut"))
        return {lineEnd(at, scan.end), LineKind::Comment};
    static const Rule cut = [] {
        Rule rule;
        rule.close = "=cut";
        return rule;
    }();
    const char *stop = closeOnColumnOne(cut, at, scan.end);
    return {stop == nullptr ? scan.end : stop, LineKind::Comment};
}

// =begin NAME … =end NAME, and =for, =head and their like up to the next empty line.
Match rakuPod(Scan &scan, const char *at)
{
    if (at + 1 >= scan.end || !isLetter(at[1]))
        return {};
    const char *word = skipIdentifier(at + 1, scan.end);
    const char *stop = lineEnd(word, scan.end);
    if (between(at, word) != "=begin") {
        while (stop < scan.end) {
            const char *next = lineEnd(stop + 1, scan.end);
            if (skipWhite(stop + 1, next) == next)
                break;
            stop = next;
        }
        return {stop, LineKind::Comment};
    }
    const char *name = skipWhite(word, stop);
    const std::string closing = "=end " + std::string(between(name, skipIdentifier(name, stop)));
    while (stop < scan.end) {
        const char *line = stop + 1;
        stop = lineEnd(line, scan.end);
        if (startsWith(skipWhite(line, stop), stop, closing))
            break;
    }
    return {stop, LineKind::Comment};
}

// #`( … ) with any bracket, doubled or more; brackets of the same kind nest.
Match rakuEmbedded(Scan &scan, const char *at)
{
    static constexpr std::string_view opening = "([{<";
    static constexpr std::string_view closing = ")]}>";
    if (!startsWith(at, scan.end, "#`") || at + 2 >= scan.end)
        return {};
    const std::size_t kind = opening.find(at[2]);
    if (kind == std::string_view::npos)
        return {};
    const std::size_t width = runLength(at + 2, scan.end, at[2]);
    Rule rule;
    rule.open = std::string(width, opening[kind]);
    rule.close = std::string(width, closing[kind]);
    rule.nested = true;
    const char *stop = nestedCommentEnd(rule, at + 2 + width, scan.end);
    return {stop == nullptr ? scan.end : stop, LineKind::Comment};
}

// %{ and %} stand alone on their lines and nest.
Match matlabBlock(Scan &scan, const char *at)
{
    const char *stop = lineEnd(at, scan.end);
    if (!isAlone(at, stop, "%{"))
        return {};
    for (int depth = 1; stop < scan.end && depth > 0;) {
        const char *line = stop + 1;
        stop = lineEnd(line, scan.end);
        if (isAlone(line, stop, "%{"))
            ++depth;
        else if (isAlone(line, stop, "%}"))
            --depth;
    }
    return {stop, LineKind::Comment};
}

// In .S files # begins a directive of the C preprocessor or a comment of the assembler.
Match assemblyHash(Scan &scan, const char *at)
{
    static constexpr std::array<std::string_view, 14> directives = {
        "include", "define", "undef", "if",      "ifdef", "ifndef", "else",
        "elif",    "endif",  "error", "warning", "line",  "pragma", "import"};
    const char *word = skipWhite(at + 1, scan.end);
    const std::string_view name = between(word, skipIdentifier(word, scan.end));
    for (const std::string_view directive : directives) {
        if (name == directive)
            return {};
    }
    return {lineEnd(at, scan.end), LineKind::Comment};
}

// A line of four or more slashes up to the next line of as many.
Match asciidocBlock(Scan &scan, const char *at)
{
    const std::size_t slashes = runLength(at, scan.end, '/');
    const char *stop = lineEnd(at, scan.end);
    const std::string fence(slashes, '/');
    if (at != scan.tally.lineStart() || slashes < 4 || !isAlone(at, stop, fence))
        return {};
    while (stop < scan.end) {
        const char *line = stop + 1;
        stop = lineEnd(line, scan.end);
        if (isAlone(line, stop, fence))
            break;
    }
    return {stop, LineKind::Comment};
}

// ".. " that begins no directive, target, footnote or substitution, and the lines indented below
// it.
Match rstComment(Scan &scan, const char *at)
{
    const char *stop = lineEnd(at, scan.end);
    if (!startsWith(at, scan.end, "..") || (at + 2 < stop && !isWhite(at[2])))
        return {};
    const char *text = skipWhite(at + 2, stop);
    if (text < stop) {
        const std::string_view rest = between(text, stop);
        if (rest[0] == '[' || rest[0] == '_' || rest[0] == '|')
            return {};
        const std::size_t marker = rest.find("::");
        if (marker != std::string_view::npos &&
            rest.substr(0, marker).find_first_of(" \t") == std::string_view::npos)
            return {};
    }
    const std::ptrdiff_t column = at - scan.tally.lineStart();
    while (stop < scan.end) {
        const char *line = stop + 1;
        const char *next = lineEnd(line, scan.end);
        const char *first = skipWhite(line, next);
        const bool blank = first == next;
        scan.lookAhead(first);
        if (blank && text == lineEnd(at, scan.end))
            break; // an empty comment ends at the first blank line
        if (!blank && first - line <= column)
            break;
        stop = next;
    }
    return {stop, LineKind::Comment};
}

} // namespace ferrograph::languages
