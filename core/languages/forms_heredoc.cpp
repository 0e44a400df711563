// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"

#include <string>

namespace ferrograph::languages
{
namespace
{

// The word of a delimiter at `at`, quoted or bare; moves `at` behind it. Empty: there is none.
std::string takeDelimiter(const char *&at, const char *end)
{
    if (at == end)
        return {};
    if (*at == '"' || *at == '\'' || *at == '`') {
        const char *from = at + 1;
        const char *stop = findByte(from, findByte(from, end, '\n'), *at);
        if (stop == end || *stop != *at)
            return {};
        at = stop + 1;
        return std::string(between(from, stop));
    }
    const char *from = *at == '\\' ? at + 1 : at;
    const char *stop = skipIdentifier(from, end);
    if (stop == from || isDigit(*from))
        return {};
    at = stop;
    return std::string(between(from, stop));
}

// Whether `at` stands inside (( … )) on its line, where << shifts.
bool inArithmetic(const Scan &scan, const char *at)
{
    constexpr std::ptrdiff_t farthest = 500;
    int depth = 0;
    for (const char *from = at; from > scan.tally.lineStart() + 1 && at - from < farthest; --from) {
        if (from[-1] == ')' && from[-2] == ')')
            ++depth;
        else if (from[-1] == '(' && from[-2] == '(' && depth-- == 0)
            return true;
    }
    return false;
}

Match expect(Scan &scan, const char *after, std::string delimiter, bool indented,
             bool openEnd = false)
{
    if (scan.misses < Scan::mostMisses && scan.heredocs.size() < 16)
        scan.heredocs.push_back({std::move(delimiter), indented, openEnd});
    return {after, LineKind::Code};
}

} // namespace

const char *heredocEnd(const Heredoc &heredoc, const char *from, const char *end)
{
    for (const char *line = from; line < end;) {
        const char *stop = findByte(line, end, '\n');
        const char *first = heredoc.indented ? skipWhite(line, stop) : line;
        if (startsWith(first, stop, heredoc.delimiter)) {
            const char *after = first + heredoc.delimiter.size();
            if (heredoc.openEnd && (after == stop || !isIdentifier(*after)))
                return after;
            if (skipWhite(after, stop) == stop)
                return stop;
        }
        line = stop == end ? end : stop + 1;
    }
    return nullptr;
}

// <<WORD, <<-WORD, <<~WORD (Terraform has <<-); <<< passes one word.
Match shellHeredoc(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "<<"))
        return {};
    if (const std::size_t run = runLength(at, scan.end, '<'); run > 2)
        return {at + run, LineKind::Code};
    const char *word = at + 2;
    const bool indented = word < scan.end && (*word == '-' || *word == '~');
    word = skipWhite(word + (indented ? 1 : 0), scan.end);
    std::string delimiter = takeDelimiter(word, scan.end);
    if (delimiter.empty() || inArithmetic(scan, at))
        return {at + 2, LineKind::Code};
    return expect(scan, word, std::move(delimiter), indented);
}

// Ruby, Crystal and Perl: the delimiter follows at once, and bare only in capitals unless ~ or - or
// quotes stand before it: a << b appends.
Match rubyHeredoc(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "<<"))
        return {};
    const char *word = at + 2;
    const bool indented = word < scan.end && (*word == '-' || *word == '~');
    word += indented ? 1 : 0;
    const bool lowerCase = word < scan.end && *word >= 'a' && *word <= 'z';
    const bool afterOperand =
        at > scan.begin && (isIdentifier(at[-1]) || at[-1] == ')' || at[-1] == ']');
    if (afterOperand || (lowerCase && !indented))
        return {at + 2, LineKind::Code};
    std::string delimiter = takeDelimiter(word, scan.end);
    if (delimiter.empty())
        return {at + 2, LineKind::Code};
    return expect(scan, word, std::move(delimiter), indented);
}

// #<<WORD, all up to the end of its line
Match racketHere(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "#<<"))
        return {};
    const char *stop = findByte(at, scan.end, '\n');
    return expect(scan, stop, std::string(between(at + 3, stop)), false);
}

// <<<WORD and <<<'WORD'; the delimiter may be indented and code may follow it.
Match phpHeredoc(Scan &scan, const char *at)
{
    if (!startsWith(at, scan.end, "<<<"))
        return {};
    const char *word = skipWhite(at + 3, scan.end);
    std::string delimiter = takeDelimiter(word, scan.end);
    if (delimiter.empty())
        return {at + 3, LineKind::Code};
    return expect(scan, word, std::move(delimiter), true, true);
}

} // namespace ferrograph::languages
