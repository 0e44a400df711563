// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/languages/content_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace ferrograph::languages
{
namespace
{

std::vector<std::string> expressions(const nlohmann::json &json, const char *key,
                                     const ContentCase::NamedPatterns &named)
{
    std::vector<std::string> result;
    for (const std::string &text : json.value(key, std::vector<std::string>())) {
        if (text.starts_with('@') && named.contains(text.substr(1))) {
            const auto &list = named.at(text.substr(1));
            result.insert(result.end(), list.begin(), list.end());
        } else {
            result.push_back(text);
        }
    }
    return result;
}

std::optional<Pattern> oneOf(const std::vector<std::string> &alternatives)
{
    return alternatives.empty() ? std::nullopt : std::optional<Pattern>(alternatives);
}

} // namespace

ContentCase::ContentCase(const nlohmann::json &json, const NamedPatterns &named)
    : m_contains(json.value("contains", std::vector<std::string>()))
    , m_containsOne(m_contains)
    , m_any(oneOf(expressions(json, "any", named)))
    , m_none(oneOf(expressions(json, "none", named)))
{
    for (const std::string &expression : expressions(json, "all", named))
        m_all.emplace_back(std::vector{expression});
}

bool ContentCase::holds(std::string_view text) const
{
    if (!m_contains.empty() && !m_containsOne.isIn(text))
        return false;
    const auto matches = [text](const Pattern &pattern) {
        return pattern.matches(text);
    };
    return std::ranges::all_of(m_all, matches) && (!m_any || m_any->matches(text)) &&
           !(m_none && m_none->matches(text));
}

std::string_view firstLines(std::string_view text, int count)
{
    std::size_t end = 0;
    for (; count > 0 && end != std::string_view::npos; --count) {
        end = text.find('\n', end);
        if (end != std::string_view::npos)
            ++end;
    }
    return text.substr(0, end);
}

std::string_view lastLines(std::string_view text, int count)
{
    if (text.ends_with('\n'))
        text.remove_suffix(1);
    std::size_t begin = text.size();
    for (; count > 0 && begin > 0; --count) {
        const std::size_t lineEnd = text.rfind('\n', begin - 1);
        if (lineEnd == std::string_view::npos)
            return text;
        begin = lineEnd;
    }
    return begin >= text.size() ? std::string_view() : text.substr(begin + 1);
}

} // namespace ferrograph::languages
