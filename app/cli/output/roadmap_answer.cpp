// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/roadmap_answer.h"

#include "app/cli/output/grant_answer.h"
#include "app/cli/output/shapes.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace ferrograph::cli
{
namespace
{

using review::RoadmapReview;
using roadmap::Scope;

Cell dayCell(std::optional<Seconds> date)
{
    return date ? Cell(isoDate(*date)) : Cell();
}

Json numberOrNull(std::optional<double> value)
{
    return value ? Json(*value) : Json(nullptr);
}

Json observationOrNull(const std::optional<metrics::Observation> &observation)
{
    return numberOrNull(observation ? std::optional(observation->value) : std::nullopt);
}

std::string_view reachWord(const metrics::Goal &goal)
{
    return goal.reach == metrics::Reach::AtMost ? "at most" : "at least";
}

metrics::Band bandOf(const roadmap::MilestoneState &state)
{
    return state.forecast ? state.forecast->band : metrics::Band{};
}

Json toJson(const review::MilestoneReview &review)
{
    const roadmap::Milestone &milestone = review.milestone;
    const roadmap::MilestoneState &state = review.state;
    const metrics::Band band = bandOf(state);
    return {{"id", milestone.id},
            {"title", milestone.title},
            {"phase", textOrNull(milestone.phase)},
            {"metric", milestone.metric},
            {"scope", scopeJson(milestone.scope)},
            {"status", roadmap::statusKey(state.status)},
            {"reason", review.reason},
            {"value", observationOrNull(state.now)},
            {"start_value", observationOrNull(state.start)},
            {"target", milestone.goal.value},
            {"reach", reachWord(milestone.goal)},
            {"progress", numberOrNull(state.progress)},
            {"start", milestone.start ? Json(milestone.start->text) : Json(nullptr)},
            {"due", isoDateTime(milestone.due.last)},
            {"owner", textOrNull(milestone.owner)},
            {"points", state.points},
            {"date", dateOrNull(state.forecast ? state.forecast->prediction().date : std::nullopt)},
            {"band",
             {{"p10", dateOrNull(band.p10)},
              {"p50", dateOrNull(band.p50)},
              {"p90", dateOrNull(band.p90)}}},
            {"reached", dateOrNull(review.firstDate)},
            {"reached_commit", textOrNull(review.firstCommit)},
            {"note", textOrNull(milestone.note)}};
}

Json toJson(const review::ElementReview &element)
{
    const roadmap::Evidence &evidence = element.evidence;
    return {{"element", roadmap::elementKey(element.element)},
            {"title", roadmap::elementTitle(element.element)},
            {"standing", review::standingKey(element.standing)},
            {"words", element.words},
            {"text", textOrNull(evidence.text)},
            {"link", textOrNull(evidence.link)},
            {"checked", evidence.checked ? Json(evidence.checked->text) : Json(nullptr)}};
}

Json toJson(const review::ComponentReview &review)
{
    Json object{{"name", review.component.name},
                {"tags", review.component.tags},
                {"owner", textOrNull(review.component.owner)}};
    object.update(cli::toJson(review.totals));
    object["exposed_year_before"] =
        review.yearBefore ? Json(review.yearBefore->exposed) : Json(nullptr);
    return object;
}

Json toJson(const review::LimitReview &review)
{
    return {{"metric", review.limit.metric},         {"scope", scopeJson(review.limit.scope)},
            {"reach", reachWord(review.limit.goal)}, {"limit", review.limit.goal.value},
            {"value", numberOrNull(review.value)},   {"broken", review.broken}};
}

Json toJson(const store::ArrivedFile &file)
{
    return {{"repository", file.file.repository},
            {"path", file.file.path},
            {"language", file.file.language},
            {"class", languages::className(file.file.languageClass)},
            {"code", file.file.code},
            {"commit", file.commit},
            {"date", isoDateTime(file.date)},
            {"moved_from", textOrNull(file.movedFrom)},
            {"removed", dateOrNull(file.removed)}};
}

Sheet milestoneSheet(const RoadmapReview &review)
{
    Sheet sheet;
    sheet.columns = {{"id", "Milestone"},      {"title", "Title", Shown::CsvOnly},
                     {"goal", "Goal"},         {"value", "Now"},
                     {"progress", "Progress"}, {"due", "Due"},
                     {"status", "Status"},     {"p10", "1 in 10 by", Shown::CsvOnly},
                     {"p50", "Likely by"},     {"p90", "9 in 10 by", Shown::CsvOnly},
                     {"reached", "Reached"},   {"reached_commit", "Commit", Shown::CsvOnly},
                     {"owner", "Owner"},       {"reason", "Reason", Shown::CsvOnly}};
    for (const review::MilestoneReview &each : review.milestones) {
        const roadmap::Milestone &milestone = each.milestone;
        const roadmap::MilestoneState &state = each.state;
        const metrics::Band band = bandOf(state);
        sheet.rows.push_back(
            {milestone.id, milestone.title,
             roadmap::goalWords(milestone.metric, milestone.scope, milestone.goal),
             state.now ? Cell(roadmap::valueWords(milestone.metric, state.now->value)) : Cell(),
             state.progress ? Cell(Share{*state.progress}) : Cell(), isoDate(milestone.due.last),
             std::string(roadmap::statusWords(state.status)), dayCell(band.p10), dayCell(band.p50),
             dayCell(band.p90), dayCell(each.firstDate), each.firstCommit, milestone.owner,
             each.reason});
    }
    return sheet;
}

Sheet elementSheet(const RoadmapReview &review)
{
    Sheet sheet;
    sheet.columns = {{"element", "Element"},
                     {"standing", "Standing"},
                     {"words", "What was found"},
                     {"text", "Evidence"},
                     {"link", "Link"}};
    for (const review::ElementReview &each : review.elements) {
        sheet.rows.push_back({std::string(roadmap::elementTitle(each.element)),
                              std::string(review::standingWords(each.standing)), each.words,
                              each.evidence.text, each.evidence.link});
    }
    return sheet;
}

Sheet componentSheet(const RoadmapReview &review)
{
    Sheet sheet;
    sheet.columns = {{"component", "Component"},
                     {"tags", "Tags"},
                     {"counted_code", "Code"},
                     {"exposed", "Exposed"},
                     {"exposed_share", "Share"},
                     {"exposed_year_before", "Exposed a year before"},
                     {"r1", "R1"},
                     {"owner", "Owner"}};
    for (const review::ComponentReview &each : review.components) {
        const auto share = each.totals.exposedShare();
        sheet.rows.push_back(
            {each.component.name, fmt::format("{}", fmt::join(each.component.tags, ";")),
             each.totals.countedCode, each.totals.exposed, share ? Cell(Share{*share}) : Cell(),
             each.yearBefore ? Cell(each.yearBefore->exposed) : Cell(),
             std::uint64_t{each.totals.unsafe.r1}, each.component.owner});
    }
    return sheet;
}

Sheet limitSheet(const RoadmapReview &review)
{
    Sheet sheet;
    sheet.columns = {{"limit", "Limit"}, {"value", "Now"}, {"broken", "Kept"}};
    for (const review::LimitReview &each : review.limits) {
        const roadmap::Limit &limit = each.limit;
        sheet.rows.push_back(
            {roadmap::goalWords(limit.metric, limit.scope, limit.goal),
             each.value ? Cell(roadmap::valueWords(limit.metric, *each.value)) : Cell(),
             std::string(each.broken ? "no" : "yes")});
    }
    return sheet;
}

Sheet fileSheet(const RoadmapReview &review)
{
    Sheet sheet;
    sheet.columns = {{"repository", "Repository", Shown::CsvOnly},
                     {"path", "Path"},
                     {"language", "Language"},
                     {"code", "Code"},
                     {"date", "Date"},
                     {"commit", "Commit"},
                     {"moved_from", "Moved from"},
                     {"removed", "Removed"}};
    for (const store::ArrivedFile &each : review.newFiles) {
        sheet.rows.push_back({each.file.repository, each.file.path, each.file.language,
                              each.file.code, isoDate(each.date), each.commit, each.movedFrom,
                              dayCell(each.removed)});
    }
    sheet.notes.push_back(fmt::format("{} files break the policy; moved and removed ones do not",
                                      review.violations().size()));
    return sheet;
}

template <typename Items>
void writeList(JsonStream &json, std::string_view key, const Items &items)
{
    json.beginList(key);
    for (const auto &each : items)
        json.element(toJson(each));
    json.endList();
}

} // namespace

Json scopeJson(const Scope &scope)
{
    switch (scope.kind) {
    case Scope::Kind::Project:
        return "project";
    case Scope::Kind::Component:
        return {{"component", scope.name}};
    case Scope::Kind::Tag:
        return {{"tag", scope.name}};
    }
    return nullptr;
}

const std::vector<std::string> &roadmapParts()
{
    static const std::vector<std::string> parts = {"milestones", "elements",  "components",
                                                   "limits",     "new-files", "grants"};
    return parts;
}

Sheet roadmapSheet(const RoadmapReview &review, const std::string &part)
{
    if (part == "elements")
        return elementSheet(review);
    if (part == "components")
        return componentSheet(review);
    if (part == "limits")
        return limitSheet(review);
    if (part == "new-files")
        return fileSheet(review);
    if (part == "grants")
        return grantSheet(review);
    return milestoneSheet(review);
}

void writeRoadmap(JsonStream &json, const RoadmapReview &review)
{
    const store::RoadmapVersion &version = review.current.version;
    const roadmap::Roadmap &roadmap = review.current.roadmap;
    json.member("recipe", toJson(review.recipe));
    json.member("project", review.project);
    json.member("as_of", isoDateTime(review.asOf));
    json.member("title", textOrNull(roadmap.title));
    json.member("executive", textOrNull(roadmap.executive));
    json.member("source", {{"repository", textOrNull(version.repository)},
                           {"commit", textOrNull(version.commit)},
                           {"since", isoDateTime(version.since)}});
    json.member("problems", toJson(review.current.problems));
    const auto &since = roadmap.policy.newCodeSince;
    json.member("new_code_since", since ? Json(since->text) : Json(nullptr));
    json.member("last_report", dateOrNull(review.lastReport));
    writeList(json, "elements", review.elements);
    writeList(json, "milestones", review.milestones);
    writeList(json, "components", review.components);
    writeList(json, "limits", review.limits);
    json.beginList("grants");
    for (const review::GrantReview &grant : review.grants)
        json.element(grantJson(grant, review));
    json.endList();
    writeList(json, "new_files", review.newFiles);
    json.member("violations", review.violations().size());
}

} // namespace ferrograph::cli
