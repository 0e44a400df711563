// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/taxonomy_tables.h"

#include "core/base/embedded.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <stdexcept>

namespace ferrograph::findings
{
namespace
{

using Json = nlohmann::json;

std::string_view tableText(std::string_view name)
{
    for (const embedded::File &file : embedded::tables()) {
        if (file.name == name)
            return file.content;
    }
    throw std::logic_error("a table is not compiled in");
}

template <typename Value>
Value known(std::optional<Value> value, const std::string &what)
{
    if (!value)
        throw std::logic_error("a table holds an unknown word: " + what);
    return *value;
}

// A row from its `first` column on: CWE, category, tier, evidence, severity.
RuleFacts factsOf(const Json &row, std::size_t first = 0)
{
    RuleFacts facts;
    facts.cwe = row.at(first).get<int>();
    facts.category = row.at(first + 1).get<std::string>();
    const auto tier = row.at(first + 2).get<std::string>();
    facts.tier = known(tierFromName(tier), tier);
    facts.runtime = row.at(first + 3).get<std::string>() == "runtime";
    const auto severity = row.at(first + 4).get<std::string>();
    facts.severity = known(severityFromName(severity), severity);
    return facts;
}

languages::Pattern pattern(const std::string &expression, bool anyCase)
{
    return languages::Pattern({(anyCase ? "(?i)" : "") + expression});
}

// An absent part is empty, as object or as list.
const Json &part(const Json &table, const char *name)
{
    static const Json nothing = Json::object();
    const auto found = table.find(name);
    return found == table.end() ? nothing : *found;
}

ToolRules rulesOf(const Json &table)
{
    ToolRules rules;
    rules.latent = table.value("latent", std::string());
    for (const auto &[id, row] : part(table, "exact").items())
        rules.exact.emplace(id, factsOf(row));
    for (const auto &[id, row] : part(table, "last").items())
        rules.last.emplace(id, factsOf(row));
    for (const auto &[id, row] : part(table, "prefix").items())
        rules.prefixes.emplace_back(id, factsOf(row));
    std::ranges::stable_sort(rules.prefixes, std::greater<>(),
                             [](const auto &each) { return each.first.size(); });
    for (const Json &row : part(table, "message")) {
        rules.messages[row.at(0).get<std::string>()].push_back(
            {pattern(row.at(1).get<std::string>(), false), factsOf(row, 2)});
    }
    for (const Json &row : part(table, "text"))
        rules.texts.push_back({pattern(row.at(0).get<std::string>(), true), factsOf(row, 1)});
    return rules;
}

std::vector<std::pair<std::string, std::string>> pairsOf(const Json &list)
{
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const Json &row : list)
        pairs.emplace_back(row.at(0).get<std::string>(), row.at(1).get<std::string>());
    return pairs;
}

std::unordered_set<std::string> wordsOf(const Json &list)
{
    return list.get<std::unordered_set<std::string>>();
}

ToolFacts toolFactsOf(const Json &table)
{
    ToolFacts facts;
    facts.drivers = pairsOf(table.at("drivers"));
    facts.families = pairsOf(table.at("families"));
    facts.prefixes =
        table.at("prefixes").get<std::map<std::string, std::vector<std::string>, std::less<>>>();
    facts.levels = wordsOf(table.at("levels"));
    facts.noSecuritySeverity = wordsOf(table.at("no security-severity"));
    facts.severityTags = wordsOf(table.at("severity tags"));
    facts.lastLocation = wordsOf(table.at("last location"));
    facts.native = wordsOf(table.at("native"));
    return facts;
}

// FNV-1a: tells tables apart, nothing more.
std::uint64_t hashOf(std::string_view text, std::uint64_t hash)
{
    for (const char c : text)
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3ULL;
    return hash;
}

} // namespace

std::shared_ptr<const Taxonomy::Tables> readTaxonomyTables()
{
    auto tables = std::make_shared<Taxonomy::Tables>();
    std::uint64_t hash = 0xcbf29ce484222325ULL;
    std::string versions;
    const auto read = [&](const char *name) {
        const Json table = Json::parse(tableText(name));
        hash = hashOf(table.dump(), hash);
        versions += (versions.empty() ? "" : ".") + table.at("version").get<std::string>();
        return table;
    };
    const Json cwe = read("cwe.json");
    const Json rules = read("rules.json");
    tables->tools = toolFactsOf(read("tools.json"));
    for (const auto &[number, row] : cwe.at("cwe").items()) {
        const auto tier = row.at(2).get<std::string>();
        const auto severity = row.at(4).get<std::string>();
        tables->cwe[std::stoi(number)] = {
            row.at(1).get<std::string>(), known(tierFromName(tier), tier),
            row.at(3).get<int>() != 0, severityFromName(severity).value_or(Severity::Unknown)};
    }
    for (const auto &[tool, table] : rules.at("rules").items())
        tables->rules.emplace(tool, rulesOf(table));
    tables->version = fmt::format("{}-{:08x}", versions, hash & 0xffffffffU);
    return tables;
}

} // namespace ferrograph::findings
