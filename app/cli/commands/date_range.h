// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/store/code_queries.h"

#include <string>
#include <vector>

// --from, --to and --every, as the commands over time share them.
namespace ferrograph::cli
{

struct RangeOptions {
    std::string from;
    std::string to;
    std::string every = "month";
};

void addRangeOptions(Command &command, RangeOptions &options);
void addEveryOption(Command &command, RangeOptions &options);

// Usage for what is no date, and for a beginning that is later than the end.
Result<store::Range> parseRange(const RangeOptions &options);

} // namespace ferrograph::cli
