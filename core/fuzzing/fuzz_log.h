// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/campaign.h"

#include <string>
#include <string_view>

namespace ferrograph::fuzzing
{

// Reads a console log: the reports in it and the progress of a fuzzer. `target` is what the user
// gives; without it the log's own word counts. The kind is "libfuzzer", "go" or "crash".
FuzzResult readFuzzLog(std::string_view text, const std::string &target);

} // namespace ferrograph::fuzzing
