// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/taxonomy.h"

#include "core/findings/taxonomy_tables.h"

#include <algorithm>
#include <filesystem>

namespace ferrograph::findings
{
namespace
{

Severity stepDown(Severity severity)
{
    return severity <= Severity::Low ? severity
                                     : static_cast<Severity>(static_cast<int>(severity) - 1);
}

const RuleFacts *firstMatch(const std::vector<TextRule> &rules, std::string_view message)
{
    const auto found = std::ranges::find_if(
        rules, [&](const TextRule &rule) { return rule.pattern.matches(message); });
    return found == rules.end() ? nullptr : &found->facts;
}

const RuleFacts *look(const std::unordered_map<std::string, RuleFacts> &rules,
                      const std::string &id)
{
    const auto found = rules.find(id);
    return found == rules.end() ? nullptr : &found->second;
}

// Message sub-rules first, then the rule itself in its ways of being written.
const RuleFacts *ruleFacts(const Taxonomy::Tables &tables, Normalised &names)
{
    const auto tool = tables.rules.find(names.tool);
    if (tool == tables.rules.end())
        return nullptr;
    const ToolRules &rules = tool->second;
    if (!rules.latent.empty() && names.rule.ends_with(rules.latent)) {
        names.rule.resize(names.rule.size() - rules.latent.size());
        names.latent = true;
    }
    if (const auto found = rules.messages.find(names.rule); found != rules.messages.end()) {
        if (const RuleFacts *facts = firstMatch(found->second, names.message))
            return facts;
    }
    if (const RuleFacts *facts = look(rules.exact, names.rule))
        return facts;
    if (const RuleFacts *facts = look(rules.last, names.rule.substr(names.rule.rfind('.') + 1)))
        return facts;
    for (const auto &[prefix, facts] : rules.prefixes) {
        if (names.rule.starts_with(prefix))
            return &facts;
    }
    return firstMatch(rules.texts, names.message);
}

bool isNative(const ToolFacts &tools, std::string_view path)
{
    std::string extension = std::filesystem::path(path).extension().string();
    std::ranges::transform(extension, extension.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    return tools.native.contains(extension);
}

int rankOf(Tier tier)
{
    switch (tier) {
    case Tier::Core:
        return 5;
    case Tier::Cause:
        return 4;
    case Tier::Debated:
        return 3;
    case Tier::MitreOnly:
        return 2;
    case Tier::No:
        return 1;
    default:
        return 0;
    }
}

// The best of several CWEs; in languages that check at run time it is an exception, no violation.
Class classOfCwe(const Taxonomy::Tables &tables, const Evidence &evidence)
{
    Class best;
    for (const int number : evidence.cwe) {
        const auto found = tables.cwe.find(number);
        if (found == tables.cwe.end())
            continue;
        const CweFacts &facts = found->second;
        best.inCwe1399 = best.inCwe1399 || facts.inCwe1399;
        if (rankOf(facts.tier) > rankOf(best.tier)) {
            best.tier = facts.tier;
            best.category = facts.category;
            best.cwe = number;
            best.severity = facts.severity;
        }
    }
    if (rankOf(best.tier) > rankOf(Tier::No) && !isNative(tables.tools, evidence.path)) {
        best.tier = evidence.path.empty() ? Tier::Unclassified : Tier::No;
        best.inCwe1399 = false;
        if (evidence.path.empty())
            best.category.clear();
    }
    return best;
}

std::optional<Severity> severityOfLevel(std::string_view level)
{
    if (level == "error")
        return Severity::High;
    if (level == "warning")
        return Severity::Medium;
    if (level == "note")
        return Severity::Low;
    return level == "none" ? std::optional(Severity::Info) : std::nullopt;
}

Severity severityOf(const ToolFacts &tools, const std::string &tool, const Evidence &evidence,
                    const RuleFacts *facts, Severity ofCwe)
{
    const bool decides = facts != nullptr && rankOf(facts->tier) != rankOf(Tier::No) &&
                         facts->severity != Severity::Unknown && facts->tier != Tier::Unclassified;
    if (decides)
        return facts->severity;
    if (!tools.noSecuritySeverity.contains(tool)) {
        if (const auto severity = severityOfText(evidence.securitySeverity))
            return *severity;
    }
    if (tools.severityTags.contains(tool)) {
        if (const auto severity = severityOfText(evidence.severityTag))
            return *severity;
    }
    const auto byLevel = severityOfLevel(evidence.level);
    if (tools.levels.contains(tool) && byLevel)
        return *byLevel;
    if (ofCwe != Severity::Unknown)
        return ofCwe;
    return byLevel.value_or(Severity::Unknown);
}

// A construct cannot outrank what was seen to happen.
Severity capped(Severity severity, Tier tier, bool runtime)
{
    if (tier == Tier::Surface)
        return std::min(severity, Severity::Info);
    if (tier == Tier::Hazard)
        return std::min(severity, Severity::Low);
    return runtime ? severity : std::min(severity, Severity::High);
}

} // namespace

Taxonomy::Taxonomy()
    : m_tables(readTaxonomyTables())
{
}

const Taxonomy &Taxonomy::builtin()
{
    static const Taxonomy taxonomy;
    return taxonomy;
}

Class Taxonomy::classify(const Evidence &evidence, const RuleOverride &override) const
{
    Normalised names = normalised(m_tables->tools, evidence);
    const RuleFacts *facts = ruleFacts(*m_tables, names);
    const Class byCwe = classOfCwe(*m_tables, evidence);
    Class result = byCwe;
    if (facts != nullptr) {
        result.tier = facts->tier;
        result.category = facts->category;
        result.cwe = facts->cwe;
        const auto found = m_tables->cwe.find(facts->cwe);
        result.inCwe1399 = found != m_tables->cwe.end() && found->second.inCwe1399 &&
                           facts->tier != Tier::Hazard && facts->tier != Tier::Surface;
    }
    result.tier = override.tier.value_or(result.tier);
    const std::string driver = toolOf(m_tables->tools, evidence.tool);
    result.severity = severityOf(m_tables->tools, driver, evidence, facts, byCwe.severity);
    if (names.latent)
        result.severity = stepDown(result.severity);
    result.severity = capped(result.severity, result.tier, facts != nullptr && facts->runtime);
    result.severity = override.severity.value_or(result.severity);
    return result;
}

bool Taxonomy::readsMessage(std::string_view tool, std::string_view rule) const
{
    Evidence evidence;
    evidence.tool = tool;
    evidence.rule = rule;
    const Normalised names = normalised(m_tables->tools, evidence);
    const auto found = m_tables->rules.find(names.tool);
    return found != m_tables->rules.end() &&
           (!found->second.texts.empty() || found->second.messages.contains(names.rule));
}

std::string Taxonomy::family(std::string_view tool) const
{
    std::string name(tool);
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    });
    for (const auto &[prefix, family] : m_tables->tools.families) {
        if (name.starts_with(prefix))
            return family;
    }
    return std::string(tool);
}

bool Taxonomy::defectIsLast(std::string_view tool) const
{
    return m_tables->tools.lastLocation.contains(toolOf(m_tables->tools, tool));
}

const std::string &Taxonomy::version() const
{
    return m_tables->version;
}

std::optional<bool> isMemorySafety(const Class &classified, Profile profile)
{
    if (classified.tier == Tier::Unclassified)
        return std::nullopt;
    if (classified.tier == Tier::Hazard || classified.tier == Tier::Surface)
        return false;
    switch (profile) {
    case Profile::Strict:
        return classified.tier == Tier::Core;
    case Profile::Default:
        return classified.tier == Tier::Core || classified.tier == Tier::Cause;
    case Profile::Broad:
        return classified.tier == Tier::Core || classified.tier == Tier::Cause ||
               classified.tier == Tier::Debated;
    case Profile::Cwe1399:
        return classified.inCwe1399;
    }
    return false;
}

} // namespace ferrograph::findings
