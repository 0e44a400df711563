// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/fuzz_inspection.h"

#include "app/cli/output/crash_shapes.h"
#include "app/cli/output/shapes.h"
#include "core/fuzzing/fuzz_formats.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <array>
#include <utility>

namespace ferrograph::cli
{
namespace
{

constexpr std::uint64_t largestFile = std::uint64_t{1} << 30;

// A log of crashes alone has no fuzzer to tell of.
Json objectOf(const fuzzing::FuzzResult &result)
{
    Json object{{"kind", result.kind}};
    const bool engine = result.kind != "crash";
    if (engine) {
        object["target"] = textOrNull(result.target);
        Json points = Json::array();
        Json campaigns = Json::array();
        for (const fuzzing::Campaign &campaign : result.campaigns) {
            for (const fuzzing::CampaignPoint &point : campaign.points)
                points.push_back(toJson(point));
            campaigns.push_back(toJson(campaign));
        }
        object["points"] = std::move(points);
        object["campaigns"] = std::move(campaigns);
    }
    Json crashes = Json::array();
    for (const fuzzing::Crash &crash : result.crashes)
        crashes.push_back(toJson(crash));
    object["crashes"] = std::move(crashes);
    if (!result.coverage.empty()) {
        Json coverage = Json::array();
        for (const fuzzing::CoverageReport &report : result.coverage)
            coverage.push_back(toJson(report));
        object["coverage"] = std::move(coverage);
    }
    object["problems"] = toJson(result.problems);
    return object;
}

Sheet sheetOf(const fuzzing::FuzzResult &result, const std::string &file)
{
    Sheet sheet;
    sheet.columns = {{"file", "File"},
                     {"line", "Line"},
                     {"tool", "Tool"},
                     {"type", "Type"},
                     {"access", "Access"},
                     {"severity", "Severity"},
                     {"memory_safety", "Memory safety"},
                     {"state", "State"},
                     {"cwe", "CWE", Shown::CsvOnly},
                     {"clusterfuzz_type", "ClusterFuzz type", Shown::CsvOnly},
                     {"clusterfuzz_state", "ClusterFuzz state", Shown::CsvOnly}};
    for (const fuzzing::Crash &crash : result.crashes)
        sheet.rows.push_back({file, crash.logLine, crash.tool, crash.kind,
                              std::string(fuzzing::accessName(crash.access)),
                              std::string(fuzzing::severityName(crash.judgement.severity)),
                              std::string(fuzzing::verdictName(crash.judgement.memorySafety)),
                              fmt::format("{}", fmt::join(crash.identity.state, " < ")),
                              fmt::format("{}", fmt::join(crash.judgement.cwe, " ")),
                              crash.clusterFuzz.type, crash.clusterFuzz.state});
    for (const fuzzing::Campaign &campaign : result.campaigns)
        sheet.notes.push_back(fmt::format("{}: {} on {}, {} executions in {:.0f} s", file,
                                          campaign.engine,
                                          campaign.target.empty() ? "?" : campaign.target,
                                          campaign.executions, campaign.seconds));
    for (const fuzzing::CoverageReport &report : result.coverage)
        sheet.notes.push_back(
            fmt::format("{}: {} of {} lines covered", file, report.linesCovered, report.lines));
    return sheet;
}

template <std::size_t index>
Result<Inspection> inspectFuzz(input::Item &item, const InspectRequest &request)
{
    const auto text = item.content.all(largestFile);
    FERROGRAPH_TRY(text);
    auto result = fuzzing::fuzzFormats()[index].read({item.path, item.time, *text}, request.target);
    FERROGRAPH_TRY(result);
    fuzzing::joinParts(*result);
    Inspection inspection;
    inspection.object = objectOf(*result);
    inspection.sheet = sheetOf(*result, item.name);
    inspection.problems = !result->problems.empty();
    return inspection;
}

template <std::size_t... indexes>
std::array<Inspector, sizeof...(indexes)> rows(std::index_sequence<indexes...>)
{
    return {Inspector{fuzzing::fuzzFormats()[indexes].name, inspectFuzz<indexes>}...};
}

} // namespace

std::span<const Inspector> fuzzInspectors()
{
    static const auto all = rows(std::make_index_sequence<fuzzing::fuzzFormatCount>());
    return all;
}

} // namespace ferrograph::cli
