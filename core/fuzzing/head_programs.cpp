// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz_types.h"
#include "core/fuzzing/frame_parser.h"
#include "core/fuzzing/head_readers.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>
#include <array>

namespace ferrograph::fuzzing
{
namespace
{

Head notice(std::string_view tool, std::string_view kind, std::string_view message)
{
    Head head;
    head.kind = HeadKind::Notice;
    head.crash.tool = tool;
    head.crash.kind = kind;
    head.crash.message = trimmed(message);
    return head;
}

struct Words {
    std::string_view part;
    std::string_view kind;
};

// What glibc says before it ends a program whose memory is broken.
constexpr std::array hardening = {
    Words{"*** stack smashing detected ***", "stack-smashing"},
    Words{"*** buffer overflow detected ***", "fortify"},
    Words{"double free or corruption", "heap-corruption"},
    Words{"free(): double free detected", "heap-double-free"},
    Words{"free(): invalid ", "heap-invalid-free"},
    Words{"free(): corrupted", "heap-corruption"},
    Words{"munmap_chunk(): invalid pointer", "heap-invalid-free"},
    Words{"realloc(): invalid ", "heap-invalid-free"},
    Words{"corrupted size vs. prev_size", "heap-corruption"},
    Words{"corrupted double-linked list", "heap-corruption"},
    Words{"malloc(): ", "heap-corruption"},
    Words{"malloc_consolidate(): ", "heap-corruption"},
    Words{"invalid fastbin entry", "heap-corruption"},
};

std::string_view engineKind(std::string_view text)
{
    if (text.starts_with("deadly signal"))
        return "deadly signal";
    if (text.starts_with("timeout"))
        return "timeout";
    if (text.starts_with("out-of-memory"))
        return "out-of-memory";
    if (text.starts_with("fuzz target exited"))
        return "fuzz target exited";
    if (text.starts_with("fuzz target overwrites its const input"))
        return "overwrites-const-input";
    return {};
}

// GWP-ASan's second line: "Use After Free at 0x7fec… (0 bytes into a 41-byte allocation …".
std::optional<Head> guardedHead(std::string_view line)
{
    constexpr std::array kinds = {
        Words{"Use After Free", "use-after-free"}, Words{"Buffer Overflow", "buffer-overflow"},
        Words{"Buffer Underflow", "buffer-underflow"}, Words{"Double Free", "double-free"},
        Words{"Invalid (Wild) Free", "invalid-free"}};
    const std::string_view text = trimmed(line);
    for (const Words &words : kinds) {
        if (!text.starts_with(words.part))
            continue;
        std::string_view rest = text.substr(words.part.size());
        if (!take(rest, " at 0x") && !take(rest, " at address 0x"))
            continue;
        Head head = notice("GWP-ASan", words.kind, text);
        head.kind = HeadKind::Report;
        head.crash.address = "0x" + std::string(leading(rest, isHexDigit));
        return head;
    }
    return std::nullopt;
}

// "program: a.c:3: f: Assertion `x' failed." names its place.
void readAssertionPlace(Crash &crash)
{
    const std::string whole = crash.message;
    const std::size_t words = whole.find(": Assertion ");
    if (words == std::string::npos)
        return;
    std::string_view head = std::string_view(whole).substr(0, words);
    crash.message = whole.substr(words + 2);
    while (!head.empty()) {
        std::string_view part = before(head, ": ");
        head.remove_prefix(std::min(part.size() + 2, head.size()));
        if (takeLineAndColumn(part, crash.line, crash.column)) {
            crash.file = part;
            return;
        }
    }
}

std::optional<Head> assertionHead(std::string_view line)
{
    const auto texts = peer::assertionTexts(line);
    // The last of them is Rust's, which has a reader of its own.
    for (std::size_t i = 0; i + 1 < texts.size(); ++i) {
        if (!texts[i])
            continue;
        Head head = notice("assert", "assert", line);
        readAssertionPlace(head.crash);
        return head;
    }
    return std::nullopt;
}

bool isGoogleFatal(std::string_view line)
{
    return line.starts_with('F') && line.size() > 20 && isDigit(line[1]) && isDigit(line[4]) &&
           contains(line.substr(0, 24), ":") && contains(line, "] ");
}

// "BUG: KASAN: slab-out-of-bounds in f+0x12/0x34 …"
std::optional<Head> kernelHead(std::string_view line)
{
    Head head;
    head.crash.tool = "kernel";
    for (const std::string_view tool : {"KASAN", "KMSAN", "KCSAN"}) {
        const auto rest = after(line, "BUG: " + std::string(tool) + ": ");
        if (!rest)
            continue;
        head.crash.tool = tool;
        const std::string_view text = *rest;
        head.crash.kind = before(before(text, " in "), " on ");
        head.crash.message = text;
        return head;
    }
    constexpr std::array words = {
        Words{"BUG: unable to handle kernel NULL pointer", "null-ptr-deref"},
        Words{"BUG: kernel NULL pointer dereference", "null-ptr-deref"},
        Words{"BUG: unable to handle ", "bad-access"},
        Words{"kernel BUG at ", "BUG"},
        Words{"Kernel panic - not syncing: ", "panic"},
        Words{"INFO: task hung", "hang"},
        Words{"WARNING: CPU: ", "WARNING"},
        Words{"general protection fault", "bad-access"},
    };
    for (const Words &one : words) {
        if (!contains(line, one.part))
            continue;
        head.crash.kind = one.kind;
        head.crash.message = trimmed(line);
        return head;
    }
    return std::nullopt;
}

} // namespace

std::optional<Head> engineHead(std::string_view line)
{
    const auto error = after(line, "ERROR: libFuzzer: ");
    Head head;
    Crash &crash = head.crash;
    if (error) {
        crash.tool = "libFuzzer";
        crash.kind = engineKind(*error);
        crash.message = trimmed(*error);
        const auto process = after(line, "==");
        crash.processId = process ? std::string(leading(*process, isDigit)) : std::string();
        if (crash.kind == "deadly signal")
            head.kind = HeadKind::Signal;
        if (crash.kind.empty())
            return std::nullopt;
        return head;
    }
    if (!line.starts_with("========= "))
        return std::nullopt;
    crash.tool = "Centipede";
    crash.message = trimmed(trimmedOf(line, "="));
    if (contains(line, "imeout ") || contains(line, "timeout exceeded"))
        crash.kind = "timeout";
    else if (contains(line, "RSS limit exceeded"))
        crash.kind = "out-of-memory";
    else if (contains(line, "Stack limit exceeded"))
        crash.kind = "stack-overflow";
    else
        return std::nullopt;
    head.kind = HeadKind::Notice;
    return head;
}

std::optional<Head> libraryHead(std::string_view line)
{
    if (auto guarded = guardedHead(line))
        return guarded;
    for (const Words &words : hardening) {
        const std::size_t at = line.find(words.part);
        if (at != std::string_view::npos && at < 80 && !contains(line, " frame"))
            return notice("glibc", words.kind, line);
    }
    if (auto assertion = assertionHead(line))
        return assertion;
    if (contains(line, "Sanitizer CHECK failed:"))
        return notice("sanitizer", "internal-check", line);
    if (contains(line, "CHECK failed:") || contains(line, "Check failed: "))
        return notice("check", "check-failure", line);
    if (isGoogleFatal(line))
        return notice("check", "fatal-log", line);
    return std::nullopt;
}

std::optional<Head> otherHead(std::string_view line)
{
    if (line.starts_with("== Java Exception: ")) {
        const std::string_view name = leadingToken(line.substr(19));
        const bool security = contains(line, "FuzzerSecurityIssue");
        Head head =
            notice("Jazzer", security ? "security-issue" : "uncaught-exception", line.substr(19));
        head.kind = HeadKind::Report;
        head.crash.cause = trimmedOf(name, ":");
        return head;
    }
    if (contains(line, "=== Uncaught Python exception: ==="))
        return notice("Python", "uncaught-exception", line);
    if (line.starts_with("Program received signal ")) {
        Head head = notice("gdb", before(line.substr(24), ","), line);
        head.kind = HeadKind::Report;
        return head;
    }
    if (line.starts_with("===BUG DETECTED: "))
        return notice("sanitizer", "injection", trimmedOf(line, "="));
    if (contains(line, "error while loading shared libraries: "))
        return notice("loader", "missing-library", line);
    return kernelHead(line);
}

bool mayBeHead(std::string_view line)
{
    // Statistics of libFuzzer and frames are by far the most common lines.
    const std::size_t first = line.find_first_not_of(" \t");
    if (first == std::string_view::npos ||
        (line[first] == '#' && first + 1 < line.size() && isDigit(line[first + 1])))
        return false;
    if (line.size() > 16384)
        line = line.substr(0, 16384);
    // Every head holds a colon, a star or one of few words.
    return line.find(':') != std::string_view::npos || contains(line, "***") ||
           contains(line, " failed") || contains(line, " has overflowed its stack") ||
           contains(line, " at 0x") || contains(line, "double free or corruption") ||
           contains(line, "corrupted ") || line.starts_with("========= ") ||
           line.starts_with("===BUG") || line.starts_with("Program received") ||
           contains(line, "invalid fastbin");
}

std::optional<Head> readHead(std::string_view line)
{
    if (!mayBeHead(line) || contains(line, "SUMMARY: "))
        return std::nullopt;
    for (const auto reader : {sanitizerHead, engineHead, goHead, undefinedHead, rustHead, miriHead,
                              libraryHead, otherHead}) {
        if (auto head = reader(line))
            return head;
    }
    return std::nullopt;
}

} // namespace ferrograph::fuzzing
