// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// What a SARIF file says, in the terms of the standard (SARIF 2.1.0, OASIS).
namespace ferrograph::findings
{

enum class Kind : std::uint8_t { Fail, Pass, Open, Informational, NotApplicable, Review };
enum class Level : std::uint8_t { None, Note, Warning, Error };
enum class LevelFrom : std::uint8_t { Result, Kind, Override, Rule, Default };
enum class MessageFrom : std::uint8_t { Text, Rule, Global, Markdown, Missing };
enum class Suppression : std::uint8_t {
    Unknown,     // the file says nothing
    None,        // examined, not suppressed
    Accepted,    // the only state that hides
    UnderReview, // stays counted
    Rejected,    // stays counted
};

std::string_view name(Kind kind);
std::string_view name(Level level);
std::string_view name(LevelFrom from);
std::string_view name(MessageFrom from);
std::string_view name(Suppression suppression);

// Absent numbers stay absent. Lines and columns count from 1.
struct Location {
    std::optional<std::string> uri;      // as written
    std::string base;                    // uriBaseId
    std::optional<std::string> absolute; // resolved against the base; nothing when it cannot be
    std::string path;   // identity: percent-decoded, '/', without "./"; the base is not applied
    std::string parent; // container of a nested artifact: "app.zip"
    std::optional<std::int64_t> line;
    std::optional<std::int64_t> column;
    std::optional<std::int64_t> endLine;
    std::optional<std::int64_t> endColumn;
    std::optional<std::int64_t> byteOffset;
    std::optional<std::int64_t> charOffset;
    std::optional<std::string> snippet; // text of the region
    std::string context;                // text around the region
    std::int64_t contextLine = 0;       // where that begins; 0 unknown
    std::string function;               // logical location
};

struct Fingerprint {
    std::string name;
    std::string value;   // of a string; else its JSON
    bool isText = false; // a value that is no string is no fingerprint
    bool partial = false;
};

// One step of a code flow.
struct FlowStep {
    std::string path;
    std::int64_t line = 0;
    std::string message;
};

struct SarifResult {
    std::size_t index = 0;             // in the run's results
    std::optional<std::string> ruleId; // nothing where there is none
    bool ruleFound = false;            // the tool describes it
    std::string ruleName;              // of the descriptor
    std::string ruleText;              // short description
    Kind kind = Kind::Fail;
    Level level = Level::Warning;
    LevelFrom levelFrom = LevelFrom::Default;
    std::optional<std::string> message; // placeholders filled in, links as written
    MessageFrom messageFrom = MessageFrom::Missing;
    std::vector<Location> locations;
    std::uint64_t related = 0;
    std::uint64_t codeFlows = 0;
    std::uint64_t flowSteps = 0;
    std::vector<FlowStep> flow; // of the first code flow, at most mostFlowSteps
    std::vector<int> cwe;       // stated in a machine-readable place, ascending
    std::vector<int> weakCwe;   // only in prose or links
    Suppression suppression = Suppression::Unknown;
    std::optional<std::string> baselineState;
    std::vector<Fingerprint> fingerprints;
    std::string guid;
    std::string correlationGuid;
    std::optional<double> rank;
    std::string securitySeverity;  // number or word, as text; of the rule, else of the result
    std::vector<std::string> tags; // of the rule

    bool suppressed() const { return suppression == Suppression::Accepted; }
};
inline constexpr std::size_t mostFlowSteps = 200;

// One run: a scan of its own, of its own tool and category.
struct SarifRun {
    std::size_t index = 0;
    std::string tool; // driver name
    std::string toolVersion;
    bool hasResults = false; // "results": []; false for absent and null: no analysis
    std::uint64_t driverRules = 0;
    std::uint64_t extensionRules = 0;
    std::uint64_t extensions = 0;
    std::vector<std::string> taxonomies;
    std::uint64_t artifacts = 0;
    std::optional<std::string> automationId;
    std::optional<std::string> category; // automationId without its last component
    std::vector<std::string> revisions;
    std::vector<std::string> branches;
    std::string startTime;
    std::string endTime;
    bool failed = false; // the tool says that it did not end well
    std::string columnKind;
    std::string baselineGuid;
    std::vector<std::string> externalFiles; // names of what is kept elsewhere and was not read
    std::map<std::string, std::optional<std::string>> bases; // originalUriBaseIds
    std::string convertedFrom;
    std::vector<std::string> ruleIds; // that the tool describes, and that are not switched off
    std::vector<std::string> disabledRules;
    std::map<std::string, std::string> deprecatedIds; // old id, the one it goes on under
    std::vector<std::string> analysed; // artifacts with the role analysisTarget, as paths

    // After the last result:
    std::uint64_t results = 0;
    std::map<std::string, std::uint64_t> warnings; // what was odd, how often
};

} // namespace ferrograph::findings
