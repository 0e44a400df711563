// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/honggfuzz_files.h"

#include "core/fuzzing/crash_table.h"
#include "core/fuzzing/frame_parser.h"
#include "core/fuzzing/report_head.h"
#include "core/fuzzing/signature.h"
#include "core/fuzzing/text_scan.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::fuzzing
{
namespace
{

constexpr std::size_t mostPoints = 4'000;

Campaign emptyCampaign()
{
    Campaign campaign;
    campaign.engine = "honggfuzz";
    campaign.coverageKind = CoverageKind::Edges;
    return campaign;
}

std::optional<std::uint64_t> fieldOf(std::string_view line, std::string_view key)
{
    const auto rest = after(line, key);
    return rest ? leadingNumber(*rest) : std::nullopt;
}

} // namespace

Result<Campaign> readHonggfuzzStats(std::string_view text)
{
    if (!text.starts_with("# unix_time, last_cov_update, total_exec"))
        return failure(ErrorCode::InvalidInput, "statistics of honggfuzz", "have no header",
                       "line 1");
    Campaign campaign = emptyCampaign();
    std::size_t stride = 1;
    std::size_t rows = 0;
    while (!text.empty()) {
        const std::string_view line = before(text, "\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        std::uint64_t values[10] = {};
        std::size_t count = 0;
        for (std::string_view rest = line; count < 10; ++count) {
            const auto value = leadingNumber(trimmedLeft(rest));
            if (!value)
                break;
            values[count] = *value;
            const std::string_view cell = before(rest, ",");
            if (cell.size() == rest.size()) {
                ++count;
                break;
            }
            rest.remove_prefix(cell.size() + 1);
        }
        if (count < 8 || values[0] > 100'000'000'000ULL)
            continue;
        const auto now = static_cast<Seconds>(values[0]);
        if (!campaign.start)
            campaign.start = now;
        campaign.end = now;
        CampaignPoint point;
        point.seconds = static_cast<double>(now - *campaign.start);
        point.executions = values[2];
        point.execPerSecond = static_cast<double>(values[3]);
        point.coverage = values[7];
        if (count > 9)
            point.corpus = values[9];
        campaign.executions = values[2];
        campaign.seconds = point.seconds;
        campaign.crashes = values[5];
        campaign.hangs = values[6];
        campaign.facts["crashes"] = std::to_string(values[4]);
        if (rows++ % stride == 0 || campaign.points.empty())
            campaign.points.push_back(point);
        else
            campaign.points.back() = point;
        if (campaign.points.size() >= mostPoints)
            stride *= 2;
    }
    return campaign;
}

std::optional<Campaign> readHonggfuzzSummary(std::string_view text)
{
    const auto summary = afterLast(text, "Summary iterations:");
    if (!summary)
        return std::nullopt;
    Campaign campaign = emptyCampaign();
    campaign.executions = leadingNumber(*summary).value_or(0);
    campaign.seconds = static_cast<double>(fieldOf(*summary, " time:").value_or(0));
    campaign.crashes = fieldOf(*summary, " crashes_count:").value_or(0);
    campaign.hangs = fieldOf(*summary, " timeout_count:").value_or(0);
    campaign.coverageTotal = fieldOf(*summary, " guard_nb:");
    CampaignPoint point;
    point.seconds = campaign.seconds;
    point.executions = campaign.executions;
    if (const auto speed = fieldOf(*summary, " speed:"))
        point.execPerSecond = static_cast<double>(*speed);
    campaign.points.push_back(point);
    return campaign;
}

namespace
{

// "2026-11-22.07:46:58", local time without a zone: read as UTC.
std::optional<Seconds> reportTime(std::string_view text)
{
    std::string iso(trimmed(text));
    if (iso.size() != 19 || iso[10] != '.')
        return std::nullopt;
    iso[10] = 'T';
    const auto moment = parseIso(iso);
    return moment ? std::optional(*moment) : std::nullopt;
}

// One block of the report, as it is being read.
struct Block {
    std::string description;
    std::string input;
    std::string signal;
    std::string address;
    std::string target;
    std::optional<Seconds> time;
    Stack stack;
    std::string text;
    std::uint64_t line = 0;
};

Crash crashOf(const Block &block)
{
    Crash crash;
    if (auto head = readHead("ERROR: " + block.description)) {
        crash = head->crash;
    } else {
        crash.tool = "honggfuzz";
        crash.kind = "signal " + block.signal;
        crash.message = block.description.empty() ? block.signal : block.description;
    }
    if (crash.address.empty() && block.address != "0x0")
        crash.address = block.address;
    crash.input = block.input;
    crash.target = block.target;
    crash.time = block.time;
    crash.logLine = block.line;
    crash.report = block.text;
    if (!block.stack.frames.empty())
        crash.stacks.push_back(block.stack);
    crash.judgement = CrashTable::builtin().judge(crash);
    crash.identity = identify(crash);
    return crash;
}

void readBlockLine(Block &block, std::string_view line)
{
    if (auto frame = parseHonggfuzzFrame(line)) {
        if (block.stack.frames.size() < 256)
            block.stack.frames.push_back(std::move(*frame));
        return;
    }
    std::string_view text = trimmed(line);
    if (take(text, "DESCRIPTION: "))
        block.description = text;
    else if (take(text, "FUZZ_FNAME: "))
        block.input = fileName(text);
    else if (take(text, "SIGNAL: "))
        block.signal = before(text, " ");
    else if (take(text, "FAULT ADDRESS: "))
        block.address = text;
    else if (text.starts_with("fuzzTarget"))
        block.target = fileName(leadingToken(trimmedLeft(after(text, ":").value_or(""))));
}

} // namespace

FuzzResult readHonggfuzzReport(std::string_view text)
{
    FuzzResult result;
    result.kind = "honggfuzz";
    std::optional<Block> block;
    std::uint64_t number = 0;
    const auto close = [&] {
        if (!block)
            return;
        if (block->signal.empty() && block->description.empty())
            result.problems.push_back(
                {fmt::format("line {}", block->line), "a block names no crash"});
        else
            result.crashes.push_back(crashOf(*block));
        block.reset();
    };
    while (!text.empty()) {
        const std::string_view line = before(text, "\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        ++number;
        if (line.starts_with("TIME: ")) {
            close();
            block.emplace();
            block->line = number;
            block->time = reportTime(line.substr(6));
        }
        if (!block || line.starts_with("====="))
            continue;
        if (block->text.size() < 65'536)
            block->text += std::string(line) + '\n';
        readBlockLine(*block, line);
    }
    close();
    for (const Crash &crash : result.crashes)
        result.target = crash.target;
    return result;
}

} // namespace ferrograph::fuzzing
