// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <array>
#include <string_view>

namespace ferrograph::store
{

// All tables of the schema.
inline constexpr std::array<std::string_view, 14> tableNames = {"meta",
                                                                "project",
                                                                "project_tag",
                                                                "project_path_rule",
                                                                "repository",
                                                                "repository_path_limit",
                                                                "tag",
                                                                "commit_line",
                                                                "language",
                                                                "path",
                                                                "version",
                                                                "marker",
                                                                "language_total",
                                                                "unreadable"};

} // namespace ferrograph::store
