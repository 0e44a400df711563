// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_ingest.h"
#include "core/store/figure_columns.h"
#include "core/store/statement.h"

#include <cstdint>
#include <tuple>
#include <vector>

// The sums by language and bucket along the history (table language_total).
namespace ferrograph::store
{

struct RepositoryKey {
    Integer project = 0;
    Integer repository = 0;
};

// Files that come or go with a commit.
struct TotalChange {
    Integer language = 0; // the store's id
    Integer bucket = 0;
    Ordinal ordinal = 0;
    std::int32_t times = 1;    // 1 comes, -1 goes
    std::uint32_t figures = 0; // index into the figures
    auto key() const { return std::tie(language, bucket, ordinal); }
};

// Writes the rows from `firstOrdinal` on (there are none yet) by adding the changes to the last
// sums before it.
void appendTotals(soci::session &session, const RepositoryKey &key, Ordinal firstOrdinal,
                  std::vector<TotalChange> changes, const std::vector<FigureArray> &figures);

// All rows anew from the version rows.
void rebuildTotals(soci::session &session, const RepositoryKey &key);

// Reads one sum: the last row at or before an ordinal.
class TotalReader
{
public:
    TotalReader(soci::session &session, const RepositoryKey &key);
    Sum at(Integer language, Integer bucket, Ordinal ordinal);

private:
    RepositoryKey m_key;
    Integer m_language = 0;
    Integer m_bucket = 0;
    Integer m_ordinal = 0;
    Sum m_sum;
    Statement m_select;
};

} // namespace ferrograph::store
