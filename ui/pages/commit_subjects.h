// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/projects.h"

#include <QString>

#include <map>
#include <stop_token>
#include <string>
#include <vector>

namespace ferrograph::ui
{

// The first lines of commits' messages, by commit.
using CommitSubjects = std::map<std::string, QString>;

// Adds those of a repository, as far as it is at hand: no figure needs them. Reads it: for a
// worker, which may stop it between two commits.
void addSubjects(CommitSubjects &subjects, const store::RepositoryRow &repository,
                 const std::vector<std::string> &commits, const std::stop_token &stop);

} // namespace ferrograph::ui
