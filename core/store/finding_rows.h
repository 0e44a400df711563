// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_select.h"

#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::store
{

std::vector<int> cweNumbers(std::string_view text); // "121 787"

// Reads findings that meet a condition, which must outlive it.
class FindingRowReader
{
public:
    // Of the query sort, direction, limit and offset count.
    FindingRowReader(soci::session &session, const FindingCondition &condition,
                     const FindingQuery &query);
    bool next();
    const FindingRow &row() const { return m_row; }

private:
    static std::string sql(const FindingCondition &condition, const FindingQuery &query);
    static std::string chosen(const FindingCondition &condition, const FindingQuery &query);

    FindingRow m_row;
    std::string m_cwe;
    Integer m_id = 0;
    Integer m_tier = 0;
    Integer m_inCwe1399 = 0;
    Integer m_severity = 0;
    Integer m_state = 0;
    Integer m_reason = 0;
    Integer m_verdict = 0;
    Integer m_ambiguous = 0;
    Integer m_line = 0;
    Integer m_first = 0;
    Integer m_last = 0;
    Integer m_fixed = 0;
    Statement m_select;
};

} // namespace ferrograph::store
