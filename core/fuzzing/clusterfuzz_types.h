// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/clusterfuzz_state.h"

#include <array>
#include <utility>

// The parts of clusterfuzz_heads.cpp that only name things.
namespace ferrograph::fuzzing::peer
{

// "F0501 10:22:07.123456 123 path.cc:12] text": the path, and what stands behind the bracket.
std::optional<std::pair<std::string_view, std::string_view>> googleLog(std::string_view line);
std::array<std::optional<std::string_view>, 5> assertionTexts(std::string_view line);
std::string undefinedType(std::string_view reason); // of a UBSan message; "UNKNOWN"
std::string sanitizerType(std::string_view kind);
std::string_view goType(std::string_view line); // empty: no Go crash
bool isAssertAddress(std::string_view address); // that assertions of browsers write to
// Everything but memory errors: timeouts, exhausted memory, failed checks, missing libraries.
Next readOtherCrashes(State &state, std::string_view line);

} // namespace ferrograph::fuzzing::peer
