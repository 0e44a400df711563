// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/code_sums.h"
#include "core/store/exposed_changes.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>

namespace ferrograph::store
{
namespace
{

using metrics::ChangeKind;
using metrics::ChangePart;

// Sums by folder and by commit of one kind of change.
struct KindSums {
    std::int64_t added = 0;
    std::int64_t removed = 0; // negative
    std::map<std::string, std::int64_t> addedIn;
    std::map<std::string, std::int64_t> removedIn;
    std::vector<std::pair<Ordinal, std::int64_t>> commits; // a commit's rows stand together

    void take(Ordinal ordinal, const std::string &directory, std::int64_t lines)
    {
        (lines > 0 ? added : removed) += lines;
        (lines > 0 ? addedIn : removedIn)[directory] += lines;
        if (commits.empty() || commits.back().first != ordinal)
            commits.emplace_back(ordinal, 0);
        commits.back().second += lines;
    }
};

using Sums = std::array<KindSums, 8>; // by ChangeKind

Sums readSums(soci::session &session, const RepositoryKey &key, Ordinal after, Ordinal upTo)
{
    Sums sums;
    std::array<Integer, 3> columns{};
    std::string directory;
    const Integer first = after;
    const Integer last = upTo;
    Statement select(session, "SELECT ordinal, kind, lines, directory FROM exposed_change "
                              "WHERE project_id = :project AND repository_id = :repository "
                              "AND ordinal > :first AND ordinal <= :last ORDER BY ordinal");
    select.use(key.project).use(key.repository).use(first).use(last);
    select.into(columns).into(directory);
    for (select.run(); select.next();) {
        if (columns[1] >= 0 && columns[1] < static_cast<Integer>(sums.size()))
            sums[static_cast<std::size_t>(columns[1])].take(columns[0], directory, columns[2]);
    }
    return sums;
}

template <typename Row>
void keepLargest(std::vector<Row> &rows)
{
    constexpr std::size_t most = 10;
    std::ranges::stable_sort(rows, std::greater{},
                             [](const Row &row) { return std::abs(row.lines); });
    if (rows.size() > most)
        rows.erase(rows.begin() + most, rows.end());
}

// The parts of all repositories on their way into the answer.
class PartCollector
{
public:
    PartCollector(const CodeContext &context, ChangeExplanation &answer)
        : m_context(context)
        , m_answer(answer)
    {
    }

    // One repository's changes; `sign` is -1 where the later state was asked for first.
    void add(const RepositoryRow &repository, const Sums &sums, int sign)
    {
        m_repository = &repository;
        m_sign = sign;
        const auto of = [&sums](ChangeKind kind) -> const KindSums & {
            return sums[static_cast<std::size_t>(kind)];
        };
        const KindSums &vendored = of(ChangeKind::Vendored);
        // A commit that replaces one version by another counts once, by its net.
        addBySign(vendored, ChangePart::VendoredAdded, ChangePart::VendoredRemoved);
        addWhole(of(ChangeKind::Merged), ChangePart::Merged);
        addWhole(of(ChangeKind::Moved), ChangePart::Moved);
        addWhole(of(ChangeKind::Emptied), ChangePart::Emptied);
        addRemoved(of(ChangeKind::Removed), of(ChangeKind::NativeSafe));
        addWhole(of(ChangeKind::NewlyUnsafe), ChangePart::NewlyUnsafe);
        addWhole(of(ChangeKind::Rescoped), ChangePart::Rescoped);
    }

    void finish()
    {
        for (auto &[part, explained] : m_parts) {
            explained.part = part;
            keepLargest(explained.directories);
            keepLargest(explained.commits);
            if (explained.lines != 0)
                m_answer.parts.push_back(std::move(explained));
        }
    }

private:
    static std::int64_t total(const KindSums &sums) { return sums.added + sums.removed; }

    void addDirectories(const std::map<std::string, std::int64_t> &directories,
                        ExplainedPart &part) const
    {
        for (const auto &[directory, lines] : directories) {
            if (lines == 0)
                continue;
            const auto known =
                std::ranges::find_if(part.directories, [&, &name = directory](const auto &each) {
                    return each.repository == m_repository->name && each.directory == name;
                });
            if (known != part.directories.end())
                known->lines += m_sign * lines;
            else
                part.directories.push_back({m_repository->name, directory, m_sign * lines});
        }
    }

    template <typename Wanted>
    void addCommits(const KindSums &sums, ExplainedPart &part, Wanted wanted)
    {
        std::vector<std::pair<Ordinal, std::int64_t>> commits;
        for (const auto &commit : sums.commits) {
            if (wanted(commit.second))
                commits.push_back(commit);
        }
        constexpr std::size_t most = 10;
        std::ranges::stable_sort(commits, std::greater{},
                                 [](const auto &commit) { return std::abs(commit.second); });
        CommitReader reader(m_context.session(), m_context.key(*m_repository), m_repository->name);
        for (std::size_t i = 0; i < std::min(most, commits.size()); ++i) {
            const RepositoryPoint point = reader.at(commits[i].first);
            part.commits.push_back(
                {m_repository->name, point.commit, point.date, m_sign * commits[i].second});
        }
    }

    void addWhole(const KindSums &sums, ChangePart which)
    {
        if (sums.commits.empty())
            return;
        ExplainedPart &part = m_parts[which];
        part.lines += m_sign * total(sums);
        addDirectories(sums.addedIn, part);
        addDirectories(sums.removedIn, part);
        addCommits(sums, part, [](std::int64_t lines) { return lines != 0; });
    }

    void addBySign(const KindSums &sums, ChangePart positive, ChangePart negative)
    {
        std::int64_t up = 0;
        std::int64_t down = 0;
        for (const auto &[ordinal, lines] : sums.commits)
            (lines > 0 ? up : down) += lines;
        if (m_sign < 0)
            std::swap(positive, negative);
        if (up != 0) {
            ExplainedPart &part = m_parts[positive];
            part.lines += m_sign * up;
            addDirectories(sums.addedIn, part);
            addCommits(sums, part, [](std::int64_t lines) { return lines > 0; });
        }
        if (down != 0) {
            ExplainedPart &part = m_parts[negative];
            part.lines += m_sign * down;
            addDirectories(sums.removedIn, part);
            addCommits(sums, part, [](std::int64_t lines) { return lines < 0; });
        }
    }

    // Ported as far as the repository gained native safe lines in the window, deleted beyond that.
    void addRemoved(const KindSums &removed, const KindSums &nativeSafe)
    {
        const std::int64_t lines = -total(removed);
        if (removed.commits.empty())
            return;
        const std::int64_t ported =
            std::clamp<std::int64_t>(total(nativeSafe), 0, std::max<std::int64_t>(0, lines));
        const auto share = [&](ChangePart which, std::int64_t count) {
            if (count == 0)
                return;
            ExplainedPart &part = m_parts[which];
            part.lines -= m_sign * count;
            addDirectories(removed.removedIn, part);
            addCommits(removed, part, [](std::int64_t each) { return each < 0; });
        };
        share(ChangePart::Ported, ported);
        share(ChangePart::Deleted, lines - ported);
    }

    const CodeContext &m_context;
    ChangeExplanation &m_answer;
    const RepositoryRow *m_repository = nullptr;
    int m_sign = 1;
    std::map<ChangePart, ExplainedPart> m_parts;
};

metrics::Totals totalsAt(const CodeContext &context, const std::vector<RepositoryPoint> &points,
                         const ResolvedFilter &filter)
{
    LanguageSums sums;
    for (const RepositoryPoint &point : points)
        addState(context, point, filter, sums);
    return metrics::totals(context.ordered(sums), context.table());
}

Ordinal ordinalOf(const std::vector<RepositoryPoint> &points, std::int64_t repository)
{
    for (const RepositoryPoint &point : points) {
        if (point.key.repository == repository)
            return point.ordinal;
    }
    return -1;
}

Ordinal explainedUpTo(soci::session &session, const RepositoryKey &key)
{
    Integer end = 0;
    Statement select(session, "SELECT end_commit FROM change_pass WHERE project_id = :project "
                              "AND repository_id = :repository");
    select.use(key.project).use(key.repository).into(end);
    return select.runOnce() ? end : 0;
}

void describeStates(const std::vector<RepositoryPoint> &before,
                    const std::vector<RepositoryPoint> &after, ChangeExplanation &answer)
{
    for (const RepositoryPoint &point : before) {
        answer.from = std::max(answer.from.value_or(point.date), point.date);
        answer.fromCommits.push_back(point.commit);
    }
    for (const RepositoryPoint &point : after) {
        answer.to = std::max(answer.to.value_or(point.date), point.date);
        answer.toCommits.push_back(point.commit);
    }
}

} // namespace

Result<ChangeExplanation> explainChange(Database &database, const std::string &project,
                                        const std::optional<At> &from, const At &to)
{
    return withCode(database, project, [&](CodeContext &context) -> Result<ChangeExplanation> {
        std::vector<RepositoryPoint> before;
        if (from) {
            auto points = context.resolve(*from);
            FERROGRAPH_TRY(points);
            before = std::move(*points);
        }
        const auto after = context.resolve(to);
        FERROGRAPH_TRY(after);
        const auto filter = context.resolve(CodeFilter());
        FERROGRAPH_TRY(filter);
        ChangeExplanation answer;
        answer.recipe = context.recipe(*after, filter->buckets);
        describeStates(before, *after, answer);
        answer.before = totalsAt(context, before, *filter);
        answer.after = totalsAt(context, *after, *filter);
        answer.exposedBefore = answer.before.exposed;
        answer.exposedAfter = answer.after.exposed;
        PartCollector parts(context, answer);
        for (const RepositoryRow &repository : context.project().repositories) {
            const RepositoryKey key = context.key(repository);
            const Ordinal one = ordinalOf(before, repository.id);
            const Ordinal other = ordinalOf(*after, repository.id);
            const Ordinal last = std::max(one, other);
            answer.complete = answer.complete && explainedUpTo(context.session(), key) > last;
            parts.add(repository, readSums(context.session(), key, std::min(one, other), last),
                      one <= other ? 1 : -1);
        }
        parts.finish();
        return answer;
    });
}

} // namespace ferrograph::store
