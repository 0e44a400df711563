// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/statement.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace ferrograph::store
{

// Inserts many rows with one prepared statement. Give rows in the order of the table's key. The
// columns are integers first, then texts, in the order of the lists ("project_id, path_id").
// `ending` follows the values: "ON CONFLICT DO NOTHING".
class BulkInsert
{
public:
    BulkInsert(soci::session &session, std::string_view table, std::string_view integerColumns,
               std::string_view textColumns = {}, std::string_view ending = {});

    void add(std::span<const Integer> integers, std::span<const std::string> texts = {});
    void flush(); // must be called after the last row

private:
    std::vector<std::vector<Integer>> m_integers;
    std::vector<std::vector<std::string>> m_texts;
    std::size_t m_rows = 0;
    Statement m_statement;
};

} // namespace ferrograph::store
