// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/forms.h"

#include <algorithm>
#include <array>

namespace ferrograph::languages
{
namespace
{

constexpr std::array forms = {
    NamedForm{"assembly-hash", &assemblyHash, "#", true, Looks::Within},
    NamedForm{"asciidoc-block", &asciidocBlock, "/", true, Looks::Within},
    NamedForm{"c-quote", &cQuote, "'", false, Looks::Within},
    NamedForm{"character-after-backtick", &escapedCharacter, "`", false, Looks::Within},
    NamedForm{"character-after-backslash", &escapedCharacter, "\\", false, Looks::Within},
    NamedForm{"character-after-dollar", &characterAfter, "$", false, Looks::Within},
    NamedForm{"character-after-question", &characterAfter, "?", false, Looks::Within},
    NamedForm{"cpp-raw-string", &cppRawString, "\"", false, Looks::Within},
    NamedForm{"csharp-string", &csharpString, "\""},
    NamedForm{"d-string", &dString, "\"{"},
    NamedForm{"datum-comment", &datumComment, "#"},
    NamedForm{"dollar-quote", &dollarQuote, "$"},
    NamedForm{"elixir-sigil", &elixirSigil, "~"},
    NamedForm{"haskell-dashes", &haskellDashes, "-"},
    NamedForm{"haskell-string", &haskellString, "\""},
    NamedForm{"jsonnet-block", &jsonnetBlock, "|"},
    NamedForm{"lisp-character", &lispCharacter, "#"},
    NamedForm{"long-bracket-comment", &longBracketComment, "-#", false, Looks::Within},
    NamedForm{"long-bracket-string", &longBracketString, "[", false, Looks::Within},
    NamedForm{"markdown-code", &markdownCode, "`~", false, Looks::Within},
    NamedForm{"matlab-block", &matlabBlock, "%", true, Looks::Within},
    NamedForm{"nim-string", &nimString, "\""},
    NamedForm{"nix-indented", &nixIndented, "'"},
    NamedForm{"ocaml-quoted", &ocamlQuoted, "{"},
    NamedForm{"perl-pod", &perlPod, "=", true, Looks::Within},
    NamedForm{"perl-quote-like", &perlQuoteLike, "qmsty", false, Looks::Within},
    NamedForm{"perl-regex", &perlRegex, "/", false, Looks::Within},
    NamedForm{"php-heredoc", &phpHeredoc, "<"},
    NamedForm{"php-outside", &phpOutside, "?"},
    NamedForm{"powershell-here", &powershellHere, "@"},
    NamedForm{"prime-quote", &primeQuote, "'", false, Looks::Within},
    NamedForm{"prolog-quote", &prologQuote, "'"},
    NamedForm{"python-docstring", &pythonDocstring, "rRuU", true, Looks::Within},
    NamedForm{"python-header", &pythonHeader, "acd", true, Looks::Within},
    NamedForm{"r-raw-string", &rRawString, "\"'"},
    NamedForm{"raku-embedded", &rakuEmbedded, "#"},
    NamedForm{"raku-pod", &rakuPod, "=", true},
    NamedForm{"racket-here-string", &racketHere, "#"},
    NamedForm{"regex", &regexLiteral, "/", false, Looks::Within},
    NamedForm{"rst-comment", &rstComment, ".", true, Looks::Within},
    NamedForm{"ruby-character", &rubyCharacter, "?", false, Looks::Within},
    NamedForm{"ruby-heredoc", &rubyHeredoc, "<", false, Looks::Within},
    NamedForm{"ruby-percent", &rubyPercent, "%"},
    NamedForm{"ruby-regex", &rubyRegex, "/", false, Looks::Within},
    NamedForm{"rust-quote", &rustQuote, "'", false, Looks::Within},
    NamedForm{"rust-raw-string", &rustRawString, "\"", false, Looks::Within},
    NamedForm{"script-end", &scriptEnd, "_", true, Looks::Within},
    NamedForm{"shell-heredoc", &shellHeredoc, "<", false, Looks::Within},
    NamedForm{"swift-string", &swiftString, "\"", false, Looks::Within},
    NamedForm{"yaml-block", &yamlBlock, "|>", false, Looks::Within},
    NamedForm{"yaml-quote", &yamlQuote, "\"'", false, Looks::Within},
};

} // namespace

const NamedForm *findForm(std::string_view name)
{
    const auto *found = std::find_if(forms.begin(), forms.end(),
                                     [&](const NamedForm &form) { return form.name == name; });
    return found == forms.end() ? nullptr : found;
}

} // namespace ferrograph::languages
