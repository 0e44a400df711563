// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/afl_files.h"
#include "core/fuzzing/fuzz_formats.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

// What several files tell about one run.
namespace ferrograph::fuzzing
{

void append(FuzzResult &result, FuzzResult part)
{
    const auto move = [](auto &to, auto &from) {
        to.insert(to.end(), std::make_move_iterator(from.begin()),
                  std::make_move_iterator(from.end()));
    };
    if (result.kind.empty())
        result.kind = part.kind;
    if (result.target.empty())
        result.target = part.target;
    move(result.campaigns, part.campaigns);
    move(result.crashes, part.crashes);
    move(result.coverage, part.coverage);
    move(result.passed, part.passed);
    move(result.problems, part.problems);
}

namespace
{

// Statistics say the totals of an instance, the plot the way there.
void joinAfl(std::vector<Campaign> &campaigns)
{
    std::map<std::string, std::size_t> byFolder;
    std::vector<Campaign> joined;
    for (Campaign &campaign : campaigns) {
        const auto folder = campaign.facts.find("folder");
        if (folder == campaign.facts.end()) {
            joined.push_back(std::move(campaign));
            continue;
        }
        const auto [known, fresh] = byFolder.try_emplace(folder->second, joined.size());
        if (fresh) {
            joined.push_back(std::move(campaign));
            continue;
        }
        Campaign &first = joined[known->second];
        const bool statistics = campaign.facts.contains("execs_done");
        Campaign &stats = statistics ? campaign : first;
        Campaign &plot = statistics ? first : campaign;
        if (plot.points.size() > 1 || stats.points.empty())
            stats.points.insert(stats.points.begin(), plot.points.begin(), plot.points.end());
        if (stats.points.size() > 1 &&
            stats.points.back().seconds <= stats.points[stats.points.size() - 2].seconds)
            stats.points.pop_back();
        Campaign whole = std::move(stats);
        first = std::move(whole);
    }
    campaigns = std::move(joined);
}

// The statistics have the curve, the console's last line the totals.
void joinHonggfuzz(std::vector<Campaign> &campaigns)
{
    if (campaigns.size() != 2 || campaigns[0].engine != "honggfuzz" ||
        campaigns[1].engine != "honggfuzz")
        return;
    const std::size_t curve = campaigns[0].points.size() > campaigns[1].points.size() ? 0 : 1;
    Campaign whole = std::move(campaigns[curve]);
    const Campaign &summary = campaigns[1 - curve];
    whole.executions = std::max(whole.executions, summary.executions);
    whole.seconds = std::max(whole.seconds, summary.seconds);
    whole.coverageTotal = summary.coverageTotal;
    campaigns.clear();
    campaigns.push_back(std::move(whole));
}

// In the directory of one fuzzer everything is of one target.
void nameTargets(FuzzResult &result)
{
    if (result.kind != "afl" && result.kind != "honggfuzz")
        return;
    for (const Campaign &campaign : result.campaigns) {
        if (result.target.empty())
            result.target = campaign.target;
    }
    for (Crash &crash : result.crashes) {
        if (crash.target.empty())
            crash.target = result.target;
    }
    for (Campaign &campaign : result.campaigns) {
        if (campaign.target.empty())
            campaign.target = result.target;
    }
}

std::string replayedInput(const std::string &name)
{
    for (const std::string_view extension : {".txt", ".log", ".casrep", ".stderr"}) {
        if (name.ends_with(extension))
            return name.substr(0, name.size() - extension.size());
    }
    return name;
}

} // namespace

namespace
{

std::string folderWithSlash(const std::string &path)
{
    return path.substr(0, path.rfind('/') + 1);
}

// The name of an input tells when it was found, counted from the start of its instance.
void dateAflInputs(FuzzResult &result)
{
    std::map<std::string, Seconds> starts;
    for (const Campaign &campaign : result.campaigns) {
        const auto folder = campaign.facts.find("folder");
        if (folder != campaign.facts.end() && campaign.start)
            starts[folder->second] = *campaign.start;
    }
    for (Crash &crash : result.crashes) {
        if (crash.tool != "AFL++" || crash.source.empty())
            continue;
        std::string folder = folderWithSlash(crash.source);
        folder = folderWithSlash(folder.substr(0, folder.size() - 1)); // above "crashes/"
        const auto start = starts.find(folder);
        const auto input = readAflInputName(crash.input);
        if (start != starts.end() && input && input->milliseconds &&
            *input->milliseconds < 100'000'000'000ULL)
            crash.time = start->second + static_cast<Seconds>(*input->milliseconds / 1000);
    }
}

} // namespace

void joinParts(FuzzResult &result)
{
    dateAflInputs(result);
    joinAfl(result.campaigns);
    std::set<std::string> explained;
    for (const Crash &crash : result.crashes) {
        if (crash.identity.obstacle != "needs replay" && !crash.input.empty())
            explained.insert(replayedInput(crash.input));
    }
    std::erase_if(result.crashes, [&explained](const Crash &crash) {
        return crash.identity.obstacle == "needs replay" && explained.contains(crash.input);
    });
    joinHonggfuzz(result.campaigns);
    nameTargets(result);
}

} // namespace ferrograph::fuzzing
