// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_scan REPOSITORY… [--rounds N]: the CPU time of whole scans as a ratio to that of git itself
// naming the changes of the same history and writing out the same blobs, both in turns; then what
// going on, asking and storing cost.

#include "core/git/history.h"
#include "core/scan/scan.h"
#include "core/scan/tree_state.h"
#include "core/store/code_queries.h"

#include <fmt/format.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <unordered_set>

namespace fs = std::filesystem;
using namespace ferrograph;

namespace
{

using Clock = std::chrono::steady_clock;

struct Cost {
    double wall = 0; // seconds
    double cpu = 0;  // user and system
    double megabytes = 0;
};

double seconds(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// Runs the work in a process of its own, so that its CPU time and peak memory are its own.
Cost measured(const std::function<int()> &work)
{
    const auto begin = Clock::now();
    const pid_t child = ::fork();
    if (child == 0)
        std::_Exit(work());
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    if (status != 0) {
        fmt::print(stderr, "a measured process failed\n");
        std::exit(1);
    }
    const std::chrono::duration<double> wall = Clock::now() - begin;
    return {wall.count(), seconds(usage.ru_utime) + seconds(usage.ru_stime),
            static_cast<double>(usage.ru_maxrss) / 1024};
}

Cost shell(const std::string &command)
{
    return measured([&] {
        ::execl("/bin/sh", "sh", "-c", command.c_str(), nullptr);
        return 127;
    });
}

std::string quoted(const std::string &text)
{
    std::string result = "'";
    for (const char c : text)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + '\'';
}

// The least of several: what the work takes where nothing else disturbs it.
double least(const std::vector<double> &values)
{
    return *std::ranges::min_element(values);
}

template <typename Type>
Type must(Result<Type> result)
{
    if (!result) {
        fmt::print(stderr, "{}\n", result.error().message());
        std::exit(1);
    }
    return std::move(*result);
}

// A scan as the command line does it: open, scan, close.
int scanOnce(const std::string &file, const std::string &source, unsigned jobs)
{
    auto database = must(store::Database::open(file, store::OpenMode::ReadWrite));
    if (must(store::projects(database)).empty())
        must(store::addProject(database, "p"));
    store::RepositoryRow row;
    row.name = "r";
    row.source = source;
    if (must(store::project(database, "p")).repositories.empty())
        must(store::putRepository(database, "p", row));
    scan::ScanOptions options;
    options.jobs = jobs;
    must(scan::scanRepository(database, "p", "r", options, {}, {}));
    return 0;
}

// The blobs that a scan reads, one per line, as the history names them first.
void writeWantedBlobs(const std::string &source, const std::string &file)
{
    auto repository = must(git::Repository::open(source));
    const auto tip = must(repository.resolve(""));
    const auto history = must(git::firstParentHistory(repository, tip.id, {}, {}, {}));
    const auto changes =
        must(git::treeChanges(source, history.commits, std::nullopt, {}, 2, {}, {}));
    scan::TreeState tree(changes.paths, {}, [&](const git::ObjectId &id) {
        auto object = repository.read(id);
        return object ? std::optional(std::move(object->bytes)) : std::nullopt;
    });
    std::vector<scan::FileEvent> events;
    const std::span<const git::TreeChange> all = changes.changes;
    for (std::size_t begin = 0, end = 0; begin < all.size(); begin = end) {
        while (end < all.size() && all[end].commit == all[begin].commit)
            ++end;
        tree.apply(all.subspan(begin, end - begin), events);
    }
    std::unordered_set<git::ObjectId> seen;
    std::ofstream out(file);
    for (const scan::FileEvent &event : events) {
        if (event.there && event.judgement.hint.worthReading() && seen.insert(event.blob).second)
            out << event.blob.hex() << '\n';
    }
}

void firstScans(const std::string &source, const fs::path &folder, int rounds)
{
    const std::string blobs = folder / "blobs";
    measured([&] {
        writeWantedBlobs(source, blobs);
        return 0;
    });
    const std::string git = "git --git-dir=" + quoted(source);
    std::vector<double> gitCpu;
    std::vector<double> oneCpu;
    std::vector<double> twoCpu;
    std::vector<double> oneWall;
    std::vector<double> twoWall;
    double peak = 0;
    for (int round = 0; round < rounds; ++round) {
        const Cost log =
            shell(git + " log --first-parent --raw --no-renames -m --format=%H > /dev/null");
        const Cost cat =
            shell(git + " cat-file --batch --buffer < " + quoted(blobs) + " > /dev/null");
        fs::remove(folder / "one.db");
        const Cost one = measured([&] { return scanOnce(folder / "one.db", source, 1); });
        fs::remove(folder / "two.db");
        const Cost two = measured([&] { return scanOnce(folder / "two.db", source, 2); });
        gitCpu.push_back(log.cpu + cat.cpu);
        oneCpu.push_back(one.cpu);
        twoCpu.push_back(two.cpu);
        oneWall.push_back(one.wall);
        twoWall.push_back(two.wall);
        peak = std::max(peak, two.megabytes);
    }
    fmt::print("first scan        {:.2f} x git's CPU with one job, {:.2f} x with two ({:.2f} s, "
               "{:.2f} s : {:.2f} s), wall {:.2f} s and {:.2f} s, peak {:.0f} MiB, "
               "database {:.1f} MB\n",
               least(oneCpu) / least(gitCpu), least(twoCpu) / least(gitCpu), least(oneCpu),
               least(twoCpu), least(gitCpu), least(oneWall), least(twoWall), peak,
               static_cast<double>(fs::file_size(folder / "two.db")) / 1e6);
}

void goingOn(const std::string &source, const fs::path &folder, int rounds)
{
    auto repository = must(git::Repository::open(source));
    const auto tip = must(repository.resolve(""));
    const auto history = must(git::firstParentHistory(repository, tip.id, {}, {}, {}));
    if (history.commits.size() < 12)
        return;
    // A repository of our own that borrows the objects, so that its branch can be moved.
    const std::string moving = folder / "moving.git";
    const std::string git = "git --git-dir=" + quoted(moving);
    shell("git init --quiet --bare --initial-branch=main " + quoted(moving));
    std::ofstream(moving + "/objects/info/alternates") << repository.path() << "/objects\n";
    const auto moveTo = [&](const git::ObjectId &commit) {
        shell(git + " update-ref refs/heads/main " + commit.hex());
    };
    moveTo(history.commits[history.commits.size() - 11].id);
    const std::string start = folder / "before.db";
    measured([&] { return scanOnce(start, moving, 2); });
    moveTo(tip.id);
    const std::string file = folder / "going.db";
    std::vector<Cost> ten;
    std::vector<Cost> nothing;
    for (int round = 0; round < std::max(rounds, 5); ++round) {
        fs::copy_file(start, file, fs::copy_options::overwrite_existing);
        ten.push_back(measured([&] { return scanOnce(file, moving, 2); }));
        nothing.push_back(measured([&] { return scanOnce(file, moving, 2); }));
    }
    const auto show = [](const char *what, const std::vector<Cost> &costs) {
        const auto least = [&costs](double Cost::*part) {
            return std::ranges::min(costs, {}, part).*part * 1000;
        };
        fmt::print("{:<18}{:.0f} ms wall, {:.0f} ms CPU\n", what, least(&Cost::wall),
                   least(&Cost::cpu));
    };
    show("ten new commits", ten);
    show("nothing new", nothing);
}

// The least CPU time of several runs: what it takes on an idle machine.
double milliseconds(const std::function<void()> &work)
{
    double least = std::numeric_limits<double>::max();
    for (int round = 0; round < 7; ++round) {
        const std::clock_t begin = std::clock();
        work();
        least = std::min(least, static_cast<double>(std::clock() - begin) * 1000 / CLOCKS_PER_SEC);
    }
    return least;
}

void queries(const fs::path &folder)
{
    auto database = must(store::Database::open(folder / "two.db", store::OpenMode::ReadOnly));
    const auto state = must(store::codeState(database, "p", {}, {}));
    const Seconds middle = *state.date - Seconds{86400} * 365 * 5;
    const auto show = [](const char *what, double time) {
        fmt::print("  {:<28}{:8.2f} ms CPU\n", what, time);
    };
    show("newest state", milliseconds([&] { must(store::codeState(database, "p", {}, {})); }));
    show("state at a date", milliseconds([&] {
             must(store::codeState(database, "p", {middle, {}}, {}));
         }));
    show("series by week",
         milliseconds([&] { must(store::codeSeries(database, "p", {}, Step::Week, {})); }));
    show("series by month",
         milliseconds([&] { must(store::codeSeries(database, "p", {}, Step::Month, {})); }));
    show("six directories by month", milliseconds([&] {
             must(store::codeSeriesByDirectory(database, "p", {}, Step::Month, {}, 6));
         }));
    store::FileQuery query;
    query.limit = 50;
    show("50 files of now", milliseconds([&] { must(store::files(database, "p", query)); }));
    query.at.date = middle;
    show("50 files at a date", milliseconds([&] { must(store::files(database, "p", query)); }));
    const auto page = must(store::files(database, "p", query));
    if (!page.files.empty()) {
        show("history of one file", milliseconds([&] {
                 must(store::fileHistory(database, "p", "", page.files.front().path));
             }));
    }
    show("portfolio of one", milliseconds([&] { must(store::portfolio(database, {})); }));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::string(argv[1]) == "--queries") {
        queries(argv[2]);
        return 0;
    }
    int rounds = 3;
    std::vector<std::string> repositories;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--rounds" && i + 1 < argc)
            rounds = std::max(1, std::atoi(argv[++i]));
        else
            repositories.push_back(argument);
    }
    if (repositories.empty()) {
        fmt::print(stderr, "usage: bench_scan REPOSITORY... [--rounds N]\n"
                           "       bench_scan --queries FOLDER-OF-two.db\n");
        return 2;
    }
    for (const std::string &repository : repositories) {
        const fs::path folder = fs::temp_directory_path() / fmt::format("bench-{}", ::getpid());
        fs::create_directories(folder);
        fmt::print("{}\n", repository);
        firstScans(repository, folder, rounds);
        goingOn(repository, folder, rounds);
        queries(folder);
        fs::remove_all(folder);
    }
    return 0;
}
