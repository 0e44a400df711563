// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <bitset>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// A pattern of gitattributes(5), compiled: "*" and "?" stop at slashes, "**" as a whole part of the
// path does not, "[...]" with ranges, "!" or "^" and [:names:], "\" before what is meant literally.
// Matching takes time in proportion to pattern times path, whatever the pattern.
class Wildmatch
{
public:
    explicit Wildmatch(std::string_view pattern);

    // The whole of `path`.
    bool matches(std::string_view path) const;

private:
    using Bytes = std::bitset<256>;

    struct Token {
        enum class Kind {
            One,      // one byte of `bytes`
            Within,   // any number of bytes but no slash
            Across,   // any number of bytes
            Optional, // the next token or nothing
            Folders,  // any number of bytes and a slash; with Optional before it: "**/"
        };
        Kind kind = Kind::One;
        Bytes bytes;
    };

    void addByte(char byte);
    // Reads a class that begins at `at` ("[") and answers what follows it; npos when it does not
    // end or names no class.
    std::size_t addClass(std::string_view pattern, std::size_t at);
    std::size_t addStars(std::string_view pattern, std::size_t at);

    // Which tokens may come next; one more for the end of the pattern.
    using States = std::vector<bool>;
    void enter(States &states, std::size_t state) const;
    void advance(const States &now, States &next, char letter) const;

    std::vector<Token> m_tokens;
    bool m_valid = true;
};

} // namespace ferrograph::languages
