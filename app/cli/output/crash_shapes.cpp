// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/crash_shapes.h"

#include "app/cli/output/shapes.h"
#include "core/fuzzing/clusterfuzz.h"

namespace ferrograph::cli
{
namespace
{

using fuzzing::ClusterFuzzIdentity;
using fuzzing::Frame;
using fuzzing::Stack;
using fuzzing::StackRole;
using fuzzing::Verdict;

template <typename Number>
Json numberOrNull(const std::optional<Number> &value)
{
    return value ? Json(*value) : Json(nullptr);
}

const char *roleName(StackRole role)
{
    switch (role) {
    case StackRole::Crash:
        return "crash";
    case StackRole::Free:
        return "freed by";
    case StackRole::Allocation:
        return "allocated by";
    case StackRole::Origin:
        return "origin";
    case StackRole::Previous:
        return "previous access";
    case StackRole::Other:
        break;
    }
    return "other";
}

Json toJson(const Frame &frame)
{
    return {{"function", textOrNull(frame.function)},
            {"file", textOrNull(frame.file)},
            {"line", frame.line == 0 ? Json(nullptr) : Json(frame.line)},
            {"column", frame.column == 0 ? Json(nullptr) : Json(frame.column)},
            {"module", textOrNull(frame.module)},
            {"offset", textOrNull(frame.offset)}};
}

Json toJson(const std::vector<Stack> &stacks)
{
    Json list = Json::array();
    for (const Stack &stack : stacks) {
        Json frames = Json::array();
        for (const Frame &frame : stack.frames)
            frames.push_back(toJson(frame));
        list.push_back({{"role", roleName(stack.role)}, {"frames", std::move(frames)}});
    }
    return list;
}

Json toJson(const ClusterFuzzIdentity &identity)
{
    return {{"type", identity.type},
            {"address", identity.address},
            {"state", identity.state},
            {"security", identity.security},
            {"severity", textOrNull(fuzzing::clusterFuzzSeverity(identity))}};
}

void addJudgement(Json &object, const fuzzing::Judgement &judgement)
{
    object["category"] = judgement.category;
    object["cwe"] = judgement.cwe;
    object["memory_safety"] = fuzzing::verdictName(judgement.memorySafety);
    object["security"] = securityOf(judgement);
    object["severity"] = fuzzing::severityName(judgement.severity);
    object["reason"] = judgement.reason;
}

} // namespace

Json securityOf(const fuzzing::Judgement &judgement)
{
    switch (judgement.memorySafety) {
    case Verdict::Yes:
        return true;
    case Verdict::No:
        return judgement.category == "logic";
    case Verdict::Contained:
        // A guard caught broken memory; a bounds check left nothing to break.
        return judgement.severity == fuzzing::Severity::High;
    case Verdict::Debated:
    case Verdict::Unknown:
        break;
    }
    return nullptr;
}

Json toJson(const fuzzing::Crash &crash)
{
    Json object{{"type", crash.kind},
                {"access", textOrNull(fuzzing::accessName(crash.access))},
                {"size", numberOrNull(crash.size)},
                {"address", textOrNull(crash.address)},
                {"state", crash.identity.state}};
    addJudgement(object, crash.judgement);
    object["clusterfuzz"] = toJson(crash.clusterFuzz);
    object["tool"] = crash.tool;
    object["message"] = crash.message;
    object["cause"] = textOrNull(crash.cause);
    object["file"] = textOrNull(crash.file);
    object["line"] = crash.line == 0 ? Json(nullptr) : Json(crash.line);
    object["column"] = crash.column == 0 ? Json(nullptr) : Json(crash.column);
    object["thread"] = textOrNull(crash.thread);
    object["crash_line"] = textOrNull(crash.identity.crashLine);
    object["signature"] = crash.identity.signature;
    object["group"] = textOrNull(crash.identity.group);
    object["not_grouped"] = textOrNull(crash.identity.obstacle);
    object["target"] = textOrNull(crash.target);
    object["input"] = textOrNull(crash.input);
    object["log_line"] = crash.logLine == 0 ? Json(nullptr) : Json(crash.logLine);
    object["date"] = dateOrNull(crash.time);
    object["stacks"] = toJson(crash.stacks);
    return object;
}

Json toJson(const fuzzing::CampaignPoint &point)
{
    return {{"seconds", point.seconds},
            {"executions", point.executions},
            {"coverage", numberOrNull(point.coverage)},
            {"features", numberOrNull(point.features)},
            {"corpus", numberOrNull(point.corpus)},
            {"exec_per_second", numberOrNull(point.execPerSecond)}};
}

Json toJson(const fuzzing::Campaign &campaign)
{
    return {{"engine", campaign.engine},
            {"target", textOrNull(campaign.target)},
            {"instance", textOrNull(campaign.instance)},
            {"seconds", campaign.seconds},
            {"executions", campaign.executions},
            {"coverage_kind", textOrNull(fuzzing::coverageKindName(campaign.coverageKind))},
            {"coverage_total", numberOrNull(campaign.coverageTotal)},
            {"crashes", campaign.crashes},
            {"hangs", campaign.hangs},
            {"stability", numberOrNull(campaign.stability)},
            {"start", dateOrNull(campaign.start)},
            {"end", dateOrNull(campaign.end)},
            {"points", campaign.points.size()}};
}

Json toJson(const fuzzing::CoverageReport &report)
{
    return {{"target", textOrNull(report.target)},
            {"lines", report.lines},
            {"lines_covered", report.linesCovered},
            {"functions", report.functions},
            {"functions_covered", report.functionsCovered},
            {"functions_reached_percent", numberOrNull(report.reachedPercent)},
            {"files", report.files.size()}};
}

Json toJson(const store::CrashGroup &group)
{
    Json object{{"signature", group.signature}, {"type", group.kind}, {"state", group.state}};
    addJudgement(object, group.judgement);
    object["tool"] = group.tool;
    object["target"] = group.targets.empty() ? Json(nullptr) : Json(group.targets.front());
    object["first_seen"] = isoDateTime(group.firstSeen);
    object["last_seen"] = isoDateTime(group.lastSeen);
    object["occurrences"] = group.occurrences;
    object["sources"] = group.sources;
    object["status"] = store::crashStatusName(group.status);
    object["id"] = group.id;
    object["group"] = group.name;
    object["not_grouped"] = textOrNull(group.bucket);
    object["class"] = store::crashClass(group);
    object["access"] = textOrNull(fuzzing::accessName(group.access));
    object["message"] = group.message;
    object["crash_line"] = textOrNull(group.crashLine);
    object["targets"] = group.targets;
    object["signatures"] = group.signatures;
    object["fixed_at"] = dateOrNull(group.fixedAt);
    object["fixed_reason"] = textOrNull(fuzzing::fixReasonName(group.fixReason));
    object["note"] = textOrNull(group.note);
    object["clusterfuzz"] = {{"type", group.peer.type},
                             {"state", group.peer.state},
                             {"security", group.peer.security},
                             {"severity", textOrNull(fuzzing::clusterFuzzSeverity(group.peer))}};
    return object;
}

} // namespace ferrograph::cli
