// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

// Small steps over a line of a log. Bytes; nothing here allocates but what answers a string.
namespace ferrograph::fuzzing
{

inline bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
inline bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}
inline bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}
inline bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}
inline bool isWordByte(char c)
{
    return isLetter(c) || isDigit(c) || c == '_';
}
inline char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
inline char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

inline bool contains(std::string_view text, std::string_view needle)
{
    return text.find(needle) != std::string_view::npos;
}
bool containsAny(std::string_view text, std::initializer_list<std::string_view> needles);

std::string_view trimmed(std::string_view text);
std::string_view trimmedLeft(std::string_view text);
std::string_view trimmedOf(std::string_view text, std::string_view bytes); // at both ends
std::string lowered(std::string_view text);
std::string uppered(std::string_view text);
std::string replaced(std::string_view text, std::string_view from, std::string_view to);

// What stands behind the first, or last, place of `needle`.
std::optional<std::string_view> after(std::string_view text, std::string_view needle);
std::optional<std::string_view> afterLast(std::string_view text, std::string_view needle);
// What stands before the first place of it; the whole text where it is not.
std::string_view before(std::string_view text, std::string_view needle);
// What stands between the first `open` and the next `close`.
std::optional<std::string_view> between(std::string_view text, std::string_view open,
                                        std::string_view close);
// Removes `prefix`, when it is there.
bool take(std::string_view &text, std::string_view prefix);

std::string_view leading(std::string_view text, bool (*belongs)(char));
std::string_view leadingHex(std::string_view text);   // hex digits and the x of 0x
std::string_view leadingToken(std::string_view text); // up to white space

// A whole decimal number; nullopt where it is none or does not fit.
std::optional<std::uint64_t> number(std::string_view text);
// The number that a text begins with.
std::optional<std::uint64_t> leadingNumber(std::string_view text);
std::optional<std::uint64_t> hexNumber(std::string_view text); // with or without 0x
std::optional<double> realNumber(std::string_view text);

std::string_view fileName(std::string_view path); // behind the last / or backslash

} // namespace ferrograph::fuzzing
