// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/code_queries.h"
#include "core/store/projects.h"

#include <string>

namespace ferrograph::scan
{

// Which state a bare date, month or year names: the one it ends with, or the one it begins with.
enum class DateEdge { End, Begin };

// The state that somebody writes: a date, the digits of a commit, or anything that names a commit
// in one of the project's repositories (a tag, a branch, an expression). Empty is the newest. URLs
// are not asked: a question must not wait for the network. Error: NotFound.
Result<store::At> stateNamed(const std::string &text, const store::ProjectRow &project,
                             DateEdge edge = DateEdge::End);

} // namespace ferrograph::scan
