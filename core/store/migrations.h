// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/embedded.h"
#include "core/base/result.h"

#include <span>
#include <string>

namespace soci
{
class session;
}

// The schema grows by numbered steps (schema/NNNN_what.sql). A step that has shipped never changes.
namespace ferrograph::store
{

// "Fgrp": says in the file's header whose it is.
inline constexpr int applicationId = 0x46677270;

// The number of the last step.
int newestSchema(std::span<const embedded::File> steps);

// Brings a database up to the last step, each step in one transaction; another program may be
// doing the same. A new file gets our mark with the first step. Throws soci::soci_error. Error:
// Unsupported when the database is newer than the steps.
Result<void> migrate(soci::session &session, std::span<const embedded::File> steps,
                     const std::string &location);

} // namespace ferrograph::store
