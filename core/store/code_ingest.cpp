// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_ingest.h"

#include "core/base/path_text.h"
#include "core/store/bulk_insert.h"
#include "core/store/cut_back.h"
#include "core/store/language_names.h"
#include "core/store/language_totals.h"
#include "core/store/path_ids.h"
#include "core/store/roadmap_files.h"

#include <fmt/format.h>

#include <algorithm>
#include <numeric>

namespace ferrograph::store
{
namespace
{

Integer commitCount(soci::session &session, const RepositoryKey &key)
{
    Integer count = 0;
    session << "SELECT coalesce(max(ordinal) + 1, 0) FROM commit_line "
               "WHERE project_id = :project AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository), soci::into(count);
    return count;
}

void insertCommits(soci::session &session, const RepositoryKey &key, const CodeBatch &batch)
{
    BulkInsert insert(session, "commit_line",
                      "project_id, repository_id, ordinal, committed, correction", "oid");
    Integer ordinal = batch.firstOrdinal;
    for (const git::Commit &commit : batch.commits) {
        const std::string oid = commit.id.hex();
        insert.add(std::array<Integer, 5>{key.project, key.repository, ordinal, commit.committed},
                   {&oid, 1});
        ++ordinal;
    }
    insert.flush();
}

// One batch on its way into the tables.
class BatchWriter
{
public:
    BatchWriter(soci::session &session, const RepositoryKey &key, const CodeBatch &batch)
        : m_session(session)
        , m_key(key)
        , m_batch(batch)
        , m_paths(pathIds(session, key, batch.paths))
    {
    }

    void write()
    {
        closeVersions();
        closeOthers("unreadable", m_batch.closed);
        closeOthers("marker", m_batch.closedMarkers);
        insertVersions();
        insertUnreadable();
        insertMarkers();
        appendTotals(m_session, m_key, m_batch.firstOrdinal, std::move(m_changes), m_figures);
    }

private:
    void change(Integer language, Integer bucket, Ordinal ordinal, std::int32_t times)
    {
        const auto index = static_cast<std::uint32_t>(m_figures.size() - 1);
        m_changes.push_back({language, bucket, ordinal, times, index});
    }

    void closeVersions()
    {
        Integer path = 0;
        Integer end = 0;
        Integer language = 0;
        Integer bucket = 0;
        FigureArray figures{};
        constexpr std::string_view open = "project_id = :project AND repository_id = :repository "
                                          "AND path_id = :path AND end_commit = 2147483647";
        Statement select(m_session, fmt::format("SELECT language_id, bucket, {} FROM version "
                                                "WHERE {}",
                                                figureColumns, open));
        select.use(m_key.project).use(m_key.repository).use(path);
        select.into(language).into(bucket).into(figures);
        Statement update(m_session,
                         fmt::format("UPDATE version SET end_commit = :end WHERE {}", open));
        update.use(end).use(m_key.project).use(m_key.repository).use(path);
        PathLookup lookup(m_session, m_key);
        for (const auto &[name, ordinal] : m_batch.closed) {
            const auto id = lookup.find(name);
            if (!id)
                continue; // nothing of it was ever stored
            path = *id;
            end = ordinal;
            bool found = false;
            for (select.run(); select.next();) {
                found = true;
                m_figures.push_back(figures);
                change(language, bucket, ordinal, -1);
            }
            if (found)
                update.runOnce();
        }
    }

    void closeOthers(std::string_view table, const std::map<std::string, Ordinal> &closed)
    {
        Integer path = 0;
        Integer end = 0;
        Statement update(m_session,
                         fmt::format("UPDATE {} SET end_commit = :end WHERE project_id = :project "
                                     "AND repository_id = :repository AND path_id = :path "
                                     "AND end_commit = 2147483647",
                                     table));
        update.use(end).use(m_key.project).use(m_key.repository).use(path);
        PathLookup lookup(m_session, m_key);
        for (const auto &[name, ordinal] : closed) {
            const auto id = lookup.find(name);
            if (!id)
                continue;
            path = *id;
            end = ordinal;
            update.runOnce();
        }
    }

    // Indexes of rows in the order of the table's key.
    template <typename Row, typename Key>
    std::vector<std::size_t> byKey(const std::vector<Row> &rows, Key key) const
    {
        std::vector<std::size_t> order(rows.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::sort(order, {}, [&](std::size_t i) { return key(rows[i]); });
        return order;
    }

    void insertVersions()
    {
        LanguageNames names(m_session, m_key.project);
        BulkInsert insert(m_session, "version",
                          fmt::format("project_id, repository_id, path_id, first_commit, part, "
                                      "end_commit, language_id, bucket, basis, {}",
                                      figureColumns));
        std::array<Integer, 9 + figureCount> columns{m_key.project, m_key.repository};
        const auto order = byKey(m_batch.versions, [this](const VersionRow &row) {
            return std::tuple(m_paths[row.path], row.first, row.part);
        });
        m_figures.reserve(m_figures.size() + order.size());
        for (const std::size_t index : order) {
            const VersionRow &row = m_batch.versions[index];
            m_figures.push_back(figureArray(row.lines, row.unsafe));
            columns[2] = m_paths[row.path];
            columns[3] = row.first;
            columns[4] = row.part;
            columns[5] = row.end;
            columns[6] = names.idOf(row.language);
            columns[7] = static_cast<Integer>(row.bucket);
            columns[8] = row.basis.pack();
            std::ranges::copy(m_figures.back(), columns.begin() + 9);
            insert.add(columns);
            change(columns[6], columns[7], row.first, 1);
            if (row.end != stillThere)
                change(columns[6], columns[7], row.end, -1);
        }
        insert.flush();
    }

    void insertUnreadable()
    {
        BulkInsert insert(m_session, "unreadable",
                          "project_id, repository_id, path_id, first_commit, end_commit, kind",
                          "oid, reason");
        const auto order = byKey(m_batch.unreadable, [this](const UnreadableRow &row) {
            return std::pair(m_paths[row.path], row.first);
        });
        for (const std::size_t index : order) {
            const UnreadableRow &row = m_batch.unreadable[index];
            insert.add(std::array<Integer, 6>{m_key.project, m_key.repository, m_paths[row.path],
                                              row.first, row.end, static_cast<Integer>(row.kind)},
                       std::array{row.object.hex(), pathText(row.reason)});
        }
        insert.flush();
    }

    void insertMarkers()
    {
        BulkInsert insert(m_session, "marker",
                          "project_id, repository_id, path_id, first_commit, end_commit, kind");
        const auto order = byKey(m_batch.markers, [this](const MarkerRow &row) {
            return std::pair(m_paths[row.path], row.first);
        });
        for (const std::size_t index : order) {
            const MarkerRow &row = m_batch.markers[index];
            insert.add(std::array<Integer, 6>{m_key.project, m_key.repository, m_paths[row.path],
                                              row.first, row.end, static_cast<Integer>(row.kind)});
        }
        insert.flush();
    }

    soci::session &m_session;
    RepositoryKey m_key;
    const CodeBatch &m_batch;
    std::vector<Integer> m_paths;
    std::vector<TotalChange> m_changes;
    std::vector<FigureArray> m_figures;
};

using TagRows = std::map<std::string, std::pair<std::string, Integer>>;

TagRows storedTags(soci::session &session, const RepositoryKey &key)
{
    TagRows rows;
    std::string name;
    std::pair<std::string, Integer> row;
    Statement select(session, "SELECT name, oid, committed FROM tag WHERE project_id = :project "
                              "AND repository_id = :repository");
    select.use(key.project).use(key.repository);
    select.into(name).into(row.first).into(row.second);
    for (select.run(); select.next();)
        rows.emplace(name, row);
    return rows;
}

void writeTags(soci::session &session, const RepositoryKey &key, const std::vector<git::Tag> &tags)
{
    TagRows rows;
    for (const git::Tag &tag : tags)
        rows.emplace(pathText(tag.name), std::pair(tag.commit.hex(), Integer{tag.committed}));
    if (rows == storedTags(session, key))
        return;
    session << "DELETE FROM tag WHERE project_id = :project AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository);
    BulkInsert insert(session, "tag", "project_id, repository_id, committed", "name, oid");
    for (const auto &[name, row] : rows) {
        insert.add(std::array<Integer, 3>{key.project, key.repository, row.second},
                   std::array{name, row.first});
    }
    insert.flush();
}

void writeEnd(soci::session &session, const RepositoryKey &key, const BatchEnd &end)
{
    const Integer shallow = end.shallow ? 1 : 0;
    session << "UPDATE repository SET branch_name = :branch, shallow = :shallow, start_over = 0, "
               "definition = :definition, bucket_rules = :rules, class_table = :classes "
               "WHERE project_id = :project AND repository_id = :repository",
        soci::use(end.branchName), soci::use(shallow), soci::use(end.definition),
        soci::use(end.bucketRules), soci::use(end.classTable), soci::use(key.project),
        soci::use(key.repository);
    if (!end.finished)
        return;
    const Integer scanned = now();
    session << "UPDATE repository SET scanned = :scanned "
               "WHERE project_id = :project AND repository_id = :repository",
        soci::use(scanned), soci::use(key.project), soci::use(key.repository);
}

bool repositoryExists(soci::session &session, const RepositoryKey &key)
{
    Integer found = 0;
    session << "SELECT count(*) FROM repository WHERE project_id = :project "
               "AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository), soci::into(found);
    return found == 1;
}

} // namespace

Result<void> storeBatch(Database &database, std::int64_t project, std::int64_t repository,
                        Ordinal keep, const CodeBatch &batch, const BatchEnd &end)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        const RepositoryKey key{project, repository};
        const Integer count = commitCount(session, key);
        if (!repositoryExists(session, key) || keep > count || batch.firstOrdinal != keep) {
            return failure(ErrorCode::Busy, database.location(),
                           "another program changed this repository's history meanwhile", {},
                           "scan again");
        }
        if (keep < count)
            cutBack(session, key, keep);
        insertCommits(session, key, batch);
        correctTimes(session, key, keep);
        BatchWriter(session, key, batch).write();
        writeRoadmapFiles(session, key, batch.roadmaps);
        writeTags(session, key, batch.tags);
        writeEnd(session, key, end);
        return {};
    });
}

} // namespace ferrograph::store
