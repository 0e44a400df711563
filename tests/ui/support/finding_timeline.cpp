// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/support/finding_timeline.h"

#include "core/store/projects.h"

#include <QtGlobal>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

namespace ferrograph::test
{
namespace
{

struct Rule {
    const char *tool;
    const char *rule;
    const char *message;
    int cwe;
};

// Rules as the tools name them, so that the taxonomy knows them.
constexpr std::array rules = {
    Rule{"CodeQL", "cpp/use-after-free", "Memory may have been freed by an earlier call.", 416},
    Rule{"CodeQL", "cpp/overflow-buffer", "This read ends beyond the buffer.", 125},
    Rule{"CodeQL", "cpp/stack-address-escape", "The address outlives its frame.", 562},
    Rule{"CodeQL", "cpp/rule-of-three", "The copy shares what it should own.", 415},
    Rule{"clippy", "clippy::uninit_vec", "The elements of this vector are not initialised.", 908},
    Rule{"clippy", "clippy::cast_ptr_alignment", "The cast asks for a stricter alignment.", 758},
    Rule{"Infer", "BUFFER_OVERRUN_L1", "The offset [0, 64] is beyond the size 64.", 119},
    Rule{"Infer", "BUFFER_OVERRUN_L4", "The offset [0, +oo] may be beyond the size 64.", 119},
    Rule{"Infer", "CONSTANT_ADDRESS_DEREFERENCE", "A fixed address is read.", 587},
    Rule{"Infer", "NULLPTR_DEREFERENCE", "The pointer could be null.", 476},
    Rule{"Flawfinder", "FF1001", "The call does not check for a buffer's end.", 120},
};

constexpr std::array files = {"src/motion.rs",  "src/entropy.rs", "src/header.rs",
                              "src/deblock.rs", "src/tile.rs",    "src/lanes.rs"};

store::TextId keep(store::FindingRun &run, const std::string &text)
{
    const store::TextId id = store::textId(text);
    if (id != 0)
        run.texts.emplace(id, text);
    return id;
}

std::uint32_t ruleIndex(store::FindingRun &run, const std::string &rule)
{
    for (std::size_t i = 0; i < run.rules.size(); ++i) {
        if (run.rules[i].id == rule)
            return static_cast<std::uint32_t>(i);
    }
    run.rules.push_back({rule, {}, {}});
    return static_cast<std::uint32_t>(run.rules.size() - 1);
}

void addResult(store::FindingRun &run, const TimelineFinding &finding)
{
    store::RunResult row;
    row.rule = ruleIndex(run, finding.rule);
    row.path = keep(run, finding.path);
    row.message = keep(run, finding.message);
    row.messageHash = findings::identityHash(finding.message);
    const std::string text = fmt::format("line {} of {}", finding.line, finding.path);
    row.snippet = keep(run, text);
    row.textHash = findings::identityHash(text);
    row.function = keep(run, "decode");
    row.flow =
        keep(run, fmt::format("{0}\t{1}\tlength is read\n{0}\t{2}\tlength may be 0\n"
                              "{0}\t{3}\tused without a check",
                              finding.path, finding.line - 9, finding.line - 4, finding.line));
    row.line = finding.line;
    row.column = 5;
    row.endLine = finding.line;
    row.level = 2;
    for (const int cwe : finding.cwe)
        row.cwe += (row.cwe.empty() ? "" : " ") + std::to_string(cwe);
    run.results.push_back(std::move(row));
}

} // namespace

std::vector<TimelineFinding> timelineFindings()
{
    std::vector<TimelineFinding> all;
    std::uint32_t dice = 7;
    const auto roll = [&dice](int sides) {
        dice = dice * 1'664'525U + 1'013'904'223U;
        return static_cast<int>((dice >> 16U) % static_cast<std::uint32_t>(sides));
    };
    for (int i = 0; i < 90; ++i) {
        const Rule &rule = rules[static_cast<std::size_t>(roll(int(rules.size())))];
        TimelineFinding finding;
        finding.tool = rule.tool;
        finding.rule = rule.rule;
        finding.message = rule.message;
        finding.path = files[static_cast<std::size_t>(roll(int(files.size())))];
        finding.line = 12 + i * 3;
        finding.cwe = {rule.cwe};
        finding.first = std::max(0, roll(timelineMonths + 8) - 8);
        finding.end = roll(2) == 0 ? timelineMonths : finding.first + 1 + roll(timelineMonths);
        all.push_back(std::move(finding));
    }
    return all;
}

void storeTimeline(store::Database &database, const std::string &project,
                   const std::vector<std::string> &tools)
{
    const auto row = store::project(database, project);
    if (!row)
        qFatal("%s", row.error().message().c_str());
    std::vector<store::FindingRun> runs;
    const auto findings = timelineFindings();
    for (const std::string tool : {"CodeQL", "clippy", "Infer", "Flawfinder"}) {
        if (!tools.empty() && std::ranges::find(tools, tool) == tools.end())
            continue;
        for (int month = 0; month < timelineMonths; ++month) {
            store::FindingRun run;
            run.series = tool;
            run.toolName = tool;
            run.toolVersion = "2";
            run.source = fmt::format("{}-{}.sarif", tool, month);
            run.contentHash = run.source;
            run.dated = *parseIso(
                fmt::format("{}-{:02}-05", 2023 + (month + 2) / 12, (month + 2) % 12 + 1));
            run.dateFrom = store::DateFrom::User;
            if (!row->repositories.empty()) {
                run.commit = row->repositories.front().tip;
                run.repository = row->repositories.front().id;
            }
            if (tool == "CodeQL" && month == timelineFailedMonth)
                run.status = store::RunStatus::Failed;
            for (const TimelineFinding &finding : findings) {
                if (finding.tool == tool && finding.first <= month && month < finding.end)
                    addResult(run, finding);
            }
            run.total = run.results.size();
            runs.push_back(std::move(run));
        }
    }
    const auto stored = store::storeRuns(database, project, std::move(runs), {}, Progress(), {});
    if (!stored)
        qFatal("%s", stored.error().message().c_str());
}

} // namespace ferrograph::test
