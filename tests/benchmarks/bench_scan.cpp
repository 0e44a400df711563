// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_scan REPOSITORY… [--rounds N] [--reader libgit2]: the CPU time of whole scans as a ratio to
// that of git itself naming the changes of the same history and writing out the same blobs, both in
// turns; then what going on, asking and storing cost. Prints a table, a line for each repository;
// times are the least of the rounds.

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
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
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

// What one repository cost.
struct Figures {
    std::size_t commits = 0;
    std::size_t blobs = 0;
    double git = 0;      // CPU seconds
    Cost one;            // the first scan with one job
    Cost two;            // and with two
    double database = 0; // megabytes
    Cost ten;            // a scan of ten new commits
    Cost nothing;        // and of none
    double history = 0;  // show history --every week, milliseconds
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

// The least of several: what the work takes where nothing else disturbs it. Memory: the most.
void keepLeast(Cost &least, const Cost &cost, bool first)
{
    least.wall = first ? cost.wall : std::min(least.wall, cost.wall);
    least.cpu = first ? cost.cpu : std::min(least.cpu, cost.cpu);
    least.megabytes = std::max(least.megabytes, cost.megabytes);
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
int scanOnce(const std::string &file, const std::string &source, const git::Reading &reading)
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
    options.jobs = reading.jobs;
    options.reader = reading.reader;
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

std::size_t lineCount(const std::string &file)
{
    std::ifstream in(file);
    return static_cast<std::size_t>(std::count(std::istreambuf_iterator<char>(in), {}, '\n'));
}

void firstScans(const std::string &source, const fs::path &folder, int rounds, git::Reader reader,
                Figures &figures)
{
    const std::string blobs = folder / "blobs";
    measured([&] {
        writeWantedBlobs(source, blobs);
        return 0;
    });
    figures.blobs = lineCount(blobs);
    const std::string git = "git --git-dir=" + quoted(source);
    for (int round = 0; round < rounds; ++round) {
        const bool first = round == 0;
        const Cost log =
            shell(git + " log --first-parent --raw --no-renames -m --format=%H > /dev/null");
        const Cost cat =
            shell(git + " cat-file --batch --buffer < " + quoted(blobs) + " > /dev/null");
        figures.git = first ? log.cpu + cat.cpu : std::min(figures.git, log.cpu + cat.cpu);
        const auto scan = [&](const char *name, unsigned jobs) {
            fs::remove(folder / name);
            return measured([&] { return scanOnce(folder / name, source, {jobs, reader}); });
        };
        keepLeast(figures.one, scan("one.db", 1), first);
        keepLeast(figures.two, scan("two.db", 2), first);
    }
    figures.database = static_cast<double>(fs::file_size(folder / "two.db")) / 1e6;
}

void goingOn(const std::string &source, const fs::path &folder, int rounds, git::Reader reader,
             Figures &figures)
{
    auto repository = must(git::Repository::open(source));
    const auto tip = must(repository.resolve(""));
    const auto history = must(git::firstParentHistory(repository, tip.id, {}, {}, {}));
    figures.commits = history.commits.size();
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
    const auto scan = [&](const std::string &into) {
        return measured([&] { return scanOnce(into, moving, {2, reader}); });
    };
    scan(start);
    moveTo(tip.id);
    const std::string file = folder / "going.db";
    for (int round = 0; round < std::max(rounds, 5); ++round) {
        fs::copy_file(start, file, fs::copy_options::overwrite_existing);
        keepLeast(figures.ten, scan(file), round == 0);
        keepLeast(figures.nothing, scan(file), round == 0);
    }
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

double weeklyHistory(const fs::path &folder)
{
    auto database = must(store::Database::open(folder / "two.db", store::OpenMode::ReadOnly));
    return milliseconds([&] { must(store::codeSeries(database, "p", {}, Step::Week, {})); });
}

Figures measureAll(const std::string &repository, int rounds, git::Reader reader)
{
    const fs::path folder = fs::temp_directory_path() / fmt::format("bench-{}", ::getpid());
    fs::create_directories(folder);
    Figures figures;
    firstScans(repository, folder, rounds, reader, figures);
    goingOn(repository, folder, rounds, reader, figures);
    figures.history = weeklyHistory(folder);
    fs::remove_all(folder);
    return figures;
}

void printHead()
{
    fmt::print(
        "| repository | commits | blobs | scan : git, CPU | CPU s, git and scan | wall s, one "
        "job and two | peak MiB | database MB | ten new commits, ms | nothing new, ms | "
        "history by week, ms |\n|---|---|---|---|---|---|---|---|---|---|---|\n");
}

void print(const std::string &repository, const Figures &f)
{
    fmt::print("| {} | {} | {} | {:.2f} | {:.2f}, {:.2f} | {:.2f}, {:.2f} | {:.0f} | {:.1f} | "
               "{:.0f} | {:.0f} | {:.0f} |\n",
               repository, f.commits, f.blobs, f.two.cpu / f.git, f.git, f.two.cpu, f.one.wall,
               f.two.wall, f.two.megabytes, f.database, f.ten.wall * 1000, f.nothing.wall * 1000,
               f.history);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc == 3 && std::string(argv[1]) == "--queries") {
        queries(argv[2]);
        return 0;
    }
    int rounds = 3;
    git::Reader reader = git::Reader::Pack;
    std::vector<std::string> repositories;
    for (int i = 1; i < argc; ++i) {
        const std::string argument = argv[i];
        if (argument == "--rounds" && i + 1 < argc)
            rounds = std::max(1, std::atoi(argv[++i]));
        else if (argument == "--reader" && i + 1 < argc)
            reader =
                argv[++i] == std::string_view("libgit2") ? git::Reader::Libgit2 : git::Reader::Pack;
        else
            repositories.push_back(argument);
    }
    if (repositories.empty()) {
        fmt::print(stderr, "usage: bench_scan REPOSITORY... [--rounds N] [--reader libgit2]\n"
                           "       bench_scan --queries FOLDER-OF-two.db\n");
        return 2;
    }
    printHead();
    for (const std::string &repository : repositories)
        print(repository, measureAll(repository, rounds, reader));
    return 0;
}
