// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fuzzing/campaign.h"

#include <string_view>

// What honggfuzz leaves behind.
namespace ferrograph::fuzzing
{

// --statsfile: CSV with a header, one row a second.
Result<Campaign> readHonggfuzzStats(std::string_view text);

// HONGGFUZZ.REPORT.TXT: one block for each crash. A block without a place is reported and left out.
FuzzResult readHonggfuzzReport(std::string_view text);

// "Summary iterations:22893 time:26 …", the last line of its console.
std::optional<Campaign> readHonggfuzzSummary(std::string_view text);

} // namespace ferrograph::fuzzing
