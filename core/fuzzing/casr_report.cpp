// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/casr_report.h"

#include "core/fuzzing/crash_table.h"
#include "core/fuzzing/frame_parser.h"
#include "core/fuzzing/report_parser.h"
#include "core/fuzzing/signature.h"
#include "core/fuzzing/text_scan.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace ferrograph::fuzzing
{
namespace
{

using Json = nlohmann::json;

std::string textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? found->get<std::string>() : std::string();
}

std::string linesOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    std::string text;
    if (found == object.end() || !found->is_array())
        return text;
    for (const Json &line : *found) {
        if (line.is_string() && text.size() < (1U << 22))
            text += line.get<std::string>() + '\n';
    }
    return text;
}

Stack stackOf(const Json &report)
{
    Stack stack;
    const auto lines = report.find("Stacktrace");
    if (lines == report.end() || !lines->is_array())
        return stack;
    for (const Json &line : *lines) {
        if (!line.is_string() || stack.frames.size() >= 256)
            continue;
        const std::string text = line.get<std::string>();
        if (auto frame = parseHashFrame(text))
            stack.frames.push_back(std::move(frame->frame));
        else if (auto python = parsePythonFrame(text))
            stack.frames.push_back(std::move(*python));
        else if (auto rust = parseRustFrame(" " + text))
            stack.frames.push_back(std::move(rust->frame));
    }
    return stack;
}

// What a debugger saw, by CASR's own names for it.
void useClass(Crash &crash, const std::string &name)
{
    crash.tool = "gdb";
    const bool read = name.starts_with("SourceAv");
    const bool write = name.starts_with("DestAv");
    crash.access = read ? Access::Read : write ? Access::Write : Access::Unknown;
    crash.nearNull = name.ends_with("NearNull");
    crash.wildJump = contains(name, "OnPc") || contains(name, "BranchAv") ||
                     contains(name, "ReturnAv") || contains(name, "CallAv");
    if (contains(name, "Av") || name == "AccessViolation" || name == "SegFaultOnPc")
        crash.kind = "SEGV";
    else if (name == "AbortSignal")
        crash.kind = "ABRT";
    else if (name == "StackOverflow")
        crash.kind = "stack-overflow";
    else if (name == "FPE")
        crash.kind = "FPE";
    else if (name == "BadInstruction" || name == "TrapSignal")
        crash.kind = "ILL";
    else
        crash.kind = name;
    // The table's rows of signals are those of the sanitizers.
    if (crash.kind != name)
        crash.tool = "debuggerSanitizer";
    if (name == "StackGuard" || name == "SafeFunctionCheck" || name == "HeapError") {
        crash.tool = "glibc";
        crash.kind = name == "StackGuard"  ? "stack-smashing"
                     : name == "HeapError" ? "heap-corruption"
                                           : "fortify";
    }
}

Crash debuggerCrash(const Json &report, const std::string &className)
{
    Crash crash;
    useClass(crash, className);
    const Json python = report.value("Exception", Json::object());
    if (python.is_object() && !textOf(python, "ShortDescription").empty()) {
        crash.tool = "Python";
        crash.kind = "uncaught-exception";
        crash.message = fmt::format("{}: {}", textOf(python, "ShortDescription"),
                                    textOf(python, "Description"));
    }
    Stack stack = stackOf(report);
    if (!stack.frames.empty())
        crash.stacks.push_back(std::move(stack));
    return crash;
}

} // namespace

Result<FuzzResult> readCasrReport(std::string_view json, const std::string &target)
{
    const Json report = Json::parse(json, nullptr, false);
    if (!report.is_object() || !report.contains("CrashSeverity"))
        return failure(ErrorCode::InvalidInput, "CASR report",
                       "is no JSON object with a CrashSeverity");
    FuzzResult result;
    result.kind = "casr";
    const Json severity = report.value("CrashSeverity", Json::object());
    const std::string className = severity.is_object() ? textOf(severity, "ShortDescription") : "";
    std::string program = textOf(report, "ExecutablePath");
    result.target = target.empty() ? std::string(fileName(program)) : target;
    for (const char *key : {"AsanReport", "UbsanReport", "MsanReport", "TsanReport", "RustReport",
                            "GoReport", "JavaReport"}) {
        const std::string text = linesOf(report, key);
        if (text.empty() || !result.crashes.empty())
            continue;
        result.crashes = parseReports(text, target);
        for (Crash &crash : result.crashes)
            crash.report = text.substr(0, 65'536);
    }
    if (result.crashes.empty()) {
        Crash crash = debuggerCrash(report, className);
        crash.report = linesOf(report, "Stacktrace").substr(0, 65'536);
        result.crashes.push_back(std::move(crash));
    }
    const auto date = parseIso(before(textOf(report, "Date"), "."));
    for (Crash &crash : result.crashes) {
        crash.target = result.target;
        if (date)
            crash.time = *date;
        crash.judgement = CrashTable::builtin().judge(crash);
        crash.identity = identify(crash);
        if (crash.tool == "debuggerSanitizer")
            crash.tool = "gdb";
        if (const std::string line = textOf(report, "CrashLine"); crash.identity.crashLine.empty())
            crash.identity.crashLine = line;
        if (crash.cause.empty() && !className.empty())
            crash.cause = fmt::format("CASR: {} {}", className, textOf(severity, "Type"));
    }
    return result;
}

namespace
{

// "Heap-buffer-overflow\nREAD 1" is a kind and an access.
void useType(Crash &crash, std::string_view type)
{
    crash.tool = "AddressSanitizer";
    std::string_view kind = before(type, "\n");
    std::string_view access = after(type, "\n").value_or("");
    for (const std::string_view word : {" READ", " WRITE"}) {
        const std::size_t at = kind.find(word);
        if (access.empty() && at != std::string_view::npos) {
            access = kind.substr(at + 1);
            kind = kind.substr(0, at);
        }
    }
    crash.access = access.starts_with("READ")    ? Access::Read
                   : access.starts_with("WRITE") ? Access::Write
                                                 : Access::Unknown;
    if (const auto size = after(access, " "))
        crash.size = leadingNumber(*size);
    std::string name = lowered(kind);
    struct Pair {
        std::string_view type;
        std::string_view tool;
        std::string_view kind;
    };
    constexpr Pair pairs[] = {
        {"heap-double-free", "AddressSanitizer", "double-free"},
        {"unknown", "AddressSanitizer", "SEGV"},
        {"null-dereference", "AddressSanitizer", "SEGV"},
        {"segv on unknown address", "AddressSanitizer", "SEGV"},
        {"use-of-uninitialized-value", "MemorySanitizer", "use-of-uninitialized-value"},
        {"direct-leak", "LeakSanitizer", "memory-leak"},
        {"indirect-leak", "LeakSanitizer", "memory-leak"},
        {"timeout", "libFuzzer", "timeout"},
        {"out-of-memory", "libFuzzer", "out-of-memory"},
        {"bad-cast", "UndefinedBehaviorSanitizer", "bad-cast"},
        {"index-out-of-bounds", "UndefinedBehaviorSanitizer", "index-out-of-bounds"},
        {"integer-overflow", "UndefinedBehaviorSanitizer", "signed-integer-overflow"},
        {"undefined-shift", "UndefinedBehaviorSanitizer", "shift-exponent"},
        {"divide-by-zero", "UndefinedBehaviorSanitizer", "integer-divide-by-zero"},
        {"object-size", "UndefinedBehaviorSanitizer", "object-size"},
        {"floating-point-exception", "AddressSanitizer", "FPE"},
        {"abrt", "AddressSanitizer", "ABRT"},
        {"assert", "assert", "assert"},
        {"check failure", "check", "check-failure"},
        {"fatal error", "check", "fatal-log"},
        {"data race", "ThreadSanitizer", "data race"},
        {"tag-mismatch", "HWAddressSanitizer", "tag-mismatch"},
        {"uncaught exception", "Jazzer", "uncaught-exception"},
        {"security exception", "Jazzer", "security-issue"},
        {"slice bounds out of range", "Go", "slice bounds out of range"},
        {"index out of range", "Go", "index out of range"},
    };
    crash.kind = name;
    for (const Pair &pair : pairs) {
        if (name == pair.type) {
            crash.tool = pair.tool;
            crash.kind = pair.kind;
        }
    }
    crash.nearNull = name == "null-dereference";
    crash.noAddress = name == "segv on unknown address";
}

Crash peerCrash(ClusterFuzzIdentity identity)
{
    Crash crash;
    useType(crash, identity.type);
    crash.address = identity.address;
    Stack stack;
    std::string_view rest = identity.state;
    while (!rest.empty()) {
        const std::string_view line = before(rest, "\n");
        rest.remove_prefix(std::min(line.size() + 1, rest.size()));
        if (!trimmed(line).empty() && line != "NULL")
            stack.frames.push_back({std::string(trimmed(line)), {}, 0, 0, {}, {}});
    }
    if (!stack.frames.empty())
        crash.stacks.push_back(std::move(stack));
    crash.message = replaced(identity.type, "\n", " ");
    crash.clusterFuzz = std::move(identity);
    crash.judgement = CrashTable::builtin().judge(crash);
    crash.identity = identify(crash);
    return crash;
}

std::optional<Crash> testCase(const Json &object)
{
    const auto pick = [&object](const char *a, const char *b) {
        return textOf(object, a).empty() ? textOf(object, b) : textOf(object, a);
    };
    ClusterFuzzIdentity identity;
    identity.type = pick("crash_type", "crashType");
    if (identity.type.empty())
        return std::nullopt;
    identity.address = textOf(object, "crash_address");
    identity.state = textOf(object, "crash_state");
    for (const char *key : {"crash_state_lines", "crashStateLines"}) {
        if (identity.state.empty())
            identity.state = linesOf(object, key);
    }
    if (!identity.state.empty() && identity.state.back() != '\n')
        identity.state += '\n';
    const Json inner = object.value("testcase", Json::object());
    identity.security = object.value("isSecurity", false) ||
                        (inner.is_object() && inner.value("security_flag", false));
    Crash crash = peerCrash(std::move(identity));
    crash.target = inner.is_object() ? textOf(inner, "fuzzer_name") : "";
    const Json trace = object.value("crash_stacktrace", Json::object());
    if (trace.is_object())
        crash.report = linesOf(trace, "lines").substr(0, 65'536);
    const auto id = object.find("id");
    if (id != object.end())
        crash.input = "testcase " + (id->is_string() ? id->get<std::string>() : id->dump());
    const auto stamp = object.find("timestamp");
    if (stamp != object.end() && stamp->is_number()) {
        const double seconds = stamp->get<double>();
        if (seconds > 0 && seconds < 1e11)
            crash.time = static_cast<Seconds>(seconds);
    }
    return crash;
}

} // namespace

Result<FuzzResult> readClusterFuzzJson(std::string_view json, const std::string &target)
{
    const Json root = Json::parse(json, nullptr, false);
    FuzzResult result;
    result.kind = "clusterfuzz";
    result.target = target;
    try {
        if (root.is_object() && root.contains("items") && root["items"].is_array()) {
            for (const Json &item : root["items"]) {
                auto crash = item.is_object() ? testCase(item) : std::nullopt;
                if (crash)
                    result.crashes.push_back(std::move(*crash));
                else
                    result.problems.push_back({"items", "an item names no crash type"});
            }
        } else if (root.is_object()) {
            if (auto crash = testCase(root))
                result.crashes.push_back(std::move(*crash));
        }
    } catch (const Json::exception &problem) {
        return failure(ErrorCode::InvalidInput, "ClusterFuzz test case", problem.what());
    }
    if (result.crashes.empty())
        return failure(ErrorCode::InvalidInput, "ClusterFuzz test case", "names no crash type");
    for (Crash &crash : result.crashes) {
        if (!target.empty())
            crash.target = target;
    }
    return result;
}

Result<FuzzResult> readClusterFuzzText(std::string_view text, const std::string &target)
{
    ClusterFuzzIdentity identity;
    std::string fuzzTarget = target;
    bool inState = false;
    while (!text.empty()) {
        std::string_view line = before(text, "\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        std::string_view rest = trimmed(line);
        if (inState && !rest.empty() && isSpace(line.front())) {
            identity.state += std::string(rest) + '\n';
            continue;
        }
        inState = false;
        if (take(rest, "Crash Type:") || take(rest, "Crash type:"))
            identity.type = trimmed(rest);
        else if (take(rest, "Crash Address:"))
            identity.address = trimmed(rest);
        else if (rest == "Crash State:" || rest == "Crash state:")
            inState = true;
        else if (take(rest, "Fuzz Target:") || take(rest, "Fuzz target binary:"))
            fuzzTarget = fuzzTarget.empty() ? std::string(trimmed(rest)) : fuzzTarget;
    }
    if (identity.type.empty())
        return failure(ErrorCode::InvalidInput, "bug report", "has no line 'Crash Type:'");
    for (const std::string_view access : {" READ", " WRITE"})
        identity.type = replaced(identity.type, access, "\n" + std::string(access.substr(1)));
    FuzzResult result;
    result.kind = "clusterfuzz";
    result.target = fuzzTarget;
    result.crashes.push_back(peerCrash(std::move(identity)));
    result.crashes.back().target = fuzzTarget;
    return result;
}

} // namespace ferrograph::fuzzing
