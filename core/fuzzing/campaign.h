// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"
#include "core/fuzzing/crash.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

// What a fuzzer tells about its own work.
namespace ferrograph::fuzzing
{

// What "coverage" counts. The kinds are never compared.
enum class CoverageKind : std::uint8_t {
    None,
    Counters, // libFuzzer's edge counters
    Edges,    // AFL's and honggfuzz's edges
    Inputs,   // Go counts interesting inputs only
    Lines,    // source lines, from llvm-cov and its like
};
const char *coverageKindName(CoverageKind kind); // "", "counters", "edges", "inputs", "lines"

struct CampaignPoint {
    double seconds = 0; // since the start; estimated where the log has no clock
    std::uint64_t executions = 0;
    std::optional<std::uint64_t> coverage;
    std::optional<std::uint64_t> features;
    std::optional<std::uint64_t> corpus;
    std::optional<double> execPerSecond;
};

// One run of one instance of a fuzzer.
struct Campaign {
    std::string engine; // "libFuzzer", "AFL++", "honggfuzz", "Go"
    std::string target;
    std::string instance; // name among several that work together
    CoverageKind coverageKind = CoverageKind::None;
    std::optional<std::uint64_t> coverageTotal; // of that build
    std::vector<CampaignPoint> points;
    std::uint64_t executions = 0;
    double seconds = 0;
    std::uint64_t crashes = 0; // as the fuzzer counts them
    std::uint64_t hangs = 0;
    std::optional<double> stability; // percent
    std::optional<Seconds> start;    // where a clock is told
    std::optional<Seconds> end;
    bool startedWithCrash = false;            // no execution before the first crash
    std::map<std::string, std::string> facts; // what else was told, as it was
};

// Coverage of source lines, of a project or of one target.
struct CoverageReport {
    std::string target; // empty: the project
    std::uint64_t linesCovered = 0;
    std::uint64_t lines = 0;
    std::uint64_t functionsCovered = 0;
    std::uint64_t functions = 0;
    std::optional<Seconds> time;
    struct File {
        std::string path;
        std::uint64_t lines = 0;
        std::uint64_t covered = 0;
    };
    std::vector<File> files;
    std::optional<double> reachedPercent; // fuzz-introspector: reachable, not covered
};

// What one input, or a directory of a fuzzer, holds.
struct FuzzResult {
    std::string kind; // "crash", "libfuzzer", "afl", "honggfuzz", "casr", …
    std::string target;
    std::vector<Campaign> campaigns;
    std::vector<Crash> crashes;
    std::vector<CoverageReport> coverage;
    std::vector<std::string> passed; // inputs that ran again without a crash
    std::vector<Problem> problems;
};

} // namespace ferrograph::fuzzing
