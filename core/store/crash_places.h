// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/fuzz_queries.h"

#include <string>
#include <string_view>
#include <vector>

// Which files the stacks of crashes go through.
namespace ferrograph::store
{

struct CrashPlace {
    std::size_t group = 0; // index into CrashPlaces::groups
    std::size_t frame = 0; // from 0, the innermost
    std::string file;      // as the tool printed it, often with the folder it was built in
    std::uint32_t line = 0;
};

struct CrashPlaces {
    std::vector<CrashGroup> groups; // as crashGroups has them
    std::vector<CrashPlace> places; // of the newest stack of each group; frames without a file not
};
Result<CrashPlaces> crashPlaces(Database &database, const std::string &project);

// Whether a file that a tool printed is the file at a path of a repository: the same, or its end.
bool isFileAt(std::string_view printed, std::string_view path);

} // namespace ferrograph::store
