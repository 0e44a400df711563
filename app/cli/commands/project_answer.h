// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/context.h"
#include "core/store/projects.h"

#include <string>
#include <vector>

namespace ferrograph::cli
{

// The projects of a database with their repositories, as project list prints them.
void printProjects(Context &context, const metrics::Recipe &recipe,
                   const std::vector<store::ProjectRow> &projects);

// What a command did to projects: a note on stderr for a person; the names as an answer where JSON
// or CSV is asked for.
void reportProjects(Context &context, const std::string &done,
                    const std::vector<std::string> &names);

} // namespace ferrograph::cli
