// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <set>
#include <string>
#include <string_view>

namespace ferrograph::scan
{

bool isCargoManifest(std::string_view path);

// Names of the dependencies that a Cargo manifest takes from a registry or from git; those with a
// path inside the repository are none, and neither are those of the workspace.
std::set<std::string> outsideDependencies(std::string_view manifest);

} // namespace ferrograph::scan
