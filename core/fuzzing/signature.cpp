// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/signature.h"

#include "core/fuzzing/frame_table.h"
#include "core/fuzzing/function_name.h"
#include "core/fuzzing/text_scan.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <map>
#include <set>

namespace ferrograph::fuzzing
{
namespace
{

// Above Rust's panic machinery stands the hook that a fuzzer installed, which is no place of a bug.
std::vector<Frame>::const_iterator belowPanic(const std::vector<Frame> &frames)
{
    const auto last = std::find_if(frames.rbegin(), frames.rend(), [](const Frame &frame) {
        return contains(frame.function, "rust_begin_unwind") ||
               frame.function.starts_with("core::panicking::");
    });
    return last == frames.rend() ? frames.begin() : last.base();
}

std::vector<Frame> ownFramesOf(const Stack *stack)
{
    std::vector<Frame> own;
    if (stack == nullptr)
        return own;
    const FrameTable &table = FrameTable::builtin();
    for (auto frame = belowPanic(stack->frames); frame != stack->frames.end(); ++frame) {
        if (!table.isOwn(*frame))
            continue;
        own.push_back(*frame);
        if (table.isHarness(frame->function))
            break;
    }
    return own;
}

// A name for the frame that a later build has too; empty where there is none.
std::string nameOf(const Frame &frame)
{
    if (FrameTable::builtin().isHarness(frame.function) && !frame.file.empty())
        return std::string(fileName(frame.file));
    std::string name = normalisedFunction(frame.function);
    if (name.empty() && !frame.file.empty())
        return std::string(fileName(frame.file));
    return name;
}

std::string firstName(const std::vector<Frame> &frames)
{
    return frames.empty() ? std::string() : nameOf(frames.front());
}

// In endless recursion the stack may end anywhere in the cycle: the function of the cycle that is
// first by name stands for it.
std::string cycleName(const std::vector<Frame> &frames)
{
    std::map<std::string, int> seen;
    for (const Frame &frame : frames)
        ++seen[nameOf(frame)];
    for (const auto &[name, times] : seen) {
        if (times >= 3)
            return name;
    }
    return firstName(frames);
}

bool isTold(const Crash &crash, std::initializer_list<std::string_view> categories)
{
    return std::find(categories.begin(), categories.end(), crash.judgement.category) !=
           categories.end();
}

std::string placeName(const Crash &crash)
{
    return crash.file.empty() ? std::string() : std::string(fileName(crash.file));
}

// An assertion's own words and the file they stand in.
std::string messageKey(const Crash &crash)
{
    const std::string place = placeName(crash);
    std::string message = normalisedMessage(crash.message);
    return place.empty() ? message : fmt::format("{}: {}", place, message);
}

std::string raceKey(const Crash &crash, const std::vector<Frame> &own)
{
    std::set<std::string> both = {firstName(own),
                                  firstName(ownFramesOf(crash.stack(StackRole::Previous)))};
    both.erase("");
    return fmt::format("{}", fmt::join(both, " / "));
}

std::string firstOf(const Crash &crash, std::initializer_list<StackRole> roles)
{
    for (const StackRole role : roles) {
        std::string name = firstName(ownFramesOf(crash.stack(role)));
        if (!name.empty())
            return name;
    }
    return {};
}

bool isSaidByProgram(const Crash &crash)
{
    return crash.tool == "Rust" || crash.tool == "assert" || crash.tool == "check" ||
           crash.tool == "sanitizer" || crash.tool == "Python" ||
           (crash.tool == "Go" && crash.kind == "panic");
}

// Where the root cause is, by the kind of error.
std::string causePlace(const Crash &crash, const std::vector<Frame> &own)
{
    const std::string first = firstName(own);
    const bool ofTarget = crash.kind == "overwrites-const-input" || isTold(crash, {"resource"});
    if (ofTarget && crash.kind != "thread leak")
        return crash.target.empty() ? "any target" : crash.target;
    if (isTold(crash, {"temporal"}) && crash.kind != "use-after-poison") {
        std::string freed = firstOf(crash, {StackRole::Free, StackRole::Allocation});
        return freed.empty() ? first : freed;
    }
    if (isTold(crash, {"initialization"})) {
        std::string origin = firstOf(crash, {StackRole::Origin});
        return origin.empty() ? first : origin;
    }
    if (isTold(crash, {"leak"})) {
        std::string allocated = firstOf(crash, {StackRole::Allocation, StackRole::Crash});
        return allocated.empty() ? placeName(crash) : allocated;
    }
    if (isTold(crash, {"thread"}))
        return raceKey(crash, own);
    if (isTold(crash, {"stack"}))
        return own.empty() ? normalisedMessage(crash.message) : cycleName(own);
    if (isSaidByProgram(crash))
        return messageKey(crash);
    return first;
}

// Kinds that one bug may show up as, by tool and build.
std::string family(const Crash &crash)
{
    const std::string &category = crash.judgement.category;
    // honggfuzz poisons what lies behind its input.
    if (crash.kind == "use-after-poison")
        return "spatial";
    for (const std::string_view one : {"spatial", "temporal", "initialization", "leak", "thread",
                                       "stack", "null", "resource", "type", "integer"}) {
        if (category == one && crash.kind != "negative-size-param")
            return category;
    }
    // Far out of bounds is a wild access, near ones are seen at the object's edge.
    if (category == "wild" && !crash.wildJump)
        return "spatial";
    return crash.kind == "negative-size-param" ? "spatial" : crash.kind;
}

std::string obstacleOf(const Crash &crash, const std::vector<Frame> &own)
{
    if (crash.tool == "AFL++" || crash.tool == "AFL")
        return "needs replay";
    const Stack *stack = crash.stack(StackRole::Crash);
    if (stack == nullptr || stack->frames.empty())
        return "no stack";
    const bool named =
        std::any_of(stack->frames.begin(), stack->frames.end(),
                    [](const Frame &one) { return !one.function.empty() || !one.file.empty(); });
    if (!named || (!own.empty() && firstName(own).empty()))
        return "unsymbolised";
    return "no frame of the project";
}

} // namespace

std::string normalisedMessage(std::string_view message)
{
    std::string result;
    for (std::size_t i = 0; i < message.size() && result.size() < 200;) {
        const std::string_view rest = message.substr(i);
        if (rest.starts_with("0x") && !leading(rest.substr(2), isHexDigit).empty()) {
            result += 'N';
            i += 2 + leading(rest.substr(2), isHexDigit).size();
        } else if (isDigit(rest.front()) && (i == 0 || !isWordByte(message[i - 1]))) {
            result += 'N';
            i += leading(rest, isDigit).size();
        } else {
            result += message[i++];
        }
    }
    return std::string(trimmed(before(result, "\n")));
}

std::vector<Frame> ownFrames(const Crash &crash)
{
    for (const StackRole role : {StackRole::Crash, StackRole::Allocation, StackRole::Other}) {
        std::vector<Frame> own = ownFramesOf(crash.stack(role));
        if (!own.empty())
            return own;
    }
    return {};
}

Identity identify(const Crash &crash)
{
    const std::vector<Frame> own = ownFrames(crash);
    Identity identity;
    if (!own.empty())
        identity.crashLine = own.front().place();
    else if (!crash.file.empty())
        identity.crashLine = Frame{{}, crash.file, crash.line, crash.column, {}, {}}.place();
    for (const Frame &frame : own) {
        std::string name = nameOf(frame);
        if (!name.empty() && identity.state.size() < 3)
            identity.state.push_back(std::move(name));
    }
    const std::string place = causePlace(crash, own);
    identity.signature =
        fmt::format("{}|{}|{}", crash.kind, accessName(crash.access),
                    identity.state.empty() ? messageKey(crash)
                                           : fmt::format("{}", fmt::join(identity.state, "|")));
    const bool guess = place.empty() && !crash.file.empty();
    const std::string where = guess ? Frame{{}, crash.file, crash.line, 0, {}, {}}.place() : place;
    if (where.empty() || crash.tool == "AFL++" || crash.tool == "AFL") {
        identity.obstacle = obstacleOf(crash, own);
        return identity;
    }
    identity.group =
        fmt::format("{}|{}|{}", verdictName(crash.judgement.memorySafety), family(crash), where);
    return identity;
}

} // namespace ferrograph::fuzzing
