// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string_view>

namespace ferrograph::store
{

// All tables of the schema.
inline constexpr auto tableNames = std::to_array<std::string_view>({
    "meta",
    "project",
    "project_tag",
    "project_path_rule",
    "repository",
    "repository_path_limit",
    "tag",
    "commit_line",
    "language",
    "path",
    "version",
    "marker",
    "language_total",
    "unreadable",
    "fuzz_import",
    "crash_group",
    "crash_signature",
    "crash_occurrence",
    "crash_decision",
    "crash_replay",
    "campaign",
    "campaign_point",
    "line_coverage",
    "line_change",
    "line_pass",
    "exposed_change",
    "change_pass",
    "step_note",
    "project_archetype",
    "fix_commit",
    "finding_series",
    "finding_run",
    "finding_rule",
    "finding_text",
    "finding",
    "finding_sighting",
    "finding_event",
    "finding_count",
    "finding_triage",
    "roadmap",
    "roadmap_file",
    "report_made",
    "commit_answer",
});

} // namespace ferrograph::store
