// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/roadmap/json_text.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::roadmap
{

enum class Need : std::uint8_t { Optional, Required };

// One value of a document with its place, and the list that what is wrong with it goes to. What is
// not as expected is said and reads as empty, so that one pass finds everything.
class JsonNode
{
public:
    JsonNode(const Json &value, std::string path, std::vector<Problem> &problems)
        : m_value(value)
        , m_path(std::move(path))
        , m_problems(problems)
    {
    }

    const std::string &path() const { return m_path; }

    // "expected WHAT, found …"
    void refuse(std::string_view expected) const;
    void say(std::string what) const { m_problems.push_back({m_path, std::move(what)}); }

    // Whether it is an object with no other than these keys; says which are none.
    bool isObject(const std::vector<std::string_view> &keys) const;

    // A member; nothing when it is not there, which is said where it is required.
    std::optional<JsonNode> member(std::string_view key, Need need) const;

    std::string text() const; // one or more lines of UTF-8
    std::string name() const; // not empty, one line
    std::optional<double> number() const;
    std::vector<JsonNode> list() const;
    std::vector<std::string> names() const; // a list of them

    // The member's value, empty where there is none.
    std::string text(std::string_view key, Need need = Need::Optional) const;
    std::vector<std::string> names(std::string_view key) const;
    std::vector<JsonNode> list(std::string_view key) const;

private:
    const Json &m_value;
    std::string m_path;
    std::vector<Problem> &m_problems;
};

} // namespace ferrograph::roadmap
