// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/store/finding_queries.h"

#include <string>
#include <vector>

// What the commands about findings share.
namespace ferrograph::cli
{

struct FindingOptions {
    std::string project;
    std::vector<std::string> filters;
    std::string profile = "default";
};

void addFindingOptions(Command &command, FindingOptions &options);

// Keys: state, severity, category, tool, kind, triage, rule, path, text, cwe, memory_safety.
// Those of fixed values may be repeated. Usage names the keys or values there are.
Result<store::FindingFilter> findingFilter(const FindingOptions &options);

Json toJson(const store::FindingRow &row);

} // namespace ferrograph::cli
