// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/name_index.h"

#include "core/languages/language_facts.h"
#include "core/languages/script_names.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace ferrograph::languages
{
namespace
{

// Endings of files that a configure step turns into the file without the ending.
constexpr std::array<std::string_view, 3> templateEndings = {".in", ".tmpl", ".template"};

// Unix compilers take these for C++; in lower case they are C.
constexpr std::array<std::string_view, 2> capitalCpp = {".C", ".H"};

constexpr std::size_t longestName = 64; // of an extension that is looked up at all

std::string_view baseName(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

std::string_view withoutTemplateEnding(std::string_view name)
{
    for (const std::string_view ending : templateEndings) {
        if (name.size() > ending.size() && name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    }
    return name;
}

} // namespace

NameIndex::NameIndex(const std::vector<ContestedName> &contests)
{
    using Kind = NameClaim::Kind;
    for (std::size_t rule = 0; rule < contests.size(); ++rule) {
        for (const std::string &extension : contests[rule].extensions)
            m_extensions.emplace(asciiLower(extension), NameClaim{Kind::Contest, rule});
        for (const std::string &name : contests[rule].filenames)
            m_filenames.emplace(name, NameClaim{Kind::Contest, rule});
    }
    const LanguageTable &table = LanguageTable::builtin();
    const std::vector<LanguageNames> &all = builtinLanguageNames();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const LanguageId id{static_cast<std::uint16_t>(i)};
        for (const std::string &extension : all[i].extensions) {
            const auto [entry, isNew] =
                m_extensions.emplace(asciiLower(extension), NameClaim{Kind::Extension, i});
            if (!isNew && entry->second.kind != Kind::Contest) {
                throw std::logic_error(
                    fmt::format("{} is of two languages and no content rule", extension));
            }
            m_longestExtension = std::max(m_longestExtension, extension.size());
        }
        for (const std::string &name : all[i].filenames)
            m_filenames.emplace(name, NameClaim{Kind::Name, i});
        for (const std::string &program : all[i].interpreters)
            m_interpreters[program].push_back(id);
        for (const std::string &alias : all[i].aliases)
            m_aliases.emplace(alias, id);
        std::string hyphened = asciiLower(table[id].name); // attribute values hold no blanks
        std::ranges::replace(hyphened, ' ', '-');
        m_aliases.emplace(std::move(hyphened), id);
    }
    const LanguageId cpp = table.find("C++").value();
    for (const std::string_view extension : capitalCpp)
        m_extensions.emplace(extension, NameClaim{Kind::Extension, cpp.value});
    m_longestExtension = std::min(m_longestExtension, longestName);
}

std::optional<NameClaim> NameIndex::claimOfName(std::string_view name) const
{
    if (const auto found = m_filenames.find(name); found != m_filenames.end())
        return found->second;
    std::array<char, longestName> lower = {};
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos;
         dot = name.find('.', dot + 1)) {
        const std::string_view extension = name.substr(dot);
        if (extension.size() > m_longestExtension)
            continue;
        if (extension.size() == 2) { // ".C" and ".H"
            if (const auto found = m_extensions.find(extension); found != m_extensions.end())
                return found->second;
        }
        std::ranges::transform(extension, lower.begin(), [](char letter) {
            return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        });
        const auto found = m_extensions.find(std::string_view(lower.data(), extension.size()));
        if (found != m_extensions.end())
            return found->second;
    }
    return std::nullopt;
}

std::optional<NameClaim> NameIndex::claim(std::string_view path) const
{
    std::string_view name = baseName(path);
    for (;;) {
        if (const auto found = claimOfName(name))
            return found;
        const std::string_view inner = withoutTemplateEnding(name);
        if (inner.size() == name.size())
            return std::nullopt;
        name = inner;
    }
}

bool NameIndex::hasNoExtension(std::string_view path)
{
    const std::string_view name = withoutTemplateEnding(baseName(path));
    return name.find('.', 1) == std::string_view::npos; // a leading dot begins no extension
}

const std::vector<LanguageId> &NameIndex::interpretedBy(std::string_view program) const
{
    static const std::vector<LanguageId> nothing;
    for (const std::string_view name : programNames(program)) {
        if (const auto found = m_interpreters.find(name); found != m_interpreters.end())
            return found->second;
    }
    return nothing;
}

std::optional<LanguageId> NameIndex::named(std::string_view name) const
{
    if (const auto found = LanguageTable::builtin().find(name))
        return found;
    const auto found = m_aliases.find(asciiLower(name));
    return found == m_aliases.end() ? std::nullopt : std::optional(found->second);
}

} // namespace ferrograph::languages
