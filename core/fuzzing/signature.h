// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"

namespace ferrograph::fuzzing
{

// The frames of the stack that tells most about where a crash happened, runtime frames left out and
// cut below the fuzzer's entry. Empty where there is no stack or nothing of the project in it.
std::vector<Frame> ownFrames(const Crash &crash);

// Which bug a judged crash is: its exact signature, and the group of its root cause. Lifetime
// errors belong to the place that freed, uninitialised values to their origin, leaks to the
// allocation, asserts and panics to file and message, exhausted resources to the target, races to
// both accesses, everything else to the first own function. Different verdicts never share a group.
Identity identify(const Crash &crash);

// The message without what differs from run to run: numbers, addresses, quoted values.
std::string normalisedMessage(std::string_view message);

} // namespace ferrograph::fuzzing
