// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/frame_parser.h"
#include "core/fuzzing/head_readers.h"
#include "core/fuzzing/report_parser.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>

// The lines of a report behind its head: message, access, titles of stacks, frames.
namespace ferrograph::fuzzing
{
namespace
{

constexpr std::size_t stacksOfReport = 64;
constexpr std::size_t framesOfStack = 256;

} // namespace

void ReportParser::readMessage(std::string_view line)
{
    Crash &crash = *current();
    const bool end = trimmed(line).empty() || line.starts_with("note: ") ||
                     line.starts_with("stack backtrace:") || line.starts_with("==");
    if (end) {
        m_messageFollows = false;
        return;
    }
    if (crash.message.size() < 4096)
        crash.message += crash.message.empty() ? std::string(line) : "\n" + std::string(line);
    crash.kind = rustKind(crash.message);
}

void ReportParser::readDetail(const LogLine &line)
{
    if (m_messageFollows) {
        readMessage(line.text);
        if (m_messageFollows)
            return;
    }
    readSection(line.text);
    readFrames(line.text);
}

namespace
{

struct Title {
    std::string_view part;
    StackRole role;
};

constexpr Title titles[] = {
    {"freed by thread", StackRole::Free},
    {"freed by ", StackRole::Free},
    {"previously allocated by", StackRole::Allocation},
    {"previously allocated here", StackRole::Allocation},
    {"allocated by thread", StackRole::Allocation},
    {"was allocated by thread", StackRole::Allocation},
    {"Location is heap block", StackRole::Allocation},
    {"located in stack of thread", StackRole::Allocation},
    {"Uninitialized value was created", StackRole::Origin},
    {"Uninitialized value was stored", StackRole::Other},
    {"Direct leak of ", StackRole::Allocation},
    {"Indirect leak of ", StackRole::Allocation},
    {"Previous ", StackRole::Previous},
    {" created by ", StackRole::Other},
    {"Mutex M", StackRole::Other},
    {"As if synchronized", StackRole::Other},
    {"Allocated by task", StackRole::Allocation},
    {"Freed by task", StackRole::Free},
};

Access accessOf(std::string_view word)
{
    const std::string small = lowered(word);
    if (small == "read")
        return Access::Read;
    return small == "write" ? Access::Write : Access::Unknown;
}

// Kernels put "[   46.573327] " before each line.
std::string_view withoutKernelTime(std::string_view line)
{
    const auto time = line.starts_with('[') ? between(line, "[", "] ") : std::nullopt;
    return time && realNumber(trimmed(*time)) ? line.substr(time->size() + 3) : line;
}

} // namespace

// "READ of size 4 at 0x60… thread T0" and titles of further stacks.
bool ReportParser::openSection(std::string_view line)
{
    Crash &crash = *current();
    if (!line.empty() && line.front() == '#')
        return false;
    std::string_view rest = line;
    take(rest, "Atomic ");
    take(rest, "atomic ");
    const std::string_view word = leading(rest, isLetter);
    const Access access = accessOf(word);
    const auto size = after(rest, " of size ");
    if (access != Access::Unknown && size && size->data() == rest.data() + word.size() + 9) {
        if (crash.access == Access::Unknown && !crash.size) {
            crash.access = access;
            crash.size = leadingNumber(*size);
            const auto address = after(*size, " at 0x");
            if (address && crash.address.empty())
                crash.address = "0x" + std::string(leading(*address, isHexDigit));
            openStack(StackRole::Crash);
        } else {
            openStack(crash.tool == "ThreadSanitizer" ? StackRole::Previous : StackRole::Other);
        }
        return true;
    }
    for (const Title &title : titles) {
        if (contains(line, title.part)) {
            openStack(title.role);
            return true;
        }
    }
    return false;
}

void ReportParser::readSection(std::string_view whole)
{
    Crash &crash = *current();
    const std::string_view line = withoutKernelTime(trimmed(whole));
    if (line.empty() || openSection(line))
        return;
    if (const auto signal = after(line, "The signal is caused by a ")) {
        crash.access = accessOf(leading(*signal, isLetter));
    } else if (contains(line, "Hint: address points to the zero page")) {
        crash.nearNull = true;
    } else if (contains(line, "Hint: pc points to the zero page")) {
        crash.wildJump = true;
    } else if (contains(line, "dereference of a high value address")) {
        crash.noAddress = crash.kind == "SEGV" && crash.address.empty();
    } else if (line.starts_with("Cause: ")) {
        crash.cause = line.substr(7);
    } else if (line.starts_with("Shadow bytes around") || line.starts_with("Memory tags around")) {
        m_open = false;
    } else if (line.starts_with("--> ") && crash.tool == "Miri" && crash.file.empty()) {
        std::string_view place = line.substr(4);
        // The tests of Miri itself print LL:CC for numbers.
        if (!takeLineAndColumn(place, crash.line, crash.column))
            place = before(place, ":LL");
        crash.file = place;
    } else if (line.starts_with("[Read] from ") || line.starts_with("Read at 0x")) {
        crash.access = Access::Read;
    } else if (line.starts_with("Write at 0x")) {
        crash.access = Access::Write;
    }
}

void ReportParser::addFrame(Frame frame, std::uint64_t number)
{
    Crash &crash = *current();
    const bool fresh = m_stack == noStack;
    if (!fresh && number == 0 && !crash.stacks[m_stack].frames.empty()) {
        // A stack without a title.
        openStack(StackRole::Other);
    }
    if (m_stack == noStack) {
        const bool again = m_role != StackRole::Other && crash.stack(m_role) != nullptr;
        if (crash.stacks.size() >= stacksOfReport)
            return;
        crash.stacks.push_back({again ? StackRole::Other : m_role, {}});
        m_stack = crash.stacks.size() - 1;
    }
    if (crash.stacks[m_stack].frames.size() < framesOfStack)
        crash.stacks[m_stack].frames.push_back(std::move(frame));
}

void ReportParser::readFrames(std::string_view line)
{
    Crash &crash = *current();
    const auto lastFrame = [&]() -> Frame * {
        return m_stack == noStack || crash.stacks[m_stack].frames.empty()
                   ? nullptr
                   : &crash.stacks[m_stack].frames.back();
    };
    if (auto parsed = parseHashFrame(line)) {
        addFrame(std::move(parsed->frame), parsed->number);
        return;
    }
    if (crash.tool == "Rust") {
        Frame *last = lastFrame();
        if (last != nullptr && last->file.empty() && parseRustPlace(line, *last))
            return;
        if (auto parsed = parseRustFrame(line))
            addFrame(std::move(parsed->frame), parsed->number);
        return;
    }
    if (crash.tool == "Go") {
        Frame *last = lastFrame();
        if (trimmed(line).starts_with("goroutine ")) {
            const Stack *stack = crash.stack(StackRole::Crash);
            openStack(stack == nullptr ? StackRole::Crash : StackRole::Other);
        } else if (last != nullptr && last->file.empty() && parseGoPlace(line, *last)) {
            return;
        } else if (auto frame = parseGoFrame(line)) {
            addFrame(std::move(*frame), 1);
        }
        return;
    }
    auto frame = crash.tool == "Jazzer" ? parseJavaFrame(line) : std::nullopt;
    if (crash.tool == "Python")
        frame = parsePythonFrame(line);
    if (frame)
        addFrame(std::move(*frame), 1);
}

} // namespace ferrograph::fuzzing
