// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/civil_time.h"

#include <iosfwd>
#include <map>
#include <optional>
#include <string>

namespace ferrograph::samples
{

// Paths and their new contents; nothing for a path that goes.
using Changes = std::map<std::string, std::optional<std::string>>;

// Writes one branch of history in the format of git-fast-import(1).
class ImportStream
{
public:
    explicit ImportStream(std::ostream &out)
        : m_out(out)
    {
    }

    void commit(Seconds date, const std::string &message, const Changes &changes);
    void tag(const std::string &name); // of the last commit, at its date
    void end();

    int commits() const { return m_mark; }

private:
    void data(const std::string &text);

    std::ostream &m_out;
    int m_mark = 0;
    Seconds m_date = 0;
};

} // namespace ferrograph::samples
