// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/path_scope.h"

#include "core/base/path_text.h"

#include <algorithm>

namespace ferrograph::roadmap
{
namespace
{

bool hasWildcards(std::string_view pattern)
{
    return pattern.find_first_of("*?[\\") != std::string_view::npos;
}

} // namespace

PathPatterns::PathPatterns(std::span<const std::string> patterns)
{
    for (const std::string &text : patterns) {
        Pattern pattern;
        std::string_view rest = text;
        const std::size_t colon = rest.find(':');
        if (colon != std::string_view::npos && rest.find('/') > colon) {
            pattern.repository = std::string(rest.substr(0, colon));
            rest.remove_prefix(colon + 1);
        }
        while (rest.ends_with("/**") || rest.ends_with('/'))
            rest.remove_suffix(rest.ends_with('/') ? 1 : 3);
        if (hasWildcards(rest))
            pattern.wild.emplace_back(rest);
        else
            pattern.literal = std::string(rest);
        m_patterns.push_back(std::move(pattern));
    }
}

bool PathPatterns::match(std::string_view repository, std::string_view path) const
{
    return std::ranges::any_of(m_patterns, [&](const Pattern &pattern) {
        return (pattern.repository.empty() || pattern.repository == repository) &&
               matches(pattern, path);
    });
}

bool PathPatterns::matches(const Pattern &pattern, std::string_view path)
{
    if (pattern.wild.empty()) {
        const std::string_view literal = pattern.literal;
        return literal.empty() || (path.starts_with(literal) &&
                                   (path.size() == literal.size() || path[literal.size()] == '/'));
    }
    // The path itself and every folder that it is in.
    const languages::Wildmatch &wild = pattern.wild.front();
    for (std::size_t end = path.size(); end != std::string_view::npos && end > 0;
         end = path.rfind('/', end - 1)) {
        if (wild.matches(path.substr(0, end)))
            return true;
    }
    return false;
}

PathScopes::PathScopes(const Roadmap &roadmap, std::span<const Scope> scopes)
{
    for (std::size_t i = 0; i < scopes.size(); ++i) {
        if (scopes[i].kind == Scope::Kind::Project)
            m_whole.push_back(i);
    }
    for (const Component &component : roadmap.components) {
        Part part{PathPatterns(component.paths), PathPatterns(component.exclude), {}};
        for (std::size_t i = 0; i < scopes.size(); ++i) {
            const bool named =
                scopes[i].kind == Scope::Kind::Component && scopes[i].name == component.name;
            const bool tagged =
                scopes[i].kind == Scope::Kind::Tag &&
                std::ranges::find(component.tags, scopes[i].name) != component.tags.end();
            if (named || tagged)
                part.scopes.push_back(i);
        }
        if (!part.scopes.empty())
            m_parts.push_back(std::move(part));
    }
}

void PathScopes::find(std::string_view repository, const std::string &path,
                      std::vector<std::size_t> &result) const
{
    result = m_whole;
    const std::string bytes = pathBytes(path);
    for (const Part &part : m_parts) {
        if (part.paths.match(repository, bytes) && !part.exclude.match(repository, bytes))
            result.insert(result.end(), part.scopes.begin(), part.scopes.end());
    }
    std::ranges::sort(result);
    result.erase(std::unique(result.begin(), result.end()), result.end());
}

} // namespace ferrograph::roadmap
