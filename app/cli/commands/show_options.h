// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/cli/command.h"
#include "core/store/code_queries.h"

#include <string>
#include <vector>

// The options that the show commands share, and what their texts mean.
namespace ferrograph::cli
{

struct ShowOptions {
    std::string project;
    std::string at;
    std::vector<std::string> filters;
};

enum class FilterPath : std::uint8_t { No, Yes };

void addProjectOption(Command &command, ShowOptions &options);
void addAtOption(Command &command, ShowOptions &options);
void addFilterOption(Command &command, ShowOptions &options, FilterPath path);

// KEY=VALUE texts as a filter. Keys: language, class, bucket, directory and, for files, path.
// language and bucket may be repeated. Usage names the keys or values there are.
struct ParsedFilter {
    store::CodeFilter code;
    std::string path;
};
Result<ParsedFilter> parseFilters(const std::vector<std::string> &filters, FilterPath path);

// A date (the state at its end), or a revision: hex digits of a commit, or a name that one of the
// project's repositories knows. Empty is the newest state.
Result<store::At> parseAt(const std::string &text, const store::ProjectRow &project);

} // namespace ferrograph::cli
