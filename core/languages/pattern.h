// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::languages
{

// A Perl-compatible regular expression over bytes, for text of unknown origin: matching is bounded
// and a text that exceeds the bound does not match. "^" and "$" match at every line, lines end with
// LF, CR or CRLF. May be used from any thread.
class Pattern
{
public:
    // Matches where at least one of the expressions does. An expression that does not compile
    // throws std::invalid_argument: the expressions are the program's own, not input.
    explicit Pattern(const std::vector<std::string> &alternatives);

    bool matches(std::string_view text) const;

private:
    struct Code;
    std::shared_ptr<const Code> m_code; // compiled once, shared by copies
};

} // namespace ferrograph::languages
