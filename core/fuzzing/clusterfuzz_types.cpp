// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz_types.h"

#include "core/fuzzing/text_scan.h"

#include <algorithm>

namespace ferrograph::fuzzing::peer
{
namespace
{

struct Words {
    std::string_view needle;
    std::string_view type;
};

// In this order: the later ones say less.
constexpr std::array undefinedWords = {
    Words{"division by zero", "Divide-by-zero"},
    Words{"outside the range of representable values", "Float-cast-overflow"},
    Words{"implicit conversion from type", "Implicit-conversion"},
    Words{" through pointer to incorrect function type", "Incorrect-function-pointer-type"},
    Words{"out of bounds for type", "Index-out-of-bounds"},
    Words{"not a valid value for type 'bool'", "Invalid-bool-value"},
    Words{"not a valid value for type 'BOOL'", "Invalid-bool-value"},
    Words{", which is not a valid argument", "Invalid-builtin-use"},
    Words{"misaligned address", "Misaligned-address"},
    Words{"reached the end of a value-returning function", "No-return-value"},
    Words{", which is declared to never be null", "Invalid-null-argument"},
    Words{"load of null pointer", "Null-dereference READ"},
    Words{"binding to null pointer", "Null-dereference"},
    Words{"access within null pointer", "Null-dereference"},
    Words{"call on null pointer", "Null-dereference"},
    Words{"store to null pointer", "Null-dereference WRITE"},
    Words{" with insufficient space for an object of type", "Object-size"},
    Words{"addition of unsigned offset ", "Pointer-overflow"},
    Words{"subtraction of unsigned offset ", "Pointer-overflow"},
    Words{"pointer index expression with base ", "Pointer-overflow"},
    Words{" to null pointer", "Pointer-overflow"},
    Words{"null pointer returned from function declared to never return null",
          "Invalid-null-return"},
    Words{"shift", "Undefined-shift"},
    Words{"execution reached an unreachable program point", "Unreachable code"},
    Words{"unsigned integer overflow", "Unsigned-integer-overflow"},
    Words{"upcast of null pointer of type", "Upcast-of-null-pointer"},
    Words{"variable length array bound evaluates to non-positive value",
          "Non-positive-vla-bound-value"},
    Words{"not a valid value for type", "Invalid-enum-value"},
    Words{"integer overflow", "Integer-overflow"},
    Words{"cannot be represented in type", "Integer-overflow"},
    Words{"assumption is violated during execution", "Assumption-violation"},
};

bool fits(const Words &words, std::string_view reason)
{
    if (!contains(reason, words.needle))
        return false;
    if (words.needle == " to null pointer")
        return contains(reason, "applying zero offset to null") ||
               contains(reason, "applying non-zero offset ");
    if (words.needle == "cannot be represented in type")
        return containsAny(reason, {"negation of", "division of"});
    return true;
}

// "[0501/102207:FATAL:path.cc(12)] Check failed: x": the name of the file.
std::optional<std::string_view> bracketedFile(std::string_view line)
{
    const std::size_t open = line.find('[');
    const std::size_t close = line.find(']', open == std::string_view::npos ? line.size() : open);
    if (close == std::string_view::npos)
        return std::nullopt;
    const auto file = afterLast(line.substr(open, close - open), ":");
    if (!file)
        return std::nullopt;
    return before(*file, "(");
}

void failCheck(State &state, std::string_view type, std::string_view file, std::string_view text)
{
    state.restart();
    state.setType(type);
    state.frames = 1;
    state.state = checkText(text) + " in " + sourceName(file) + '\n';
}

void readChecks(State &state, std::string_view line)
{
    const auto log = googleLog(line);
    if (log)
        failCheck(state, "Fatal error", log->first, trimmedLeft(log->second));
    const auto failed = afterLast(line, "Check failed:");
    if (!failed)
        return;
    const std::string_view head = trimmedLeft(line);
    if (const auto file = bracketedFile(line); file && head.starts_with('['))
        failCheck(state, "CHECK failure", *file, trimmedLeft(*failed));
    else if (log && trimmedLeft(log->second).starts_with("Check failed:"))
        failCheck(state, "CHECK failure", log->first, trimmedLeft(*failed));
}

bool isOutOfMemory(std::string_view line)
{
    return containsAny(line,
                       {"::OnNoMemory", "FatalProcessOutOfMemory", "Fatal process out of memory:",
                        "Fatal JavaScript out of memory:", "Fatal JavaScript invalid size error",
                        "FX_OutOfMemoryTerminate", "Out of memory. Dying",
                        "Out of memory. size=", "Sanitizer: allocation-size-too-big",
                        "Sanitizer: calloc-overflow", "Sanitizer: calloc parameters overflow",
                        "Sanitizer: out of memory", "TerminateBecauseOutOfMemory",
                        "allocator is out of memory trying to allocate", "blinkGCOutOfMemory",
                        "libFuzzer: out-of-memory (", "rss limit exhausted", "in rust_oom",
                        "========= RSS limit exceeded:"}) ||
           contains(after(line, "# Allocation failed").value_or(""), "out of memory") ||
           contains(after(line, "ERROR").value_or(""), "Sanitizer failed to allocate") ||
           contains(after(line, "Sanitizer: requested allocation size").value_or(""),
                    "exceeds maximum supported size") ||
           contains(after(line, "couldnt allocate").value_or(""), "Out of memory");
}

bool isTimeout(std::string_view line)
{
    const auto error = after(line, "ERROR:");
    if (error) {
        std::string_view rest = trimmedLeft(*error);
        if (take(rest, "libFuzzer:") && trimmedLeft(rest).starts_with("timeout"))
            return true;
    }
    return line.starts_with("========= Per-input timeout exceeded:") ||
           (line.starts_with("========= Timeout of ") &&
            contains(line, " seconds exceeded; exiting"));
}

void restartAs(State &state, std::string_view type)
{
    state.restart();
    state.setType(type);
}

void readEngineErrors(State &state, std::string_view line)
{
    const auto error = after(line, "ERROR:");
    std::string_view rest = error ? trimmedLeft(*error) : std::string_view();
    if (!take(rest, "libFuzzer:"))
        return;
    rest = trimmedLeft(rest);
    if (rest.starts_with("deadly signal"))
        restartAs(state, "Fatal-signal");
    else if (rest.starts_with("fuzz target exited"))
        restartAs(state, "Unexpected-exit");
    else if (rest.starts_with("fuzz target overwrites its const input"))
        restartAs(state, "Overwrites-const-input");
}

void readMissing(State &state, std::string_view line)
{
    std::optional<std::string_view> name;
    if (const auto linux = after(line, "error while loading shared libraries: ");
        linux && contains(*linux, ": cannot open shared object file"))
        name = before(*linux, ":");
    for (const std::string_view what : {": library ", ": cannot locate symbol "}) {
        const auto rest = after(line, what);
        if (!rest || rest->size() < 2)
            continue;
        const char quote = rest->front();
        const std::size_t close = rest->find(quote, 1);
        const std::string_view tail =
            close == std::string_view::npos ? std::string_view() : rest->substr(close + 1);
        if (tail.starts_with(" not found") || tail.starts_with(" referenced by"))
            name = rest->substr(1, close - 1);
    }
    if (name) {
        restartAs(state, "Missing-library");
        state.state = *name;
    }
}

void readSignalHandler(State &state, std::string_view line)
{
    std::string_view rest = line;
    if (!take(rest, "Received signal 11 "))
        return;
    if (!take(rest, "<unknown> ")) {
        if (!rest.starts_with("SEGV_"))
            return;
        rest.remove_prefix(before(rest, " ").size());
        if (!take(rest, " "))
            return;
    }
    restartAs(state, "UNKNOWN");
    state.address = "0x" + std::string(leading(rest, isHexDigit));
}

void readFatalErrors(State &state, std::string_view line)
{
    std::string_view rest = line;
    if (take(rest, "#") && trimmedLeft(rest).starts_with("Fatal error in ")) {
        restartAs(state, "Fatal error");
        state.fatalError = true;
        state.state = frameText(trimmedLeft(rest).substr(15));
    }
    if (state.isGo && line.starts_with("fatal error: ")) {
        restartAs(state, "Fatal error");
        state.state = std::string(line.substr(13)) + '\n';
    }
}

// What is read only while no type is known.
void readLastResorts(State &state, std::string_view line)
{
    for (const std::string_view tool : {"ERROR: HWAddressSanitizer", "ERROR: AddressSanitizer"}) {
        const auto rest = afterLast(line, tool);
        if (!rest)
            continue;
        const std::string_view kind =
            trimmedOf(rest->substr(0, rest->size()), "").substr(leading(*rest, [](char c) {
                                                                    return c == ':' || c == ' ';
                                                                }).size());
        const std::string_view word = kind.substr(0, kind.find_first_of("(:;"));
        if (!word.empty())
            restartAs(state, trimmed(sanitizerType(word)));
    }
    const auto tail =
        between(line, "HWAddressSanitizer: allocation-tail-overwritten; heap object [", ",");
    if (tail && contains(line, "of size"))
        state.address = *tail;
    if (line.starts_with("== Java Exception: ")) {
        state.setType(contains(line, "FuzzerSecurityIssue") ? "Security exception"
                                                            : "Uncaught exception");
        state.java = true;
    }
    if (contains(after(line, "FATAL EXCEPTION").value_or(""), ":")) {
        restartAs(state, "Fatal Exception");
        state.java = true;
    }
    readChecks(state, line);
    readFatalErrors(state, line);
    readSignalHandler(state, line);
    readEngineErrors(state, line);
    readMissing(state, line);
}

// The lines that V8 prints below "# Fatal error in".
Next readFatalDetails(State &state, std::string_view line)
{
    std::string_view rest = line;
    if (!state.fatalError || !take(rest, "#"))
        return Next::GoOn;
    const std::string_view text = trimmedLeft(rest);
    const auto lineNumber = afterLast(text, ", line ");
    if (text.starts_with("Fatal error in ") && lineNumber && leadingNumber(*lineNumber)) {
        state.checkFile = sourceName(text.substr(15, text.rfind(", line ") - 15));
        state.state = state.checkFile + '\n';
        return Next::LineIsDone;
    }
    if (text.size() == rest.size())
        return Next::GoOn;
    std::string_view failed = text;
    state.restart();
    if (take(failed, "Debug check failed: "))
        state.setType("DCHECK failure");
    else if (take(failed, "Check failed: "))
        state.setType("CHECK failure");
    if (!trimmed(failed).empty()) {
        state.state = checkText(failed);
        state.state += state.checkFile.empty() ? "\n" : " in " + state.checkFile + '\n';
        state.frames = 1;
    }
    if (line.starts_with("# unreachable code") || line.starts_with("# unimplemented code")) {
        restartAs(state, "Unreachable code");
        if (!state.checkFile.empty())
            state.state = state.checkFile + '\n';
    }
    return Next::GoOn;
}

void readInjections(State &state, std::string_view line)
{
    if (!line.starts_with("===BUG DETECTED: "))
        return;
    const std::string_view bug = line.substr(17);
    if (bug.starts_with("Shell corruption===") || bug.starts_with("Shell injection==="))
        state.setType("Command injection");
    else if (bug.starts_with("Arbitrary file open==="))
        state.setType("Arbitrary file open");
    else if (bug.starts_with("Arbitrary domain name resolution==="))
        state.setType("Arbitrary DNS resolution");
    else if (bug.starts_with("PySecSan:"))
        state.setType("PySecSan");
}

// A signal in a log of Android.
void readAndroid(State &state, std::string_view line)
{
    const auto signal = after(line, "signal");
    const auto name = signal ? after(*signal, "(SIG") : std::nullopt;
    const auto fault = name ? after(*name, "fault addr ") : std::nullopt;
    if (!fault || (state.type.starts_with("UNKNOWN") && contains(line, "Fatal signal")))
        return;
    restartAs(state, "UNKNOWN");
    if (contains(line, "SIGSEGV")) {
        const std::string_view address = before(*fault, " ");
        state.address =
            address.starts_with("0x") ? std::string(address) : "0x" + std::string(address);
    }
    if (contains(line, "(SIGTRAP")) {
        state.setType("Trap");
        state.address = before(*fault, " ");
    } else if (contains(line, "(SIGABRT") && fault->starts_with("--------")) {
        state.setType("Abort");
        state.address.clear();
    }
    const std::size_t open = fault->find('(');
    if (open != std::string_view::npos && fault->ends_with(')'))
        state.process = capitalised(fault->substr(open + 1, fault->size() - open - 2));
}

bool readBrokenTool(State &state, std::string_view line)
{
    const auto rest = after(line, "Sanitizer CHECK failed:");
    if (!rest)
        return false;
    state.setType("Sanitizer CHECK failure");
    state.address.clear();
    state.frames = stateFrames;
    std::string_view text = trimmedLeft(*rest);
    text.remove_prefix(before(text, " ").size());
    state.state = std::string(trimmedLeft(text)) + '\n';
    state.died = true;
    return true;
}

void readSecurityChecks(State &state, std::string_view line)
{
    for (const std::string_view kind : {"CHECK", "DCHECK"}) {
        const std::string words = "Security " + std::string(kind) + " failed:";
        const auto rest = afterLast(line, words);
        const auto file = bracketedFile(line);
        if (rest && file && contains(*rest, "."))
            failCheck(state, "Security " + std::string(kind) + " failure", *file,
                      trimmedLeft(rest->substr(0, rest->rfind('.'))));
    }
}

} // namespace

std::string undefinedType(std::string_view reason)
{
    for (const Words &words : undefinedWords) {
        if (fits(words, reason))
            return std::string(words.type);
    }
    return "UNKNOWN";
}

std::string sanitizerType(std::string_view kind)
{
    std::string type = capitalised(replaced(kind, "_", "-"));
    return replaced(type, "Int-divide-by-zero", "Divide-by-zero");
}

std::string_view goType(std::string_view line)
{
    if (line.starts_with("fatal error: stack overflow"))
        return "Stack overflow";
    const std::string small = lowered(line.substr(0, 4096));
    constexpr std::string_view words = ": runtime error: ";
    const std::size_t at = small.find(words);
    if (at == std::string::npos)
        return {};
    const std::string_view head = std::string_view(small).substr(0, at);
    const std::size_t panic = head.rfind("panic");
    if (panic == std::string_view::npos || (panic > 0 && head[panic - 1] != ' '))
        return {};
    const std::string_view tail = head.substr(panic + 5);
    if (!tail.empty() && !tail.starts_with(" in "))
        return {};
    const std::string_view error = std::string_view(small).substr(at + words.size());
    constexpr std::array types = {
        Words{"integer divide by zero", "Integer divide by zero"},
        Words{"index out of range", "Index out of range"},
        Words{"invalid memory address", "Invalid memory address"},
        Words{"makeslice: len out of range", "Makeslice: len out of range"},
        Words{"slice bounds out of range", "Slice bounds out of range"}};
    for (const Words &type : types) {
        if (error.starts_with(type.needle))
            return type.type;
    }
    return {};
}

bool isAssertAddress(std::string_view address)
{
    constexpr std::array<std::uint64_t, 5> known = {0xbbadbeef, 0xfbadbeef, 0x1f75b7dd, 0x977537dd,
                                                    0x9f7537dd};
    const auto value = hexNumber(address);
    return value && std::find(known.begin(), known.end(), *value) != known.end();
}

Next readOtherCrashes(State &state, std::string_view line)
{
    readAndroid(state, line);
    readInjections(state, line);
    if (readBrokenTool(state, line))
        return Next::LineIsDone;
    readSecurityChecks(state, line);
    if (isTimeout(line))
        restartAs(state, "Timeout");
    if (isOutOfMemory(line))
        restartAs(state, "Out-of-memory");
    if (line.starts_with("========= Stack limit exceeded: ") && line.ends_with(" (byte); aborting"))
        state.setType("Stack-overflow");
    if (state.type.empty())
        readLastResorts(state, line);
    return readFatalDetails(state, line);
}

} // namespace ferrograph::fuzzing::peer
