// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/clusterfuzz.h"

#include "core/fuzzing/clusterfuzz_state.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>
#include <array>

namespace ferrograph::fuzzing
{
namespace peer
{

void State::setType(std::string_view newType)
{
    const auto rank = [](std::string_view one) {
        return one == "Timeout" ? 1 : 0;
    };
    if (rank(newType) >= rank(type))
        type = newType;
}

void State::restart()
{
    address.clear();
    state.clear();
    frames = 0;
}

} // namespace peer

namespace
{

constexpr std::size_t longestStateLine = 80;
constexpr std::uint64_t nullPage = 0x1000;

bool isNoise(std::string_view line)
{
    static constexpr std::array<std::string_view, 5> tools = {
        "AddressSanitizer:DEADLYSIGNAL", "LeakSanitizer:DEADLYSIGNAL",
        "MemorySanitizer:DEADLYSIGNAL", "UndefinedBehaviorSanitizer:DEADLYSIGNAL",
        "ThreadSanitizer:DEADLYSIGNAL"};
    return containsAny(line, {":INFO:CONSOLE", "SUMMARY:", "WARNING: AddressSanitizer",
                              "failed to mprotect 0x00010000", "text run at (",
                              "Please include Java exception stack in crash report"}) ||
           std::any_of(tools.begin(), tools.end(),
                       [line](std::string_view tool) { return line.starts_with(tool); });
}

// A line that a signal's announcement was glued to is read without it.
std::string_view withoutGluedSignal(std::string_view line)
{
    if (!line.ends_with("Sanitizer:DEADLYSIGNAL"))
        return line;
    for (const std::string_view tool :
         {"UndefinedBehavior", "Address", "Leak", "Memory", "Thread"}) {
        const std::string mark = std::string(tool) + "Sanitizer:DEADLYSIGNAL";
        if (line.ends_with(mark))
            return line.substr(0, line.size() - mark.size());
    }
    return line;
}

// Recursion: the state is the cycle, wherever the stack happened to end.
void useCycle(peer::State &state)
{
    const auto &frames = state.rawFrames;
    for (std::size_t start = 0; start < frames.size(); ++start) {
        for (std::size_t length = 1; length <= 10; ++length) {
            if (start + 3 * length >= frames.size())
                break;
            const auto first = frames.begin() + static_cast<std::ptrdiff_t>(start);
            const auto step = static_cast<std::ptrdiff_t>(length);
            if (!std::equal(first, first + step, first + step) ||
                !std::equal(first, first + step, first + 2 * step))
                continue;
            state.state.clear();
            for (std::size_t i = 0; i < std::min<std::size_t>(length, peer::stateFrames); ++i)
                state.state += frames[start + i] + '\n';
            return;
        }
    }
}

std::string printable(std::string_view text)
{
    std::string result;
    std::copy_if(text.begin(), text.end(), std::back_inserter(result),
                 [](char c) { return (c >= ' ' && c <= '~') || (c >= '\t' && c <= '\r'); });
    return result;
}

std::string cappedLines(std::string_view text)
{
    std::string result;
    while (!text.empty()) {
        const std::string_view line = before(text, "\n");
        text.remove_prefix(std::min(line.size() + 1, text.size()));
        result += line.starts_with("Bad-cast") ? line : line.substr(0, longestStateLine);
        result += '\n';
    }
    return result;
}

void finishState(peer::State &state, std::string_view target)
{
    state.state = cappedLines(peer::withoutNumbers(printable(state.state)));
    if (!state.type.empty() && trimmed(state.state).empty())
        state.state = !state.process.empty() ? state.process
                      : !target.empty()      ? std::string(target)
                                             : "NULL";
    const bool needsTarget = state.type == "Out-of-memory" || state.type == "Timeout" ||
                             state.type == "Overwrites-const-input";
    if (!target.empty() && needsTarget)
        state.state = target;
    if (!state.state.empty() && state.state != "NULL" && state.state.back() != '\n')
        state.state += '\n';
}

// Accesses of more than 16 bytes count as one size.
void finishType(peer::State &state)
{
    const std::size_t digits = std::min(state.type.find_first_of("0123456789"), state.type.size());
    const std::string_view size = leading(std::string_view(state.type).substr(digits), isDigit);
    if (digits == 0 || size.empty())
        return;
    const auto value = number(size);
    if (!value || *value > 16)
        state.type.replace(digits, size.size(), "{*}");
}

void finishAddress(peer::State &state)
{
    if (state.address.starts_with("0x0000") && state.address.size() == 18)
        state.address.erase(2, 4);
    if (state.address.empty() || !state.type.starts_with("UNKNOWN"))
        return;
    if (hexNumber(state.address).value_or(0) < nullPage)
        state.type.replace(0, 7, "Null-dereference");
}

} // namespace

ClusterFuzzIdentity clusterFuzzIdentity(const std::vector<std::string> &lines,
                                        std::string_view target)
{
    peer::State state;
    for (const std::string &line : lines) {
        state.isGo = state.isGo || contains(line, ".go:");
        const auto rating = after(line, "SCARINESS: ");
        state.isSignal = state.isSignal || (rating && contains(*rating, " (signal)"));
    }
    for (const std::string &whole : lines) {
        const std::string_view line = withoutGluedSignal(whole);
        if (state.died || isNoise(line))
            continue;
        if (peer::readCrashLine(state, line) == peer::Next::GoOn)
            peer::readFrameLine(state, line);
    }
    if (state.type == "Stack-overflow")
        useCycle(state);
    finishState(state, target);
    finishType(state);
    finishAddress(state);
    return {state.type, state.address, state.type.empty() ? std::string() : state.state,
            peer::isSecurity(state, lines)};
}

std::string clusterFuzzSeverity(const ClusterFuzzIdentity &identity)
{
    static constexpr std::array<std::string_view, 10> medium = {"Container-overflow",
                                                                "Heap-buffer-overflow",
                                                                "Incorrect-function-pointer-type",
                                                                "Index-out-of-bounds",
                                                                "Memcpy-param-overlap",
                                                                "Non-positive-vla-bound-value",
                                                                "Object-size",
                                                                "Stack-buffer-overflow",
                                                                "UNKNOWN",
                                                                "Use-of-uninitialized-value"};
    static constexpr std::array<std::string_view, 5> high = {
        "Bad-cast", "Heap-double-free", "Heap-use-after-free", "Security DCHECK failure",
        "Use-after-poison"};
    const std::string_view word = leadingToken(identity.type);
    if (!identity.security)
        return {};
    if (std::find(high.begin(), high.end(), word) != high.end())
        return "High";
    if (std::find(medium.begin(), medium.end(), word) == medium.end())
        return {};
    return contains(identity.type, "WRITE") ? "High" : "Medium";
}

} // namespace ferrograph::fuzzing
