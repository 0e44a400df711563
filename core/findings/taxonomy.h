// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Which result is a memory-safety finding, and how severe. Decided by the rule, then by a message
// where one rule means several defects, then by CWE; what none of them knows is unclassified. The
// facts are resources/tables/{rules,cwe,tools}.json.
namespace ferrograph::findings
{

enum class Tier : std::uint8_t {
    Unclassified,
    No,
    MitreOnly, // in CWE-1399 and not a violation: leaks, big allocations
    Debated,   // null, integers, races, exhaustion
    Cause,     // normally leads to a violation in C, C++ and unsafe code
    Core,      // the violation itself
    Hazard,    // a risky construct, no violation shown: charted apart
    Surface,   // inventory of unsafe code: charted apart
};

enum class Severity : std::uint8_t { Unknown, Info, Low, Medium, High, Critical };

// Which results are memory safety. Never mixed in one chart.
enum class Profile : std::uint8_t {
    Strict,  // core
    Default, // core and cause
    Broad,   // and debated
    Cwe1399, // exactly MITRE's 37
};

std::string_view name(Tier tier);
std::string_view name(Severity severity);
std::string_view name(Profile profile);
std::optional<Tier> tierFromName(std::string_view text);
std::optional<Severity> severityFromName(std::string_view text);
std::optional<Profile> profileFromName(std::string_view text);

struct Class {
    Tier tier = Tier::Unclassified;
    std::string category; // "spatial", "temporal", …; empty when unclassified
    int cwe = 0;          // that decided, or that the rule stands for; 0: none
    bool inCwe1399 = false;
    Severity severity = Severity::Unknown;

    friend bool operator==(const Class &, const Class &) = default;
};

// What the user says of a rule.
struct RuleOverride {
    std::optional<Tier> tier;
    std::optional<Severity> severity;
};

// What is known of a result.
struct Evidence {
    std::string_view tool; // driver name
    std::string_view rule;
    std::string_view message;
    std::string_view path;
    std::vector<int> cwe;
    std::string_view securitySeverity; // number or word
    std::string_view level;            // SARIF's
    std::string_view severityTag;      // "HIGH" among the rule's tags
};

// nothing: unclassified. Hazards and surface are no findings, so never memory safety.
std::optional<bool> isMemorySafety(const Class &classified, Profile profile);

class Taxonomy
{
public:
    static const Taxonomy &builtin();

    Class classify(const Evidence &evidence, const RuleOverride &override = {}) const;

    // Whether the message matters for a rule.
    bool readsMessage(std::string_view tool, std::string_view rule) const;

    // The name under which runs of a tool are one series, whatever language standard or product
    // variant its driver names.
    std::string family(std::string_view tool) const;
    // Whether the tool lists a path in `locations` and names the defect last.
    bool defectIsLast(std::string_view tool) const;

    // "1-3f2a…": versions and contents of the tables.
    const std::string &version() const;

    struct Tables; // known to the taxonomy only

private:
    Taxonomy();
    std::shared_ptr<const Tables> m_tables;
};

// CVSS bands: 9 and more is critical, 7 high, 4 medium, more than 0 low, 0 info; or a word.
Severity severityOfScore(double score);
std::optional<Severity> severityOfText(std::string_view text);

} // namespace ferrograph::findings
