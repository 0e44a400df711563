// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/languages/language_table.h"
#include "core/store/connection.h"

#include <unordered_map>
#include <vector>

namespace ferrograph::store
{

// The store keeps languages by name, with a number per project; the table's numbers change with
// every version of it.
class LanguageNames
{
public:
    LanguageNames(soci::session &session, Integer project);

    // The store's number of a language, made when it is new. Only inside a writing transaction.
    Integer idOf(languages::LanguageId language);

    // The languages by the store's number. Database when one is not in the table of this program.
    Result<std::unordered_map<Integer, languages::LanguageId>>
    byId(const std::string &location) const;

private:
    soci::session &m_session;
    Integer m_project = 0;
    std::unordered_map<std::string, Integer> m_ids;
    std::vector<Integer> m_known; // by LanguageId; 0 where not looked up yet
};

} // namespace ferrograph::store
