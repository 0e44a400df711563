// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/git/history.h"
#include "core/git/shared_progress.h"
#include "core/git/tree_compare.h"
#include "core/git/workers.h"

#include <algorithm>
#include <limits>

namespace ferrograph::git
{
namespace
{

// A contiguous part of the commits and what was found in it.
struct Shard {
    std::size_t begin = 0;
    std::size_t end = 0;
    PathTable paths;
    std::vector<TreeChange> changes; // newest commit first, in each by path
};

std::vector<Shard> split(std::size_t commits, unsigned jobs)
{
    std::vector<Shard> shards(jobs);
    for (std::size_t i = 0; i < shards.size(); ++i) {
        shards[i].begin = commits * i / shards.size();
        shards[i].end = commits * (i + 1) / shards.size();
    }
    return shards;
}

// From the newest commit to the oldest: packs keep the newest version whole and the older ones as
// differences from it.
Result<void> compareShard(const std::string &repositoryPath, Reader reader,
                          std::span<const Commit> commits, const std::optional<ObjectId> &baseTree,
                          const PathLimits &limits, Shard &shard, SharedProgress &comparing,
                          const std::stop_token &stop)
{
    auto repository = Repository::open(repositoryPath, reader);
    if (!repository)
        return failure(std::move(repository).error());
    TreeCompare compare(*repository, limits, stop);
    for (std::size_t i = shard.end; i-- > shard.begin;) {
        const std::optional<ObjectId> before =
            i > 0 ? std::optional(commits[i - 1].tree) : baseTree;
        if (auto done = compare.run(static_cast<std::uint32_t>(i), before, commits[i].tree,
                                    TreeCompare::Keep::Before, shard.paths, shard.changes);
            !done) {
            Error error = std::move(done).error();
            error.position = commits[i].id.hex();
            return failure(std::move(error));
        }
        comparing.add(1);
    }
    return {};
}

// Appends the shard's changes oldest first. Paths are numbered in the order in which they appear,
// so the result does not depend on how the commits were split.
void append(Shard &shard, TreeChanges &all)
{
    constexpr std::uint32_t unseen = std::numeric_limits<std::uint32_t>::max();
    std::vector<std::uint32_t> numbers(shard.paths.size(), unseen);
    for (auto end = shard.changes.end(); end != shard.changes.begin();) {
        auto begin = std::prev(end);
        while (begin != shard.changes.begin() && std::prev(begin)->commit == begin->commit)
            --begin;
        for (auto it = begin; it != end; ++it) {
            std::uint32_t &number = numbers[it->path];
            if (number == unseen)
                number = all.paths.intern(shard.paths[it->path]);
            all.changes.push_back(*it);
            all.changes.back().path = number;
        }
        end = begin;
    }
}

} // namespace

Result<TreeChanges> treeChanges(const std::string &repositoryPath, std::span<const Commit> commits,
                                std::optional<ObjectId> baseTree,
                                std::span<const std::string> limits, const Reading &reading,
                                const Progress &progress, std::stop_token stop)
{
    const PathLimits pathLimits(limits);
    SharedProgress comparing(progress, "Comparing trees", "commits", commits.size());
    std::vector<Shard> shards = split(commits.size(), workerCount(reading.jobs, commits.size()));
    FERROGRAPH_TRY(runWorkers(static_cast<unsigned>(shards.size()), stop,
                              [&](unsigned worker, const std::stop_token &workerStop) {
                                  return compareShard(repositoryPath, reading.reader, commits,
                                                      baseTree, pathLimits, shards[worker],
                                                      comparing, workerStop);
                              }));
    TreeChanges all;
    std::size_t count = 0;
    for (const Shard &shard : shards)
        count += shard.changes.size();
    all.changes.reserve(count);
    for (Shard &shard : shards) {
        append(shard, all);
        shard = Shard();
    }
    comparing.finish();
    return all;
}

Result<TreeChanges> commitChanges(const Repository &repository, const Commit &commit,
                                  std::optional<ObjectId> baseTree,
                                  std::span<const std::string> limits, std::stop_token stop)
{
    const PathLimits pathLimits(limits);
    TreeCompare compare(repository, pathLimits, std::move(stop));
    TreeChanges all;
    if (auto done =
            compare.run(0, baseTree, commit.tree, TreeCompare::Keep::After, all.paths, all.changes);
        !done) {
        Error error = std::move(done).error();
        error.position = commit.id.hex();
        return failure(std::move(error));
    }
    return all;
}

} // namespace ferrograph::git
