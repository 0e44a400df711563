// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/findings/json_tree.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cmath>

namespace ferrograph::findings
{

JsonValue JsonTree::root() const
{
    return m_nodes.empty() ? JsonValue() : JsonValue(this, 0);
}

void JsonTree::clear()
{
    m_nodes.clear();
    m_text.clear();
}

JsonValue JsonValue::operator[](std::string_view wanted) const
{
    JsonValue found;
    if (!isObject())
        return found;
    for (const JsonValue member : *this) {
        if (member.key() == wanted)
            found = member;
    }
    return found;
}

JsonValue JsonValue::at(std::int64_t index) const
{
    if (!isArray() || index < 0)
        return {};
    for (const JsonValue element : *this) {
        if (index-- == 0)
            return element;
    }
    return {};
}

std::size_t JsonValue::size() const
{
    std::size_t count = 0;
    if (isArray() || isObject()) {
        for ([[maybe_unused]] const JsonValue element : *this)
            ++count;
    }
    return count;
}

std::string_view JsonValue::text() const
{
    return string().value_or(std::string_view());
}

std::optional<std::string_view> JsonValue::string() const
{
    if (!isString())
        return std::nullopt;
    return std::string_view(m_tree->m_text).substr(node().textStart, node().textSize);
}

std::optional<std::int64_t> JsonValue::integer() const
{
    return is(JsonTree::Kind::Integer) ? std::optional(node().integer) : std::nullopt;
}

std::optional<double> JsonValue::number() const
{
    if (is(JsonTree::Kind::Integer))
        return static_cast<double>(node().integer);
    return is(JsonTree::Kind::Float) ? std::optional(node().number) : std::nullopt;
}

std::optional<bool> JsonValue::boolean() const
{
    return is(JsonTree::Kind::Boolean) ? std::optional(node().integer != 0) : std::nullopt;
}

std::string_view JsonValue::key() const
{
    if (m_tree == nullptr)
        return {};
    return std::string_view(m_tree->m_text).substr(node().keyStart, node().keySize);
}

JsonValue::Iterator JsonValue::begin() const
{
    return {m_tree, m_tree == nullptr ? JsonTree::none : node().child};
}

// Values are at most mostDepth deep, which recursion bears.
std::string JsonValue::dump() const
{
    if (!exists())
        return {};
    using Kind = JsonTree::Kind;
    switch (node().kind) {
    case Kind::Null:
        return "null";
    case Kind::Boolean:
        return node().integer != 0 ? "true" : "false";
    case Kind::Integer:
        return std::to_string(node().integer);
    case Kind::Float:
        return fmt::format("{}", node().number);
    case Kind::String:
        return nlohmann::json(std::string(text())).dump();
    case Kind::Array:
    case Kind::Object:
        break;
    }
    std::string list;
    for (const JsonValue element : *this) {
        list += list.empty() ? "" : ",";
        if (isObject())
            list += nlohmann::json(std::string(element.key())).dump() + ":";
        list += element.dump();
    }
    return isObject() ? "{" + list + "}" : "[" + list + "]";
}

void JsonTreeBuilder::start()
{
    m_tree.clear();
    m_open.clear();
    m_keySize = 0;
    m_failure.clear();
}

bool JsonTreeBuilder::keep(std::string_view text, std::uint32_t &start, std::uint32_t &size)
{
    if (m_tree.m_text.size() + text.size() > JsonTree::mostText) {
        m_failure = "one value holds more text than can be read";
        return false;
    }
    start = static_cast<std::uint32_t>(m_tree.m_text.size());
    size = static_cast<std::uint32_t>(text.size());
    m_tree.m_text += text;
    return true;
}

bool JsonTreeBuilder::add(JsonTree::Kind kind)
{
    auto &nodes = m_tree.m_nodes;
    if (nodes.size() >= JsonTree::mostNodes) {
        m_failure = "one value has more parts than can be read";
        return false;
    }
    const auto index = static_cast<std::uint32_t>(nodes.size());
    JsonTree::Node node;
    node.kind = kind;
    if (!m_open.empty()) {
        JsonTree::Node &parent = nodes[m_open.back()];
        if (parent.kind == JsonTree::Kind::Object) {
            node.keyStart = m_keyStart;
            node.keySize = m_keySize;
        }
        (parent.last == JsonTree::none ? parent.child : nodes[parent.last].next) = index;
        parent.last = index;
    }
    nodes.push_back(node);
    return true;
}

bool JsonTreeBuilder::boolean(bool value)
{
    if (!add(JsonTree::Kind::Boolean))
        return false;
    m_tree.m_nodes.back().integer = value ? 1 : 0;
    return true;
}

bool JsonTreeBuilder::integer(std::int64_t value)
{
    if (!add(JsonTree::Kind::Integer))
        return false;
    m_tree.m_nodes.back().integer = value;
    return true;
}

bool JsonTreeBuilder::number(double value)
{
    if (!add(JsonTree::Kind::Float))
        return false;
    m_tree.m_nodes.back().number = value;
    return true;
}

bool JsonTreeBuilder::string(std::string_view value)
{
    if (!add(JsonTree::Kind::String))
        return false;
    JsonTree::Node &node = m_tree.m_nodes.back();
    return keep(value, node.textStart, node.textSize);
}

bool JsonTreeBuilder::open(bool object)
{
    if (m_open.size() >= JsonTree::mostDepth) {
        m_failure = fmt::format("is nested more than {} deep", JsonTree::mostDepth);
        return false;
    }
    if (!add(object ? JsonTree::Kind::Object : JsonTree::Kind::Array))
        return false;
    m_open.push_back(static_cast<std::uint32_t>(m_tree.m_nodes.size() - 1));
    return true;
}

bool JsonTreeBuilder::key(std::string_view name)
{
    return keep(name, m_keyStart, m_keySize);
}

} // namespace ferrograph::findings
