// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <cstddef>
#include <functional>
#include <stop_token>

namespace ferrograph::git
{

// At least one, at most 64 and no more than there are things to do.
unsigned workerCount(unsigned jobs, std::size_t things);

// Runs `work` on `count` threads (the caller's own when there is one) and waits for all. The first
// failure stops the others and is the answer; an exception of `work` is thrown on to the caller.
Result<void> runWorkers(unsigned count, const std::stop_token &stop,
                        const std::function<Result<void>(unsigned, const std::stop_token &)> &work);

} // namespace ferrograph::git
