// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <string_view>

// What the lexers of this folder ask of single bytes and of places in a text.
namespace ferrograph::languages
{

constexpr bool isWhite(char byte) // white space inside a line
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\f' || byte == '\v';
}

constexpr bool isDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

constexpr bool isLetter(char byte) // ASCII
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

// A byte of an identifier. Every byte of a non-ASCII character is taken as one: no language here
// gives such a character another lexical meaning that matters for lines.
constexpr bool isIdentifier(char byte)
{
    return isLetter(byte) || isDigit(byte) || byte == '_' ||
           (static_cast<unsigned char>(byte) & 0x80) != 0;
}

constexpr char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

inline std::string_view between(const char *from, const char *to)
{
    return {from, static_cast<std::size_t>(to - from)};
}

inline bool startsWith(const char *at, const char *end, std::string_view wanted)
{
    return static_cast<std::size_t>(end - at) >= wanted.size() &&
           std::memcmp(at, wanted.data(), wanted.size()) == 0;
}

inline bool startsWithIgnoringCase(const char *at, const char *end, std::string_view wanted)
{
    return static_cast<std::size_t>(end - at) >= wanted.size() &&
           std::equal(wanted.begin(), wanted.end(), at,
                      [](char a, char b) { return lower(a) == lower(b); });
}

inline const char *findByte(const char *from, const char *end, char wanted)
{
    const void *found =
        from >= end ? nullptr : std::memchr(from, wanted, static_cast<std::size_t>(end - from));
    return found == nullptr ? end : static_cast<const char *>(found);
}

// The first `wanted`, which is not empty, in [from, end), else end.
const char *findText(const char *from, const char *end, std::string_view wanted);

inline const char *skipWhite(const char *from, const char *end)
{
    while (from < end && isWhite(*from))
        ++from;
    return from;
}

inline const char *skipWhiteAndLines(const char *from, const char *end)
{
    while (from < end && (isWhite(*from) || *from == '\n'))
        ++from;
    return from;
}

inline const char *skipIdentifier(const char *from, const char *end)
{
    while (from < end && isIdentifier(*from))
        ++from;
    return from;
}

// How many times `byte` stands in a row from `from` on.
inline std::size_t runLength(const char *from, const char *end, char byte)
{
    const char *at = from;
    while (at < end && *at == byte)
        ++at;
    return static_cast<std::size_t>(at - from);
}

// How many times `byte` stands in a row right before `at`, looking back no further than `begin`.
inline std::size_t runLengthBefore(const char *begin, const char *at, char byte)
{
    const char *from = at;
    while (from > begin && from[-1] == byte)
        --from;
    return static_cast<std::size_t>(at - from);
}

} // namespace ferrograph::languages
