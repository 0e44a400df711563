// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/languages/byte_finder.h"
#include "core/languages/line_tally.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

// The comment and string syntax of the languages, from resources/tables/syntax.json. How the file
// is written is said in docs/counting.md.
namespace ferrograph::languages
{

class Scan;

// What a rule found at a place.
struct Match {
    const char *end = nullptr; // right behind what was found; nullptr: the rule does not apply
    LineKind kind = LineKind::Code;
    bool tallied = false; // the rule has added up the lines itself
};

// A rule too particular for data, chosen by its name there.
using Form = Match (*)(Scan &scan, const char *at);

enum class RuleKind : std::uint8_t { LineComment, BlockComment, String, Coded };

// Where on a line a rule can begin.
enum class Where : std::uint8_t {
    Anywhere,
    First,     // nothing but white space and comments before it
    ColumnOne, // the very first byte of the line
    Word,      // after white space or one of ; & | ( ) < > or on the first byte of the line
};

struct Rule {
    RuleKind kind = RuleKind::Coded;
    Where where = Where::Anywhere;
    std::string open;
    std::string close;         // of a line comment: ends it before the end of the line
    std::string interpolation; // of a string: opens a nested expression, up to the matching bracket
    std::string notBefore;     // bytes that must not follow `open`
    std::string notAfter;      // bytes that must not stand before `open`
    char escape = 0;           // of a string: takes the meaning from the next byte
    bool doubled = false;      // of a string: a doubled `close` stands for itself
    bool lines = false;        // of a string: goes over line ends
    bool splice = false; // of a comment or string: a backslash at the end of a line joins the next
    bool nested = false; // of a block comment
    bool closeFirst =
        false; // of a block comment: `close` counts on column one, its line belongs to it
    bool strings = false; // of a block comment: strings inside hide its close
    bool wordEnd = false; // no identifier byte may follow `open`
    bool anyCase = false;
    bool unclosedIsNone = false; // of a string: without `close` the rule does not apply
    bool closeIncluded = false;  // of a line comment: `close` is part of it
    Form form = nullptr;
    ByteFinder inside; // of a string: the bytes that may mean something inside it
};

// Rules by the byte they begin with.
class RuleSet
{
public:
    void add(Rule rule, char head);
    // The rules to try at `byte`, in order.
    const std::vector<Rule> *at(char byte) const
    {
        const std::uint8_t index = m_index[static_cast<unsigned char>(byte)];
        return index == 0 ? nullptr : &m_rules[index - 1U];
    }
    std::string heads() const;

private:
    std::array<std::uint8_t, 256> m_index{};
    std::vector<std::vector<Rule>> m_rules;
};

// The compiled syntax of one language.
struct Syntax {
    RuleSet inLine;  // tried everywhere
    RuleSet onStart; // tried where a line has no code yet, before those
    ByteFinder finder{"\n"};
    bool shebang = false;              // a first line "#!…" is a comment
    bool within = true;                // everything looks no farther than Looks::Within says
    std::string method;                // how the text is walked, where the rules are not all
    std::vector<std::string> variants; // names of syntaxes that `method` chooses from
};

// All syntaxes by name: those of languages and those that others only build on.
class SyntaxTable
{
public:
    // The table that is compiled in. Lives as long as the program.
    static const SyntaxTable &builtin();
    // InvalidInput with the entry's name when the text is not such a table.
    static Result<SyntaxTable> read(std::string_view json);

    const Syntax *find(std::string_view name) const; // nullptr: there is none

private:
    std::map<std::string, Syntax, std::less<>> m_syntaxes;
};

} // namespace ferrograph::languages
