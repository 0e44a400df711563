// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_history REPOSITORY [JOBS [ROUNDS]]: CPU time of comparing the trees and of reading the
// blobs of the whole first-parent history, as ratios to what the git program takes for the same,
// run in turns with it. CPU time, because a busy machine falsifies the clock on the wall.

#include "core/git/blob_reader.h"
#include "core/git/history.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <unordered_set>

using namespace ferrograph;
using namespace ferrograph::git;

namespace
{

struct Cost {
    double cpu = 0;  // user and system, seconds
    double wall = 0; // seconds
};

double cpuOf(int who)
{
    rusage usage = {};
    getrusage(who, &usage);
    const auto seconds = [](const timeval &time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) * 1e-6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

template <typename Work>
Cost measure(int who, Work work)
{
    const double cpu = cpuOf(who);
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - start;
    return {cpuOf(who) - cpu, wall.count()};
}

[[noreturn]] void fail(const std::string &words)
{
    fmt::print(stderr, "bench_history: {}\n", words);
    std::exit(1);
}

template <typename T>
T need(Result<T> result)
{
    if (!result)
        fail(result.error().message());
    return std::move(*result);
}

Cost runGit(const std::string &repository, const std::string &arguments, const std::string &input)
{
    std::string quoted;
    for (const char c : repository)
        quoted += c == '\'' ? std::string("'\\''") : std::string(1, c);
    const std::string command =
        fmt::format("git --git-dir='{}' {} <'{}' >/dev/null", quoted, arguments, input);
    return measure(RUSAGE_CHILDREN, [&] {
        if (std::system(command.c_str()) != 0)
            fail(command + " failed");
    });
}

Cost median(std::vector<Cost> costs)
{
    std::sort(costs.begin(), costs.end(),
              [](const Cost &a, const Cost &b) { return a.cpu < b.cpu; });
    return costs[costs.size() / 2];
}

// Each blob once, path by path, the newest version first.
std::vector<ObjectId> blobsByPath(const TreeChanges &all)
{
    std::vector<const TreeChange *> files;
    std::unordered_set<ObjectId> seen;
    for (auto it = all.changes.rbegin(); it != all.changes.rend(); ++it) {
        const bool isFile = it->kind == EntryKind::File || it->kind == EntryKind::Executable;
        if (isFile && seen.insert(it->object).second)
            files.push_back(&*it);
    }
    std::stable_sort(files.begin(), files.end(),
                     [](const TreeChange *a, const TreeChange *b) { return a->path < b->path; });
    std::vector<ObjectId> ids;
    for (const TreeChange *file : files)
        ids.push_back(file->object);
    return ids;
}

void print(const char *what, const Cost &ours, const Cost &gits)
{
    fmt::print("{:<14} {:>7.2f} {:>7.2f}   {:>7.2f} {:>7.2f}   {:>6.2f}\n", what, ours.cpu,
               ours.wall, gits.cpu, gits.wall, ours.cpu / gits.cpu);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 2)
        fail("usage: bench_history REPOSITORY [JOBS [ROUNDS]]");
    const std::string given = argv[1];
    const unsigned jobs = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 1;
    const int rounds = argc > 3 ? std::atoi(argv[3]) : 3;
    const Repository repository = need(Repository::open(given));
    const Commit tip = need(repository.resolve(""));
    const std::string list =
        (std::filesystem::temp_directory_path() / fmt::format("bench-{}", getpid())).string();

    std::vector<Cost> commits, trees, blobs, gitLog, gitCat;
    std::atomic<std::uint64_t> bytes = 0, absent = 0;
    std::size_t wantedCount = 0;
    for (int round = 0; round < rounds; ++round) {
        FirstParentHistory history;
        TreeChanges changes;
        commits.push_back(measure(RUSAGE_SELF, [&] {
            history = need(firstParentHistory(repository, tip.id, {}, {}, {}));
        }));
        trees.push_back(measure(RUSAGE_SELF, [&] {
            changes = need(treeChanges(given, history.commits, std::nullopt, {}, jobs, {}, {}));
        }));
        gitLog.push_back(runGit(repository.path(),
                                "log --first-parent --raw --no-renames -m --root --format=%H",
                                "/dev/null"));
        const std::vector<ObjectId> wanted = blobsByPath(changes);
        wantedCount = wanted.size();
        std::ofstream out(list);
        for (const ObjectId &id : wanted)
            out << id.hex() << '\n';
        out.close();
        bytes = 0;
        absent = 0;
        blobs.push_back(measure(RUSAGE_SELF, [&] {
            const auto visitor = [&](const BlobVisit &blob) -> std::unique_ptr<BlobMemory> {
                blob.bytes ? bytes += blob.bytes->size() : ++absent;
                return nullptr;
            };
            if (const auto read = readBlobs(given, wanted, jobs, visitor, {}, {}); !read)
                fail(read.error().message());
        }));
        gitCat.push_back(runGit(repository.path(), "cat-file --batch --buffer", list));
    }
    std::filesystem::remove(list);

    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    fmt::print("{} blobs, {} MB, {} absent; {} jobs, median of {}; peak memory {} MiB\n",
               wantedCount, bytes / 1000000, absent, jobs, rounds, usage.ru_maxrss / 1024);
    fmt::print("{:<14} {:>15}   {:>15}   {:>6}\n", "seconds", "ours: CPU, wall", "git: CPU, wall",
               "ratio");
    Cost history = median(commits);
    const Cost tree = median(trees);
    history.cpu += tree.cpu;
    history.wall += tree.wall;
    print("commits, trees", history, median(gitLog));
    print("blobs", median(blobs), median(gitCat));
    return 0;
}
