// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/samples/import_stream.h"

#include <fmt/format.h>

#include <ostream>

namespace ferrograph::samples
{
namespace
{

std::string person(const char *role, Seconds date)
{
    return fmt::format("{} Ferrograph samples <samples@example.org> {} +0000\n", role, date);
}

} // namespace

void ImportStream::data(const std::string &text)
{
    m_out << "data " << text.size() << '\n' << text << '\n';
}

void ImportStream::commit(Seconds date, const std::string &message, const Changes &changes)
{
    ++m_mark;
    m_date = date;
    m_out << "commit refs/heads/main\nmark :" << m_mark << '\n' << person("committer", date);
    data(message + '\n');
    if (m_mark > 1)
        m_out << "from :" << m_mark - 1 << '\n';
    for (const auto &[path, content] : changes) {
        if (content) {
            m_out << "M 100644 inline " << path << '\n';
            data(*content);
        } else {
            m_out << "D " << path << '\n';
        }
    }
    m_out << '\n';
}

void ImportStream::tag(const std::string &name)
{
    m_out << "tag " << name << "\nfrom :" << m_mark << '\n' << person("tagger", m_date);
    data(name + '\n');
}

void ImportStream::end()
{
    m_out << "done\n";
}

} // namespace ferrograph::samples
