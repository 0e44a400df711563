// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/fixed_form.h"

#include "core/languages/bytes.h"
#include "core/languages/line_tally.h"

#include <algorithm>
#include <array>

namespace ferrograph::languages
{
namespace
{

// Calls `visit(line)` for each line, without its line end, until it answers true.
template <typename Visit>
bool anyLine(std::string_view text, const Visit &visit)
{
    const char *end = text.data() + text.size();
    for (const char *at = text.data(); at < end;) {
        const char *stop = findByte(at, end, '\n');
        if (visit(between(at, stop)))
            return true;
        at = stop == end ? end : stop + 1;
    }
    return false;
}

std::string_view trimmed(std::string_view line)
{
    const char *end = line.data() + line.size();
    const char *first = skipWhite(line.data(), end);
    while (end > first && isWhite(end[-1]))
        --end;
    return between(first, end);
}

// Adds up lines that are one kind each: `isComment(line, content)`, content not empty.
template <typename IsComment>
Lines countByLine(std::string_view text, const IsComment &isComment)
{
    Lines lines;
    anyLine(text, [&](std::string_view line) {
        const std::string_view content = trimmed(line);
        if (content.empty())
            ++lines.blank;
        else if (isComment(line, content))
            ++lines.comment;
        else
            ++lines.code;
        return false;
    });
    return lines;
}

bool contains(std::string_view bytes, char byte)
{
    return bytes.find(byte) != std::string_view::npos;
}

bool isFreeCobol(std::string_view text)
{
    return anyLine(text, [](std::string_view line) {
        const std::string_view content = trimmed(line);
        const char *at = content.data();
        const char *end = at + content.size();
        if (startsWithIgnoringCase(at, end, ">>source") ||
            startsWithIgnoringCase(at, end, "$set sourceformat"))
            return true;
        const bool division = startsWithIgnoringCase(at, end, "identification division") ||
                              startsWithIgnoringCase(at, end, "program-id");
        return division && at - line.data() < 7;
    });
}

} // namespace

bool isFixedFortran(std::string_view text)
{
    return !anyLine(text, [](std::string_view line) {
        const std::string_view content = trimmed(line);
        if (content.empty() || content.front() == '!' || content.front() == '#')
            return false;
        const bool comment = contains("cCdD*", line.front());
        if (!comment && content.back() == '&')
            return true;
        const std::size_t column = static_cast<std::size_t>(content.data() - line.data());
        return !comment && column < 5 && isLetter(content.front()) &&
               !contains(line.substr(0, column), '\t');
    });
}

Lines countFixedFortran(std::string_view text)
{
    return countByLine(text, [](std::string_view line, std::string_view content) {
        if (contains("cC*!", line.front()))
            return true;
        return content.front() == '!' && content.data() - line.data() != 5;
    });
}

Lines countCobol(std::string_view text)
{
    const bool fixed = !isFreeCobol(text);
    return countByLine(text, [fixed](std::string_view line, std::string_view content) {
        if (content.substr(0, 2) == "*>")
            return true;
        return fixed && line.size() > 6 && (line[6] == '*' || line[6] == '/');
    });
}

bool isGnuAssembly(std::string_view text)
{
    static constexpr std::array<std::string_view, 40> directives = {
        "text",    "globl",        "global",     "macro", "type", "section",       "align",
        "p2align", "balign",       "file",       "size",  "arch", "syntax",        "fpu",
        "ident",   "intel_syntax", "att_syntax", "set",   "equ",  "long",          "byte",
        "ascii",   "asciz",        "string",     "quad",  "word", "hidden",        "rodata",
        "func",    "thumb",        "arm",        "endm",  "rept", "cfi_startproc", "private_extern",
        "comm",    "extern",       "altmacro",   "cpu",   "weak"};
    bool intel = false;
    const char *end = text.data() + text.size();
    for (const char *at = text.data(); at < end;) {
        at = skipWhite(at, end);
        if (at < end && *at == '.') {
            const char *stop = skipIdentifier(at + 1, end);
            const bool label = stop < end && *stop == ':';
            if (!label && std::ranges::find(directives, between(at + 1, stop)) != directives.end())
                return true;
        }
        intel = intel || (at < end && (*at == ';' || *at == '%'));
        const char *stop = findByte(at, end, '\n');
        at = stop == end ? end : stop + 1;
    }
    return !intel;
}

} // namespace ferrograph::languages
