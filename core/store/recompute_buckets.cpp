// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recompute_buckets.h"

#include "core/base/path_text.h"
#include "core/store/code_ingest.h"
#include "core/store/language_totals.h"

namespace ferrograph::store
{
namespace
{

struct Rebucketed {
    Integer path = 0;
    Integer basis = 0;
    Integer bucket = 0;
};

// The paths and bases whose rows are in another bucket under the rules.
std::vector<Rebucketed> changedBuckets(soci::session &session, const RepositoryKey &key,
                                       const languages::BucketRules &rules)
{
    std::vector<Rebucketed> result;
    std::string path;
    Rebucketed row;
    Statement select(session, "SELECT DISTINCT path, path_id, basis, bucket FROM version "
                              "JOIN path USING (project_id, repository_id, path_id) "
                              "WHERE project_id = :project AND repository_id = :repository");
    select.use(key.project).use(key.repository);
    select.into(path).into(row.path).into(row.basis).into(row.bucket);
    for (select.run(); select.next();) {
        const auto basis = languages::BucketBasis::unpack(static_cast<std::uint8_t>(row.basis));
        const auto bucket = static_cast<Integer>(rules.bucket(pathBytes(path), basis));
        if (bucket != row.bucket)
            result.push_back({row.path, row.basis, bucket});
    }
    return result;
}

} // namespace

void recomputeBuckets(soci::session &session, const RepositoryKey &key,
                      const languages::BucketRules &rules)
{
    const auto changed = changedBuckets(session, key, rules);
    Rebucketed row;
    Statement update(session, "UPDATE version SET bucket = :bucket "
                              "WHERE project_id = :project AND repository_id = :repository "
                              "AND path_id = :path AND basis = :basis");
    update.use(row.bucket).use(key.project).use(key.repository);
    update.use(row.path).use(row.basis);
    for (const Rebucketed &each : changed) {
        row = each;
        update.runOnce();
    }
    if (!changed.empty())
        rebuildTotals(session, key);
    session << "UPDATE repository SET bucket_rules = :rules "
               "WHERE project_id = :project AND repository_id = :repository",
        soci::use(rules.contentHash()), soci::use(key.project), soci::use(key.repository);
}

Result<void> recomputeBuckets(Database &database, std::int64_t project, std::int64_t repository,
                              const languages::BucketRules &rules)
{
    return guarded(database, Transaction::Kind::Write, [&](soci::session &session) -> Result<void> {
        recomputeBuckets(session, {project, repository}, rules);
        return {};
    });
}

} // namespace ferrograph::store
