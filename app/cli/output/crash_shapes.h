// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/output/json_stream.h"
#include "core/fuzzing/campaign.h"
#include "core/store/fuzz_queries.h"

// Crashes and campaigns as JSON with the keys of docs/cli.md.
namespace ferrograph::cli
{

Json toJson(const fuzzing::Crash &crash);
Json toJson(const fuzzing::CampaignPoint &point);
Json toJson(const fuzzing::Campaign &campaign);
Json toJson(const fuzzing::CoverageReport &report);
Json toJson(const store::CrashGroup &group);

// true, false, or null where it is open to debate or a replay.
Json securityOf(const fuzzing::Judgement &judgement);

} // namespace ferrograph::cli
