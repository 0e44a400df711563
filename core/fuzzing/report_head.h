// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"

#include <optional>
#include <string_view>

namespace ferrograph::fuzzing
{

// What a head is to the reports around it.
enum class HeadKind : std::uint8_t {
    Report, // a report of its own
    Notice, // a program's own words before it ends: assertion, panic; a signal's report may follow
    Signal, // the end that a notice announced; a report of its own where there was none
};

// The first line of a report.
struct Head {
    HeadKind kind = HeadKind::Report;
    Crash crash;                 // tool, kind, message and what else the line tells
    bool messageFollows = false; // on the next lines (Rust)
};

// nullopt: the line begins no report.
std::optional<Head> readHead(std::string_view line);

// Whether a line can at all be a head; cheap, for the many lines that are none.
bool mayBeHead(std::string_view line);

} // namespace ferrograph::fuzzing
