// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <nlohmann/json.hpp>

#include <iosfwd>
#include <string_view>

namespace ferrograph::cli
{

using Json = nlohmann::ordered_json;

// Writes one JSON object member by member, and its long lists element by element, a line each: an
// answer of a hundred thousand files is never held as one document.
class JsonStream
{
public:
    explicit JsonStream(std::ostream &out);

    void member(std::string_view key, const Json &value);
    void beginList(std::string_view key);
    void element(const Json &value);
    void endList();
    void end();

private:
    void key(std::string_view key);

    std::ostream &m_out;
    bool m_firstMember = true;
    bool m_firstElement = true;
};

// One line; bytes that are not UTF-8 become U+FFFD.
std::string jsonText(const Json &value);

} // namespace ferrograph::cli
