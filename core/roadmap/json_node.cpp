// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/roadmap/json_node.h"

#include "core/base/path_text.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace ferrograph::roadmap
{
namespace
{

std::string described(const Json &value)
{
    constexpr std::size_t longest = 40;
    if (value.is_object())
        return "an object";
    if (value.is_array())
        return "a list";
    if (!value.is_string())
        return value.dump();
    std::string text = pathText(value.get_ref<const std::string &>());
    if (text.size() > longest) {
        std::size_t end = longest; // not within a character of several bytes
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
            --end;
        text.replace(end, std::string::npos, "…");
    }
    return '"' + text + '"';
}

} // namespace

void JsonNode::refuse(std::string_view expected) const
{
    say(fmt::format("expected {}, found {}", expected, described(m_value)));
}

bool JsonNode::isObject(const std::vector<std::string_view> &keys) const
{
    if (!m_value.is_object()) {
        refuse("an object");
        return false;
    }
    for (const auto &[key, value] : m_value.items()) {
        if (std::ranges::find(keys, key) == keys.end()) {
            JsonNode(value, m_path + '.' + pathText(key), m_problems)
                .say(fmt::format("is no key here; expected one of {}", fmt::join(keys, ", ")));
        }
    }
    return true;
}

std::optional<JsonNode> JsonNode::member(std::string_view key, Need need) const
{
    const auto found = m_value.is_object() ? m_value.find(key) : m_value.end();
    if (found != m_value.end())
        return JsonNode(*found, fmt::format("{}.{}", m_path, key), m_problems);
    if (need == Need::Required && m_value.is_object())
        say(fmt::format("expected a member \"{}\", found none", key));
    return std::nullopt;
}

std::string JsonNode::text() const
{
    if (!m_value.is_string()) {
        refuse("text");
        return {};
    }
    return m_value.get<std::string>();
}

std::string JsonNode::name() const
{
    const bool good =
        m_value.is_string() &&
        m_value.get_ref<const std::string &>().find_first_not_of(' ') != std::string::npos &&
        m_value.get_ref<const std::string &>().find_first_of("\r\n\t") == std::string::npos;
    if (good)
        return m_value.get<std::string>();
    refuse("a line of text that is not empty");
    return {};
}

std::optional<double> JsonNode::number() const
{
    if (m_value.is_number())
        return m_value.get<double>();
    refuse("a number");
    return std::nullopt;
}

std::vector<JsonNode> JsonNode::list() const
{
    std::vector<JsonNode> result;
    if (!m_value.is_array()) {
        refuse("a list");
        return result;
    }
    for (const Json &each : m_value)
        result.emplace_back(each, fmt::format("{}[{}]", m_path, result.size()), m_problems);
    return result;
}

std::vector<std::string> JsonNode::names() const
{
    std::vector<std::string> result;
    for (const JsonNode &each : list())
        result.push_back(each.name());
    return result;
}

std::string JsonNode::text(std::string_view key, Need need) const
{
    const auto node = member(key, need);
    if (!node)
        return {};
    return need == Need::Required ? node->name() : node->text();
}

std::vector<std::string> JsonNode::names(std::string_view key) const
{
    const auto node = member(key, Need::Optional);
    return node ? node->names() : std::vector<std::string>();
}

std::vector<JsonNode> JsonNode::list(std::string_view key) const
{
    const auto node = member(key, Need::Optional);
    return node ? node->list() : std::vector<JsonNode>();
}

} // namespace ferrograph::roadmap
