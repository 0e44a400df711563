// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fuzzing/campaign.h"

#include <string_view>

// Coverage of source lines, and tables of many campaigns.
namespace ferrograph::fuzzing
{

// "llvm-cov export", full or summary, and the same form as OSS-Fuzz publishes it.
Result<FuzzResult> readLlvmCoverage(std::string_view json);

// lcov.info
Result<FuzzResult> readLcov(std::string_view text);

// fuzz-introspector's summary.json: reachability and coverage of functions, told apart.
Result<FuzzResult> readIntrospector(std::string_view json);

// FuzzBench's data.csv: a campaign for each trial.
Result<FuzzResult> readFuzzBench(std::string_view csv);

} // namespace ferrograph::fuzzing
