// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/new_code.h"

#include "core/store/code_context.h"
#include "core/store/commit_times.h"

#include <algorithm>
#include <array>
#include <limits>

namespace ferrograph::store
{
namespace
{

using languages::Bucket;

// One commit's lines on their way into a step.
struct CommitLines {
    Ordinal ordinal = -1;
    std::uint64_t added = 0; // in all, whatever the filter
    metrics::AddedLines own;
    metrics::AddedLines foreign; // vendored or generated
    std::uint64_t deleted = 0;
    bool touched = false;
};

class StepFiller
{
public:
    StepFiller(const CodeContext &context, const Range &range, Step step,
               const ResolvedFilter &filter)
        : m_context(context)
        , m_range(range)
        , m_step(step)
        , m_filter(filter)
    {
    }

    void add(const RepositoryRow &repository, NewCode &answer)
    {
        const RepositoryKey key = m_context.key(repository);
        const CommitTimes times = CommitTimes::read(m_context.session(), key);
        const auto [first, last] = times.within(m_range);
        if (first > last)
            return;
        readPass(key, first, last, answer);
        CommitLines commit;
        const auto finish = [&] {
            if (commit.ordinal >= 0 && times.isWithin(commit.ordinal, m_range))
                store(commit, times.at(commit.ordinal));
            commit = {};
        };
        std::string path;
        std::array<Integer, 5> columns{};
        Statement select(m_context.session(), sql());
        select.use(key.project).use(key.repository).use(first).use(last).into(columns);
        if (!m_filter.wholeTree())
            select.into(path);
        for (select.run(); select.next();) {
            if (columns[0] != commit.ordinal)
                finish();
            commit.ordinal = columns[0];
            take(columns, path, commit);
        }
        finish();
    }

    std::vector<NewCodePoint> points() const
    {
        std::vector<NewCodePoint> result;
        if (m_points.empty())
            return result;
        for (Seconds from = m_points.begin()->first; from <= m_points.rbegin()->first;) {
            const auto found = m_points.find(from);
            NewCodePoint point = found == m_points.end() ? NewCodePoint() : found->second;
            point.from = from;
            from = nextStepStart(from, m_step);
            point.to = from - 1;
            result.push_back(std::move(point));
        }
        return result;
    }

private:
    std::string sql() const
    {
        std::string text = "SELECT ordinal, language_id, bucket, added, deleted";
        if (!m_filter.wholeTree())
            text += ", path";
        text += " FROM line_change";
        if (!m_filter.wholeTree())
            text += " JOIN path USING (project_id, repository_id, path_id)";
        return text + " WHERE project_id = :project AND repository_id = :repository "
                      "AND ordinal >= :first AND ordinal <= :last ORDER BY ordinal";
    }

    void readPass(const RepositoryKey &key, Integer first, Integer last, NewCode &answer) const
    {
        std::array<Integer, 3> pass{};
        Statement select(m_context.session(),
                         "SELECT first_commit, end_commit, unreadable FROM line_pass "
                         "WHERE project_id = :project AND repository_id = :repository");
        select.use(key.project).use(key.repository).into(pass);
        const bool counted = select.runOnce() && pass[0] <= first && pass[1] > last;
        answer.complete = answer.complete && counted;
        answer.unreadable += static_cast<std::uint64_t>(pass[2]);
    }

    bool isBelow(const std::string &path) const
    {
        return m_filter.wholeTree() || (m_filter.isBelow(path) && m_filter.allowsPath(path));
    }

    void take(const std::array<Integer, 5> &columns, const std::string &path, CommitLines &commit)
    {
        const auto added = static_cast<std::uint64_t>(columns[3]);
        commit.added += added;
        const languages::LanguageId language = m_context.language(columns[1]);
        if (!m_filter.allows(language, columns[2]) || !isBelow(path))
            return;
        const auto bucket = static_cast<Bucket>(columns[2]);
        const bool foreign = bucket == Bucket::Vendored || bucket == Bucket::Generated;
        (foreign ? commit.foreign : commit.own).add(language, added);
        commit.deleted += static_cast<std::uint64_t>(columns[4]);
        commit.touched = true;
    }

    void store(const CommitLines &commit, Seconds date)
    {
        if (!commit.touched)
            return;
        NewCodePoint &point = m_points[stepStart(date, m_step)];
        const bool bulk = commit.added > metrics::bulkLines;
        (bulk ? point.bulk : point.usual) += commit.own;
        point.bulk += commit.foreign;
        point.deleted += commit.deleted;
        ++point.commits;
        point.bulkCommits += bulk ? 1 : 0;
    }

    const CodeContext &m_context;
    const Range &m_range;
    Step m_step;
    const ResolvedFilter &m_filter;
    std::map<Seconds, NewCodePoint> m_points; // by the step's first second
};

} // namespace

Result<NewCode> newCode(Database &database, const std::string &project, const Range &range,
                        Step step, const CodeFilter &filter)
{
    return withCode(database, project, [&](CodeContext &context) -> Result<NewCode> {
        const auto resolved = context.resolve(filter);
        FERROGRAPH_TRY(resolved);
        const auto points = context.resolve(At{range.to, {}});
        FERROGRAPH_TRY(points);
        NewCode answer;
        answer.recipe = context.recipe(*points, filter.buckets);
        StepFiller filler(context, range, step, *resolved);
        for (const RepositoryRow &repository : context.project().repositories) {
            if (repository.commits > 0 && resolved->allows(repository.name))
                filler.add(repository, answer);
        }
        answer.points = filler.points();
        return answer;
    });
}

} // namespace ferrograph::store
