// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/import_report.h"
#include "core/git/history.h"
#include "core/store/code_ingest.h"

#include <span>
#include <string>
#include <vector>

// The roadmap that lives beside the code, as the history has it.
namespace ferrograph::scan
{

// Limits for git::treeChanges that also bring the roadmap file.
std::vector<std::string> withRoadmapFile(std::vector<std::string> limits);

// What the changes did to the roadmap file. `firstOrdinal` is that of commit 0.
std::vector<store::RoadmapFileRow> roadmapFiles(const git::Repository &repository,
                                                const git::PathTable &paths,
                                                std::span<const git::TreeChange> changes,
                                                store::Ordinal firstOrdinal);

// What is wrong with the newest of the rows; nothing where there are none.
std::vector<Problem> roadmapProblems(std::span<const store::RoadmapFileRow> rows);

} // namespace ferrograph::scan
