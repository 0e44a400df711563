// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_tables.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace ferrograph::findings
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isWord(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
           static_cast<unsigned char>(c) >= 0x80;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool sameLetters(std::string_view one, std::string_view other)
{
    return std::ranges::equal(one, other, {}, lower, lower);
}

bool containsLetters(std::string_view text, std::string_view wanted)
{
    // Not std::ranges::search: clang 14 cannot compile that of libstdc++ 12.
    const auto same = [](char a, char b) {
        return lower(a) == lower(b);
    };
    return std::search(text.begin(), text.end(), wanted.begin(), wanted.end(), same) != text.end();
}

std::optional<int> digitsAt(std::string_view text, std::size_t &at)
{
    constexpr std::size_t mostDigits = 5;
    std::size_t end = at;
    int number = 0;
    while (end < text.size() && isDigit(text[end])) {
        if (end - at == mostDigits)
            return std::nullopt;
        number = number * 10 + (text[end++] - '0');
    }
    if (end == at)
        return std::nullopt;
    at = end;
    return number;
}

// "cwe", up to two separators, up to five digits, standing as a word. Moves `at` behind it.
std::optional<int> nextCwe(std::string_view text, std::size_t &at)
{
    constexpr std::string_view word = "cwe";
    for (; at + word.size() < text.size(); ++at) {
        if (lower(text[at]) != 'c' || !sameLetters(text.substr(at, word.size()), word) ||
            (at > 0 && isWord(text[at - 1])))
            continue;
        std::size_t end = at + word.size();
        for (int i = 0; i < 2 && end < text.size() &&
                        std::string_view("-_/: ").find(text[end]) != std::string_view::npos;
             ++i)
            ++end;
        const auto number = digitsAt(text, end);
        if (number && (end == text.size() || !isWord(text[end]))) {
            at = end;
            return number;
        }
    }
    return std::nullopt;
}

void addLinks(std::string_view text, std::set<int> &ids)
{
    constexpr std::string_view link = "cwe.mitre.org/data/definitions/";
    for (std::size_t at = text.find(link); at != std::string_view::npos; at = text.find(link, at)) {
        at += link.size();
        if (const auto number = digitsAt(text, at))
            ids.insert(*number);
    }
}

std::optional<int> wholeNumber(std::string_view text)
{
    std::size_t at = 0;
    const auto number = digitsAt(text, at);
    return number && at == text.size() ? number : std::nullopt;
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.front())) != 0)
        text.remove_prefix(1);
    while (!text.empty() && std::isspace(static_cast<unsigned char>(text.back())) != 0)
        text.remove_suffix(1);
    return text;
}

void addCweValue(JsonValue value, std::set<int> &ids)
{
    if (const auto number = value.integer(); number && *number > 0 && *number < 100'000)
        ids.insert(static_cast<int>(*number));
    if (const auto number = wholeNumber(trimmed(value.text())))
        ids.insert(*number);
    addCwes(value.text(), ids);
}

} // namespace

std::optional<int> firstCwe(std::string_view text)
{
    std::size_t at = 0;
    return nextCwe(text, at);
}

void addCwes(std::string_view text, std::set<int> &ids)
{
    std::size_t at = 0;
    while (const auto number = nextCwe(text, at))
        ids.insert(*number);
}

void addCwesOfProperties(JsonValue properties, std::set<int> &ids)
{
    constexpr std::array names = {"cwe", "cwes", "cwe_id", "cweid", "cwe_ids", "cwe-id"};
    for (const JsonValue tag : properties["tags"])
        addCwes(tag.text(), ids);
    for (const JsonValue property : properties) {
        if (!properties.isObject() || std::ranges::none_of(names, [&](std::string_view name) {
                return sameLetters(property.key(), name);
            }))
            continue;
        if (!property.isArray())
            addCweValue(property, ids);
        else
            for (const JsonValue each : property)
                addCweValue(each, ids);
    }
}

bool SarifTables::isCweComponent(JsonValue reference) const
{
    // The CWE taxonomies of MITRE, as tools name them by guid.
    constexpr std::array known = {"ffc64c90-42b6-44ce-8beb-f6b7dae649e5",
                                  "a9282c88-f1fe-4a01-8137-e8d2a037ab82",
                                  "9e44b9d6-9ce5-4d4a-9cf5-6fb0c6fb5d2f"};
    const std::string_view name = reference["name"].text();
    if (containsLetters(name, "cwe") || containsLetters(name, "common weakness"))
        return true;
    const std::string_view guid = reference["guid"].text();
    if (!guid.empty() &&
        std::ranges::any_of(known, [&](std::string_view each) { return sameLetters(each, guid); }))
        return true;
    const auto isCwe = [](JsonValue value) {
        return containsLetters(value["name"].text(), "cwe");
    };
    const std::int64_t index = reference["index"].integer().value_or(-1);
    const auto at = static_cast<std::size_t>(index);
    if (index >= 0 && at < m_taxonomies.size() && isCwe(m_taxonomies[at]))
        return true;
    if (index >= 0 && at + 1 < m_components.size() && isCwe(m_components[at + 1].value))
        return true;
    if (guid.empty())
        return false;
    const auto named = [&](JsonValue value) {
        return value["guid"].text() == guid && isCwe(value);
    };
    return std::ranges::any_of(m_taxonomies, named) ||
           std::any_of(m_components.begin() + 1, m_components.end(),
                       [&](const Component &each) { return named(each.value); });
}

// §3.52: a reference to a taxon.
void SarifTables::addTaxon(JsonValue reference, std::set<int> &ids) const
{
    JsonValue id = reference["id"];
    const JsonValue component = reference["toolComponent"];
    if ((!id.exists() || id.isNull()) && isCweComponent(component)) {
        const std::int64_t taxonomy = component["index"].integer().value_or(-1);
        if (taxonomy >= 0 && static_cast<std::size_t>(taxonomy) < m_taxonomies.size()) {
            const JsonValue taxa = m_taxonomies[static_cast<std::size_t>(taxonomy)]["taxa"];
            id = taxa.at(reference["index"].integer().value_or(-1))["id"];
        }
    }
    const std::string text = id.isString()  ? std::string(id.text())
                             : id.integer() ? std::to_string(*id.integer())
                                            : std::string();
    if (text.empty())
        return;
    if (const auto number = wholeNumber(text)) {
        if (isCweComponent(component))
            ids.insert(*number);
        return;
    }
    if (const auto number = firstCwe(text))
        ids.insert(*number);
}

const CweSets &SarifTables::cweOf(JsonValue descriptor)
{
    const auto [found, fresh] =
        m_cwe.try_emplace({static_cast<const void *>(descriptor.tree()), descriptor.id()});
    CweSets &sets = found->second;
    if (!fresh || !descriptor.exists())
        return sets;
    for (const JsonValue relation : descriptor["relationships"]) {
        bool disjoint = false;
        for (const JsonValue kind : relation["kinds"])
            disjoint = disjoint || kind.text() == "disjoint";
        if (disjoint)
            continue;
        const JsonValue target = relation["target"];
        if (!target.isArray())
            addTaxon(target, sets.strong);
        else
            for (const JsonValue each : target)
                addTaxon(each, sets.strong);
    }
    addCwesOfProperties(descriptor["properties"], sets.strong);
    for (const char *key : {"id", "name"}) {
        if (const auto number = firstCwe(descriptor[key].text()))
            sets.strong.insert(*number);
    }
    addLinks(descriptor["helpUri"].text(), sets.weak);
    for (const char *key : {"shortDescription", "fullDescription", "help"}) {
        for (const char *form : {"text", "markdown"}) {
            addCwes(descriptor[key][form].text(), sets.weak);
            addLinks(descriptor[key][form].text(), sets.weak);
        }
    }
    return sets;
}

} // namespace ferrograph::findings
