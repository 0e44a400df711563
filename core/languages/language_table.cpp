// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/language_table.h"

#include "core/languages/language_facts.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>

namespace ferrograph::languages
{
namespace
{

using Json = nlohmann::json;

constexpr std::array<std::string_view, 5> classNames = {"safe", "unsafe", "assembly", "mixed",
                                                        "none"};

constexpr std::string_view overrides = "language classes"; // what errors are about

// Over names and classes, whatever the order of the table.
std::string hashOf(const std::vector<Language> &languages)
{
    std::vector<const Language *> sorted;
    for (const Language &language : languages)
        sorted.push_back(&language);
    std::ranges::sort(sorted, {}, [](const Language *language) { return language->name; });
    ContentHash hash;
    for (const Language *language : sorted) {
        hash.add(language->name);
        hash.add(className(language->languageClass));
    }
    return hash.hex();
}

} // namespace

std::string_view className(LanguageClass languageClass)
{
    return classNames.at(static_cast<std::size_t>(languageClass));
}

std::optional<LanguageClass> classFromName(std::string_view name)
{
    const auto found = std::ranges::find(classNames, name);
    if (found == classNames.end())
        return std::nullopt;
    return static_cast<LanguageClass>(found - classNames.begin());
}

class LanguageTableReader
{
public:
    static LanguageTable read(std::string_view text)
    {
        const Json json = Json::parse(text);
        LanguageTable table;
        table.m_version = json.at("version").get<std::string>();
        for (const Json &entry : json.at("languages"))
            table.m_languages.push_back(language(entry));
        table.m_hash = hashOf(table.m_languages);
        // Exact names first, so that a name never loses to another's lower case.
        for (std::size_t i = 0; i < table.size(); ++i)
            table.m_byName.emplace(table.m_languages[i].name, idOf(i));
        for (std::size_t i = 0; i < table.size(); ++i)
            table.m_byName.emplace(asciiLower(table.m_languages[i].name), idOf(i));
        return table;
    }

    static Result<LanguageTable> withClasses(const LanguageTable &builtin, const Json &changes)
    {
        LanguageTable table = builtin;
        for (const auto &[name, value] : changes.items()) {
            const auto id = table.find(name);
            if (!id) {
                return failure(ErrorCode::InvalidInput, std::string(overrides),
                               fmt::format("there is no language \"{}\"", name), name);
            }
            const auto chosen = value.is_string() ? classFromName(value.get<std::string>())
                                                  : std::optional<LanguageClass>();
            if (!chosen) {
                return failure(
                    ErrorCode::InvalidInput, std::string(overrides),
                    fmt::format("there is no class {}",
                                value.dump(-1, ' ', false, Json::error_handler_t::replace)),
                    name, fmt::format("use one of {}", fmt::join(classNames, ", ")));
            }
            table.m_languages[id->value].languageClass = *chosen;
        }
        table.m_hash = hashOf(table.m_languages);
        return table;
    }

private:
    static LanguageId idOf(std::size_t index) { return {static_cast<std::uint16_t>(index)}; }

    static Language language(const Json &entry)
    {
        const auto languageClass = classFromName(entry.at("class").get<std::string>());
        return {entry.at("name").get<std::string>(), entry.value("group", std::string()),
                languageClass.value(), entry.at("basis").get<std::string>()};
    }
};

const LanguageTable &LanguageTable::builtin()
{
    static const LanguageTable table = LanguageTableReader::read(embeddedTable("languages.json"));
    return table;
}

Result<LanguageTable> LanguageTable::withClasses(std::string_view overridesJson) const
{
    Json changes;
    try {
        changes = Json::parse(overridesJson);
    } catch (const Json::parse_error &error) {
        return failure(ErrorCode::InvalidInput, std::string(overrides), "this is not JSON",
                       fmt::format("byte {}", error.byte));
    }
    if (!changes.is_object()) {
        return failure(ErrorCode::InvalidInput, std::string(overrides), "this is not a JSON object",
                       {}, R"(write {"LANGUAGE": "CLASS", …})");
    }
    return LanguageTableReader::withClasses(*this, changes);
}

LanguageTable LanguageTable::withClass(LanguageId id, LanguageClass languageClass) const
{
    LanguageTable table = *this;
    table.m_languages[id.value].languageClass = languageClass;
    table.m_hash = hashOf(table.m_languages);
    return table;
}

std::string LanguageTable::changedClasses() const
{
    Json changes = Json::object();
    for (std::size_t i = 0; i < m_languages.size(); ++i) {
        const Language &language = m_languages[i];
        if (language.languageClass != builtin().m_languages[i].languageClass)
            changes[language.name] = className(language.languageClass);
    }
    return changes.empty() ? std::string() : changes.dump();
}

std::optional<LanguageId> LanguageTable::find(std::string_view name) const
{
    const auto exact = m_byName.find(std::string(name));
    if (exact != m_byName.end())
        return exact->second;
    const auto folded = m_byName.find(asciiLower(name));
    return folded == m_byName.end() ? std::nullopt : std::optional(folded->second);
}

} // namespace ferrograph::languages
