// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ferrograph::languages
{

// Whether a language is memory-safe by default (OpenSSF's terms). `None` is markup, data, build
// files, shaders and hardware description: in no share.
enum class LanguageClass : std::uint8_t { Safe, Unsafe, Assembly, Mixed, None };

std::string_view
className(LanguageClass languageClass); // "safe", "unsafe", "assembly", "mixed", "none"
std::optional<LanguageClass> classFromName(std::string_view name);

// Which language, as an index into the table that gave it.
struct LanguageId {
    std::uint16_t value = 0;
    friend auto operator<=>(LanguageId, LanguageId) = default;
};

struct Language {
    std::string name;  // linguist's name: "C++", "Rust", "Unix Assembly"
    std::string group; // the language it is shown under where that differs ("Assembly" for "Unix
                       // Assembly"); else empty
    LanguageClass languageClass = LanguageClass::None;
    std::string basis; // why it is in this class, for a person
};

// The languages, their classes and the version of that judgement (resources/tables/languages.json).
class LanguageTable
{
public:
    // The table that is compiled in. Lives as long as the program.
    static const LanguageTable &builtin();

    // The builtin table with the classes that a user's JSON object {"LANGUAGE": "CLASS", …}
    // changes. InvalidInput names the language or class that does not exist.
    Result<LanguageTable> withClasses(std::string_view overridesJson) const;

    // This table with one language in another class.
    LanguageTable withClass(LanguageId id, LanguageClass languageClass) const;
    // The classes in which it differs from the builtin table, as withClasses takes them; empty
    // where it does not.
    std::string changedClasses() const;

    std::size_t size() const { return m_languages.size(); }
    const Language &operator[](LanguageId id) const { return m_languages[id.value]; }
    std::optional<LanguageId>
    find(std::string_view name) const; // exact name, then ASCII case-insensitive

    const std::string &version() const { return m_version; } // of the class judgement: "1"
    const std::string &contentHash() const
    {
        return m_hash;
    } // 16 hex digits over names and classes

private:
    friend class LanguageTableReader;
    std::vector<Language> m_languages;
    std::unordered_map<std::string, LanguageId> m_byName;
    std::string m_version;
    std::string m_hash;
};

} // namespace ferrograph::languages
