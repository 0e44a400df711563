// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/arrived_files.h"

#include "core/store/file_rows.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <unordered_map>

namespace ferrograph::store
{
namespace
{

constexpr std::string_view ofRepository = "project_id = :project AND repository_id = :repository";

// The first commit from which on all are at or after the moment; the line's end when none is.
Ordinal firstAfter(soci::session &session, const RepositoryKey &key, Seconds since)
{
    const auto before = ordinalAt(session, key, since - 1);
    return before ? *before + 1 : 0;
}

// A path whose first version ever came in the window.
struct Newcomer {
    Integer path = 0;
    Integer first = 0;
};

std::vector<Newcomer> newcomers(soci::session &session, const RepositoryKey &key, Ordinal from,
                                Ordinal to)
{
    std::vector<Newcomer> result;
    Newcomer row;
    const Integer first = from;
    const Integer last = to;
    Statement select(session, fmt::format("SELECT path_id, min(first_commit) FROM version WHERE {} "
                                          "GROUP BY path_id "
                                          "HAVING min(first_commit) BETWEEN :first AND :last",
                                          ofRepository));
    select.use(key.project).use(key.repository).use(first).use(last);
    select.into(row.path).into(row.first);
    for (select.run(); select.next();)
        result.push_back(row);
    return result;
}

// Reads the versions of one path up to a commit.
class PathVersions
{
public:
    PathVersions(soci::session &session, const RepositoryKey &key, Ordinal to)
        : m_key(key)
        , m_to(to)
        , m_select(session,
                   fmt::format("SELECT path, part, first_commit, end_commit, language_id, bucket, "
                               "{} FROM version "
                               "JOIN path USING (project_id, repository_id, path_id) WHERE {} "
                               "AND path_id = :path AND first_commit <= :to "
                               "ORDER BY first_commit, part",
                               figureColumns, ofRepository))
    {
        m_select.use(m_key.project).use(m_key.repository).use(m_path).use(m_to);
        m_select.into(m_row.path).into(m_row.part).into(m_row.first).into(m_row.end);
        m_select.into(m_row.language).into(m_row.bucket).into(m_row.figures);
    }

    std::vector<StoredVersion> read(Integer path)
    {
        std::vector<StoredVersion> result;
        m_path = path;
        for (m_select.run(); m_select.next();)
            result.push_back(m_row);
        return result;
    }

private:
    RepositoryKey m_key;
    Integer m_to = 0;
    Integer m_path = 0;
    StoredVersion m_row;
    Statement m_select;
};

std::string_view nameOf(std::string_view path)
{
    return path.substr(path.rfind('/') + 1);
}

// What went with each commit, to be matched with what came.
class Departures
{
public:
    Departures(soci::session &session, const RepositoryKey &key, Ordinal from, Ordinal to)
    {
        const Integer first = from;
        const Integer last = to;
        StoredVersion row;
        Statement select(
            session,
            fmt::format("SELECT path, part, first_commit, end_commit, language_id, bucket, {} "
                        "FROM version AS gone "
                        "JOIN path USING (project_id, repository_id, path_id) WHERE {} "
                        "AND end_commit BETWEEN :first AND :last AND NOT EXISTS "
                        "(SELECT 1 FROM version AS next WHERE "
                        "next.project_id = gone.project_id "
                        "AND next.repository_id = gone.repository_id "
                        "AND next.path_id = gone.path_id "
                        "AND next.first_commit = gone.end_commit)",
                        figureColumns, ofRepository));
        select.use(key.project).use(key.repository).use(first).use(last);
        select.into(row.path).into(row.part).into(row.first).into(row.end);
        select.into(row.language).into(row.bucket).into(row.figures);
        for (select.run(); select.next();)
            m_byCommit[row.end].push_back(row);
    }

    // The path that the file was moved from, used up by it; empty when there is none.
    std::string origin(const StoredVersion &came)
    {
        auto &gone = m_byCommit[came.first];
        auto found = std::ranges::find_if(gone, [&](const StoredVersion &each) {
            return nameOf(each.path) == nameOf(came.path);
        });
        constexpr Integer tooFewToTell = 10;
        if (found == gone.end() && came.figures[0] >= tooFewToTell) {
            found = std::ranges::find_if(gone, [&](const StoredVersion &each) {
                return each.language == came.language && each.figures[0] == came.figures[0] &&
                       each.figures[1] == came.figures[1] && each.figures[2] == came.figures[2];
            });
        }
        if (found == gone.end())
            return {};
        const std::string path = found->path;
        std::erase_if(gone, [&](const StoredVersion &each) { return each.path == path; });
        return path;
    }

private:
    std::unordered_map<Integer, std::vector<StoredVersion>> m_byCommit;
};

bool isUnsafe(languages::LanguageClass languageClass)
{
    return languageClass == languages::LanguageClass::Unsafe ||
           languageClass == languages::LanguageClass::Assembly;
}

class Finder
{
public:
    Finder(const CodeContext &context, const RepositoryRow &repository, Ordinal from, Ordinal to,
           languages::BucketSet buckets)
        : m_context(context)
        , m_repository(repository)
        , m_key(context.key(repository))
        , m_from(from)
        , m_to(to)
        , m_buckets(buckets)
    {
    }

    void find(std::vector<ArrivedFile> &result)
    {
        PathVersions versions(m_context.session(), m_key, m_to);
        Departures departures(m_context.session(), m_key, m_from, m_to);
        CommitReader commits(m_context.session(), m_key, {});
        // Same names are paired before same figures could take them: in the order of the paths.
        for (const Newcomer &newcomer : newcomers(m_context.session(), m_key, m_from, m_to)) {
            const auto rows = versions.read(newcomer.path);
            const StoredVersion *shown = unsafePart(rows);
            if (shown == nullptr)
                continue;
            ArrivedFile file;
            file.file = fileRow(m_context, m_repository.name, *shown);
            const RepositoryPoint came = commits.at(newcomer.first);
            file.commit = came.commit;
            file.date = came.date;
            file.movedFrom = departures.origin(rows.front());
            if (rows.back().end <= m_to)
                file.removed = commits.at(rows.back().end).date;
            result.push_back(std::move(file));
        }
    }

private:
    // Of the last version of the path.
    const StoredVersion *unsafePart(const std::vector<StoredVersion> &rows) const
    {
        for (const StoredVersion &row : rows) {
            const auto languageClass =
                m_context.table()[m_context.language(row.language)].languageClass;
            if (row.first == rows.back().first && isUnsafe(languageClass) &&
                m_buckets.contains(static_cast<languages::Bucket>(row.bucket)))
                return &row;
        }
        return nullptr;
    }

    const CodeContext &m_context;
    const RepositoryRow &m_repository;
    RepositoryKey m_key;
    Ordinal m_from;
    Ordinal m_to;
    languages::BucketSet m_buckets;
};

// The files are in order of time.
void markFresh(std::vector<ArrivedFile> &files)
{
    std::set<std::pair<std::string_view, std::string_view>> fresh;
    for (ArrivedFile &file : files) {
        const std::string_view repository = file.file.repository;
        file.fresh = file.movedFrom.empty() || fresh.contains({repository, file.movedFrom});
        if (file.fresh)
            fresh.emplace(repository, file.file.path);
    }
}

} // namespace

Result<std::vector<ArrivedFile>> arrivedUnsafeFiles(Database &database, const std::string &project,
                                                    Seconds since, std::optional<Seconds> until,
                                                    languages::BucketSet buckets)
{
    using Answer = std::vector<ArrivedFile>;
    return withCode(database, project, [&](CodeContext &context) -> Result<Answer> {
        Answer result;
        for (const RepositoryRow &repository : context.project().repositories) {
            const RepositoryKey key = context.key(repository);
            const auto last = ordinalAt(context.session(), key, until);
            if (!last)
                continue;
            const Ordinal first = firstAfter(context.session(), key, since);
            if (first <= *last)
                Finder(context, repository, first, *last, buckets).find(result);
        }
        std::ranges::sort(result, {}, [](const ArrivedFile &file) {
            return std::tuple(file.date, std::string_view(file.file.repository),
                              std::string_view(file.file.path));
        });
        markFresh(result);
        return result;
    });
}

} // namespace ferrograph::store
