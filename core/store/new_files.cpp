// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/commit_times.h"
#include "core/store/file_rows.h"
#include "core/store/new_code.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace ferrograph::store
{
namespace
{

std::string nameOf(const std::string &path)
{
    return path.substr(path.rfind('/') + 1);
}

// What a commit took away, to tell a move from an addition.
struct Gone {
    std::set<std::string> names;
    std::set<std::tuple<std::uint64_t, std::uint64_t, std::uint64_t>> counts;

    bool holds(const FileRow &file) const
    {
        return names.contains(nameOf(file.path)) ||
               counts.contains({file.code, file.comment, file.blank});
    }
};

struct Added {
    FileRow file;
    Ordinal ordinal = 0;
};

void collect(const CodeContext &context, const RepositoryRow &repository, const Range &range,
             const ResolvedFilter &filter, std::vector<NewFile> &result)
{
    const RepositoryKey key = context.key(repository);
    const CommitTimes times = CommitTimes::read(context.session(), key);
    const auto within = times.within(range);
    const Ordinal first = within.first;
    const Ordinal last = within.second;
    if (first > last)
        return;
    std::vector<Added> added;
    std::map<Ordinal, Gone> gone;
    std::string path;
    Integer end = -1; // of the path's version before
    VersionReader reader(context.session(), key, filter, first - 1, last);
    StoredVersion before;
    const auto wentAway = [&] {
        if (before.end <= last && before.end >= first) {
            const FileRow file = fileRow(context, repository.name, before);
            gone[before.end].names.insert(nameOf(file.path));
            gone[before.end].counts.insert({file.code, file.comment, file.blank});
        }
    };
    for (bool more = reader.next(); more; more = reader.next()) {
        const StoredVersion &row = reader.row();
        const bool samePath = row.path == path;
        const bool goesOn = samePath && (row.first == end || row.part > 0);
        if (!path.empty() && !goesOn)
            wentAway();
        path = row.path;
        end = row.end;
        before = row;
        const bool counts = filter.allows(context.language(row.language), row.bucket) &&
                            filter.allowsPath(row.path);
        if (!goesOn && counts && row.first >= first && row.first <= last &&
            times.isWithin(row.first, range))
            added.push_back({fileRow(context, repository.name, row), row.first});
    }
    if (!path.empty())
        wentAway();
    CommitReader commits(context.session(), key, repository.name);
    for (Added &each : added) {
        const RepositoryPoint point = commits.at(each.ordinal);
        const auto found = gone.find(each.ordinal);
        const bool moved = found != gone.end() && found->second.holds(each.file);
        result.push_back({std::move(each.file), point.commit, point.date, moved});
    }
}

} // namespace

Result<std::vector<NewFile>> newFiles(Database &database, const std::string &project,
                                      const Range &range, const CodeFilter &filter)
{
    using Answer = std::vector<NewFile>;
    return withCode(database, project, [&](CodeContext &context) -> Result<Answer> {
        const auto resolved = context.resolve(filter);
        FERROGRAPH_TRY(resolved);
        Answer result;
        for (const RepositoryRow &repository : context.project().repositories) {
            if (repository.commits > 0 && resolved->allows(repository.name))
                collect(context, repository, range, *resolved, result);
        }
        std::ranges::stable_sort(
            result, {}, [](const NewFile &file) { return std::tie(file.date, file.file.path); });
        return result;
    });
}

} // namespace ferrograph::store
