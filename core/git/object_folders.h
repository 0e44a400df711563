// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string>
#include <vector>

namespace ferrograph::git
{

// An objects folder and, behind it, those that it borrows from (info/alternates), as git follows
// them.
std::vector<std::string> objectFolders(const std::string &folder);

} // namespace ferrograph::git
