// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/database.h"

#include <cstdint>
#include <string>

// What a person decides about crashes. Kept beside what is computed and never overwritten.
namespace ferrograph::store
{

enum class CrashDecision : std::uint8_t { Merge, Separate, NotABug, Fixed };

// Takes effect at once; an earlier decision of the kind about the same subject is undone by it.
// `subject` is a group's name, or a signature for Separate. NotFound for an unknown project or
// group.
Result<void> decideCrash(Database &database, const std::string &project, CrashDecision kind,
                         const std::string &subject, const std::string &other,
                         const std::string &note);

// Takes back what was decided about the subject last. NotFound where there is nothing.
Result<void> undoCrashDecision(Database &database, const std::string &project,
                               const std::string &subject);

} // namespace ferrograph::store
