// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz_state.h"
#include "core/fuzzing/clusterfuzz_types.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>

namespace ferrograph::fuzzing::peer
{
namespace
{

constexpr std::string_view runtimeError = ": runtime error: ";

// "…Sanitizer: ABRT " and the like come after what was detected; the earlier word is the better.
bool isEchoOfSignal(const State &state, std::string_view line)
{
    if (!containsAny(line, {"Sanitizer: ABRT ", "Sanitizer: breakpoint ", "Sanitizer: ILL ",
                            "Sanitizer: TRAP "}))
        return false;
    for (const std::string_view type :
         {"Arbitrary file open", "ASSERT", "CHECK failure", "Command injection", "DCHECK failure",
          "Fatal error", "Security CHECK failure", "Security DCHECK failure", "Stack-overflow",
          "Out-of-memory", "Timeout", "Unreachable code", "V8 API error", "V8 sandbox violation"}) {
        if (state.type == type)
            return true;
    }
    return false;
}

void setAssertion(State &state, std::optional<std::string_view> text)
{
    if (!text)
        return;
    state.setType("ASSERT");
    state.frames = 1;
    if (!text->empty())
        state.state = std::string(*text) + '\n';
}

void readGdb(State &state, std::string_view line)
{
    if (line.starts_with("Program received signal ")) {
        const std::string_view name = leading(line.substr(24), isLetter);
        if (!name.empty() && line.substr(24 + name.size()).starts_with(','))
            state.setType(uppered(name));
    }
    if (line.starts_with("rip ")) {
        const std::string_view address = leadingHex(trimmedLeft(line.substr(3)));
        if (!address.empty())
            state.address = address;
    }
    if (line.starts_with("0x") || line.starts_with("0X")) {
        const std::string_view address = leadingHex(line);
        const std::string_view rest = line.substr(address.size());
        if (address.size() > 2 && rest != trimmedLeft(rest) && trimmedLeft(rest).starts_with("in "))
            state.address = address;
    }
}

// MemorySanitizer and ThreadSanitizer name the kind up to a bracket.
void readWarning(State &state, std::string_view line)
{
    if (containsAny(line, {" suppressions", " warnings"}))
        return;
    for (const std::string_view tool : {"ThreadSanitizer:", "MemorySanitizer:"}) {
        const auto rest = afterLast(line, tool);
        if (!rest || rest->empty() || !isSpace(rest->front()))
            continue;
        const std::string_view kind = trimmed(rest->substr(0, rest->find_first_of("(:")));
        if (kind.empty() || kind.starts_with("ABRT") || kind.starts_with("ILL"))
            continue;
        state.restart();
        state.setType(capitalised(kind));
    }
}

void readLeak(State &state, std::string_view line)
{
    const bool open = state.type.empty() || state.type == "Indirect-leak";
    if (open && line.starts_with("Direct leak of ")) {
        state.restart();
        state.setType("Direct-leak");
    }
    if (state.type.empty() && line.starts_with("Indirect leak of ")) {
        state.restart();
        state.setType("Indirect-leak");
    }
}

std::string withoutQuotes(std::string_view text)
{
    return std::string(trimmedOf(text, "'"));
}

void beginBadCast(State &state, std::string_view type)
{
    state.setType("Bad-cast");
    state.frames = 0;
    state.state = "Bad-cast to " + withoutQuotes(type);
    state.badCastOpen = true;
}

void readBadCast(State &state, std::string_view line)
{
    const auto error = afterLast(line, runtimeError);
    if (!error || !state.type.empty())
        return;
    for (const std::string_view what :
         {"member access within address ", "member call on address ", "downcast of address "}) {
        std::string_view rest = *error;
        const auto type = afterLast(rest, " of type ");
        if (take(rest, what) && type && !leadingHex(rest).empty()) {
            beginBadCast(state, *type);
            state.address = leadingHex(rest);
            return;
        }
    }
}

void readBadCastNote(State &state, std::string_view line)
{
    if (state.type != "Bad-cast" || !state.badCastOpen)
        return;
    auto source = after(line, "note: object is of type ");
    if (!source)
        source = after(line, "note: vtable is of type ");
    bool closed = false;
    if (source) {
        state.state += " from " + withoutQuotes(*source);
        closed = true;
    }
    if (contains(line, "note: object has invalid vptr") || line.ends_with("note: invalid vtable")) {
        state.state += " from invalid vptr";
        closed = true;
    }
    if (contains(line, "note: ") && line.ends_with(" defined here"))
        closed = true;
    const auto offset = after(line, "at offset ");
    if (offset && contains(*offset, " within object of type ")) {
        state.state += " from base class subobject at offset ";
        state.state += leading(*offset, isDigit);
        closed = true;
    }
    if (closed) {
        state.badCastOpen = false;
        state.state += '\n';
        ++state.frames;
    }
}

void readControlFlow(State &state, std::string_view line)
{
    if (!state.type.empty())
        return;
    const auto check = after(line, ": runtime error: control flow integrity check for type ");
    const std::size_t failed = check ? check->rfind(" failed during ") : std::string_view::npos;
    if (failed != std::string_view::npos) {
        beginBadCast(state, check->substr(0, failed));
        const auto address = after(check->substr(failed), "vtable address ");
        if (address && !leadingHex(*address).empty())
            state.address = leadingHex(*address);
    } else if (line.starts_with("CFI: Most likely a control flow integrity violation;")) {
        state.setType("Bad-cast");
        state.frames = 0;
    }
}

void readGo(State &state, std::string_view line)
{
    const std::string_view type = state.isGo ? goType(line) : std::string_view();
    if (type.empty())
        return;
    state.setType(type);
    state.goCrash = true;
    state.state.clear();
    state.frames = 0;
}

void readUndefined(State &state, std::string_view line)
{
    const auto reason = afterLast(line, runtimeError);
    if (!reason || !state.type.empty())
        return;
    state.type = undefinedType(*reason);
    state.restart();
}

// A wild pointer. An assertion that ends in a write to a fixed address stays an assertion.
bool readWildAccess(State &state, std::string_view line)
{
    for (const std::string_view what :
         {"SEGV on unknown address ", "access-violation on unknown address "}) {
        const auto rest = afterLast(line, what);
        if (!rest || leadingHex(*rest).empty() || !contains(line, "Sanitizer"))
            continue;
        const std::string_view address = leadingHex(*rest);
        if (contains(state.type, "ASSERT") && (isAssertAddress(address) || state.isSignal))
            return true;
        state.setType("UNKNOWN");
        state.restart();
        state.address = address;
        return true;
    }
    return false;
}

bool readFreeing(State &state, std::string_view line)
{
    const auto invalid =
        after(line, "AddressSanitizer: attempting free on address which was not malloc()-ed: ");
    if (invalid && !leadingHex(*invalid).empty()) {
        state.restart();
        state.setType("Invalid-free");
        state.address = leadingHex(*invalid);
        return true;
    }
    auto again = after(line, "double-free on ");
    if (again && contains(line, "AddressSanitizer")) {
        if (!take(*again, "unknown address "))
            take(*again, "address ");
        if (!leadingHex(*again).empty()) {
            state.restart();
            state.setType("Heap-double-free");
            state.address = leadingHex(*again);
            return true;
        }
    }
    if (contains(line, "Sanitizer: FPE ")) {
        state.restart();
        state.setType("Floating-point-exception");
        return true;
    }
    return false;
}

void readOverlap(State &state, std::string_view line)
{
    const auto rest = after(line, "memcpy-param-overlap");
    if (!rest || !contains(line, "AddressSanitizer"))
        return;
    const std::size_t open = rest->find('[');
    const std::size_t close = rest->rfind(')');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open)
        return;
    state.restart();
    state.setType("Memcpy-param-overlap");
    state.address = trimmed(rest->substr(open, close - open + 1));
}

// "ERROR: AddressSanitizer: KIND on address 0x…"
void readSanitizerKind(State &state, std::string_view line)
{
    const auto error = after(line, "ERROR: ");
    if (!error || state.goCrash)
        return;
    const std::size_t tool = error->find("Sanitizer");
    if (tool == std::string_view::npos || tool == 0 || leading(*error, isLetter).size() != tool + 9)
        return;
    std::string_view rest = error->substr(tool + 9);
    rest.remove_prefix(leading(rest, [](char c) { return c == ':' || c == ' '; }).size());
    for (std::size_t on = rest.rfind(" on "); on != std::string_view::npos && on > 0;
         on = rest.rfind(" on ", on - 1)) {
        std::string_view address = rest.substr(on + 4);
        const std::string_view bare = address;
        if (!take(address, "unknown address "))
            take(address, "address ");
        if (leadingHex(address).empty())
            address = bare;
        if (leadingHex(address).empty())
            continue;
        state.restart();
        state.setType(trimmed(sanitizerType(rest.substr(0, on))));
        state.address = leadingHex(address);
        return;
    }
}

void readAccess(State &state, std::string_view line)
{
    const auto signal = after(line, "The signal is caused by a ");
    if (signal && state.type == "UNKNOWN") {
        const std::string_view access =
            leading(*signal, [](char c) { return c >= 'A' && c <= 'Z'; });
        if (access != "UNKNOWN" && signal->substr(access.size()).starts_with(" memory access"))
            state.type += " " + std::string(access);
    }
    std::string_view rest = line.substr(std::min(line.find_first_not_of(' '), line.size()));
    const std::string_view start = rest;
    take(rest, "Atomic ");
    rest.remove_prefix(before(rest, " ").size());
    const std::string_view access = start.substr(0, start.size() - rest.size());
    if (!take(rest, " of size "))
        return;
    const std::string_view size = before(rest, " ");
    rest.remove_prefix(size.size());
    if (!take(rest, " at "))
        return;
    state.address = before(rest, " ");
    if (!state.type.starts_with("UNKNOWN"))
        state.type += "\n" + uppered(access) + " " + std::string(size);
}

} // namespace

Next readCrashLine(State &state, std::string_view line)
{
    if (isEchoOfSignal(state, line))
        return Next::LineIsDone;
    for (const auto &text : assertionTexts(line))
        setAssertion(state, text);
    if (trimmed(line) == "SHOULD NEVER BE REACHED") {
        state.restart();
        state.setType("ASSERT_NOT_REACHED");
    }
    readGdb(state, line);
    readWarning(state, line);
    readLeak(state, line);
    readBadCast(state, line);
    readBadCastNote(state, line);
    readControlFlow(state, line);
    readGo(state, line);
    readUndefined(state, line);
    readOverlap(state, line);
    if (readWildAccess(state, line) || readFreeing(state, line))
        return Next::LineIsDone;
    readSanitizerKind(state, line);
    if (contains(line, "Sanitizer: illegal-instruction"))
        state.setType("Ill");
    if (state.type == "Unknown-crash")
        state.type = "UNKNOWN";
    readAccess(state, line);
    return readOtherCrashes(state, line);
}

} // namespace ferrograph::fuzzing::peer
