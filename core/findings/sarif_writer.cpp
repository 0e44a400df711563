// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/sarif_writer.h"

#include <nlohmann/json.hpp>

#include <map>

namespace ferrograph::findings
{
namespace
{

using Json = nlohmann::ordered_json;

const char *levelOf(Severity severity)
{
    switch (severity) {
    case Severity::Critical:
    case Severity::High:
        return "error";
    case Severity::Low:
    case Severity::Info:
        return "note";
    default:
        return "warning";
    }
}

// Of characters that a URI cannot hold, the ones that paths do hold.
std::string asUri(const std::string &path)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string uri;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        const bool plain = byte > 0x20 && byte < 0x7f && c != '%' && c != '#' && c != '?' &&
                           c != '\\' && c != '"' && c != '<' && c != '>';
        if (plain) {
            uri += c;
        } else {
            uri += '%';
            uri += digits[byte >> 4];
            uri += digits[byte & 15];
        }
    }
    return uri;
}

Json resultOf(const ExportedFinding &finding, std::size_t ruleIndex)
{
    Json result{{"ruleId", finding.rule},
                {"ruleIndex", ruleIndex},
                {"level", levelOf(finding.severity)},
                {"message", {{"text", finding.message}}}};
    if (!finding.path.empty()) {
        Json place{{"artifactLocation", {{"uri", asUri(finding.path)}}}};
        if (finding.line > 0)
            place["region"] = {{"startLine", finding.line}};
        result["locations"] = Json::array({{{"physicalLocation", std::move(place)}}});
    }
    result["partialFingerprints"] = {{"ferrograph/v1", finding.fingerprint}};
    result["baselineState"] = finding.baselineState;
    result["suppressions"] = Json::array();
    if (finding.suppressed)
        result["suppressions"].push_back({{"kind", "external"}, {"status", "accepted"}});
    Json taxa = Json::array();
    for (const int cwe : finding.cwe)
        taxa.push_back({{"id", std::to_string(cwe)}, {"toolComponent", {{"name", "CWE"}}}});
    if (!taxa.empty())
        result["taxa"] = std::move(taxa);
    result["properties"] = {{"severity", name(finding.severity)}, {"category", finding.category}};
    return result;
}

} // namespace

std::string asSarif(std::span<const ExportedFinding> findings)
{
    std::map<std::string, std::vector<const ExportedFinding *>> tools;
    for (const ExportedFinding &finding : findings)
        tools[finding.tool].push_back(&finding);
    Json runs = Json::array();
    for (const auto &[tool, list] : tools) {
        std::map<std::string, std::size_t> indexes;
        Json rules = Json::array();
        Json results = Json::array();
        for (const ExportedFinding *finding : list) {
            const auto [found, fresh] = indexes.try_emplace(finding->rule, rules.size());
            if (fresh) {
                Json rule{{"id", finding->rule}};
                if (!finding->ruleName.empty())
                    rule["name"] = finding->ruleName;
                rules.push_back(std::move(rule));
            }
            results.push_back(resultOf(*finding, found->second));
        }
        runs.push_back({{"tool", {{"driver", {{"name", tool}, {"rules", std::move(rules)}}}}},
                        {"results", std::move(results)}});
    }
    const Json document{{"$schema",
                         "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/"
                         "sarif-schema-2.1.0.json"},
                        {"version", "2.1.0"},
                        {"runs", std::move(runs)}};
    return document.dump(1, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace ferrograph::findings
