// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/classifier.h"
#include "core/languages/language_facts.h"
#include "core/languages/name_index.h"
#include "core/languages/pattern.h"

#include <nlohmann/json.hpp>

namespace ferrograph::languages
{
namespace
{

using Json = nlohmann::json;

class MarkerRules
{
public:
    MarkerRules()
    {
        const Json table = Json::parse(embeddedTable("markers.json"));
        add(table.at("lock"), MarkerKind::Lock); // first: some are names of build files elsewhere
        add(table.at("attributes"), MarkerKind::Attributes);
        add(table.at("submodules"), MarkerKind::Submodules);
        add(table.at("build"), MarkerKind::Build);
        add(table.at("licence"), MarkerKind::Licence);
    }

    MarkerKind kind(std::string_view path) const
    {
        const std::size_t slash = path.rfind('/');
        const std::string_view name = path.substr(slash + 1);
        if (const auto found = m_filenames.find(name); found != m_filenames.end())
            return found->second;
        if (slash != std::string_view::npos) {
            const std::string_view directory = path.substr(0, slash);
            const auto found = m_directories.find(directory.substr(directory.rfind('/') + 1));
            if (found != m_directories.end())
                return found->second;
        }
        for (const auto &[kind, pattern] : m_patterns) {
            if (pattern.matches(name))
                return kind;
        }
        return MarkerKind::None;
    }

private:
    void add(const Json &rules, MarkerKind kind)
    {
        const auto strings = [&rules](const char *key) {
            return rules.value(key, std::vector<std::string>());
        };
        for (const std::string &name : strings("filenames"))
            m_filenames.emplace(name, kind);
        for (const std::string &name : strings("directories"))
            m_directories.emplace(name, kind);
        if (const auto patterns = strings("name patterns"); !patterns.empty())
            m_patterns.emplace_back(kind, Pattern(patterns));
    }

    TextMap<MarkerKind> m_filenames;
    TextMap<MarkerKind> m_directories; // every file in them
    std::vector<std::pair<MarkerKind, Pattern>> m_patterns;
};

} // namespace

MarkerKind markerKind(std::string_view path)
{
    static const MarkerRules rules;
    return rules.kind(path);
}

} // namespace ferrograph::languages
