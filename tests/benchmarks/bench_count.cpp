// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How fast texts are counted, in GB/s of CPU time and as a ratio to a loop over memchr('\n') on the
// same bytes. Usage: bench_count FOLDER: all files of a kind below FOLDER, repeated up to 64 MB.
#include "core/languages/bytes.h"
#include "core/languages/line_counter.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

using namespace ferrograph::languages;

namespace
{

struct Kind {
    const char *language;
    const char *extension;
    bool withUnsafe; // only files that hold the word, else only files that do not
};

constexpr std::array kinds = {Kind{"C", ".c", false},         Kind{"Rust", ".rs", false},
                              Kind{"Rust", ".rs", true},      Kind{"Python", ".py", false},
                              Kind{"Markdown", ".md", false}, Kind{"JavaScript", ".js", false},
                              Kind{"Shell", ".sh", false},    Kind{"Perl", ".pm", false},
                              Kind{"C++", ".cpp", false},     Kind{"Unix Assembly", ".S", false},
                              Kind{"YAML", ".yml", false},    Kind{"XML", ".xml", false}};

constexpr std::size_t enough = 64U << 20;

std::vector<std::string> readAll(const std::filesystem::path &folder, const Kind &kind)
{
    std::vector<std::string> files;
    for (const auto &entry : std::filesystem::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.path().extension() != kind.extension)
            continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
        const bool isUnsafe =
            kind.language == std::string_view("Rust") && text.find("unsafe") != std::string::npos;
        if (isUnsafe == kind.withUnsafe)
            files.push_back(std::move(text));
    }
    return files;
}

double cpuSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

// CPU seconds of the fastest of five passes.
template <typename Pass>
double fastest(const Pass &pass)
{
    double best = 1e9;
    for (int i = 0; i < 5; ++i) {
        const double start = cpuSeconds();
        pass();
        best = std::min(best, cpuSeconds() - start);
    }
    return best;
}

std::uint64_t countLineFeeds(const std::string &text)
{
    std::uint64_t lines = 0;
    const char *end = text.data() + text.size();
    for (const char *at = findByte(text.data(), end, '\n'); at != end;
         at = findByte(at + 1, end, '\n'))
        ++lines;
    return lines;
}

void measure(const TextCounter &counter, const Kind &kind, const std::vector<std::string> &files)
{
    std::size_t bytes = 0;
    for (const std::string &text : files)
        bytes += text.size();
    if (bytes == 0)
        return;
    const std::size_t rounds = std::max<std::size_t>(1, enough / bytes);
    const LanguageId language = *LanguageTable::builtin().find(kind.language);
    std::uint64_t lines = 0;
    std::uint64_t lineFeeds = 0;
    const double counting = fastest([&] {
        for (std::size_t round = 0; round < rounds; ++round)
            for (const std::string &text : files)
                for (const Part &part : counter.count(language, text))
                    lines += part.lines.physical();
    });
    const double plain = fastest([&] {
        for (std::size_t round = 0; round < rounds; ++round)
            for (const std::string &text : files)
                lineFeeds += countLineFeeds(text);
    });
    const double gigabytes = static_cast<double>(bytes * rounds) * 1e-9;
    fmt::print("{:14}{:8} {:5} files {:8.2f} MB  {:6.2f} GB/s  {:5.2f} x memchr loop ({:.2f} GB/s, "
               "{} lines)\n",
               kind.language, kind.withUnsafe ? "unsafe" : "", files.size(),
               static_cast<double>(bytes) * 1e-6, gigabytes / counting, counting / plain,
               gigabytes / plain, (lines + lineFeeds) / (10 * rounds));
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2) {
        fmt::print(stderr, "usage: bench_count FOLDER\n");
        return 2;
    }
    const TextCounter counter(LanguageTable::builtin());
    for (const Kind &kind : kinds)
        measure(counter, kind, readAll(argv[1], kind));
    return 0;
}
