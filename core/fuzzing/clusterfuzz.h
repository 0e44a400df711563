// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"

#include <string>
#include <string_view>
#include <vector>

// The identity that ClusterFuzz gives to the log of one run, byte for byte, so that issues of
// OSS-Fuzz, FuzzBench and GitLab join. Written from its observed rules; Ferrograph's own identity
// does not depend on it.
namespace ferrograph::fuzzing
{

// `lines` are a run's, without what CI systems add. `target` is the fuzz target where it is known:
// timeouts and exhausted memory are told apart by nothing else.
ClusterFuzzIdentity clusterFuzzIdentity(const std::vector<std::string> &lines,
                                        std::string_view target);

// Its word for how severe a crash of that type is: "High", "Medium", "Low"; empty for none.
std::string clusterFuzzSeverity(const ClusterFuzzIdentity &identity);

} // namespace ferrograph::fuzzing
