// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/code_chart.h"

#include <vector>

// Made-up histories for charts.
namespace ferrograph::sample
{

const languages::Language &lookup(languages::LanguageId id);
metrics::LanguageSum languageSum(const char *name, double code, double r1 = 0, double r0 = 0,
                                 double blocks = 0);

// The state at the end of a month, by a commit of the 10th.
report::CodeSample monthSample(int year, int month, std::vector<metrics::LanguageSum> sums);

// Assembly, C, C++ and Rust from 2022 to August 2026: vendored C++ leaves, a transpile brings much
// unsafe Rust, which is then split into blocks; C++ is ported.
std::vector<report::CodeSample> rewrite();

} // namespace ferrograph::sample
