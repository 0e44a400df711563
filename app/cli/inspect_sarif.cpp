// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/inspection.h"
#include "app/cli/output/shapes.h"
#include "core/findings/sarif_reader.h"
#include "core/findings/sighting.h"
#include "core/findings/taxonomy.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace ferrograph::cli
{
namespace
{

struct RunFigures {
    std::uint64_t findings = 0;
    std::uint64_t others = 0; // passed, informational, absent: no findings
    std::uint64_t suppressed = 0;
    std::uint64_t memorySafety = 0;
    std::uint64_t unclassified = 0;
    std::uint64_t hazards = 0;
    std::uint64_t withCwe = 0;
    std::map<findings::Severity, std::uint64_t> bySeverity;
    std::set<std::string> files;
};

void add(RunFigures &figures, const findings::SarifRun &run, const findings::SarifResult &result)
{
    figures.withCwe += result.cwe.empty() ? 0 : 1;
    figures.suppressed += result.suppressed() ? 1 : 0;
    const findings::Location *place = findings::defectOf(run.tool, result);
    if (place != nullptr && !place->path.empty())
        figures.files.insert(place->path);
    if (result.kind != findings::Kind::Fail || result.baselineState == "absent") {
        ++figures.others;
        return;
    }
    ++figures.findings;
    findings::Evidence evidence;
    evidence.tool = run.tool;
    const std::string rule = result.ruleId.value_or("");
    const std::string message = result.message.value_or("");
    evidence.rule = rule;
    evidence.message = message;
    evidence.path = place == nullptr ? std::string_view() : std::string_view(place->path);
    evidence.cwe = result.cwe;
    evidence.securitySeverity = result.securitySeverity;
    evidence.level = findings::name(result.level);
    const findings::Class classified = findings::Taxonomy::builtin().classify(evidence);
    ++figures.bySeverity[classified.severity];
    const auto memory = isMemorySafety(classified, findings::Profile::Default);
    figures.memorySafety += memory == true ? 1 : 0;
    figures.unclassified += memory ? 0 : 1;
    figures.hazards += classified.tier >= findings::Tier::Hazard ? 1 : 0;
}

Json bySeverity(const RunFigures &figures)
{
    using enum findings::Severity;
    Json object = Json::object();
    for (const auto severity : {Critical, High, Medium, Low, Info, Unknown}) {
        const auto found = figures.bySeverity.find(severity);
        object[std::string(findings::name(severity))] =
            found == figures.bySeverity.end() ? 0 : found->second;
    }
    return object;
}

Json element(const findings::SarifRun &run, const RunFigures &figures)
{
    std::string revision;
    for (const std::string &each : run.revisions)
        revision = revision.empty() ? each : revision;
    const auto date = parseIso(run.endTime.empty() ? run.startTime : run.endTime);
    return {{"tool", textOrNull(run.tool)},
            {"tool_version", textOrNull(run.toolVersion)},
            {"category", textOrNull(run.category.value_or(""))},
            {"commit", textOrNull(revision)},
            {"date", date ? dateOrNull(*date) : Json(nullptr)},
            {"rules", run.driverRules + run.extensionRules},
            {"results", run.hasResults ? Json(run.results) : Json(nullptr)},
            {"findings", figures.findings},
            {"other_results", figures.others},
            {"suppressed", figures.suppressed},
            {"by_severity", bySeverity(figures)},
            {"memory_safety", figures.memorySafety},
            {"unclassified", figures.unclassified},
            {"hazards", figures.hazards},
            {"with_cwe", figures.withCwe},
            {"files", figures.files.size()},
            {"failed", run.failed}};
}

} // namespace

Result<Inspection> inspectSarif(input::Item &item, const InspectRequest &request)
{
    std::map<std::size_t, RunFigures> figures;
    findings::SarifVisitor visitor;
    visitor.result = [&](const findings::SarifRun &run,
                         findings::SarifResult &result) -> Result<void> {
        add(figures[run.index], run, result);
        return {};
    };
    const std::string name = item.name;
    const auto document = findings::readSarif(std::move(item.content), name, request.stop, visitor);
    FERROGRAPH_TRY(document);
    Inspection inspection;
    inspection.problems = !document->problems.empty();
    inspection.sheet.columns = {{"file", "File"},
                                {"tool", "Tool"},
                                {"tool_version", "Version"},
                                {"rules", "Rules"},
                                {"results", "Results"},
                                {"memory_safety", "Memory safety"},
                                {"hazards", "Risky constructs"},
                                {"unclassified", "Unclassified"},
                                {"suppressed", "Suppressed"},
                                {"with_cwe", "With CWE"},
                                {"files", "Files"}};
    Json runs = Json::array();
    for (const findings::SarifRun &run : document->readRuns) {
        const RunFigures &each = figures[run.index];
        runs.push_back(element(run, each));
        inspection.sheet.rows.push_back(
            {name, run.tool, run.toolVersion, run.driverRules + run.extensionRules,
             run.hasResults ? Cell(run.results) : Cell(), each.memorySafety, each.hazards,
             each.unclassified, each.suppressed, each.withCwe, std::uint64_t{each.files.size()}});
    }
    inspection.object = {{"kind", "sarif"},
                         {"version", document->version},
                         {"file", name},
                         {"encoding", document->encoding},
                         {"runs", std::move(runs)},
                         {"problems", toJson(document->problems)}};
    return inspection;
}

} // namespace ferrograph::cli
