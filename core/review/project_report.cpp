// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/review/project_report.h"

#include "core/report/number_format.h"
#include "core/review/report_parts.h"
#include "core/review/scope_figures.h"
#include "core/store/class_table.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace ferrograph::review
{
namespace
{

Result<ProjectState> readState(store::Database &database, const std::string &name,
                               const ReportOptions &options)
{
    const auto project = store::project(database, name);
    FERROGRAPH_TRY(project);
    auto table = store::classTable(database);
    FERROGRAPH_TRY(table);
    ProjectState state{*project, std::move(*table), {}, 0, 0, options.from, std::nullopt, {}};
    state.asOf = options.asOf;
    state.knownUntil = knownUntil(*project, options.asOf);
    auto months =
        store::codeSeries(database, name, {std::nullopt, state.knownUntil}, Step::Month, {});
    FERROGRAPH_TRY(months);
    if (months->points.empty()) {
        return failure(ErrorCode::InvalidInput, name,
                       fmt::format("has no commits on {}", isoDate(options.asOf)), {},
                       "scan it, or take a later date");
    }
    state.months = std::move(*months);
    auto roadmap = reviewRoadmap(database, name, options.asOf);
    if (roadmap)
        state.roadmap = std::move(*roadmap);
    else if (roadmap.error().code != ErrorCode::NotFound)
        return failure(roadmap.error());
    return state;
}

void addProject(const ProjectState &state, report::Document &document)
{
    document.sections.push_back(summarySection(state));
    document.sections.push_back(codeSection(state));
    for (report::Section &section : roadmapSections(state))
        document.sections.push_back(std::move(section));
    document.sections.push_back(provenanceSection(state));
}

} // namespace

Result<report::Document> makeReport(store::Database &database,
                                    const std::vector<std::string> &projects,
                                    const ReportOptions &options)
{
    const bool portfolio = projects.size() > 1;
    std::vector<ProjectState> states;
    std::vector<std::string> missing; // have no commits at that date
    for (const std::string &name : projects) {
        auto state = readState(database, name, options);
        if (!state && portfolio && state.error().code == ErrorCode::InvalidInput) {
            missing.push_back(name);
            continue;
        }
        FERROGRAPH_TRY(state);
        states.push_back(std::move(*state));
        if (portfolio)
            states.back().prefix = fmt::format("p{}-", states.size());
    }
    if (states.empty()) {
        return failure(ErrorCode::InvalidInput, "report",
                       fmt::format("no project has commits on {}", isoDate(options.asOf)), {},
                       "scan them, or take a later date");
    }
    report::Document document;
    document.asOf = options.asOf;
    document.title = portfolio
                         ? fmt::format("Memory-safety posture of {} projects", states.size())
                         : fmt::format("{}: memory-safety posture", states.front().project.name);
    document.subtitle = fmt::format("As of {}", report::dateText(options.asOf));
    if (!portfolio && !states.front().project.settings.programme.empty())
        document.subtitle += " \u00B7 " + states.front().project.settings.programme;
    if (portfolio)
        document.sections.push_back(portfolioSection(states, missing));
    for (const ProjectState &state : states)
        addProject(state, document);
    return document;
}

std::vector<report::CodeSample> codeSamples(const store::CodeSeries &series)
{
    std::vector<report::CodeSample> samples;
    for (const store::CodePoint &point : series.points)
        samples.push_back({point.date, point.stepEnd, point.commit, point.totals, point.languages});
    return samples;
}

std::string shellWord(const std::string &text)
{
    const bool plain = !text.empty() && std::ranges::all_of(text, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("._-/+:@").find(c) != std::string_view::npos;
    });
    if (plain)
        return text;
    std::string quoted = "'";
    for (const char c : text)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return quoted + '\'';
}

} // namespace ferrograph::review
