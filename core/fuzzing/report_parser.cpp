// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/report_parser.h"

#include "core/fuzzing/clusterfuzz.h"
#include "core/fuzzing/crash_table.h"
#include "core/fuzzing/frame_parser.h"
#include "core/fuzzing/head_readers.h"
#include "core/fuzzing/signature.h"
#include "core/fuzzing/text_scan.h"

#include <algorithm>
#include <set>

namespace ferrograph::fuzzing
{
namespace
{

constexpr std::size_t linesBefore = 400;
constexpr std::size_t linesOfRun = 20'000;
constexpr std::size_t bytesOfLine = 16'384;
constexpr std::size_t reportBytes = 65'536;
constexpr std::size_t stacksOfReport = 64;
constexpr std::size_t framesOfStack = 256;
constexpr std::size_t noStack = static_cast<std::size_t>(-1);

bool isSignalKind(const Head &head)
{
    return head.kind == HeadKind::Signal;
}

// Whether two reports of a process are of bugs of their own: sanitizers that go on.
bool isLasting(const Crash &crash)
{
    return crash.tool == "ThreadSanitizer" ||
           (crash.tool == "UndefinedBehaviorSanitizer" && !crash.file.empty());
}

bool isSamePlace(const Crash &a, const Crash &b)
{
    return a.tool == b.tool && !a.file.empty() && a.file == b.file && a.line == b.line;
}

} // namespace

ReportParser::ReportParser(std::string target)
    : m_target(std::move(target))
    , m_stack(noStack)
{
}

Crash *ReportParser::current()
{
    return m_run.empty() ? nullptr : &m_run.back().crash;
}

void ReportParser::keep(std::string_view line)
{
    const std::string_view part = line.substr(0, bytesOfLine);
    if (m_run.empty()) {
        if (m_before.size() == linesBefore) {
            std::string reused = std::move(m_before.front());
            m_before.pop_front();
            reused.assign(part);
            m_before.push_back(std::move(reused));
        } else {
            m_before.emplace_back(part);
        }
        return;
    }
    if (m_lines.size() < linesOfRun)
        m_lines.emplace_back(part);
}

void ReportParser::read(const LogLine &line)
{
    const std::string_view text = line.text.substr(0, bytesOfLine);
    const std::size_t first = text.find_first_not_of(" \t");
    const bool statistics = first == 0 && text.size() > 1 && text[0] == '#' && isDigit(text[1]) &&
                            contains(text.substr(0, 80), " cov: ");
    if (statistics) {
        m_open = m_open && m_messageFollows;
        return;
    }
    auto head = readHead(text);
    if (head) {
        beginReport(std::move(*head), line);
        return;
    }
    keep(line.text);
    readRunLine(text);
    if (m_open)
        readDetail(line);
}

bool ReportParser::isOtherProcess(const Head &head) const
{
    const std::string &process = head.crash.processId;
    if (!process.empty() && !m_process.empty())
        return process != m_process;
    if (m_ended)
        return true;
    // A timeout is no consequence of what was reported before.
    return head.crash.tool == "libFuzzer" && head.crash.kind == "timeout" && !m_run.empty();
}

// A signal after a program's own words, or a second panic on the way down: no further crash.
bool ReportParser::continueNotice(const Head &head)
{
    if (m_run.empty())
        return false;
    Report &last = m_run.back();
    Crash &crash = last.crash;
    const bool notice = last.kind == HeadKind::Notice;
    if (notice && isSignalKind(head)) {
        if (crash.processId.empty())
            crash.processId = head.crash.processId;
        if (crash.address.empty())
            crash.address = head.crash.address;
        last.kind = HeadKind::Report;
        return true;
    }
    if (crash.tool == "Go" && head.crash.tool == "Go")
        return true; // "[recovered]", and the fault that the message explains
    if (crash.tool != "Rust" || head.crash.tool != "Rust")
        return false;
    // A panic while unwinding, and the one of whoever waited for the thread.
    return crash.thread == head.crash.thread || m_run.front().crash.tool == "Rust";
}

void ReportParser::beginReport(Head head, const LogLine &line)
{
    if (isOtherProcess(head))
        closeRun();
    const bool first = m_run.empty();
    if (continueNotice(head)) {
        Crash &crash = *current();
        keep(line.text);
        if (crash.tool == "Rust" && head.crash.tool == "Rust" &&
            crash.thread == head.crash.thread && crash.kind == "explicit-panic")
            crash.kind = "panic-in-drop";
        m_open = true;
        m_messageFollows = false;
        const Stack *stack = crash.stack(StackRole::Crash);
        openStack(stack == nullptr || stack->frames.empty() ? StackRole::Crash : StackRole::Other);
    } else {
        closeReport();
        if (first) {
            m_lines.assign(std::make_move_iterator(m_before.begin()),
                           std::make_move_iterator(m_before.end()));
            m_before.clear();
        }
        head.crash.logLine = line.number;
        head.crash.time = line.time;
        if (m_run.size() < 4096)
            m_run.push_back({std::move(head.crash), m_lines.size(), 0, head.kind});
        keep(line.text);
        m_open = true;
        m_messageFollows = head.messageFollows;
        openStack(StackRole::Crash);
    }
    if (m_process.empty())
        m_process = m_run.back().crash.processId;
    if (!m_exception.empty() && current()->kind == "ABRT")
        current()->cause = "uncaught exception";
}

void ReportParser::openStack(StackRole role)
{
    m_role = role;
    m_stack = noStack;
}

// What concerns the process rather than one report.
void ReportParser::readRunLine(std::string_view line)
{
    if (line.starts_with("INFO: Seed: ") && !m_run.empty())
        closeRun();
    if (line.starts_with("CRASH_MIN: "))
        m_minimizing = true;
    if (line.starts_with("terminate called after throwing") ||
        line.starts_with("libc++abi: terminating"))
        m_exception = line;
    if (m_run.empty())
        return;
    if (const auto written = after(line, "Test unit written to ")) {
        const std::string name(fileName(trimmed(*written)));
        for (Report &report : m_run) {
            if (report.crash.input.empty())
                report.crash.input = name;
        }
    }
    const bool summary = contains(line, "SUMMARY: ");
    if (!summary && !line.ends_with("==ABORTING") && line != "Exiting")
        return;
    Crash &crash = *current();
    // The summary knows the kind where the head was a sentence.
    const auto told = summary ? after(line, "Sanitizer: ") : std::nullopt;
    if (told && contains(crash.kind, " ") && crash.tool == "AddressSanitizer")
        crash.kind = leadingToken(*told);
    const bool goesOn = isLasting(crash) || crash.tool == "CFI" ||
                        (summary && contains(line, "UndefinedBehaviorSanitizer: undefined"));
    if (!goesOn || line.ends_with("==ABORTING"))
        m_ended = true;
    openStack(StackRole::Other);
}

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

void ReportParser::closeReport()
{
    if (!m_run.empty() && m_run.back().endLine == 0)
        m_run.back().endLine = m_lines.size();
    m_open = false;
    m_messageFollows = false;
    openStack(StackRole::Crash);
}

namespace
{

std::string reportText(const std::vector<std::string> &lines, std::size_t from, std::size_t to)
{
    std::string text;
    for (std::size_t i = from; i < std::min(to, lines.size()) && text.size() < reportBytes; ++i) {
        text += lines[i];
        text += '\n';
    }
    text.resize(std::min(text.size(), reportBytes));
    return text;
}

// Words without a Go stack are those of another program.
void settleTool(Crash &crash)
{
    if (crash.tool != "Go" || crash.kind == "data race")
        return;
    const bool goStack =
        std::any_of(crash.stacks.begin(), crash.stacks.end(), [](const Stack &stack) {
            return std::any_of(stack.frames.begin(), stack.frames.end(), [](const Frame &frame) {
                return contains(frame.file, ".go") || contains(frame.function, ".");
            });
        });
    if (!goStack && crash.kind == "panic") {
        crash.tool = "assert";
        crash.kind = "assert";
    }
}

// What ended a process with a signal, as the functions on its stack tell.
void settleCause(Crash &crash)
{
    const Stack *stack = crash.stack(StackRole::Crash);
    if (stack == nullptr || !crash.cause.empty() ||
        (crash.kind != "ABRT" && crash.kind != "deadly signal"))
        return;
    for (const Frame &frame : stack->frames) {
        const std::string_view name = frame.function;
        if (name.starts_with("__cxa_throw") || contains(name, "std::terminate") ||
            contains(name, "__throw_"))
            crash.cause = "uncaught exception";
        else if (containsAny(
                     name, {"__stack_chk_fail", "__fortify_fail", "__chk_fail", "malloc_printerr"}))
            crash.cause = "hardening";
        else if (name.starts_with("__assert_fail"))
            crash.cause = "assertion";
    }
}

} // namespace

// The lines that decide the other tool's identity of each report: the whole process, unless it went
// on after each report.
std::vector<std::vector<std::string>> ReportParser::peerSegments() const
{
    std::vector<std::vector<std::string>> segments;
    const bool lasting =
        m_run.size() > 1 && std::all_of(m_run.begin(), m_run.end(), [this](const Report &report) {
            return isLasting(report.crash) && report.crash.tool == m_run.front().crash.tool;
        });
    if (!lasting) {
        segments.push_back(m_lines);
        return segments;
    }
    for (const Report &report : m_run) {
        const auto at = [this](std::size_t line) {
            return m_lines.begin() + static_cast<std::ptrdiff_t>(std::min(line, m_lines.size()));
        };
        segments.emplace_back(at(report.firstLine), at(report.endLine));
    }
    return segments;
}

void ReportParser::closeRun()
{
    closeReport();
    if (!m_run.empty()) {
        const auto segments = peerSegments();
        std::vector<ClusterFuzzIdentity> identities;
        for (const auto &segment : segments)
            identities.push_back(clusterFuzzIdentity(segment, m_target));
        std::size_t same = 0; // the report whose identity is shared
        for (std::size_t i = 0; i < m_run.size(); ++i) {
            Report &report = m_run[i];
            Crash &crash = report.crash;
            if (!isSamePlace(m_run[same].crash, crash))
                same = i;
            crash.clusterFuzz = identities.size() == 1 ? identities.front() : identities[same];
            if (crash.target.empty())
                crash.target = m_target;
            settleTool(crash);
            settleCause(crash);
            crash.report = reportText(m_lines, report.firstLine, report.endLine);
            crash.judgement = CrashTable::builtin().judge(crash);
            crash.identity = identify(crash);
            const bool repeated =
                m_minimizing &&
                std::any_of(m_crashes.begin(), m_crashes.end(), [&](const Crash &c) {
                    return c.identity.signature == crash.identity.signature;
                });
            if (!repeated)
                m_crashes.push_back(std::move(crash));
        }
    }
    m_run.clear();
    m_lines.clear();
    m_process.clear();
    m_exception.clear();
    m_ended = false;
}

std::vector<Crash> ReportParser::finish()
{
    closeRun();
    return std::move(m_crashes);
}

std::vector<Crash> parseReports(std::string_view text, const std::string &target)
{
    ReportParser parser(target);
    LogCleaner cleaner(text);
    for (LogLine line; cleaner.next(line);)
        parser.read(line);
    return parser.finish();
}

} // namespace ferrograph::fuzzing
