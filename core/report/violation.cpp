// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/violation.h"

#include "core/base/path_text.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

namespace ferrograph::report
{
namespace
{

using Json = nlohmann::ordered_json;

constexpr std::array rules = {
    CheckRule{"new-unsafe-file", "New file that is not memory-safe",
              "After the policy's date new code is memory-safe by default."},
    CheckRule{"limit", "Limit not kept", "A figure of the roadmap's policy is beyond its limit."},
    CheckRule{
        "roadmap-invalid", "Roadmap that cannot be read",
        "The repository's .ferrograph/roadmap.json is what `ferrograph roadmap check` takes."},
    CheckRule{"new-finding", "New memory-safety finding",
              "No memory-safety finding is new against the base."},
    CheckRule{"new-crash", "New memory-safety crash",
              "No memory-safety crash is new against the base."}};

std::string_view nameOf(std::string_view rule)
{
    const auto found = std::ranges::find(rules, rule, &CheckRule::id);
    return found == rules.end() ? rule : found->name;
}

// A path as a relative URI (RFC 3986).
std::string uri(const std::string &path)
{
    std::string result;
    for (const char c : pathBytes(path)) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte < 128 && (std::isalnum(byte) != 0 ||
                                          std::string_view("-._~/").find(c) != std::string::npos);
        if (plain)
            result += c;
        else
            result += fmt::format("%{:02X}", byte);
    }
    return result;
}

std::string escaped(std::string_view text, std::string_view special)
{
    std::string result;
    for (const char c : text) {
        if (special.find(c) != std::string_view::npos)
            result += fmt::format("%{:02X}", static_cast<unsigned char>(c));
        else
            result += c;
    }
    return result;
}

Json sarifRule(const CheckRule &rule)
{
    return {{"id", rule.id},
            {"shortDescription", {{"text", rule.name}}},
            {"fullDescription", {{"text", rule.text}}},
            {"defaultConfiguration", {{"level", "error"}}}};
}

Json sarifResult(const Violation &violation)
{
    const auto found = std::ranges::find(rules, violation.rule, &CheckRule::id);
    Json result{{"ruleId", violation.rule}};
    if (found != rules.end())
        result["ruleIndex"] = found - rules.begin();
    result["level"] = "error";
    result["message"] = {{"text", violation.what + '.'}};
    if (!violation.path.empty()) {
        Json physical{{"artifactLocation", {{"uri", uri(violation.path)}}}};
        physical["region"] = {{"startLine", std::max<std::size_t>(1, violation.line)}};
        result["locations"] = Json::array({{{"physicalLocation", physical}}});
    }
    result["partialFingerprints"] = {{"ferrograph/v1", violation.fingerprint()}};
    Json properties = Json::object();
    if (!violation.commit.empty())
        properties["commit"] = violation.commit;
    if (!violation.repository.empty())
        properties["repository"] = violation.repository;
    if (!properties.empty())
        result["properties"] = properties;
    return result;
}

} // namespace

std::span<const CheckRule> checkRules()
{
    return rules;
}

std::string Violation::fingerprint() const
{
    // FNV-1a, 64 bits.
    std::uint64_t hash = 0xcbf29ce484222325U;
    const auto add = [&hash](std::string_view text) {
        for (const char c : text) {
            hash ^= static_cast<unsigned char>(c);
            hash *= 0x100000001b3U;
        }
        hash *= 0x100000001b3U; // a border
    };
    add(rule);
    add(repository);
    add(path);
    if (!identity.empty())
        add(identity);
    else if (rule != "new-unsafe-file")
        add(what);
    return fmt::format("{:016x}", hash);
}

std::string sarifText(std::span<const Violation> violations, std::string_view version)
{
    Json driver{{"name", "Ferrograph"}, {"version", version}, {"rules", Json::array()}};
    for (const CheckRule &rule : rules)
        driver["rules"].push_back(sarifRule(rule));
    Json results = Json::array();
    for (const Violation &violation : violations)
        results.push_back(sarifResult(violation));
    const Json log{{"$schema", "https://json.schemastore.org/sarif-2.1.0.json"},
                   {"version", "2.1.0"},
                   {"runs", Json::array({{{"tool", {{"driver", driver}}},
                                          {"automationDetails", {{"id", "ferrograph-check/"}}},
                                          {"columnKind", "unicodeCodePoints"},
                                          {"results", results}}})}};
    return log.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string githubAnnotations(std::span<const Violation> violations)
{
    std::string text;
    for (const Violation &violation : violations) {
        constexpr std::string_view inProperty = "%\r\n:,";
        std::string properties;
        if (!violation.path.empty()) {
            properties = fmt::format("file={},line={},", escaped(violation.path, inProperty),
                                     std::max<std::size_t>(1, violation.line));
        }
        text += fmt::format("::error {}title={}::{}\n", properties,
                            escaped(nameOf(violation.rule), inProperty),
                            escaped(violation.what, "%\r\n"));
    }
    return text;
}

std::string gitlabReport(std::span<const Violation> violations)
{
    Json list = Json::array();
    for (const Violation &violation : violations) {
        // The path must be there; what no file is to blame for stands at the roadmap's place.
        const std::string path =
            violation.path.empty() ? std::string(".ferrograph/roadmap.json") : violation.path;
        list.push_back(
            {{"description", violation.what},
             {"check_name", violation.rule},
             {"fingerprint", violation.fingerprint()},
             {"severity", "major"},
             {"location",
              {{"path", path}, {"lines", {{"begin", std::max<std::size_t>(1, violation.line)}}}}}});
    }
    return list.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace ferrograph::report
