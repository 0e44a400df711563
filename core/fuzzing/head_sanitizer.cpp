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

struct Sentence {
    std::string_view begins;
    std::string_view kind;
};

// Heads that are sentences. The kind is the one that the summary line would give, where it differs
// by compiler the older one.
constexpr std::array sentences = {
    Sentence{"attempting double-free", "double-free"},
    Sentence{"attempting free on address which was not malloc()-ed", "invalid-free"},
    Sentence{"attempting to call malloc_usable_size()", "bad-malloc_usable_size"},
    Sentence{"attempting to call __sanitizer_get_allocated_size()",
             "bad-__sanitizer_get_allocated_size"},
    Sentence{"bad-free", "invalid-free"},
    Sentence{"calloc parameters overflow", "calloc-overflow"},
    Sentence{"reallocarray parameters overflow", "reallocarray-overflow"},
    Sentence{"pvalloc parameters overflow", "pvalloc-overflow"},
    Sentence{"requested allocation size", "allocation-size-too-big"},
    Sentence{"specified RSS limit exceeded", "rss-limit-exceeded"},
    Sentence{"out of memory", "out-of-memory"},
    Sentence{"allocator is out of memory", "out-of-memory"},
    Sentence{"invalid alignment requested in posix_memalign", "invalid-posix-memalign-alignment"},
    Sentence{"invalid alignment requested in aligned_alloc", "invalid-aligned-alloc-alignment"},
    Sentence{"invalid allocation alignment", "invalid-allocation-alignment"},
    Sentence{"bad parameters to __sanitizer_annotate_contiguous_container",
             "bad-__sanitizer_annotate_contiguous_container"},
    Sentence{"detected memory leaks", "memory-leak"},
    Sentence{"access-violation", "SEGV"},
    Sentence{"illegal-instruction", "ILL"},
    Sentence{"breakpoint", "TRAP"},
};

std::string kindOf(std::string_view tool, std::string_view text)
{
    if (tool == "ThreadSanitizer") {
        const std::size_t process = text.rfind(" (pid=");
        const std::string_view kind = trimmed(text.substr(0, process));
        if (!kind.starts_with("SEGV") && !kind.starts_with("ABRT"))
            return std::string(kind);
    }
    for (const Sentence &sentence : sentences) {
        if (text.starts_with(sentence.begins))
            return std::string(sentence.kind);
    }
    return std::string(
        leading(text, [](char c) { return !isSpace(c) && c != ':' && c != ';' && c != ','; }));
}

// "0x60…" behind "on address ", "on unknown address " or "on ".
std::string addressOf(std::string_view text)
{
    for (const std::string_view words : {" on unknown address ", " on address ", " on "}) {
        const auto rest = after(text, words);
        if (rest && rest->starts_with("0x"))
            return std::string(leadingHex(*rest));
    }
    if (const auto freed = after(text, "malloc()-ed: "); freed && freed->starts_with("0x"))
        return std::string(leadingHex(*freed));
    return {};
}

// "==123==ERROR: " and "WARNING: ThreadSanitizer: … (pid=123)".
std::string processOf(std::string_view line)
{
    const auto rest = after(line, "==");
    if (rest && !leading(*rest, isDigit).empty())
        return std::string(leading(*rest, isDigit));
    const auto told = after(line, "(pid=");
    return told ? std::string(leading(*told, isDigit)) : std::string();
}

void readFault(Crash &crash, std::string_view text)
{
    const bool fault = crash.kind == "SEGV" || crash.kind == "BUS";
    const auto value = hexNumber(crash.address);
    crash.nearNull = fault && value && *value < 0x10000;
    crash.noAddress = fault && crash.address.empty();
    const auto counter = between(text, "(pc ", " ");
    const auto pc = counter ? hexNumber(*counter) : std::nullopt;
    crash.wildJump = fault && pc && (*pc == 0 || (value && *pc == *value));
}

} // namespace

std::optional<Head> sanitizerHead(std::string_view line)
{
    const std::size_t at = line.find("Sanitizer: ");
    if (at == std::string_view::npos)
        return std::nullopt;
    std::size_t begin = at;
    while (begin > 0 && isLetter(line[begin - 1]))
        --begin;
    const std::string_view tool = line.substr(begin, at + 9 - begin);
    const std::string_view head = line.substr(0, begin);
    const bool error = head.ends_with("ERROR: ");
    const bool warning = head.ends_with("WARNING: ") && tool != "AddressSanitizer";
    if (!error && !warning)
        return std::nullopt;
    const std::string_view text = line.substr(at + 11);
    Head result;
    Crash &crash = result.crash;
    crash.tool = tool;
    crash.message = trimmed(text);
    crash.kind = kindOf(tool, text);
    if (crash.kind.empty())
        return std::nullopt;
    crash.address = addressOf(" " + std::string(text));
    crash.processId = processOf(line);
    readFault(crash, text);
    if (crash.kind == "ABRT" || crash.kind == "ILL" || crash.kind == "TRAP")
        result.kind = HeadKind::Signal;
    return result;
}

namespace
{

// Searched in the message in this order.
constexpr std::array<Sentence, 33> undefined = {{
    {"unsigned integer overflow", "unsigned-integer-overflow"},
    {"signed integer overflow", "signed-integer-overflow"},
    {"negation of", "negation-overflow"},
    {"division by zero", "integer-divide-by-zero"},
    {"shift exponent", "shift-exponent"},
    {"left shift of", "shift-base"},
    {"out of bounds for type", "index-out-of-bounds"},
    {"misaligned address", "misaligned-pointer"},
    {"not a valid value for type 'bool", "invalid-bool"},
    {"not a valid value for type", "invalid-enum"},
    {"outside the range of representable", "float-cast-overflow"},
    {"variable length array bound", "vla-bound"},
    {"reached the end of a value-returning", "missing-return"},
    {"unreachable program point", "unreachable"},
    {"null pointer passed as", "nonnull-argument"},
    {"null pointer returned from function", "returns-nonnull"},
    {"pointer index expression", "pointer-overflow"},
    {"of unsigned offset", "pointer-overflow"},
    {"applying zero offset", "null-pointer-offset"},
    {"applying non-zero offset", "null-pointer-offset"},
    {"insufficient space for an object", "object-size"},
    {"which does not point to an object of type", "bad-cast"},
    {"member access within null pointer", "null-dereference"},
    {"load of null pointer", "null-dereference"},
    {"store to null pointer", "null-dereference"},
    {"reference binding to null pointer", "null-dereference"},
    {"member call on null pointer", "null-dereference"},
    {"upcast of null pointer", "null-dereference"},
    {"not a valid argument", "invalid-builtin"},
    {"implicit conversion from type", "implicit-conversion"},
    {"pointer to incorrect function type", "function-type-mismatch"},
    {"assumption is violated", "assumption-violation"},
    {"control flow integrity check", "cfi"},
}};

Access undefinedAccess(std::string_view message)
{
    if (message.starts_with("load of"))
        return Access::Read;
    return message.starts_with("store to") ? Access::Write : Access::Unknown;
}

} // namespace

std::string_view undefinedKind(std::string_view message)
{
    // A bool is told by the last word of its type: 'volatile bool'.
    if (contains(message, "not a valid value for type") && contains(message, "bool'"))
        return "invalid-bool";
    if (contains(message, "division of") && contains(message, "cannot be represented"))
        return "division-overflow";
    for (const Sentence &sentence : undefined) {
        if (contains(message, sentence.begins))
            return sentence.kind;
    }
    return {};
}

std::optional<Head> undefinedHead(std::string_view line)
{
    constexpr std::string_view words = ": runtime error: ";
    Head result;
    Crash &crash = result.crash;
    crash.tool = "UndefinedBehaviorSanitizer";
    if (line.starts_with("CFI: Most likely a control flow integrity violation")) {
        crash.tool = "CFI";
        crash.kind = "cfi";
        crash.message = line;
        result.kind = HeadKind::Notice;
        return result;
    }
    const std::size_t at = line.rfind(words);
    if (at == std::string_view::npos)
        return std::nullopt;
    std::string_view place = line.substr(0, at);
    const std::string_view message = line.substr(at + words.size());
    const std::string_view kind = undefinedKind(message);
    // Go says "panic: runtime error: index out of range", without a place.
    if (kind.empty() && !takeLineAndColumn(place, crash.line, crash.column))
        return std::nullopt;
    takeLineAndColumn(place, crash.line, crash.column);
    if (lowered(place).ends_with("panic") || contains(place, "panic in "))
        return std::nullopt;
    crash.file = trimmed(place) == "<unknown>" ? std::string_view() : trimmed(place);
    crash.kind = kind.empty() ? "undefined-behavior" : kind;
    crash.message = message;
    crash.access = undefinedAccess(message);
    if (crash.kind == "cfi")
        crash.tool = "CFI";
    if (const auto address = after(message, "address 0x"))
        crash.address = "0x" + std::string(leading(*address, isHexDigit));
    return result;
}

} // namespace ferrograph::fuzzing
