// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"
#include "core/fuzzing/log_cleaner.h"
#include "core/fuzzing/report_head.h"

#include <deque>
#include <string>
#include <vector>

namespace ferrograph::fuzzing
{

// Finds the reports in a log, line by line, in their order. A log may hold those of many processes.
// Memory is bounded: long reports and long waits between them are cut.
class ReportParser
{
public:
    // `target` is the fuzz target where it is known.
    explicit ReportParser(std::string target);

    void read(const LogLine &line);
    // The crashes, judged and identified. Ends the reading.
    std::vector<Crash> finish();

private:
    static constexpr std::size_t noStack = static_cast<std::size_t>(-1);

    void beginReport(Head head, const LogLine &line);
    bool continueNotice(const Head &head);
    bool isOtherProcess(const Head &head) const;
    void readDetail(const LogLine &line);
    void readSection(std::string_view line);
    bool openSection(std::string_view line);
    void readFrames(std::string_view line);
    void addFrame(Frame frame, std::uint64_t number);
    void readMessage(std::string_view line);
    void readRunLine(std::string_view line);
    void openStack(StackRole role);
    void closeReport();
    void closeRun();
    std::vector<std::vector<std::string>> peerSegments() const;
    void keep(std::string_view line);
    Crash *current();

    std::string m_target;
    std::vector<Crash> m_crashes; // of closed runs
    // The process that is being read.
    struct Report {
        Crash crash;
        std::size_t firstLine = 0; // in m_lines
        std::size_t endLine = 0;
        HeadKind kind = HeadKind::Report;
    };
    std::vector<Report> m_run;
    std::deque<std::string> m_before; // the last lines while no report is open
    std::vector<std::string> m_lines; // of the run, for the identity that depends on all of it
    std::string m_process;
    bool m_ended = false; // the process said its last word
    bool m_open = false;  // lines belong to the last report of the run
    StackRole m_role = StackRole::Crash;
    std::size_t m_stack = noStack; // index of the open stack
    bool m_messageFollows = false;
    bool m_minimizing = false;
    std::string m_exception; // what an uncaught exception said
};

// All reports of a text.
std::vector<Crash> parseReports(std::string_view text, const std::string &target);

} // namespace ferrograph::fuzzing
