// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/fuzzing/crash.h"

#include <string>
#include <string_view>
#include <vector>

// Stacks as one text of the database, and back. Not for other rooms.
namespace ferrograph::store
{

std::string stacksText(const std::vector<fuzzing::Stack> &stacks);
std::vector<fuzzing::Stack> stacksFrom(std::string_view text); // empty where it is damaged

} // namespace ferrograph::store
