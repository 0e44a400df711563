// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/step_line.h"

#include <algorithm>
#include <limits>

namespace ferrograph::store
{
namespace
{

constexpr Seconds forever = std::numeric_limits<Seconds>::max();

// The times of a line from a commit on, made ready for "the last commit not after a moment": the
// earliest time from here to the tip rises along the line, and where it is last not after the
// moment, the commit is found, whatever the disorder.
struct EarliestAhead {
    Ordinal first = 0;
    std::vector<Seconds> times;

    Ordinal lastNotAfter(Seconds moment) const
    {
        return first + (std::ranges::upper_bound(times, moment) - times.begin()) - 1;
    }
};

EarliestAhead earliestAhead(soci::session &session, const RepositoryKey &key, Ordinal first)
{
    EarliestAhead result;
    result.first = first;
    Integer time = 0;
    const Integer from = first;
    Statement select(session, "SELECT committed + correction FROM commit_line "
                              "WHERE project_id = :project AND repository_id = :repository "
                              "AND ordinal >= :first ORDER BY ordinal");
    select.use(key.project).use(key.repository).use(from).into(time);
    for (select.run(); select.next();)
        result.times.push_back(time);
    for (std::size_t i = result.times.size(); i-- > 1;)
        result.times[i - 1] = std::min(result.times[i - 1], result.times[i]);
    return result;
}

void addStepEnds(StepLine &line, Seconds first, Seconds last, Step step)
{
    for (Seconds start = stepStart(first, step); start <= last;) {
        const Seconds next = nextStepStart(start, step);
        line.ends.push_back(next - 1);
        line.counts.push_back(next - 1);
        start = next;
    }
}

} // namespace

StepLine stepLine(const CodeContext &context, const Range &range, Step step,
                  const ResolvedFilter &filter)
{
    StepLine line;
    std::vector<EarliestAhead> ahead;
    std::optional<Seconds> firstCommit;
    std::optional<Seconds> lastCommit;
    std::optional<Seconds> firstMoment;
    if (range.from)
        firstMoment = std::min(nextStepStart(*range.from, step) - 1, range.to.value_or(forever));
    for (const RepositoryRow &repository : context.project().repositories) {
        if (repository.commits == 0 || !filter.allows(repository.name))
            continue;
        const RepositoryKey key = context.key(repository);
        const auto from = firstMoment ? ordinalAt(context.session(), key, firstMoment) : 0;
        ahead.push_back(earliestAhead(context.session(), key, from.value_or(0)));
        line.repositories.push_back({repository, {}});
        const Seconds begun = ahead.back().times.front();
        firstCommit = std::min(firstCommit.value_or(begun), begun);
        lastCommit = std::max(lastCommit.value_or(*repository.tipDate), *repository.tipDate);
    }
    if (!firstCommit)
        return line;
    const Seconds newest = std::max(now(), *lastCommit);
    const Seconds last = std::min(range.to.value_or(*lastCommit), newest);
    addStepEnds(line, std::max(range.from.value_or(*firstCommit), *firstCommit), last, step);
    if (range.to && !line.counts.empty())
        line.counts.back() = std::min(line.counts.back(), *range.to);
    for (std::size_t i = 0; i < ahead.size(); ++i) {
        for (const Seconds moment : line.counts)
            line.repositories[i].ordinals.push_back(ahead[i].lastNotAfter(moment));
    }
    return line;
}

StepPoints::StepPoints(const CodeContext &context, const StepLine &line)
    : m_line(line)
{
    for (const StepLine::Repository &repository : line.repositories) {
        m_commits.push_back(std::make_unique<CommitReader>(
            context.session(), context.key(repository.row), repository.row.name));
    }
}

std::vector<RepositoryPoint> StepPoints::at(std::size_t step)
{
    std::vector<RepositoryPoint> points;
    for (std::size_t i = 0; i < m_commits.size(); ++i) {
        if (const Ordinal ordinal = m_line.repositories[i].ordinals[step]; ordinal >= 0)
            points.push_back(m_commits[i]->at(ordinal));
    }
    return points;
}

} // namespace ferrograph::store
