// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz_state.h"
#include "core/fuzzing/text_scan.h"

namespace ferrograph::fuzzing::peer
{
namespace
{

// "0x" and at least four hex digits, and the U of a literal.
std::size_t addressLength(std::string_view text)
{
    if (!text.starts_with("0x"))
        return 0;
    std::size_t length = 2 + leading(text.substr(2), isHexDigit).size();
    if (length < 6)
        return 0;
    while (length < text.size() && text[length] == 'U')
        ++length;
    return length;
}

std::string withoutOffsets(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size();) {
        if (text.substr(i).starts_with("+0x")) {
            const std::size_t digits = leading(text.substr(i + 3), isHexDigit).size();
            const std::size_t end = i + 3 + digits;
            if (digits > 0 && end < text.size() && text[end] == '\n') {
                i = end;
                continue;
            }
        }
        result += text[i++];
    }
    return result;
}

bool isNumberByte(char c)
{
    return isDigit(c) || c == '.';
}

// How many bytes at `at` are a number that may differ from run to run: four digits and dots, or two
// digits behind a blank, or any behind @ and #; and no part of a name, version or line number.
std::size_t numberLength(std::string_view text, std::size_t at)
{
    const char previous = at == 0 ? '\0' : text[at - 1];
    if (previous == ':' || isNumberByte(previous))
        return 0;
    const std::string_view rest = text.substr(at);
    const auto endsThere = [rest](std::size_t length) {
        return length >= rest.size() || (!isLetter(rest[length]) && !isNumberByte(rest[length]));
    };
    const std::size_t all = leading(rest, isNumberByte).size();
    if (all >= 4 && endsThere(all))
        return all;
    const std::size_t digits = leading(rest, isDigit).size();
    const std::size_t least = previous == ' ' ? 2 : previous == '@' || previous == '#' ? 1 : 99;
    return digits >= least && endsThere(digits) ? digits : 0;
}

} // namespace

std::string withoutNumbers(std::string_view text)
{
    const std::string plain = withoutOffsets(text);
    std::string named;
    for (std::size_t i = 0; i < plain.size();) {
        const std::size_t length = addressLength(std::string_view(plain).substr(i));
        if (length > 0)
            named += "ADDRESS";
        else
            named += plain[i];
        i += length > 0 ? length : 1;
    }
    std::string result;
    for (std::size_t i = 0; i < named.size();) {
        const std::size_t length = numberLength(named, i);
        if (length > 0)
            result += "NUMBER";
        else
            result += named[i];
        i += length > 0 ? length : 1;
    }
    return result;
}

std::string capitalised(std::string_view text)
{
    std::string result = lowered(text);
    if (!result.empty())
        result[0] = upper(result[0]);
    return result;
}

namespace
{

// Cuts ": '…'" and "= "…"" from the end.
std::string_view withoutQuotedValue(std::string_view text)
{
    if (text.empty() || (text.back() != '\'' && text.back() != '"'))
        return text;
    const char quote = text.back();
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != ':' && text[i] != '=')
            continue;
        const std::size_t open = i + 1 + leading(text.substr(i + 1), isSpace).size();
        if (open + 1 < text.size() && text[open] == quote) {
            while (i > 0 && isSpace(text[i - 1]))
                --i;
            return text.substr(0, i);
        }
    }
    return text;
}

// Cuts " (-1 vs. 0)" and what follows.
std::string_view withoutComparison(std::string_view text)
{
    for (std::size_t open = text.find(" ("); open != std::string_view::npos;
         open = text.find(" (", open + 1)) {
        const auto versus = text.find("vs.", open);
        if (versus != std::string_view::npos && isSpace(text[versus - 1]) &&
            versus + 3 < text.size() && isSpace(text[versus + 3]))
            return text.substr(0, open);
    }
    return text;
}

} // namespace

std::string checkText(std::string_view text)
{
    take(text, "Check failed: ");
    std::string result(text);
    const std::size_t failed = result.find("failed: ");
    if (failed != std::string::npos && contains(std::string_view(result).substr(failed), "vs. "))
        result = result.substr(0, failed + 8);
    const std::string_view short1 = withoutComparison(result);
    return std::string(trimmedOf(withoutQuotedValue(short1), " .'\"[]"));
}

std::string sourceName(std::string_view text)
{
    text = before(before(trimmedOf(text, " .'\"[]"), ":"), "(");
    return std::string(fileName(text));
}

std::string frameText(std::string_view frame)
{
    std::string text(frame);
    for (const std::string_view noise :
         {"non-virtual thunk to ", "(anonymous namespace)::", "`anonymous namespace'::"})
        text = replaced(text, noise, "");
    std::string_view rest = text;
    if (const auto behind = afterLast(rest, "!"))
        rest = *behind;
    const std::size_t bracket = rest.find_first_of("([");
    if (bracket != std::string_view::npos && bracket > 0)
        return std::string(trimmed(rest.substr(0, bracket)));
    return std::string(before(trimmed(rest), " "));
}

} // namespace ferrograph::fuzzing::peer
