// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/cli/output/json_stream.h"

#include <ostream>

namespace ferrograph::cli
{

std::string jsonText(const Json &value)
{
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

JsonStream::JsonStream(std::ostream &out)
    : m_out(out)
{
    m_out << '{';
}

void JsonStream::key(std::string_view key)
{
    if (!m_firstMember)
        m_out << ",\n ";
    m_firstMember = false;
    m_out << jsonText(Json(key)) << ": ";
}

void JsonStream::member(std::string_view name, const Json &value)
{
    key(name);
    m_out << jsonText(value);
}

void JsonStream::beginList(std::string_view name)
{
    key(name);
    m_out << '[';
    m_firstElement = true;
}

void JsonStream::element(const Json &value)
{
    m_out << (m_firstElement ? "\n  " : ",\n  ") << jsonText(value);
    m_firstElement = false;
}

void JsonStream::endList()
{
    m_out << ']';
}

void JsonStream::end()
{
    m_out << "}\n";
}

} // namespace ferrograph::cli
