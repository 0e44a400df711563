// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/frame_parser.h"
#include "core/fuzzing/head_readers.h"
#include "core/fuzzing/text_scan.h"

#include <array>

namespace ferrograph::fuzzing
{
namespace
{

struct Words {
    std::string_view part;
    std::string_view kind;
};

template <typename Table>
std::string kindByPart(const Table &table, std::string_view text, std::string_view otherwise)
{
    for (const Words &words : table) {
        if (contains(text, words.part))
            return std::string(words.kind);
    }
    return std::string(otherwise);
}

constexpr std::array rustWords = {
    Words{"unsafe precondition(s) violated", "unsafe-precondition"},
    Words{"misaligned pointer dereference", "unsafe-precondition"},
    Words{"null pointer dereference occurred", "unsafe-precondition"},
    Words{"index out of bounds", "index-out-of-bounds"},
    Words{"range end index", "slice-out-of-range"},
    Words{"range start index", "slice-out-of-range"},
    Words{"slice index starts at", "slice-out-of-range"},
    Words{"out of range for slice", "slice-out-of-range"},
    Words{"source slice length", "slice-out-of-range"},
    Words{"char boundary", "str-boundary"},
    Words{"byte index", "str-boundary"},
    Words{"with overflow", "arithmetic-overflow"},
    Words{"attempt to divide by zero", "divide-by-zero"},
    Words{"with a divisor of zero", "divide-by-zero"},
    Words{"called `Option::unwrap()`", "unwrap-none"},
    Words{"called `Option::expect()`", "unwrap-none"},
    Words{"called `Result::unwrap", "unwrap-err"},
    Words{"already borrowed", "refcell-borrow"},
    Words{"already mutably borrowed", "refcell-borrow"},
    Words{"capacity overflow", "capacity-overflow"},
    Words{"entered unreachable code", "unreachable"},
    Words{"not implemented", "unimplemented"},
    Words{"not yet implemented", "unimplemented"},
    Words{"assertion failed", "assertion"},
    Words{"assertion `", "assertion"},
};

constexpr std::array goWords = {
    Words{"checkptr:", "checkptr"},
    Words{"index out of range", "index out of range"},
    Words{"slice bounds out of range", "slice bounds out of range"},
    Words{"cannot convert slice with length", "slice bounds out of range"},
    Words{"invalid memory address or nil pointer dereference",
          "invalid memory address or nil pointer dereference"},
    Words{"integer divide by zero", "integer divide by zero"},
    Words{"makeslice: ", "makeslice: len out of range"},
    Words{"assignment to entry in nil map", "assignment to entry in nil map"},
    Words{"closed channel", "closed channel"},
    Words{"close of nil channel", "closed channel"},
    Words{"interface conversion", "type assertion"},
    Words{"concurrent map", "concurrent map writes"},
    Words{"all goroutines are asleep", "deadlock"},
    Words{"stack overflow", "stack overflow"},
    Words{"goroutine stack exceeds", "stack overflow"},
    Words{"out of memory", "out of memory"},
    Words{"found bad pointer in Go heap", "found bad pointer in Go heap"},
    Words{"unexpected fault address", "unexpected fault address"},
    Words{"fault", "unexpected fault address"},
    Words{"unexpected signal during runtime execution", "unexpected fault address"},
};

constexpr std::array miriWords = {
    Words{"Data race detected", "data-race"},
    Words{"has been freed", "dangling-pointer"},
    Words{"use-after-free", "dangling-pointer"},
    Words{"dangling", "dangling-pointer"},
    Words{"dead local variable", "dangling-pointer"},
    Words{"deallocating", "invalid-free"},
    Words{"incorrect layout on deallocation", "invalid-free"},
    Words{"uninitialized", "uninitialized"},
    Words{"out-of-bounds", "out-of-bounds"},
    Words{"in-bounds", "out-of-bounds"},
    Words{"but there are only", "out-of-bounds"},
    Words{"is at or beyond the end", "out-of-bounds"},
    Words{"slice is bigger", "out-of-bounds"},
    Words{"total size is bigger", "out-of-bounds"},
    Words{"which is read-only", "out-of-bounds"},
    Words{"borrow stack", "aliasing"},
    Words{"borrow tree", "aliasing"},
    Words{"is forbidden", "aliasing"},
    Words{"not granting access to tag", "aliasing"},
    Words{"strongly protected", "aliasing"},
    Words{"weakly protected", "aliasing"},
    Words{"alignment", "alignment"},
    Words{"unaligned", "alignment"},
    Words{"null pointer", "null-pointer"},
    Words{"null reference", "null-pointer"},
    Words{"null box", "null-pointer"},
    Words{"invalid value", "invalid-value"},
    Words{"invalid tag", "invalid-value"},
    Words{"interpreting an invalid", "invalid-value"},
    Words{"vtable", "invalid-value"},
    Words{"function pointer", "invalid-value"},
    Words{"uninhabited", "invalid-value"},
};

// "thread 'main' (476) panicked at …"
std::optional<Head> rustPanic(std::string_view line)
{
    const std::size_t at = line.find(" panicked at ");
    const std::size_t begin = line.rfind("thread '", at);
    if (at == std::string_view::npos || begin == std::string_view::npos)
        return std::nullopt;
    Head result;
    result.kind = HeadKind::Notice;
    Crash &crash = result.crash;
    crash.tool = "Rust";
    crash.thread = between(line.substr(begin), "thread '", "'").value_or("");
    std::string_view rest = line.substr(at + 13);
    if (take(rest, "'")) { // before Rust 1.73
        const std::size_t close = rest.rfind("', ");
        std::string_view place =
            close == std::string_view::npos ? std::string_view() : rest.substr(close + 3);
        crash.message = rest.substr(0, close);
        takeLineAndColumn(place, crash.line, crash.column);
        crash.file = place;
        crash.kind = rustKind(crash.message);
        return result;
    }
    if (rest.ends_with(':'))
        rest.remove_suffix(1);
    if (!takeLineAndColumn(rest, crash.line, crash.column))
        return std::nullopt;
    crash.file = rest;
    crash.kind = "explicit-panic";
    result.messageFollows = true;
    return result;
}

} // namespace

std::string rustKind(std::string_view message)
{
    return kindByPart(rustWords, message, "explicit-panic");
}

std::string goKind(std::string_view message)
{
    return kindByPart(goWords, message, "panic");
}

std::string miriKind(std::string_view message)
{
    return kindByPart(miriWords, message, "undefined-behavior");
}

std::optional<Head> rustHead(std::string_view line)
{
    if (auto panic = rustPanic(line))
        return panic;
    Head result;
    Crash &crash = result.crash;
    crash.tool = "Rust";
    crash.message = trimmed(line);
    result.kind = HeadKind::Notice;
    if (line.starts_with("thread '") && contains(line, " has overflowed its stack")) {
        crash.kind = "stack-overflow";
        crash.thread = between(line, "thread '", "'").value_or("");
        return result;
    }
    if (line.starts_with("memory allocation of ") && contains(line, " bytes failed")) {
        crash.kind = "alloc-failure";
        return result;
    }
    return std::nullopt;
}

std::optional<Head> goHead(std::string_view line)
{
    Head result;
    result.kind = HeadKind::Notice;
    Crash &crash = result.crash;
    crash.tool = "Go";
    std::string_view text = trimmed(line);
    if (text == "WARNING: DATA RACE") {
        crash.kind = "data race";
        crash.message = text;
        result.kind = HeadKind::Report;
        return result;
    }
    const std::size_t runtime = text.find("anic: runtime error: ");
    // The testing package puts the place of the recovery before it.
    const bool tested = text.starts_with("testing.go:") && contains(text, ": panic: ");
    if (runtime != std::string_view::npos && runtime > 0)
        text = text.substr(runtime - 1);
    else if (tested)
        text = text.substr(text.find(": panic: ") + 2);
    const bool ownPanic = text.starts_with("panic: ") && (text.data() == line.data() || tested ||
                                                          runtime != std::string_view::npos);
    const bool logged = contains(text, "anic in ") && contains(text, ": runtime error: ");
    if (!ownPanic && !logged && !line.starts_with("fatal error: ") &&
        !line.starts_with("unexpected fault address ") && runtime == std::string_view::npos)
        return std::nullopt;
    crash.message = text;
    crash.kind = goKind(text);
    return result;
}

std::optional<Head> miriHead(std::string_view line)
{
    if (!line.starts_with("error: "))
        return std::nullopt;
    std::string_view text = line.substr(7);
    Head result;
    Crash &crash = result.crash;
    crash.tool = "Miri";
    crash.message = text;
    if (take(text, "Undefined Behavior: "))
        crash.kind = miriKind(text);
    else if (text.starts_with("memory leaked: "))
        crash.kind = "memory-leak";
    else if (text.starts_with("unsupported operation: "))
        crash.kind = "unsupported";
    else if (text.starts_with("abnormal termination: "))
        crash.kind = "abnormal-termination";
    else if (text.starts_with("the evaluated program deadlocked") ||
             text.starts_with("a deadlock") || text.starts_with("deadlock"))
        crash.kind = "deadlock";
    else
        return std::nullopt;
    if (crash.kind != "memory-leak" && contains(text, "read"))
        crash.access = contains(text, "write") ? Access::Unknown : Access::Read;
    else if (contains(text, "writ"))
        crash.access = Access::Write;
    return result;
}

} // namespace ferrograph::fuzzing
