// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/language_totals.h"

#include "core/store/bulk_insert.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

std::string totalColumns()
{
    return fmt::format("project_id, repository_id, language_id, bucket, ordinal, files, {}",
                       figureColumns);
}

} // namespace

TotalReader::TotalReader(soci::session &session, const RepositoryKey &key)
    : m_key(key)
    , m_select(session,
               fmt::format("SELECT files, {} FROM language_total WHERE project_id = :project "
                           "AND repository_id = :repository AND language_id = :language "
                           "AND bucket = :bucket AND ordinal <= :ordinal "
                           "ORDER BY ordinal DESC LIMIT 1",
                           figureColumns))
{
    m_select.use(m_key.project).use(m_key.repository).use(m_language).use(m_bucket).use(m_ordinal);
    m_select.into(m_sum.files).into(m_sum.figures);
}

Sum TotalReader::at(Integer language, Integer bucket, Ordinal ordinal)
{
    m_language = language;
    m_bucket = bucket;
    m_ordinal = ordinal;
    m_select.run();
    return m_select.next() ? m_sum : Sum{};
}

void appendTotals(soci::session &session, const RepositoryKey &key, Ordinal firstOrdinal,
                  std::vector<TotalChange> changes, const std::vector<FigureArray> &figures)
{
    std::ranges::sort(changes, {}, &TotalChange::key);
    TotalReader before(session, key);
    BulkInsert insert(session, "language_total", totalColumns());
    std::array<Integer, 6 + figureCount> row{key.project, key.repository};
    for (auto at = changes.begin(); at != changes.end();) {
        const auto [language, bucket] = std::pair(at->language, at->bucket);
        Sum sum = before.at(language, bucket, firstOrdinal - 1);
        while (at != changes.end() && at->language == language && at->bucket == bucket) {
            const Sum old = sum;
            const Ordinal ordinal = at->ordinal;
            for (; at != changes.end() && at->key() == std::tie(language, bucket, ordinal); ++at)
                sum.add(Sum{1, figures[at->figures]}, at->times);
            if (sum == old)
                continue;
            row[2] = language;
            row[3] = bucket;
            row[4] = ordinal;
            row[5] = sum.files;
            std::ranges::copy(sum.figures, row.begin() + 6);
            insert.add(row);
        }
    }
    insert.flush();
}

void rebuildTotals(soci::session &session, const RepositoryKey &key)
{
    session << "DELETE FROM language_total WHERE project_id = :project "
               "AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository);
    std::vector<TotalChange> changes;
    std::vector<FigureArray> all;
    Integer language = 0;
    Integer bucket = 0;
    Integer first = 0;
    Integer end = 0;
    FigureArray figures{};
    Statement select(session, fmt::format("SELECT language_id, bucket, first_commit, end_commit, "
                                          "{} FROM version WHERE project_id = :project "
                                          "AND repository_id = :repository",
                                          figureColumns));
    select.use(key.project).use(key.repository);
    select.into(language).into(bucket).into(first).into(end).into(figures);
    for (select.run(); select.next();) {
        const auto index = static_cast<std::uint32_t>(all.size());
        all.push_back(figures);
        changes.push_back({language, bucket, first, 1, index});
        if (end != stillThere)
            changes.push_back({language, bucket, end, -1, index});
    }
    appendTotals(session, key, 0, std::move(changes), all);
}

} // namespace ferrograph::store
