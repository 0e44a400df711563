// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/fuzzing/campaign.h"

#include <string>
#include <string_view>

namespace ferrograph::fuzzing
{

// A report of CASR (.casrep). Environment, memory maps, open files and connections of whoever ran
// it are dropped. CASR's own severity stays as an attribute of the crash's cause. InvalidInput
// where the text is none.
Result<FuzzResult> readCasrReport(std::string_view json, const std::string &target);

// A test case of ClusterFuzz as JSON, one or a list of them.
Result<FuzzResult> readClusterFuzzJson(std::string_view json, const std::string &target);

// A bug report of ClusterFuzz as text: "Crash Type: …", "Crash State:" and its lines.
Result<FuzzResult> readClusterFuzzText(std::string_view text, const std::string &target);

} // namespace ferrograph::fuzzing
