// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/detection.h"

#include "core/languages/bytes.h"
#include "core/languages/language_facts.h"
#include "core/languages/script_names.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

using Json = nlohmann::json;

constexpr std::size_t headBytes = 50 * 1024; // what content rules look at, as linguist does

// Rule numbers: none, guess, then one per language that a name or attribute fixes, one per language
// of an extension, one per contest.
constexpr std::uint32_t none = 0;
constexpr std::uint32_t guess = 1;
constexpr std::uint32_t firstFixed = 2;

std::uint32_t languageCount()
{
    return static_cast<std::uint32_t>(LanguageTable::builtin().size());
}

std::optional<LanguageId> languageIn(const Json &value)
{
    if (value.is_null())
        return std::nullopt;
    return LanguageTable::builtin().find(value.get<std::string>()).value();
}

// Whether a literal stands where the head of a text is not copied from the head of the earlier one,
// or partly so.
bool changesHold(const WordSet &literals, std::string_view text,
                 std::span<const CopiedRange> copied)
{
    const std::size_t margin = literals.longest() - 1;
    std::size_t from = 0;
    const auto looked = [&](std::size_t to) {
        const std::size_t begin = from - std::min(from, margin);
        const std::size_t end = std::min(to + margin, text.size());
        return literals.isIn(text.substr(begin, end - begin));
    };
    for (const CopiedRange &range : copied) {
        if (range.target >= text.size())
            break;
        if (range.base >= headBytes)
            continue;
        if (looked(range.target))
            return true;
        from = range.target + std::min<std::size_t>(range.size, headBytes - range.base);
    }
    if (from >= text.size())
        return false;
    return looked(text.size());
}

bool contains(const std::vector<LanguageId> &languages, LanguageId language)
{
    return std::ranges::find(languages, language) != languages.end();
}

std::optional<LanguageId> firstOf(const std::vector<LanguageId> &wanted,
                                  const std::vector<LanguageId> &among)
{
    const auto found = std::ranges::find_if(
        wanted, [&among](LanguageId language) { return contains(among, language); });
    return found == wanted.end() ? std::nullopt : std::optional(*found);
}

} // namespace

const Detection &Detection::builtin()
{
    static const Detection detection;
    return detection;
}

Detection::Detection()
    : m_shell(LanguageTable::builtin().find("Shell").value())
    , m_xml(LanguageTable::builtin().find("XML").value())
{
    const Json table = Json::parse(embeddedTable("heuristics.json"));
    const auto named = table.at("patterns").get<ContentCase::NamedPatterns>();
    std::vector<ContestedName> contested;
    for (const Json &rule : table.at("rules")) {
        ContestedName names = {rule.value("extensions", std::vector<std::string>()),
                               rule.value("filenames", std::vector<std::string>())};
        Contest contest;
        const auto addCandidate = [&contest](std::optional<LanguageId> language) {
            if (language && !contains(contest.candidates, *language))
                contest.candidates.push_back(*language);
        };
        for (const Json &one : rule.value("cases", Json::array())) {
            contest.cases.push_back({languageIn(one.at("language")), ContentCase(one, named)});
            addCandidate(contest.cases.back().language);
        }
        std::vector<std::string> literals;
        bool needed = true; // by every case
        for (const Contest::Case &one : contest.cases) {
            const auto &its = one.condition.literals();
            literals.insert(literals.end(), its.begin(), its.end());
            needed = needed && !its.empty();
        }
        if (needed)
            contest.literals = WordSet(literals);
        contest.otherwise = languageIn(rule.at("default"));
        addCandidate(contest.otherwise);
        const std::vector<LanguageNames> &all = builtinLanguageNames();
        for (std::size_t i = 0; i < all.size(); ++i) {
            for (const std::string &extension : names.extensions) {
                if (std::ranges::find(all[i].extensions, extension) != all[i].extensions.end())
                    addCandidate(LanguageId{static_cast<std::uint16_t>(i)});
            }
        }
        m_contests.push_back(std::move(contest));
        contested.push_back(std::move(names));
    }
    m_names.emplace(contested);
}

std::uint32_t Detection::rule(std::string_view path, bool executable,
                              const PathAttributes &attributes) const
{
    if (attributes.detectable == false)
        return none;
    if (attributes.language) {
        const auto language = m_names->named(*attributes.language);
        return language ? firstFixed + language->value : none;
    }
    if (const auto claim = m_names->claim(path)) {
        const auto value = static_cast<std::uint32_t>(claim->value);
        switch (claim->kind) {
        case NameClaim::Kind::Name:
            return firstFixed + value;
        case NameClaim::Kind::Extension:
            return firstFixed + languageCount() + value;
        case NameClaim::Kind::Contest:
            return firstFixed + 2 * languageCount() + value;
        }
    }
    return executable || NameIndex::hasNoExtension(path) ? guess : none;
}

std::optional<LanguageId> Detection::decide(std::uint32_t rule, std::string_view text) const
{
    return decide(rule, text, {}, nullptr);
}

// Whether none of the literals of the rule's contest stands in the text: where an earlier version
// had none, only what changed is looked at.
bool Detection::lacksLiterals(std::uint32_t rule, std::string_view text, const Earlier &earlier,
                              CountMemory *memory) const
{
    const std::uint32_t firstContest = firstFixed + 2 * languageCount();
    if (rule < firstContest || rule - firstContest >= m_contests.size())
        return false;
    const std::string_view head = text.substr(0, headBytes);
    const WordSet &literals = m_contests[rule - firstContest].literals;
    const bool before = earlier.memory != nullptr && earlier.memory->withoutLiterals == rule;
    if (literals.empty() || (!before && memory == nullptr))
        return false;
    const bool lacks = before ? !changesHold(literals, head, earlier.copied) : !literals.isIn(head);
    if (lacks && memory != nullptr)
        memory->withoutLiterals = rule;
    return lacks;
}

std::optional<LanguageId> Detection::decide(std::uint32_t rule, std::string_view text,
                                            const Earlier &earlier, CountMemory *memory) const
{
    if (rule == none)
        return std::nullopt;
    if (rule == guess)
        return guessed(text);
    const auto language = [](std::uint32_t value) {
        return LanguageId{static_cast<std::uint16_t>(value)};
    };
    std::uint32_t value = rule - firstFixed;
    if (value < languageCount())
        return language(value);
    value -= languageCount();
    if (value < languageCount())
        return byExtension(language(value), text);
    value -= languageCount();
    return value < m_contests.size()
               ? contested(m_contests[value], text, lacksLiterals(rule, text, earlier, memory))
               : std::nullopt;
}

const std::vector<LanguageId> &Detection::shebangLanguages(std::string_view text) const
{
    return m_names->interpretedBy(shebangProgram(text));
}

std::optional<LanguageId> Detection::guessed(std::string_view text) const
{
    if (const auto &languages = shebangLanguages(text); !languages.empty())
        return languages.front();
    if (const std::string_view mode = modelineName(text); !mode.empty())
        return m_names->named(mode);
    return text.starts_with("<?xml") ? std::optional(m_xml) : std::nullopt;
}

// A script may be of another language than its extension says. Not Shell: "#!/bin/sh" begins
// scripts of many languages that start their interpreter themselves.
LanguageId Detection::byExtension(LanguageId language, std::string_view text) const
{
    if (!text.starts_with("#!"))
        return language;
    const auto &languages = shebangLanguages(text);
    if (languages.empty() || languages.front() == m_shell || contains(languages, language))
        return language;
    return languages.front();
}

std::optional<LanguageId> Detection::contested(const Contest &contest, std::string_view text,
                                               bool noLiterals) const
{
    const std::string_view head = text.substr(0, headBytes);
    if (const auto &languages = shebangLanguages(head); !languages.empty()) {
        if (const auto candidate = firstOf(languages, contest.candidates))
            return candidate;
        if (languages.front() != m_shell)
            return languages.front();
    }
    if (const std::string_view mode = modelineName(text); !mode.empty()) {
        const auto language = m_names->named(mode);
        if (language && contains(contest.candidates, *language))
            return language;
    }
    if (noLiterals)
        return contest.otherwise;
    for (const Contest::Case &one : contest.cases) {
        if (one.condition.holds(head))
            return one.language;
    }
    return contest.otherwise;
}

} // namespace ferrograph::languages
