// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/languages/bucket.h"
#include "core/languages/wildmatch.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// What a user says about the paths of one project: "src/gen" is generated, "*_bench.c" are tests.
namespace ferrograph::languages
{

// A pattern as in gitignore(5), without "!": without a slash it names files and folders at any
// depth, else from the root; with one at its end, folders alone. What it names goes with all that
// is below. Bytes of the path as git has them.
struct PathRule {
    std::string pattern;
    Bucket bucket = Bucket::Product;
    friend bool operator==(const PathRule &, const PathRule &) = default;
};

// "PATTERN=BUCKET", split at the last "=". Usage names the buckets there are, or what is missing.
Result<PathRule> parsePathRule(std::string_view text);
std::string pathRuleText(const PathRule &rule); // the same form again

// The rules of a project, compiled. The last one that fits decides, as in gitignore.
class PathRules
{
public:
    PathRules() = default;
    explicit PathRules(std::span<const PathRule> rules);

    bool empty() const { return m_rules.empty(); }
    std::optional<Bucket> bucket(std::string_view path) const; // nothing where none fits

private:
    struct Compiled {
        Wildmatch pattern;
        bool anywhere = false; // a name, at any depth
        bool folders = false;  // no file itself
        Bucket bucket = Bucket::Product;
    };
    std::vector<Compiled> m_rules; // the last one first
};

} // namespace ferrograph::languages
