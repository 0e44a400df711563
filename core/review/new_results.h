// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"
#include "core/base/result.h"
#include "core/findings/taxonomy.h"
#include "core/report/violation.h"
#include "core/store/database.h"

#include <string>
#include <vector>

// What static analysis and fuzzing brought that was not there before.
namespace ferrograph::review
{

// Memory-safety findings of that profile that are active, are not judged a false positive or
// accepted, and were first seen after `since`; by path. NotFound for an unknown project.
Result<std::vector<report::Violation>> newFindings(store::Database &database,
                                                   const std::string &project,
                                                   findings::Profile profile, Seconds since);

// How many such findings were open at that moment. Nothing where no results had been imported.
Result<std::optional<std::uint64_t>> openFindings(store::Database &database,
                                                  const std::string &project,
                                                  findings::Profile profile, Seconds asOf);

// Open groups of crashes whose verdict is memory-unsafe and that were first seen after `since`.
Result<std::vector<report::Violation>> newCrashes(store::Database &database,
                                                  const std::string &project, Seconds since);

} // namespace ferrograph::review
