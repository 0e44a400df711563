// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/path_text.h"
#include "core/store/code_ingest.h"
#include "core/store/language_totals.h"

namespace ferrograph::store
{
namespace
{

git::ObjectId objectId(const std::string &hex)
{
    return git::ObjectId::fromHex(hex).value_or(git::ObjectId{});
}

std::vector<git::Tag> readTags(soci::session &session, const RepositoryKey &key)
{
    std::vector<git::Tag> tags;
    std::string name;
    std::string oid;
    Integer committed = 0;
    Statement select(session, "SELECT name, oid, committed FROM tag WHERE project_id = :project "
                              "AND repository_id = :repository ORDER BY name");
    select.use(key.project).use(key.repository).into(name).into(oid).into(committed);
    for (select.run(); select.next();)
        tags.push_back({pathBytes(name), objectId(oid), committed});
    return tags;
}

void readTip(soci::session &session, const RepositoryKey &key, ScanState &state)
{
    Integer ordinal = 0;
    std::string oid;
    Statement select(session, "SELECT ordinal, oid FROM commit_line WHERE project_id = :project "
                              "AND repository_id = :repository ORDER BY ordinal DESC LIMIT 1");
    select.use(key.project).use(key.repository).into(ordinal).into(oid);
    if (select.runOnce()) {
        state.commits = ordinal + 1;
        state.tip = objectId(oid);
    }
}

void readRest(soci::session &session, const RepositoryKey &key, ScanState &state)
{
    Integer attributes = 0;
    const auto kind = static_cast<Integer>(languages::MarkerKind::Attributes);
    session << "SELECT count(*) FROM marker WHERE project_id = :project "
               "AND repository_id = :repository AND kind = :kind",
        soci::use(key.project), soci::use(key.repository), soci::use(kind), soci::into(attributes);
    state.attributes = attributes > 0;
    std::string oid;
    Statement unreadable(session, "SELECT oid FROM unreadable WHERE project_id = :project "
                                  "AND repository_id = :repository LIMIT 1");
    unreadable.use(key.project).use(key.repository).into(oid);
    if (unreadable.runOnce())
        state.unreadable = objectId(oid);
}

} // namespace

Result<ScanState> scanState(Database &database, std::int64_t project, std::int64_t repository)
{
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<ScanState> {
            const RepositoryKey key{project, repository};
            ScanState state;
            Integer startOver = 0;
            Integer shallow = 0;
            session << "SELECT definition, start_over, shallow, branch_name, bucket_rules "
                       "FROM repository WHERE project_id = :project "
                       "AND repository_id = :repository",
                soci::use(key.project), soci::use(key.repository), soci::into(state.definition),
                soci::into(startOver), soci::into(shallow), soci::into(state.branchName),
                soci::into(state.bucketRules);
            state.startOver = startOver != 0;
            state.shallow = shallow != 0;
            readTip(session, key, state);
            readRest(session, key, state);
            state.tags = readTags(session, key);
            return state;
        });
}

Result<std::vector<git::ObjectId>> storedCommits(Database &database, std::int64_t project,
                                                 std::int64_t repository)
{
    using Answer = std::vector<git::ObjectId>;
    return guarded(database, Transaction::Kind::Read,
                   [&](soci::session &session) -> Result<Answer> {
                       const RepositoryKey key{project, repository};
                       Answer commits;
                       std::string oid;
                       Statement select(session, "SELECT oid FROM commit_line "
                                                 "WHERE project_id = :project "
                                                 "AND repository_id = :repository "
                                                 "ORDER BY ordinal");
                       select.use(key.project).use(key.repository).into(oid);
                       for (select.run(); select.next();)
                           commits.push_back(objectId(oid));
                       return commits;
                   });
}

} // namespace ferrograph::store
