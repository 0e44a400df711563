// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/steps.h"

#include <string>

namespace ferrograph::cli
{

// "Exposed lines: 128,085 → 75,826 (−52,259)."
std::string changeWords(std::uint64_t before, std::uint64_t after);

// The kinds that make up most of a step: "vendored code removed −52,300 (pcre2-10.32)".
std::string stepWords(const store::ExplainedStep &step);

} // namespace ferrograph::cli
