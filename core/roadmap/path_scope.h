// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/wildmatch.h"
#include "core/roadmap/roadmap.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::roadmap
{

// A set of path patterns. A pattern stands for the whole path from the repository's root, as in
// gitattributes(5): "*" and "?" stop at slashes, "**" does not. One that matches a folder stands
// for everything below it: "src/net", "src/net/" and "src/net/**" mean the same. "NAME:pattern" is
// of one repository of the project, any other of all.
class PathPatterns
{
public:
    explicit PathPatterns(std::span<const std::string> patterns);

    // `path` is in bytes, as git has it.
    bool match(std::string_view repository, std::string_view path) const;

private:
    struct Pattern {
        std::string repository; // empty: any
        std::string literal;    // a pattern without wildcards
        std::vector<languages::Wildmatch> wild;
    };
    static bool matches(const Pattern &pattern, std::string_view path);

    std::vector<Pattern> m_patterns;
};

// Which of a list of scopes a path belongs to. The project is all paths.
class PathScopes
{
public:
    PathScopes(const Roadmap &roadmap, std::span<const Scope> scopes);

    // Indexes of the scopes, rising, into `result`, which is emptied first. `path` as pathText has
    // it.
    void find(std::string_view repository, const std::string &path,
              std::vector<std::size_t> &result) const;

private:
    struct Part {
        PathPatterns paths;
        PathPatterns exclude;
        std::vector<std::size_t> scopes; // that it is in
    };
    std::vector<std::size_t> m_whole; // scopes that are the project
    std::vector<Part> m_parts;
};

} // namespace ferrograph::roadmap
