// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"

#include <optional>
#include <string_view>

// Lines of stack traces, as sanitizers, debuggers and language runtimes print them.
namespace ferrograph::fuzzing
{

struct ParsedFrame {
    std::uint64_t number = 0;
    Frame frame;
};

// "#1 0x5555 in f(int) /src/a.cc:3:4", the same without the address (ThreadSanitizer), with a
// module instead of a place, and "#1 0x5555 in f (a=1) at a.c:3" of gdb.
std::optional<ParsedFrame> parseHashFrame(std::string_view line);

// "   4: bugs::main" and "   0:     0x5560 - std::f" of a Rust backtrace.
std::optional<ParsedFrame> parseRustFrame(std::string_view line);

// "             at ./bugs.rs:25:24", the place of the Rust frame above.
bool parseRustPlace(std::string_view line, Frame &frame);

// "example.com/tlv.Parse({0xc000016640?, 0x2?})" and "created by testing.tRunner".
std::optional<Frame> parseGoFrame(std::string_view line);

// "\t/src/tlv.go:13 +0x449", the place of the Go frame above.
bool parseGoPlace(std::string_view line, Frame &frame);

// "\tat pkg.Class.method(File.java:12)"
std::optional<Frame> parseJavaFrame(std::string_view line);

// "  File "a.py", line 3, in f"
std::optional<Frame> parsePythonFrame(std::string_view line);

// " <0x55..> [func:f(int) file:/src/a.cc line:46 module:]" of honggfuzz.
std::optional<Frame> parseHonggfuzzFrame(std::string_view line);

// Takes ":12:3" or ":12" from the end of `text` into the frame's line and column.
bool takeLineAndColumn(std::string_view &text, std::uint32_t &line, std::uint32_t &column);

} // namespace ferrograph::fuzzing
