// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/path_rules.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

std::string bucketNames()
{
    std::string names;
    for (const Bucket bucket : allBuckets) {
        names += names.empty() ? "" : bucket == allBuckets.back() ? " or " : ", ";
        names += bucketName(bucket);
    }
    return names;
}

std::string_view trimmed(std::string_view pattern)
{
    while (pattern.starts_with('/'))
        pattern.remove_prefix(1);
    while (pattern.ends_with('/'))
        pattern.remove_suffix(1);
    return pattern;
}

// Whether the pattern fits the path or a folder that it is in. With `anywhere` each part of the
// path is asked alone, else each beginning of it; with `folders` not the last, which is the file.
bool fits(const Wildmatch &pattern, bool anywhere, bool folders, std::string_view path)
{
    std::size_t begin = 0;
    for (;;) {
        const std::size_t end = std::min(path.find('/', begin), path.size());
        if (folders && end == path.size())
            return false;
        const std::size_t from = anywhere ? begin : 0;
        if (pattern.matches(path.substr(from, end - from)))
            return true;
        if (end == path.size())
            return false;
        begin = end + 1;
    }
}

} // namespace

Result<PathRule> parsePathRule(std::string_view text)
{
    const auto refused = [&](std::string what) {
        return failure(ErrorCode::Usage, std::string(text), std::move(what), {},
                       "write PATTERN=BUCKET, as in src/gen=generated");
    };
    const std::size_t equals = text.rfind('=');
    if (equals == std::string_view::npos)
        return refused("names no bucket");
    const auto bucket = bucketFromName(text.substr(equals + 1));
    if (!bucket) {
        return refused(
            fmt::format("'{}' is no bucket; there are {}", text.substr(equals + 1), bucketNames()));
    }
    if (trimmed(text.substr(0, equals)).empty())
        return refused("has no pattern");
    return PathRule{std::string(text.substr(0, equals)), *bucket};
}

std::string pathRuleText(const PathRule &rule)
{
    return fmt::format("{}={}", rule.pattern, bucketName(rule.bucket));
}

PathRules::PathRules(std::span<const PathRule> rules)
{
    m_rules.reserve(rules.size());
    for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
        const std::string_view pattern = trimmed(rule->pattern);
        const bool anywhere =
            pattern.find('/') == std::string_view::npos && !rule->pattern.starts_with('/');
        const bool folders = rule->pattern.ends_with('/');
        m_rules.push_back({Wildmatch(pattern), anywhere, folders, rule->bucket});
    }
}

std::optional<Bucket> PathRules::bucket(std::string_view path) const
{
    const auto found = std::ranges::find_if(m_rules, [&](const Compiled &rule) {
        return fits(rule.pattern, rule.anywhere, rule.folders, path);
    });
    if (found == m_rules.end())
        return std::nullopt;
    return found->bucket;
}

} // namespace ferrograph::languages
