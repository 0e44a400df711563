// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"
#include "core/store/language_totals.h"

#include <utility>
#include <vector>

namespace ferrograph::store
{

// The times that count of a repository's line, by ordinal.
class CommitTimes
{
public:
    static CommitTimes read(soci::session &session, const RepositoryKey &key);

    Seconds at(Ordinal ordinal) const { return m_times[static_cast<std::size_t>(ordinal)]; }
    Ordinal size() const { return static_cast<Ordinal>(m_times.size()); }

    bool isWithin(Ordinal ordinal, const Range &range) const
    {
        const Seconds time = at(ordinal);
        return (!range.from || time >= *range.from) && (!range.to || time <= *range.to);
    }

    // The first and the last commit of a range; first > last when none is.
    std::pair<Integer, Integer> within(const Range &range) const;

private:
    std::vector<Seconds> m_times;
};

} // namespace ferrograph::store
