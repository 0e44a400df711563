// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/afl_files.h"

#include "core/fuzzing/crash_table.h"
#include "core/fuzzing/signature.h"
#include "core/fuzzing/text_scan.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::fuzzing
{
namespace
{

constexpr std::size_t mostPoints = 4'000;

template <typename Visit>
void forLines(std::string_view text, Visit visit)
{
    while (!text.empty()) {
        const std::string_view line = before(text, "\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        if (!visit(trimmed(line)))
            return;
    }
}

std::optional<std::uint64_t> countOf(const Campaign &campaign,
                                     std::initializer_list<const char *> keys)
{
    for (const char *key : keys) {
        const auto found = campaign.facts.find(key);
        if (found != campaign.facts.end())
            return leadingNumber(found->second);
    }
    return std::nullopt;
}

std::optional<double> realOf(const Campaign &campaign, const char *key)
{
    const auto found = campaign.facts.find(key);
    if (found == campaign.facts.end())
        return std::nullopt;
    return realNumber(trimmedOf(found->second, "% "));
}

// The program behind "--" of the command line, else the banner.
std::string targetOf(const Campaign &campaign)
{
    const auto command = campaign.facts.find("command_line");
    if (command != campaign.facts.end()) {
        if (const auto program = after(command->second, " -- "))
            return std::string(fileName(leadingToken(trimmedLeft(*program))));
    }
    const auto banner = campaign.facts.find("afl_banner");
    return banner == campaign.facts.end() ? std::string()
                                          : std::string(fileName(leadingToken(banner->second)));
}

void useFacts(Campaign &campaign)
{
    campaign.executions = countOf(campaign, {"execs_done"}).value_or(0);
    campaign.crashes = countOf(campaign, {"saved_crashes", "unique_crashes"}).value_or(0);
    campaign.hangs = countOf(campaign, {"saved_hangs", "unique_hangs"}).value_or(0);
    campaign.coverageTotal = countOf(campaign, {"total_edges"});
    campaign.stability = realOf(campaign, "stability");
    const auto start = countOf(campaign, {"start_time"});
    const auto end = countOf(campaign, {"last_update"});
    if (start && *start > 0 && *start < 100'000'000'000ULL)
        campaign.start = static_cast<Seconds>(*start);
    if (end && *end > 0 && *end < 100'000'000'000ULL)
        campaign.end = static_cast<Seconds>(*end);
    const auto run = countOf(campaign, {"run_time"});
    if (run)
        campaign.seconds = static_cast<double>(*run);
    else if (campaign.start && campaign.end && *campaign.end > *campaign.start)
        campaign.seconds = static_cast<double>(*campaign.end - *campaign.start);
    CampaignPoint point;
    point.seconds = campaign.seconds;
    point.executions = campaign.executions;
    point.coverage = countOf(campaign, {"edges_found"});
    point.corpus = countOf(campaign, {"corpus_count", "paths_total"});
    point.execPerSecond = realOf(campaign, "execs_per_sec");
    campaign.points.push_back(point);
    campaign.target = targetOf(campaign);
}

} // namespace

Result<Campaign> readAflStats(std::string_view text)
{
    Campaign campaign;
    campaign.engine = "AFL++";
    campaign.coverageKind = CoverageKind::Edges;
    forLines(text.substr(0, 1U << 20), [&](std::string_view line) {
        const std::size_t colon = line.find(':');
        if (colon != std::string_view::npos && campaign.facts.size() < 500)
            campaign.facts.emplace(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)));
        return true;
    });
    if (!campaign.facts.contains("execs_done") || !campaign.facts.contains("start_time"))
        return failure(ErrorCode::InvalidInput, "fuzzer_stats",
                       "has neither execs_done nor start_time");
    useFacts(campaign);
    return campaign;
}

namespace
{

struct Columns {
    std::size_t time = 99, crashes = 99, hangs = 99, executions = 99, edges = 99, corpus = 99,
                speed = 99;
    bool absolute = false;
};

std::vector<std::string_view> cells(std::string_view line)
{
    std::vector<std::string_view> result;
    while (result.size() < 64) {
        const std::string_view cell = before(line, ",");
        result.push_back(trimmed(cell));
        if (cell.size() == line.size())
            break;
        line.remove_prefix(cell.size() + 1);
    }
    return result;
}

std::optional<Columns> columnsOf(std::string_view header)
{
    if (!take(header, "#"))
        return std::nullopt;
    Columns columns;
    const auto names = cells(header);
    for (std::size_t i = 0; i < names.size(); ++i) {
        const std::string_view name = names[i];
        if (name == "relative_time" || name == "unix_time") {
            columns.time = i;
            columns.absolute = name == "unix_time";
        } else if (name == "saved_crashes" || name == "unique_crashes") {
            columns.crashes = i;
        } else if (name == "saved_hangs" || name == "unique_hangs") {
            columns.hangs = i;
        } else if (name == "total_execs") {
            columns.executions = i;
        } else if (name == "edges_found") {
            columns.edges = i;
        } else if (name == "corpus_count" || name == "paths_total") {
            columns.corpus = i;
        } else if (name == "execs_per_sec") {
            columns.speed = i;
        }
    }
    if (columns.time == 99)
        return std::nullopt;
    return columns;
}

} // namespace

Result<Campaign> readAflPlot(std::string_view text)
{
    const auto columns = columnsOf(before(text, "\n"));
    if (!columns)
        return failure(ErrorCode::InvalidInput, "plot_data", "has no header that names a time",
                       "line 1");
    Campaign campaign;
    campaign.engine = "AFL++";
    campaign.coverageKind = CoverageKind::Edges;
    double before = -1;
    double offset = 0;
    forLines(text, [&](std::string_view line) {
        if (line.empty() || line.front() == '#')
            return true;
        const auto row = cells(line);
        const auto at = [&](std::size_t column) {
            return column < row.size() ? realNumber(row[column]) : std::nullopt;
        };
        auto time = at(columns->time);
        if (!time)
            return true;
        if (columns->absolute) {
            if (!campaign.start)
                campaign.start = static_cast<Seconds>(*time);
            time = *time - static_cast<double>(*campaign.start);
        }
        // A run that was resumed begins at nought again.
        if (*time + offset < before)
            offset = before;
        before = *time + offset;
        CampaignPoint point;
        point.seconds = before;
        point.executions =
            static_cast<std::uint64_t>(std::max(0.0, at(columns->executions).value_or(0)));
        const auto whole = [&](std::size_t column) -> std::optional<std::uint64_t> {
            const auto value = at(column);
            return value && *value >= 0 ? std::optional(static_cast<std::uint64_t>(*value))
                                        : std::nullopt;
        };
        point.coverage = whole(columns->edges);
        point.corpus = whole(columns->corpus);
        point.execPerSecond = at(columns->speed);
        if (campaign.points.size() < mostPoints)
            campaign.points.push_back(point);
        else
            campaign.points.back() = point;
        campaign.crashes = whole(columns->crashes).value_or(campaign.crashes);
        campaign.hangs = whole(columns->hangs).value_or(campaign.hangs);
        campaign.executions = std::max(campaign.executions, point.executions);
        campaign.seconds = point.seconds;
        return true;
    });
    return campaign;
}

std::optional<AflInput> readAflInputName(std::string_view name)
{
    AflInput input;
    bool known = false;
    for (const std::string_view part : cells(name)) {
        const std::size_t colon = part.find_first_of(":_");
        if (colon == std::string_view::npos)
            continue;
        const std::string_view key = part.substr(0, colon);
        const std::string_view value = part.substr(colon + 1);
        if (key == "id") {
            const auto id = leadingNumber(value);
            if (!id)
                return std::nullopt;
            input.id = *id;
            known = true;
        } else if (key == "sig") {
            input.signal =
                static_cast<int>(std::min<std::uint64_t>(leadingNumber(value).value_or(0), 255));
        } else if (key == "time") {
            input.milliseconds = leadingNumber(value);
        } else if (key == "execs") {
            input.executions = leadingNumber(value);
        } else if (key == "op") {
            input.operation = value;
        } else if (key == "src") {
            input.source = value;
        } else if (key == "sync") {
            input.sync = value;
        }
    }
    if (!known)
        return std::nullopt;
    return input;
}

Crash aflCrash(const AflInput &input, std::string_view name)
{
    Crash crash;
    crash.tool = "AFL++";
    crash.kind = input.signal ? fmt::format("signal {}", *input.signal) : "signal";
    crash.message = fmt::format("saved by AFL++{}", input.signal ? " for " + crash.kind : "");
    crash.input = name;
    crash.judgement = CrashTable::builtin().judge(crash);
    crash.identity = identify(crash);
    crash.identity.signature = "needs replay|" + std::string(name);
    return crash;
}

} // namespace ferrograph::fuzzing
