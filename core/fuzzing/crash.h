// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a report of a sanitizer, a language runtime or a fuzzer says, as values.
namespace ferrograph::fuzzing
{

enum class Access : std::uint8_t { Unknown, Read, Write };

// Is it a memory-safety error? Contained: a check stopped one. Unknown: it needs a replay.
enum class Verdict : std::uint8_t { Yes, No, Debated, Contained, Unknown };

enum class Severity : std::uint8_t { Unknown, Info, Low, Medium, High };

struct Frame {
    std::string function; // as printed, with arguments; empty where it has no symbol
    std::string file;
    std::uint32_t line = 0; // 0: not told
    std::uint32_t column = 0;
    std::string module;
    std::string offset; // in the module, "0xabe72"

    // "file:line:column" as far as it is told, else "module+offset"; may be empty.
    std::string place() const;
};

enum class StackRole : std::uint8_t {
    Crash,      // where it happened
    Free,       // where the memory was freed
    Allocation, // where it was allocated
    Origin,     // where an uninitialised value came from
    Previous,   // the other access of a race
    Other,      // creation of threads and mutexes
};

struct Stack {
    StackRole role = StackRole::Crash;
    std::vector<Frame> frames;
};

// What it means. Decided by resources/tables/crash_kinds.json.
struct Judgement {
    std::string category; // "spatial", "temporal", "thread", …
    std::vector<std::string> cwe;
    Verdict memorySafety = Verdict::Unknown;
    Severity severity = Severity::Unknown;
    std::string reason; // why, in words
};

// The strings that ClusterFuzz gives to the same log.
struct ClusterFuzzIdentity {
    std::string type; // empty: it sees no crash
    std::string address;
    std::string state;
    bool security = false;

    friend bool operator==(const ClusterFuzzIdentity &, const ClusterFuzzIdentity &) = default;
};

// Which bug it is, from exact to likely. A group that is empty cannot be told.
struct Identity {
    std::string signature; // kind without size, access, the first three own frames
    std::string group;     // root cause
    std::string obstacle;  // why there is no group: "unsymbolised", "no stack", "needs replay"
    std::vector<std::string> state; // the first three own functions, normalised
    std::string crashLine;          // place of the first own frame
};

struct Crash {
    std::string tool; // "AddressSanitizer", "libFuzzer", "Rust", "Go", "Miri", …
    std::string kind; // as the tool names it
    std::string message;
    std::string cause;  // what a line beside the head says: HWASan's Cause, an uncaught exception
    std::string thread; // Rust's name for it
    Access access = Access::Unknown;
    std::optional<std::uint64_t> size; // bytes accessed
    std::string address;
    bool nearNull = false;  // the faulting address is in the first 64 KiB
    bool noAddress = false; // a fault whose address the kernel does not tell
    bool wildJump = false;  // the program counter itself is invalid
    std::vector<Stack> stacks;
    std::string file; // where the message itself names a place (UBSan, Rust, Miri, assert)
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string processId;
    std::string source;          // the file it was read from
    std::string input;           // name of the input that a fuzzer wrote
    std::string target;          // fuzz target, where it is told
    std::uint64_t logLine = 0;   // of the head
    std::optional<Seconds> time; // from the log's own time stamps
    std::string report;          // the lines, cleaned, at most 64 KiB

    Judgement judgement;
    ClusterFuzzIdentity clusterFuzz;
    Identity identity;

    const Stack *stack(StackRole role) const; // the first of that role; nullptr
};

const char *accessName(Access access);       // "", "read", "write"
const char *verdictName(Verdict verdict);    // "yes", "no", "debated", "contained", "unknown"
const char *severityName(Severity severity); // "unknown", "info", "low", "medium", "high"
std::optional<Verdict> verdictFromName(std::string_view name);
std::optional<Severity> severityFromName(std::string_view name);

} // namespace ferrograph::fuzzing
