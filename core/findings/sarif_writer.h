// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/findings/taxonomy.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace ferrograph::findings
{

// A finding as others should read it.
struct ExportedFinding {
    std::string tool;
    std::string rule;
    std::string ruleName;
    std::string message;
    std::string path;
    std::int64_t line = 0; // 0: not known
    std::vector<int> cwe;
    Severity severity = Severity::Unknown;
    std::string category;
    std::string fingerprint; // ours
    std::string baselineState;
    bool suppressed = false;
};

// SARIF 2.1.0: one run for each tool, in order of their names.
std::string asSarif(std::span<const ExportedFinding> findings);

} // namespace ferrograph::findings
