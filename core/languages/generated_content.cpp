// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/generated_content.h"

#include "core/languages/content_case.h"
#include "core/languages/language_facts.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

using Json = nlohmann::json;

constexpr std::size_t headBytes = 8192; // first lines may be long

class GeneratedRules
{
public:
    GeneratedRules()
    {
        const Json table = Json::parse(embeddedTable("generated.json"));
        for (const Json &one : table.at("markers")) {
            m_markers.push_back({languages(one), one.at("lines").get<int>(), ContentCase(one, {})});
        }
        const Json &minified = table.at("minified");
        m_minified = languages(minified);
        m_averageLine = minified.at("average line").get<std::size_t>();
        m_minifiedFrom = minified.at("from bytes").get<std::size_t>();
        m_mapLines = minified.at("source map lines").get<int>();
        m_sourceMap.emplace(minified.at("source map"), ContentCase::NamedPatterns());
    }

    bool apply(LanguageId language, std::string_view text) const
    {
        const std::string_view head = text.substr(0, headBytes);
        const auto says = [&](const Marker &marker) {
            return (marker.languages.empty() || contains(marker.languages, language)) &&
                   marker.condition.holds(firstLines(head, marker.lines));
        };
        return std::ranges::any_of(m_markers, says) ||
               (contains(m_minified, language) && isMinified(text));
    }

private:
    struct Marker {
        std::vector<LanguageId> languages; // empty: all
        int lines = 0;                     // of the beginning
        ContentCase condition;
    };

    static std::vector<LanguageId> languages(const Json &entry)
    {
        std::vector<LanguageId> result;
        for (const std::string &name : entry.value("languages", std::vector<std::string>()))
            result.push_back(LanguageTable::builtin().find(name).value());
        return result;
    }

    static bool contains(const std::vector<LanguageId> &languages, LanguageId language)
    {
        return std::ranges::find(languages, language) != languages.end();
    }

    bool isMinified(std::string_view text) const
    {
        const auto lines = static_cast<std::size_t>(std::ranges::count(text, '\n')) + 1;
        return (text.size() >= m_minifiedFrom && text.size() / lines > m_averageLine) ||
               m_sourceMap->holds(lastLines(text, m_mapLines));
    }

    std::vector<Marker> m_markers;
    std::vector<LanguageId> m_minified;
    std::size_t m_averageLine = 0;
    std::size_t m_minifiedFrom = 0;
    int m_mapLines = 0;
    std::optional<ContentCase> m_sourceMap;
};

} // namespace

bool isGeneratedContent(LanguageId language, std::string_view text)
{
    static const GeneratedRules rules;
    return rules.apply(language, text);
}

} // namespace ferrograph::languages
