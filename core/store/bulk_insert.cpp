// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bulk_insert.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

constexpr std::size_t rowsPerFlush = 512;

std::size_t columnCount(std::string_view columns)
{
    if (columns.empty())
        return 0;
    return static_cast<std::size_t>(std::ranges::count(columns, ',')) + 1;
}

std::string insertSql(std::string_view table, std::string_view integers, std::string_view texts,
                      std::string_view ending)
{
    std::string values;
    for (std::size_t i = 0; i < columnCount(integers) + columnCount(texts); ++i)
        values += fmt::format("{}:v{}", i == 0 ? "" : ", ", i);
    return fmt::format("INSERT INTO {} ({}{}{}) VALUES ({}) {}", table, integers,
                       texts.empty() ? "" : ", ", texts, values, ending);
}

} // namespace

BulkInsert::BulkInsert(soci::session &session, std::string_view table,
                       std::string_view integerColumns, std::string_view textColumns,
                       std::string_view ending)
    : m_integers(columnCount(integerColumns))
    , m_texts(columnCount(textColumns))
    , m_statement(session, insertSql(table, integerColumns, textColumns, ending))
{
    for (auto &column : m_integers)
        m_statement.use(column);
    for (auto &column : m_texts)
        m_statement.use(column);
}

void BulkInsert::add(std::span<const Integer> integers, std::span<const std::string> texts)
{
    for (std::size_t i = 0; i < m_integers.size(); ++i)
        m_integers[i].push_back(integers[i]);
    for (std::size_t i = 0; i < m_texts.size(); ++i)
        m_texts[i].push_back(texts[i]);
    if (++m_rows == rowsPerFlush)
        flush();
}

void BulkInsert::flush()
{
    if (m_rows > 0)
        m_statement.runOnce();
    for (auto &column : m_integers)
        column.clear();
    for (auto &column : m_texts)
        column.clear();
    m_rows = 0;
}

} // namespace ferrograph::store
