// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/fuzz_formats.h"

#include "core/fuzzing/afl_files.h"
#include "core/fuzzing/casr_report.h"
#include "core/fuzzing/coverage_files.h"
#include "core/fuzzing/crash_table.h"
#include "core/fuzzing/fuzz_log.h"
#include "core/fuzzing/honggfuzz_files.h"
#include "core/fuzzing/log_cleaner.h"
#include "core/fuzzing/report_head.h"
#include "core/fuzzing/signature.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace ferrograph::fuzzing
{
namespace
{

// The last folder of a path and the file's name.
std::string_view folderOf(std::string_view path)
{
    const std::string_view name = fileName(path);
    std::string_view folder = path.substr(0, path.size() - name.size());
    while (folder.ends_with('/'))
        folder.remove_suffix(1);
    return fileName(folder);
}

bool isJson(std::string_view head)
{
    return trimmedLeft(head).starts_with('{');
}

bool isBinary(std::string_view head)
{
    return contains(head.substr(0, 8192), std::string_view("\0", 1));
}

// "crash-" and 40 hex digits, as libFuzzer names what it writes.
std::optional<std::string_view> artifactKind(std::string_view path)
{
    const std::string_view name = fileName(path);
    const std::size_t dash = name.rfind('-');
    if (dash == std::string_view::npos || name.size() - dash != 41 ||
        leading(name.substr(dash + 1), isHexDigit).size() != 40)
        return std::nullopt;
    const std::string_view kind = name.substr(0, dash);
    for (const std::string_view known :
         {"crash", "leak", "timeout", "oom", "slow-unit", "minimized-from"}) {
        if (kind == known)
            return kind;
    }
    return std::nullopt;
}

bool isCorpusName(std::string_view path)
{
    const std::string_view name = fileName(path);
    const std::string_view folder = folderOf(path);
    const bool hash = name.size() == 40 && leading(name, isHexDigit).size() == 40;
    return hash || folder == "corpus" || name.ends_with(".honggfuzz.cov") ||
           contains(path, "/corpus/") || contains(path, "testdata/fuzz/Fuzz");
}

bool isHonggfuzzInput(std::string_view path)
{
    const std::string_view name = fileName(path);
    return name.starts_with("SIG") && contains(name, ".PC.") && contains(name, ".STACK.");
}

FuzzResult nothing(std::string_view kind)
{
    FuzzResult result;
    result.kind = kind;
    return result;
}

// An input that a fuzzer kept: it is known that it crashed, not how.
FuzzResult savedInput(std::string_view kind, std::string_view tool, const FuzzFile &file,
                      const std::string &target)
{
    FuzzResult result = nothing(kind);
    Crash crash;
    crash.tool = tool;
    crash.kind = "saved input";
    crash.message = "an input that was saved without a report";
    crash.input = fileName(file.path);
    crash.target = target;
    crash.time = file.time;
    crash.judgement = CrashTable::builtin().judge(crash);
    crash.identity.signature = "needs replay|" + crash.input;
    crash.identity.obstacle = "needs replay";
    result.crashes.push_back(std::move(crash));
    result.target = target;
    return result;
}

bool isCasr(std::string_view path, std::string_view head)
{
    return isJson(head) && (path.ends_with(".casrep") || contains(head, "\"CrashSeverity\""));
}

bool isCoverage(std::string_view, std::string_view head)
{
    const std::string_view start = head.substr(0, 4096);
    return (isJson(head) && contains(start, "\"data\"") && contains(start, "\"files\"") &&
            (contains(head, "\"summary\"") || contains(head, "llvm.coverage"))) ||
           ((start.starts_with("TN:") || start.starts_with("SF:")) && contains(head, "\nDA:"));
}

bool isIntrospector(std::string_view, std::string_view head)
{
    return isJson(head) && contains(head, "\"MergedProjectProfile\"");
}

bool isClusterFuzz(std::string_view, std::string_view head)
{
    return (isJson(head) &&
            containsAny(head, {"\"crash_type\"", "\"crashType\"", "\"crash_state\""})) ||
           (contains(head, "Crash Type:") && contains(head, "Crash State:"));
}

bool isFuzzBench(std::string_view, std::string_view head)
{
    const std::string_view header = before(head, "\n");
    return contains(header, "trial_id") && contains(header, "benchmark") &&
           contains(header, "edges_covered");
}

bool isAfl(std::string_view path, std::string_view head)
{
    const std::string_view name = fileName(path);
    const std::string_view folder = folderOf(path);
    if (name == "fuzzer_stats" || name == "plot_data" || name == "fuzz_bitmap" ||
        name == "fuzzer_setup")
        return true;
    if (folder.starts_with("crashes") || folder == "hangs" || folder == "queue" ||
        contains(path, "queue/.state/") || folder == ".synced")
        return name == "README.txt" || readAflInputName(name).has_value() || folder == ".synced" ||
               contains(path, "queue/");
    return name == "cmdline" && head.size() < 4096 && !contains(head, ":");
}

bool isHonggfuzz(std::string_view path, std::string_view head)
{
    return head.starts_with("# unix_time, last_cov_update") ||
           fileName(path) == "HONGGFUZZ.REPORT.TXT" || isHonggfuzzInput(path) ||
           contains(head, "Summary iterations:") ||
           (contains(head, "DESCRIPTION: ") && contains(head, "STACK HASH: "));
}

bool isGoInput(std::string_view head)
{
    return head.starts_with("go test fuzz v1");
}

bool hasEngineLine(std::string_view head)
{
    return containsAny(head, {"INFO: Seed: ", "INFO: Running with entropic", "ERROR: libFuzzer:",
                              "\tINITED cov: ", "stat::number_of_executed_units"});
}

bool isLibFuzzer(std::string_view path, std::string_view head)
{
    return artifactKind(path) || isCorpusName(path) || (!isBinary(head) && hasEngineLine(head));
}

bool isGo(std::string_view, std::string_view head)
{
    return isGoInput(head) || (!isBinary(head) && contains(head, "fuzz: elapsed: "));
}

bool holdsReport(std::string_view head)
{
    LogCleaner cleaner(head);
    for (LogLine line; cleaner.next(line);) {
        if (readHead(line.text))
            return true;
    }
    return false;
}

bool isLogName(std::string_view path)
{
    const std::string_view name = fileName(path);
    for (const std::string_view extension : {".log", ".txt", ".stderr", ".stdout", ".out"}) {
        if (name.ends_with(extension))
            return true;
    }
    return contains(name, ".log.");
}

bool isSanitizer(std::string_view path, std::string_view head)
{
    return !head.empty() && !isBinary(head) && !isJson(head) &&
           (isLogName(path) || holdsReport(head));
}

Result<FuzzResult> readCoverage(const FuzzFile &file, const std::string &target)
{
    auto result = isJson(file.text) ? readLlvmCoverage(file.text) : readLcov(file.text);
    FERROGRAPH_TRY(result);
    // OSS-Fuzz keeps a file for each target in a folder of that name.
    std::string of = target;
    if (of.empty() && folderOf(file.path) == "fuzzer_stats")
        of = before(fileName(file.path), ".json");
    for (CoverageReport &report : result->coverage) {
        report.target = of;
        if (!report.time)
            report.time = file.time;
    }
    result->target = of;
    return result;
}

Result<FuzzResult> readAflInput(const FuzzFile &file, const std::string &target)
{
    FuzzResult result = nothing("afl");
    const std::string_view folder = folderOf(file.path);
    const auto input = readAflInputName(fileName(file.path));
    if (!folder.starts_with("crashes") || !input)
        return result;
    Crash crash = aflCrash(*input, fileName(file.path));
    crash.target = target;
    crash.time = file.time;
    result.crashes.push_back(std::move(crash));
    return result;
}

// The folder of an instance, from the path of its statistics.
std::string instanceOf(std::string_view path)
{
    return std::string(folderOf(path));
}

Result<FuzzResult> readAfl(const FuzzFile &file, const std::string &target)
{
    const std::string_view name = fileName(file.path);
    if (name != "fuzzer_stats" && name != "plot_data")
        return readAflInput(file, target);
    auto campaign = name == "fuzzer_stats" ? readAflStats(file.text) : readAflPlot(file.text);
    FERROGRAPH_TRY(campaign);
    campaign->instance = instanceOf(file.path);
    campaign->facts["folder"] = file.path.substr(0, file.path.size() - name.size());
    if (!target.empty())
        campaign->target = target;
    FuzzResult result = nothing("afl");
    result.target = campaign->target;
    result.campaigns.push_back(std::move(*campaign));
    return result;
}

Result<FuzzResult> readHonggfuzz(const FuzzFile &file, const std::string &target)
{
    if (isHonggfuzzInput(file.path))
        return savedInput("honggfuzz", "honggfuzz", file, target);
    FuzzResult result = nothing("honggfuzz");
    if (file.text.starts_with("# unix_time")) {
        auto campaign = readHonggfuzzStats(file.text);
        FERROGRAPH_TRY(campaign);
        result.campaigns.push_back(std::move(*campaign));
    } else if (contains(file.text, "STACK HASH: ")) {
        result = readHonggfuzzReport(file.text);
    } else if (auto summary = readHonggfuzzSummary(file.text)) {
        result.campaigns.push_back(std::move(*summary));
    }
    if (!target.empty())
        result.target = target;
    for (Campaign &campaign : result.campaigns)
        campaign.target = result.target;
    for (Crash &crash : result.crashes) {
        if (!target.empty())
            crash.target = target;
    }
    return result;
}

// Where a log names no target, it may be named after it, or stand in a folder that is.
std::string targetByPath(std::string_view path)
{
    const std::string_view name = before(fileName(path), ".");
    const bool generic = name.empty() || name.starts_with("fuzz-") || name == "log" ||
                         name == "console" || name == "output" || name == "stderr" ||
                         name == "stdout" || name == "run";
    return std::string(generic ? folderOf(path) : name);
}

void nameTarget(FuzzResult &result, const std::string &target)
{
    result.target = target;
    for (Campaign &campaign : result.campaigns)
        campaign.target = target;
    for (Crash &crash : result.crashes) {
        crash.target = target;
        if (crash.identity.group.ends_with("|any target"))
            crash.identity = identify(crash);
    }
}

Result<FuzzResult> readLog(const FuzzFile &file, const std::string &target)
{
    FuzzResult result = readFuzzLog(file.text, target);
    if (result.target.empty() && !result.campaigns.empty())
        nameTarget(result, targetByPath(file.path));
    const bool log = !result.crashes.empty() || !result.campaigns.empty() ||
                     !result.passed.empty() || result.kind != "crash";
    if (!log)
        return failure(ErrorCode::InvalidInput, file.path,
                       "holds no report of a sanitizer, a language runtime or a fuzzer");
    return result;
}

Result<FuzzResult> readLibFuzzer(const FuzzFile &file, const std::string &target)
{
    const auto artifact = artifactKind(file.path);
    if (artifact && *artifact != "slow-unit" && *artifact != "minimized-from")
        return savedInput("libfuzzer", "libFuzzer", file, target);
    if (artifact || isCorpusName(file.path))
        return nothing("libfuzzer");
    return readLog(file, target);
}

Result<FuzzResult> readGo(const FuzzFile &file, const std::string &target)
{
    if (isGoInput(file.text))
        return nothing("go");
    return readLog(file, target);
}

Result<FuzzResult> readClusterFuzz(const FuzzFile &file, const std::string &target)
{
    return isJson(file.text) ? readClusterFuzzJson(file.text, target)
                             : readClusterFuzzText(file.text, target);
}

constexpr std::array<FuzzFormat, fuzzFormatCount> formats = {
    FuzzFormat{"casr", isCasr,
               [](const FuzzFile &file, const std::string &target) {
                   return readCasrReport(file.text, target);
               }},
    FuzzFormat{"coverage", isCoverage, readCoverage},
    FuzzFormat{"introspector", isIntrospector,
               [](const FuzzFile &file, const std::string &) {
                   return readIntrospector(file.text);
               }},
    FuzzFormat{"clusterfuzz", isClusterFuzz, readClusterFuzz},
    FuzzFormat{"fuzzbench", isFuzzBench,
               [](const FuzzFile &file, const std::string &) {
                   return readFuzzBench(file.text);
               }},
    FuzzFormat{"afl", isAfl, readAfl},
    FuzzFormat{"honggfuzz", isHonggfuzz, readHonggfuzz},
    FuzzFormat{"go", isGo, readGo},
    FuzzFormat{"libfuzzer", isLibFuzzer, readLibFuzzer},
    FuzzFormat{"sanitizer", isSanitizer, readLog},
};

} // namespace

std::span<const FuzzFormat> fuzzFormats()
{
    return formats;
}

} // namespace ferrograph::fuzzing
