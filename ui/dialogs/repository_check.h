// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "ui/state/project_commands.h"

#include <string>
#include <vector>

namespace ferrograph::ui
{

// Looks whether what the user typed can be scanned: a URL by its form, a path by opening the
// repository and resolving the branch. Answers the request with an absolute path and a name. Reads
// the disk: not on the GUI thread.
Result<RepositoryRequest> checkRepository(RepositoryRequest request);

// "src, rust/api" as path limits; commas or line feeds between them.
std::vector<std::string> pathLimits(const std::string &text);

} // namespace ferrograph::ui
