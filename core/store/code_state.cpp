// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_sums.h"

#include <fnmatch.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

CodeState stateOf(const CodeContext &context, const std::vector<RepositoryPoint> &points,
                  const ResolvedFilter &filter)
{
    CodeState state;
    state.recipe = context.recipe(points, filter.buckets);
    if (points.size() == 1 && context.project().repositories.size() == 1)
        state.commit = points.front().commit;
    LanguageSums sums;
    for (const RepositoryPoint &point : points) {
        state.date = std::max(state.date.value_or(point.date), point.date);
        if (filter.allows(point.name))
            addState(context, point, filter, sums);
    }
    state.languages = context.ordered(sums);
    state.totals = metrics::totals(state.languages, context.table());
    return state;
}

} // namespace

Result<CodeState> codeState(Database &database, const std::string &project, const At &at,
                            const CodeFilter &filter)
{
    return withCode(database, project, [&](CodeContext &context) -> Result<CodeState> {
        const auto resolved = context.resolve(filter);
        FERROGRAPH_TRY(resolved);
        const auto points = context.resolve(at);
        FERROGRAPH_TRY(points);
        return stateOf(context, *points, *resolved);
    });
}

Result<std::vector<UnreadableObject>> unreadableObjects(Database &database,
                                                        const std::string &project, const At &at)
{
    using Answer = std::vector<UnreadableObject>;
    return withCode(database, project, [&](CodeContext &context) -> Result<Answer> {
        const auto points = context.resolve(at);
        FERROGRAPH_TRY(points);
        Answer result;
        for (const RepositoryPoint &point : *points) {
            UnreadableObject object;
            object.repository = point.name;
            Integer kind = 0;
            const Integer ordinal = point.ordinal;
            Statement select(context.session(),
                             "SELECT path, oid, kind, reason FROM unreadable "
                             "JOIN path USING (project_id, repository_id, path_id) "
                             "WHERE project_id = :project AND repository_id = :repository "
                             "AND first_commit <= :ordinal AND end_commit > :ordinal2 "
                             "ORDER BY path");
            select.use(point.key.project).use(point.key.repository).use(ordinal).use(ordinal);
            select.into(object.path).into(object.object).into(kind).into(object.reason);
            for (select.run(); select.next();) {
                object.kind = kind == static_cast<Integer>(UnreadableKind::Blob) ? "blob" : "tree";
                result.push_back(object);
            }
        }
        return result;
    });
}

Result<std::vector<TagMark>> projectTags(Database &database, const std::string &project)
{
    using Answer = std::vector<TagMark>;
    return withCode(database, project, [&](CodeContext &context) -> Result<Answer> {
        Answer result;
        for (const RepositoryRow &repository : context.project().repositories) {
            TagMark mark;
            mark.repository = repository.name;
            Integer committed = 0;
            const RepositoryKey key = context.key(repository);
            Statement select(context.session(),
                             "SELECT name, oid, committed FROM tag WHERE project_id = :project "
                             "AND repository_id = :repository");
            select.use(key.project).use(key.repository);
            select.into(mark.name).into(mark.commit).into(committed);
            for (select.run(); select.next();) {
                mark.date = committed;
                result.push_back(mark);
            }
        }
        std::ranges::sort(result, {}, [](const TagMark &mark) {
            return std::tie(mark.date, mark.repository, mark.name);
        });
        return result;
    });
}

Result<std::vector<TagMark>> releaseTags(Database &database, const std::string &project)
{
    auto tags = projectTags(database, project);
    FERROGRAPH_TRY(tags);
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    std::erase_if(*tags, [&row](const TagMark &tag) {
        return ::fnmatch(row->settings.tagPattern.c_str(), tag.name.c_str(), 0) != 0;
    });
    return tags;
}

} // namespace ferrograph::store
