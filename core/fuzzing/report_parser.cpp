// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/fuzzing/report_parser.h"

#include "core/fuzzing/clusterfuzz.h"
#include "core/fuzzing/crash_table.h"
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
