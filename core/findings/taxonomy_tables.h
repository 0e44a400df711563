// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/taxonomy.h"
#include "core/languages/pattern.h"

#include <map>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

// The tables of the taxonomy as they are looked up. Not for other rooms.
namespace ferrograph::findings
{

struct RuleFacts {
    int cwe = 0;
    std::string category;
    Tier tier = Tier::Unclassified;
    bool runtime = false; // seen when it happened: severity is not capped
    Severity severity = Severity::Unknown;
};

struct CweFacts {
    std::string category;
    Tier tier = Tier::Unclassified;
    bool inCwe1399 = false;
    Severity severity = Severity::Unknown;
};

struct TextRule {
    languages::Pattern pattern;
    RuleFacts facts;
};

struct ToolRules {
    std::unordered_map<std::string, RuleFacts> exact;
    std::unordered_map<std::string, RuleFacts> last;
    std::vector<std::pair<std::string, RuleFacts>> prefixes; // longest first
    std::unordered_map<std::string, std::vector<TextRule>> messages;
    std::vector<TextRule> texts;
    std::string latent;
};

struct ToolFacts {
    std::vector<std::pair<std::string, std::string>> drivers;
    std::vector<std::pair<std::string, std::string>> families;
    std::map<std::string, std::vector<std::string>, std::less<>> prefixes;
    std::unordered_set<std::string> levels;
    std::unordered_set<std::string> noSecuritySeverity;
    std::unordered_set<std::string> severityTags;
    std::unordered_set<std::string> lastLocation;
    std::unordered_set<std::string> native;
};

struct Taxonomy::Tables {
    std::unordered_map<std::string, ToolRules> rules;
    std::unordered_map<int, CweFacts> cwe;
    ToolFacts tools;
    std::string version;
};

std::shared_ptr<const Taxonomy::Tables> readTaxonomyTables();

// The tool and the rule as rules.json names them, with the message as it is compared.
struct Normalised {
    std::string tool;
    std::string rule;
    std::string message;
    bool latent = false; // one severity step down
};
Normalised normalised(const ToolFacts &tools, const Evidence &evidence);

// The tool behind a driver's name; empty when it is not known.
std::string toolOf(const ToolFacts &tools, std::string_view driver);

} // namespace ferrograph::findings
