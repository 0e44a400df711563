// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ferrograph::languages
{

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>()(text);
    }
};

template <typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

// What a name says about the language of a file.
struct NameClaim {
    enum class Kind {
        Name,      // the whole file name: certain
        Extension, // the extension of one language: certain but for a shebang
        Contest,   // several languages: `value` is the content rule that decides
    };
    Kind kind = Kind::Name;
    std::size_t value = 0; // a LanguageId or the index of a content rule
};

// A name that content has to decide.
struct ContestedName {
    std::vector<std::string> extensions;
    std::vector<std::string> filenames;
};

// File names, extensions, interpreters and aliases of the builtin table. Lookups allocate nothing.
class NameIndex
{
public:
    // `contests`, by content rule. Throws when an extension belongs to several languages and to no
    // content rule.
    explicit NameIndex(const std::vector<ContestedName> &contests);

    // By whole name, then the longest known extension; ".in" and other endings of templates are
    // taken off when nothing else is known ("main.c.in" is "main.c").
    std::optional<NameClaim> claim(std::string_view path) const;

    // Whether a shebang may say what the name does not: no extension at all, but for the ending of
    // a template.
    static bool hasNoExtension(std::string_view path);

    // The languages that an interpreter runs, in the order of the table; its version is ignored
    // where it names no program of its own.
    const std::vector<LanguageId> &interpretedBy(std::string_view program) const;

    // By name or alias, in any case, blanks as hyphens or not: as linguist-language and mode lines
    // write it.
    std::optional<LanguageId> named(std::string_view name) const;

private:
    std::optional<NameClaim> claimOfName(std::string_view name) const;

    TextMap<NameClaim> m_filenames;
    TextMap<NameClaim> m_extensions; // in lower case, with the dot; ".C" and ".H" as they are
    TextMap<std::vector<LanguageId>> m_interpreters;
    TextMap<LanguageId> m_aliases;
    std::size_t m_longestExtension = 0;
};

} // namespace ferrograph::languages
