// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fuzzing/campaign.h"

#include <string_view>

// What AFL and AFL++ leave in an instance's directory.
namespace ferrograph::fuzzing
{

// fuzzer_stats: "key : value" lines of any version, unknown keys kept. InvalidInput for a text that
// is none.
Result<Campaign> readAflStats(std::string_view text);

// plot_data: the header says what the columns are; the time is relative or since 1970.
Result<Campaign> readAflPlot(std::string_view text);

// A saved input by its name: "id:000003,sig:06,src:000000,time:17909,execs:12166,op:havoc,rep:2",
// also with underscores in place of colons.
struct AflInput {
    std::uint64_t id = 0;
    std::optional<int> signal;
    std::optional<std::uint64_t> milliseconds; // since the start
    std::optional<std::uint64_t> executions;
    std::string operation;
    std::string source; // of which inputs it was made
    std::string sync;   // from which instance
};
std::optional<AflInput> readAflInputName(std::string_view name);

// The crash that a saved input stands for: it needs a replay before anything can be said of it.
Crash aflCrash(const AflInput &input, std::string_view name);

} // namespace ferrograph::fuzzing
