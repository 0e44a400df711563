// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/coverage_files.h"

#include "core/fuzzing/casr_report.h"
#include "core/fuzzing/text_scan.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <set>

namespace ferrograph::fuzzing
{
namespace
{

using Json = nlohmann::json;

struct Sum {
    std::uint64_t count = 0;
    std::uint64_t covered = 0;
};

std::optional<Sum> sumOf(const Json &summary, const char *what)
{
    const auto found = summary.find(what);
    if (found == summary.end() || !found->is_object())
        return std::nullopt;
    const auto count = found->find("count");
    const auto covered = found->find("covered");
    if (count == found->end() || covered == found->end() || !count->is_number_unsigned() ||
        !covered->is_number_unsigned())
        return std::nullopt;
    return Sum{count->get<std::uint64_t>(), covered->get<std::uint64_t>()};
}

Error notCoverage(std::string what)
{
    return {ErrorCode::InvalidInput, "coverage", std::move(what), {}, {}, {}};
}

} // namespace

Result<FuzzResult> readLlvmCoverage(std::string_view json)
{
    const Json root = Json::parse(json, nullptr, false);
    if (!root.is_object() || !root.contains("data") || !root["data"].is_array() ||
        root["data"].empty() || !root["data"][0].is_object())
        return failure(notCoverage("is no export of llvm-cov: \"data\" is not a list of objects"));
    FuzzResult result;
    result.kind = "coverage";
    const Json &data = root["data"][0];
    const Json files = data.value("files", Json::array());
    CoverageReport report;
    for (const Json &file : files.is_array() ? files : Json::array()) {
        const std::string path =
            file.is_object() && file.contains("filename") && file["filename"].is_string()
                ? file["filename"].get<std::string>()
                : std::string();
        const auto lines =
            file.is_object() && file.contains("summary") && file["summary"].is_object()
                ? sumOf(file["summary"], "lines")
                : std::nullopt;
        if (path.empty() || !lines) {
            result.problems.push_back({path.empty() ? "a file" : path, "has no count of lines"});
            continue;
        }
        report.files.push_back({path, lines->count, lines->covered});
    }
    const Json totals = data.value("totals", Json::object());
    if (const auto lines = totals.is_object() ? sumOf(totals, "lines") : std::nullopt) {
        report.lines = lines->count;
        report.linesCovered = lines->covered;
    } else if (!report.files.empty()) {
        for (const CoverageReport::File &file : report.files) {
            report.lines += file.lines;
            report.linesCovered += file.covered;
        }
    } else {
        return failure(notCoverage("has neither totals nor files with counts of lines"));
    }
    if (const auto functions = totals.is_object() ? sumOf(totals, "functions") : std::nullopt) {
        report.functions = functions->count;
        report.functionsCovered = functions->covered;
    }
    result.coverage.push_back(std::move(report));
    return result;
}

Result<FuzzResult> readLcov(std::string_view text)
{
    CoverageReport report;
    CoverageReport::File file;
    bool any = false;
    while (!text.empty()) {
        std::string_view line = before(text, "\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        line = trimmed(line);
        if (take(line, "SF:")) {
            file = {std::string(line), 0, 0};
        } else if (take(line, "LF:")) {
            file.lines = leadingNumber(line).value_or(0);
        } else if (take(line, "LH:")) {
            file.covered = leadingNumber(line).value_or(0);
        } else if (take(line, "FNF:")) {
            report.functions += leadingNumber(line).value_or(0);
        } else if (take(line, "FNH:")) {
            report.functionsCovered += leadingNumber(line).value_or(0);
        } else if (line == "end_of_record") {
            any = true;
            report.lines += file.lines;
            report.linesCovered += file.covered;
            report.files.push_back(std::move(file));
            file = {};
        }
    }
    if (!any)
        return failure(notCoverage("is no tracefile of lcov: no record ends"));
    FuzzResult result;
    result.kind = "coverage";
    result.coverage.push_back(std::move(report));
    return result;
}

Result<FuzzResult> readIntrospector(std::string_view json)
{
    const Json root = Json::parse(json, nullptr, false);
    const auto profile = root.is_object() ? root.find("MergedProjectProfile") : root.end();
    if (!root.is_object() || profile == root.end() || !profile->is_object() ||
        !profile->contains("stats") || !(*profile)["stats"].is_object())
        return failure(notCoverage(
            "is no summary of fuzz-introspector: MergedProjectProfile.stats is missing"));
    const Json &stats = (*profile)["stats"];
    const auto number = [&stats](const char *key) -> std::uint64_t {
        const auto found = stats.find(key);
        return found != stats.end() && found->is_number_unsigned() ? found->get<std::uint64_t>()
                                                                   : 0;
    };
    FuzzResult result;
    result.kind = "introspector";
    CoverageReport report;
    report.functions = number("total-functions");
    report.functionsCovered = number("code-coverage-function-count");
    const auto reached = stats.find("reached-function-percentage");
    if (reached != stats.end() && reached->is_number())
        report.reachedPercent = reached->get<double>();
    result.coverage.push_back(report);
    return result;
}

namespace
{

// One record of RFC 4180; fields in quotes may hold line ends.
bool nextRecord(std::string_view &text, std::vector<std::string> &fields)
{
    fields.clear();
    if (text.empty())
        return false;
    std::string field;
    bool quoted = false;
    std::size_t i = 0;
    for (; i < text.size(); ++i) {
        const char c = text[i];
        if (quoted) {
            if (c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
                field += '"';
                ++i;
            } else if (c == '"') {
                quoted = false;
            } else {
                field += c;
            }
        } else if (c == '"') {
            quoted = true;
        } else if (c == ',') {
            fields.push_back(std::move(field));
            field.clear();
        } else if (c == '\n') {
            break;
        } else if (c != '\r') {
            field += c;
        }
    }
    fields.push_back(std::move(field));
    text.remove_prefix(std::min(i + 1, text.size()));
    return true;
}

} // namespace

Result<FuzzResult> readFuzzBench(std::string_view csv)
{
    std::vector<std::string> row;
    nextRecord(csv, row);
    std::map<std::string, std::size_t> columns;
    for (std::size_t i = 0; i < row.size(); ++i)
        columns.emplace(row[i], i);
    for (const char *needed : {"fuzzer", "benchmark", "trial_id", "time", "edges_covered"}) {
        if (!columns.contains(needed))
            return failure(ErrorCode::InvalidInput, "FuzzBench table",
                           fmt::format("has no column '{}'", needed), "line 1");
    }
    FuzzResult result;
    result.kind = "fuzzbench";
    std::map<std::string, std::size_t> trials;
    std::set<std::string> crashKeys;
    std::uint64_t record = 1;
    const auto cell = [&](const char *name) -> std::string {
        const auto column = columns.find(name);
        return column != columns.end() && column->second < row.size() ? row[column->second]
                                                                      : std::string();
    };
    while (nextRecord(csv, row)) {
        ++record;
        if (row.size() == 1 && row[0].empty())
            continue;
        const auto seconds = realNumber(cell("time"));
        if (row.size() < columns.size() || !seconds || cell("trial_id").empty()) {
            result.problems.push_back(
                {fmt::format("record {}", record), "has too few fields or no time"});
            continue;
        }
        const std::string key = cell("fuzzer") + '|' + cell("benchmark") + '|' + cell("trial_id");
        const auto [trial, fresh] = trials.try_emplace(key, result.campaigns.size());
        if (fresh) {
            Campaign campaign;
            campaign.engine = cell("fuzzer");
            campaign.target = cell("benchmark");
            campaign.instance = "trial " + cell("trial_id");
            campaign.coverageKind = CoverageKind::Edges;
            campaign.facts["experiment"] = cell("experiment");
            if (const auto start = parseIso(replaced(before(cell("time_started"), "."), " ", "T")))
                campaign.start = *start;
            result.campaigns.push_back(std::move(campaign));
        }
        Campaign &campaign = result.campaigns[trial->second];
        CampaignPoint point;
        point.seconds = *seconds;
        const auto edges = realNumber(cell("edges_covered"));
        if (edges && *edges >= 0)
            point.coverage = static_cast<std::uint64_t>(*edges);
        // Several crashes at one time are several rows.
        if (campaign.points.empty() || campaign.points.back().seconds != point.seconds)
            campaign.points.push_back(point);
        campaign.seconds = std::max(campaign.seconds, *seconds);
        const std::string crash = cell("crash_key");
        if (crash.empty() || !crashKeys.insert(cell("benchmark") + crash).second)
            continue;
        const std::size_t colon = crash.find(':');
        std::string state;
        for (std::string_view rest =
                 std::string_view(crash).substr(std::min(colon + 1, crash.size()));
             !rest.empty();) {
            const std::string_view line = before(rest, "\n");
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            state += " " + std::string(line) + "\n";
        }
        auto read = readClusterFuzzText("Crash Type: " + crash.substr(0, colon) +
                                            "\nCrash State:\n" + state,
                                        cell("benchmark"));
        if (read)
            result.crashes.push_back(std::move(read->crashes.front()));
    }
    return result;
}

} // namespace ferrograph::fuzzing
