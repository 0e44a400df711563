// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/scan/scan.h"

namespace ferrograph::scan
{

// Explains the change of exposed lines by each stored commit of a project's repositories
// (docs/change.md). Reads versions from the store, and from the repositories only what a few
// commits leave open; a repository that is gone leaves these questions at "no". Does nothing where
// all is explained already.
Result<void> explainChanges(store::Database &database, const std::string &project,
                            const ScanOptions &options, const Progress &progress,
                            std::stop_token stop);

// What the stored explanations of a project depend on; `rules` is passRules().
std::string explanationRules(const std::string &rules, const store::ProjectRow &project);

} // namespace ferrograph::scan
