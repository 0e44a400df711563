// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/connection.h"
#include "core/store/finding_select.h"
#include "core/store/project_rows.h"

#include <fmt/format.h>

#include <algorithm>

namespace ferrograph::store
{
namespace
{

struct Count {
    std::string label; // of the dimension
    std::uint64_t open = 0;
    std::uint64_t suppressed = 0;
    std::uint64_t opened = 0;
    std::uint64_t closed = 0;
};

struct SeriesRun {
    Seconds dated = 0;
    bool failed = false;
    std::vector<Count> counts;
};

// What people took out of the count, and when.
struct Judged {
    std::string label;
    Seconds from = 0;  // of the judgement, or of the finding when that is later
    Seconds until = 0; // it expires or the finding is closed
};

constexpr Seconds forever = std::numeric_limits<Seconds>::max();

std::string labelColumn(FindingDimension dimension)
{
    switch (dimension) {
    case FindingDimension::Severity:
        return "CAST(c.severity AS TEXT)";
    case FindingDimension::Category:
        return "c.category";
    case FindingDimension::Tool:
        return "s.tool";
    }
    return "''";
}

std::string labelText(FindingDimension dimension, const std::string &value)
{
    if (dimension != FindingDimension::Severity)
        return value.empty() ? "unclassified" : value;
    return std::string(
        findings::name(static_cast<findings::Severity>(value.empty() ? 0 : value[0] - '0')));
}

bool chosen(const std::vector<std::string> &list, const std::string &value)
{
    return list.empty() || std::ranges::find(list, value) != list.end();
}

class HistoryReader
{
public:
    HistoryReader(soci::session &session, Integer project, const FindingFilter &filter,
                  FindingDimension dimension)
        : m_session(session)
        , m_project(project)
        , m_filter(filter)
        , m_dimension(dimension)
    {
        readRuns();
        readCounts();
        readJudged();
    }

    std::optional<Seconds> first() const
    {
        std::optional<Seconds> date;
        for (const auto &[series, runs] : m_series) {
            for (const auto &[position, run] : runs)
                date = date ? std::min(*date, run.dated) : run.dated;
        }
        return date;
    }

    // Of the newest run, or of a judgement that came after it: it counts from then on.
    Seconds last() const
    {
        Seconds date = 0;
        for (const auto &[series, runs] : m_series) {
            for (const auto &[position, run] : runs)
                date = std::max(date, run.dated);
        }
        for (const Judged &judged : m_judged)
            date = std::max(date, judged.from);
        return date;
    }

    // The state at `end`; runs from `begin` on are counted in the step.
    FindingPoint point(Seconds begin, Seconds end) const
    {
        FindingPoint point;
        point.date = end;
        for (const auto &[series, runs] : m_series) {
            const SeriesRun *newest = nullptr;
            for (const auto &[position, run] : runs) {
                if (run.dated > end)
                    break;
                newest = &run;
                if (run.dated < begin)
                    continue;
                ++point.runs;
                point.failedRuns += run.failed ? 1 : 0;
                for (const Count &count : run.counts) {
                    point.opened += count.opened;
                    point.closed += count.closed;
                }
            }
            if (newest == nullptr)
                continue;
            for (const Count &count : newest->counts) {
                point.open += count.open;
                point.suppressed += count.suppressed;
                if (count.open > 0)
                    point.by[count.label] += count.open;
            }
        }
        for (const Judged &judged : m_judged) {
            const auto found = point.by.find(judged.label);
            if (end < judged.from || end >= judged.until || found == point.by.end() ||
                found->second == 0 || point.open == 0)
                continue;
            --point.open;
            --found->second;
            ++point.suppressed;
        }
        return point;
    }

private:
    void readRuns()
    {
        Integer series = 0;
        Integer position = 0;
        Integer dated = 0;
        Integer status = 0;
        std::string tool;
        Statement select(m_session, "SELECT r.series_id, r.position, r.dated, r.status, s.tool "
                                    "FROM finding_run r JOIN finding_series s "
                                    "USING (project_id, series_id) "
                                    "WHERE r.project_id = :project AND r.position >= 0 "
                                    "ORDER BY r.series_id, r.position");
        select.use(m_project).into(series).into(position).into(dated).into(status).into(tool);
        for (select.run(); select.next();) {
            if (chosen(m_filter.tools, tool))
                m_series[series][position] = {dated, status != 0, {}};
        }
    }

    void readCounts()
    {
        Integer series = 0;
        Integer position = 0;
        std::string category;
        std::string value;
        Integer open = 0;
        Integer suppressed = 0;
        Integer opened = 0;
        Integer closed = 0;
        Statement select(m_session,
                         fmt::format("SELECT c.series_id, c.position, c.category, {}, c.open, "
                                     "c.suppressed, c.opened, c.closed FROM finding_count c "
                                     "JOIN finding_series s USING (project_id, series_id) "
                                     "WHERE c.project_id = :project{}",
                                     labelColumn(m_dimension), classCondition(m_filter, "c")));
        select.use(m_project).into(series).into(position).into(category).into(value);
        select.into(open).into(suppressed).into(opened).into(closed);
        for (select.run(); select.next();) {
            const auto runs = m_series.find(series);
            if (runs == m_series.end() || !chosen(m_filter.categories, category))
                continue;
            const auto number = [](Integer each) {
                return static_cast<std::uint64_t>(each);
            };
            runs->second[position].counts.push_back({labelText(m_dimension, value), number(open),
                                                     number(suppressed), number(opened),
                                                     number(closed)});
        }
    }

    // Few findings are judged, so they are taken out of the sums one by one.
    void readJudged()
    {
        Integer series = 0;
        Integer first = 0;
        Integer closed = 0;
        Integer made = 0;
        Integer expires = 0;
        std::string category;
        std::string value;
        Statement select(
            m_session,
            fmt::format("SELECT c.series_id, c.first_position, c.closed_position, t.made, "
                        "coalesce(CASE WHEN t.verdict = 3 THEN t.expires END, -1), c.category, {} "
                        "FROM finding_triage t "
                        "JOIN finding c USING (project_id, fingerprint) "
                        "JOIN finding_series s USING (project_id, series_id) "
                        "WHERE t.project_id = :project AND t.verdict IN (2, 3) "
                        "AND c.suppressed_position < 0 "
                        "AND t.made = (SELECT max(made) FROM finding_triage n "
                        "WHERE n.project_id = t.project_id AND n.fingerprint = t.fingerprint){}",
                        labelColumn(m_dimension), classCondition(m_filter, "c")));
        select.use(m_project).into(series).into(first).into(closed).into(made).into(expires);
        select.into(category).into(value);
        for (select.run(); select.next();) {
            const auto runs = m_series.find(series);
            if (runs == m_series.end() || !chosen(m_filter.categories, category))
                continue;
            Judged judged{labelText(m_dimension, value), made, expires < 0 ? forever : expires};
            judged.from = std::max<Seconds>(judged.from, datedAt(runs->second, first));
            if (closed >= 0)
                judged.until = std::min(judged.until, datedAt(runs->second, closed));
            m_judged.push_back(std::move(judged));
        }
    }

    using Runs = std::map<Integer, SeriesRun>;
    static Seconds datedAt(const Runs &runs, Integer position)
    {
        const auto found = runs.find(position);
        return found == runs.end() ? 0 : found->second.dated;
    }

    soci::session &m_session;
    Integer m_project;
    const FindingFilter &m_filter;
    FindingDimension m_dimension;
    std::map<Integer, Runs> m_series;
    std::vector<Judged> m_judged;
};

} // namespace

Result<std::vector<FindingPoint>> findingsHistory(Database &database, const std::string &project,
                                                  const Range &range, Step step,
                                                  const FindingFilter &filter,
                                                  FindingDimension dimension)
{
    using Answer = std::vector<FindingPoint>;
    return guarded(
        database, Transaction::Kind::Read, [&](soci::session &session) -> Result<Answer> {
            const auto id = projectId(session, project);
            FERROGRAPH_TRY(id);
            const HistoryReader reader(session, *id, filter, dimension);
            Answer points;
            const auto first = reader.first();
            if (!first)
                return points;
            const Seconds from = std::max(*first, range.from.value_or(*first));
            const Seconds to = range.to.value_or(reader.last());
            for (Seconds begin = stepStart(from, step); begin <= to;
                 begin = nextStepStart(begin, step)) {
                const Seconds end = std::min(nextStepStart(begin, step) - 1, std::max(to, from));
                points.push_back(reader.point(begin, end));
            }
            return points;
        });
}

} // namespace ferrograph::store
