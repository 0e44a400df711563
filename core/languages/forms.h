// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/scan.h"
#include "core/languages/syntax.h"

#include <cstdint>
#include <string_view>

// The rules that are code: what data cannot say. Each has a name in resources/tables/syntax.json.
namespace ferrograph::languages
{

// How far a form looks. A text is counted from an earlier version of it (line_follower.h) only
// where everything keeps to the first.
enum class Looks : std::uint8_t {
    Within, // back to the beginning of its line and on to the end of the line where its match ends;
            // what is farther, or was looked for in vain, is told to the Scan
    Anywhere,
};

struct NamedForm {
    std::string_view name;
    Form form;
    std::string_view heads; // the bytes it may begin with
    bool onStart = false;   // only where a line has no code yet
    Looks looks = Looks::Anywhere;
};

// nullptr: there is none of that name.
const NamedForm *findForm(std::string_view name);

// Comments (forms_comments.cpp). The ends are right behind the comment; nullptr: not closed.
const char *nestedCommentEnd(const Rule &rule, const char *from, const char *end);
const char *closeOnColumnOne(const Rule &rule, const char *from, const char *end);
Match longBracketComment(Scan &scan, const char *at); // Lua --[==[ ]==], CMake #[==[ ]==]
Match haskellDashes(Scan &scan, const char *at);
Match datumComment(Scan &scan, const char *at); // Scheme #; and Clojure #_
Match perlPod(Scan &scan, const char *at);
Match rakuPod(Scan &scan, const char *at);
Match rakuEmbedded(Scan &scan, const char *at); // #`( )
Match matlabBlock(Scan &scan, const char *at);
Match assemblyHash(Scan &scan, const char *at); // # that is no directive of the C preprocessor
Match asciidocBlock(Scan &scan, const char *at);
Match rstComment(Scan &scan, const char *at);

// Quotes that may be something else (forms_quotes.cpp).
Match cQuote(Scan &scan, const char *at);      // digit separators
Match rustQuote(Scan &scan, const char *at);   // lifetimes
Match primeQuote(Scan &scan, const char *at);  // 'x' or a prime, an attribute tick, a type variable
Match prologQuote(Scan &scan, const char *at); // 0'c
Match characterAfter(Scan &scan, const char *at);   // ?x $x: the code of a character
Match escapedCharacter(Scan &scan, const char *at); // \x: the next character has no meaning
Match lispCharacter(Scan &scan, const char *at);    // #\x
Match nixIndented(Scan &scan, const char *at);
Match yamlQuote(Scan &scan, const char *at);
Match haskellString(Scan &scan, const char *at); // with gaps
Match pythonDocstring(Scan &scan, const char *at);
Match pythonHeader(Scan &scan, const char *at);
Match moduleDocstring(Scan &scan, const char *at); // takes nothing

// Raw and long strings (forms_raw_strings.cpp).
Match cppRawString(Scan &scan, const char *at);
Match rustRawString(Scan &scan, const char *at);
Match csharpString(Scan &scan, const char *at);
Match swiftString(Scan &scan, const char *at);
Match dString(Scan &scan, const char *at);
Match nimString(Scan &scan, const char *at);
Match rRawString(Scan &scan, const char *at);
Match longBracketString(Scan &scan, const char *at);
Match dollarQuote(Scan &scan, const char *at);
Match ocamlQuoted(Scan &scan, const char *at);
Match powershellHere(Scan &scan, const char *at);
Match jsonnetBlock(Scan &scan, const char *at);
Match yamlBlock(Scan &scan, const char *at);
Match markdownCode(Scan &scan, const char *at);

// Scripting languages (forms_script.cpp).
Match regexLiteral(Scan &scan, const char *at); // JavaScript and its kin
Match perlRegex(Scan &scan, const char *at);
Match rubyRegex(Scan &scan, const char *at); // with the rule for method calls without brackets
Match rubyCharacter(Scan &scan, const char *at);
Match rubyPercent(Scan &scan, const char *at);
Match elixirSigil(Scan &scan, const char *at);
Match perlQuoteLike(Scan &scan, const char *at);
Match phpOutside(Scan &scan, const char *at); // ?> … <?php
Match phpPage(Scan &scan, const char *at);    // what stands before the first <?php
Match hackPage(Scan &scan, const char *at);   // the same, where it begins with a tag
const char *phpOpening(const char *from, const char *end);
Match scriptEnd(Scan &scan, const char *at); // __END__

// Heredocs (forms_heredoc.cpp). The end is right behind the delimiter's line; nullptr: not closed.
const char *heredocEnd(const Heredoc &heredoc, const char *from, const char *end);
Match shellHeredoc(Scan &scan, const char *at);
Match rubyHeredoc(Scan &scan, const char *at);
Match racketHere(Scan &scan, const char *at);
Match phpHeredoc(Scan &scan, const char *at);

} // namespace ferrograph::languages
