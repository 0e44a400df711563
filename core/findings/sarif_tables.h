// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/json_text.h"
#include "core/findings/json_tree.h"
#include "core/findings/sarif_model.h"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ferrograph::findings
{

struct CweSets {
    std::set<int> strong;
    std::set<int> weak;
};

// What the results of one run refer to: the tool with its rules, artifacts, base ids, taxonomies.
class SarifTables
{
public:
    // `inlined` are the file's inlineExternalProperties.
    static Result<std::unique_ptr<SarifTables>>
    read(JsonText &text, const std::vector<Member> &members, JsonValue inlined, std::size_t index);

    SarifTables(const SarifTables &) = delete;
    SarifTables &operator=(const SarifTables &) = delete;

    const SarifRun &run() const { return m_run; }
    SarifRun &run() { return m_run; }
    void warn(const std::string &what) { ++m_run.warnings[what]; }

    // Where the results are: ranges that begin with '['.
    const std::vector<Range> &results() const { return m_results; }

    // The rule of a result or of an override (§3.52): its id and its descriptor.
    struct Rule {
        std::optional<std::string> id;
        JsonValue descriptor;
    };
    Rule ruleOf(JsonValue result);

    // Level by the invocation's overrides (§3.48.6), if it has one.
    std::optional<Level> overriddenLevel(JsonValue result, JsonValue descriptor);

    // A message string of the tool's extensions and driver (§3.11.7).
    JsonValue globalMessage(std::string_view id) const;

    Location locate(JsonValue location); // §3.28
    JsonValue threadFlowLocation(std::int64_t index);
    const CweSets &cweOf(JsonValue descriptor);
    void addTaxon(JsonValue reference, std::set<int> &ids) const;

private:
    struct Artifact {
        std::optional<std::string> uri;
        std::optional<std::string> base;
        std::int64_t parent = -1;
    };
    struct Component {
        JsonValue value;
        std::vector<JsonValue> rules;
        std::unordered_map<std::string_view, std::size_t> byId; // the first of each
    };

    explicit SarifTables(JsonText &text)
        : m_text(text)
    {
    }
    Result<void> readMembers(const std::vector<Member> &members);
    Result<void> readMember(std::string_view key, Range range);
    Result<void> readArtifacts(Range range);
    Result<void> applyInlined(JsonValue inlined);
    void indexComponents();
    void describeRun(std::size_t index);
    void describeRules();
    void describeInvocations();

    const Component &component(JsonValue reference) const;
    JsonValue descriptor(JsonValue reference, const std::optional<std::string> &id,
                         std::int64_t index);
    JsonValue byGuid(const Component &component, std::string_view guid) const;
    JsonValue byIdOrPrefix(const Component &component, const std::string &id,
                           JsonValue byIndex) const;
    bool isCweComponent(JsonValue reference) const;
    void readArtifactLocation(JsonValue value, Location &location);
    std::optional<std::string> baseUri(const std::string &id);
    JsonTree &tree() { return *m_trees.emplace_back(std::make_unique<JsonTree>()); }

    JsonText &m_text;
    SarifRun m_run;
    std::vector<std::unique_ptr<JsonTree>> m_trees; // what the values below look into
    std::map<std::string, JsonValue, std::less<>> m_members;
    std::vector<Range> m_results;
    std::vector<Artifact> m_artifacts;
    std::vector<Range> m_flowLocations; // parsed when one is asked for
    JsonTree m_flowLocation;
    std::vector<Component> m_components; // driver first
    std::vector<JsonValue> m_taxonomies;
    std::vector<JsonValue> m_invocations;
    std::map<std::size_t, std::vector<std::pair<JsonValue, Level>>> m_overrides;
    std::map<std::pair<const void *, std::uint32_t>, CweSets> m_cwe;
};

// "CWE-78" and its other spellings in a text: the first one, or all.
std::optional<int> firstCwe(std::string_view text);
void addCwes(std::string_view text, std::set<int> &ids);
// Tags and the properties that hold CWE numbers.
void addCwesOfProperties(JsonValue properties, std::set<int> &ids);

// §3.4.3: what identifies a file.
std::string uriToPath(std::string_view uri);
bool isAbsoluteUri(std::string_view uri);

std::optional<Level> levelFromName(std::string_view text);

// One result as the file has it, made out with the run's tables.
SarifResult readResult(SarifTables &tables, std::size_t index, JsonValue value);

} // namespace ferrograph::findings
