// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_ingest.h"
#include "core/store/language_totals.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <map>
#include <set>

namespace ferrograph::store
{
namespace
{

constexpr std::size_t sampledCommits = 12;

using Problems = std::vector<Problem>;

// Versions of one part of a path follow each other, and every interval is a piece of the line.
void checkIntervals(soci::session &session, const RepositoryKey &key, const std::string &where,
                    Problems &problems)
{
    std::string path;
    Statement overlaps(session,
                       "SELECT path FROM (SELECT path_id, part, first_commit, end_commit, "
                       "lag(end_commit) OVER (PARTITION BY path_id, part ORDER BY first_commit) "
                       "AS end_before FROM version WHERE project_id = :project "
                       "AND repository_id = :repository) AS v JOIN path "
                       "ON path.project_id = :project2 AND path.repository_id = :repository2 "
                       "AND path.path_id = v.path_id "
                       "WHERE end_before > first_commit OR first_commit >= end_commit LIMIT 20");
    overlaps.use(key.project).use(key.repository).use(key.project).use(key.repository).into(path);
    for (overlaps.run(); overlaps.next();)
        problems.push_back({where, fmt::format("versions of {} overlap", path)});
}

void checkLine(soci::session &session, const RepositoryKey &key, const std::string &where,
               Problems &problems)
{
    Integer count = 0;
    Integer last = 0;
    session << "SELECT count(*), coalesce(max(ordinal) + 1, 0) FROM commit_line "
               "WHERE project_id = :project AND repository_id = :repository",
        soci::use(key.project), soci::use(key.repository), soci::into(count), soci::into(last);
    if (count != last)
        problems.push_back({where, "the line of commits has gaps"});
    Integer beyond = 0;
    session << "SELECT count(*) FROM version WHERE project_id = :project "
               "AND repository_id = :repository AND (first_commit >= :last "
               "OR (end_commit >= :last2 AND end_commit < 2147483647))",
        soci::use(key.project), soci::use(key.repository), soci::use(last), soci::use(last),
        soci::into(beyond);
    if (beyond > 0) {
        problems.push_back(
            {where, fmt::format("{} versions begin or end after the last commit", beyond)});
    }
}

using StateSums = std::map<std::pair<Integer, Integer>, Sum>;

StateSums fromVersions(soci::session &session, const RepositoryKey &key, Integer ordinal)
{
    StateSums sums;
    Integer language = 0;
    Integer bucket = 0;
    FigureArray figures{};
    Statement select(session, fmt::format("SELECT language_id, bucket, {} FROM version "
                                          "WHERE project_id = :project "
                                          "AND repository_id = :repository "
                                          "AND first_commit <= :o1 AND end_commit > :o2",
                                          figureColumns));
    select.use(key.project).use(key.repository).use(ordinal).use(ordinal);
    select.into(language).into(bucket).into(figures);
    for (select.run(); select.next();)
        sums[{language, bucket}].add(Sum{1, figures});
    return sums;
}

// Every key that ever had totals, so that a total that should be zero is seen too.
std::set<std::pair<Integer, Integer>> totalKeysOf(soci::session &session, const RepositoryKey &key)
{
    std::set<std::pair<Integer, Integer>> keys;
    std::pair<Integer, Integer> each;
    Statement select(session, "SELECT DISTINCT language_id, bucket FROM language_total "
                              "WHERE project_id = :project AND repository_id = :repository");
    select.use(key.project).use(key.repository).into(each.first).into(each.second);
    for (select.run(); select.next();)
        keys.insert(each);
    return keys;
}

void checkTotals(soci::session &session, const RepositoryKey &key, Ordinal commits,
                 const std::string &where, Problems &problems)
{
    auto keys = totalKeysOf(session, key);
    TotalReader reader(session, key);
    for (std::size_t i = 0; i < sampledCommits && commits > 0; ++i) {
        const Ordinal ordinal =
            (commits - 1) * static_cast<Ordinal>(i) / static_cast<Ordinal>(sampledCommits - 1);
        StateSums sums = fromVersions(session, key, ordinal);
        for (const auto &[total, sum] : sums)
            keys.insert(total);
        for (const auto &[language, bucket] : keys) {
            if (reader.at(language, bucket, ordinal) != sums[{language, bucket}]) {
                problems.push_back(
                    {where, fmt::format("totals differ from the sums of the files at commit {}",
                                        ordinal)});
                break;
            }
        }
    }
}

} // namespace

Result<std::vector<Problem>> verifyDatabase(Database &database, const Progress &progress,
                                            std::stop_token stop)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Problems> {
            Problems problems;
            progress.report({"Checking the file", 0, 0, {}});
            const std::stop_callback interruption(stop, [&database] { database.interrupt(); });
            for (const std::string &line : dialect::integrityProblems(session))
                problems.push_back({database.location(), line});
            for (const std::string &line : dialect::foreignKeyProblems(session))
                problems.push_back({database.location(), line});
            const auto all = readProjects(session);
            std::uint64_t done = 0;
            for (const ProjectRow &project : all) {
                progress.report({"Checking projects", done++, all.size(), "projects"});
                for (const RepositoryRow &repository : project.repositories) {
                    if (stop.stop_requested())
                        return failure(ErrorCode::Cancelled, database.location(),
                                       "the check was cancelled");
                    const RepositoryKey key{project.id, repository.id};
                    const std::string where = fmt::format("{}/{}", project.name, repository.name);
                    checkLine(session, key, where, problems);
                    checkIntervals(session, key, where, problems);
                    checkTotals(session, key, static_cast<Ordinal>(repository.commits), where,
                                problems);
                }
            }
            return problems;
        });
}

} // namespace ferrograph::store
