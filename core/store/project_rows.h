// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/connection.h"
#include "core/store/projects.h"

// Rows of projects and repositories, inside a transaction of the caller. May throw
// soci::soci_error.
namespace ferrograph::store
{

std::vector<ProjectRow> readProjects(soci::session &session); // by name
Result<ProjectRow> readProject(soci::session &session, const std::string &name);
Result<Integer> projectId(soci::session &session, const std::string &name); // NotFound, with advice
Result<Integer> insertProject(soci::session &session, const std::string &name);
void writeSettings(soci::session &session, Integer project, const ProjectSettings &settings);

std::vector<RepositoryRow> readRepositories(soci::session &session, Integer project); // by name
Result<RepositoryRow> writeRepository(soci::session &session, const std::string &projectName,
                                      Integer project, RepositoryRow row);

} // namespace ferrograph::store
