// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/cut_back.h"

#include "core/metrics/commit_times.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

constexpr std::string_view ofRepository = "project_id = :project AND repository_id = :repository";

void deleteFrom(soci::session &session, const RepositoryKey &key, std::string_view table,
                std::string_view column, Ordinal keep)
{
    const Integer first = keep;
    session << fmt::format("DELETE FROM {} WHERE {} AND {} >= :first", table, ofRepository, column),
        soci::use(key.project), soci::use(key.repository), soci::use(first);
}

void reopen(soci::session &session, const RepositoryKey &key, std::string_view table, Ordinal keep)
{
    const Integer first = keep;
    session << fmt::format("UPDATE {} SET end_commit = 2147483647 WHERE {} "
                           "AND end_commit >= :first AND end_commit < 2147483647",
                           table, ofRepository),
        soci::use(key.project), soci::use(key.repository), soci::use(first);
}

void shortenPass(soci::session &session, const RepositoryKey &key, std::string_view table,
                 Ordinal keep)
{
    const Integer end = keep;
    session << fmt::format("UPDATE {} SET end_commit = :end WHERE {} AND end_commit > :end2", table,
                           ofRepository),
        soci::use(end), soci::use(key.project), soci::use(key.repository), soci::use(end);
}

} // namespace

void cutBack(soci::session &session, const RepositoryKey &key, Ordinal keep)
{
    deleteFrom(session, key, "commit_line", "ordinal", keep);
    for (const std::string_view table :
         {"language_total", "line_change", "fix_commit", "exposed_change", "commit_answer"})
        deleteFrom(session, key, table, "ordinal", keep);
    for (const std::string_view table : {"line_pass", "change_pass"})
        shortenPass(session, key, table, keep);
    deleteFrom(session, key, "roadmap_file", "first_commit", keep);
    for (const std::string_view table : {"version", "unreadable", "marker"}) {
        deleteFrom(session, key, table, "first_commit", keep);
        reopen(session, key, table, keep);
    }
    if (keep == 0)
        deleteFrom(session, key, "path", "path_id", 0);
}

void correctTimes(soci::session &session, const RepositoryKey &key, Ordinal first)
{
    constexpr Ordinal judgedAnew = 2; // as cleanCommitTimes says
    const Integer from = std::max<Ordinal>(0, first - judgedAnew);
    Integer before = 0;
    Statement previous(session, fmt::format("SELECT committed + correction FROM commit_line "
                                            "WHERE {} AND ordinal = :before",
                                            ofRepository));
    const Integer ordinalBefore = from - 1;
    previous.use(key.project).use(key.repository).use(ordinalBefore).into(before);
    const bool hasBefore = previous.runOnce();

    std::vector<Seconds> committed;
    std::vector<Seconds> corrections;
    Integer time = 0;
    Integer correction = 0;
    Statement select(session, fmt::format("SELECT committed, correction FROM commit_line "
                                          "WHERE {} AND ordinal >= :first ORDER BY ordinal",
                                          ofRepository));
    select.use(key.project).use(key.repository).use(from).into(time).into(correction);
    for (select.run(); select.next();) {
        committed.push_back(time);
        corrections.push_back(correction);
    }
    const auto cleaned = metrics::cleanCommitTimes(
        committed, hasBefore ? std::optional<Seconds>(before) : std::nullopt);

    Integer ordinal = 0;
    Statement update(session, fmt::format("UPDATE commit_line SET correction = :correction "
                                          "WHERE {} AND ordinal = :ordinal",
                                          ofRepository));
    update.use(correction).use(key.project).use(key.repository).use(ordinal);
    for (std::size_t i = 0; i < cleaned.size(); ++i) {
        correction = cleaned[i] - committed[i];
        ordinal = from + static_cast<Integer>(i);
        if (correction != corrections[i])
            update.runOnce();
    }
}

} // namespace ferrograph::store
