// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/finding_fold.h"

#include <optional>
#include <string>
#include <vector>

namespace ferrograph::store
{

Integer putSeries(soci::session &session, Integer project, const std::string &tool,
                  const std::string &category);
std::vector<Integer> seriesOfTool(soci::session &session, Integer project, const std::string &tool);

// The runs of a series in their order. A run that comes after all others is added to what is
// known; any other change tells the whole series anew from the sightings.
class FindingSeries
{
public:
    FindingSeries(soci::session &session, Integer project, Integer series, std::string tool,
                  const HistoryOf &history, std::stop_token stop)
        : m_session(session)
        , m_project(project)
        , m_series(series)
        , m_tool(std::move(tool))
        , m_history(history)
        , m_stop(std::move(stop))
    {
    }

    Result<StoredRun> add(const FindingRun &run, std::vector<SightingRow> rows);
    Result<void> remove(Integer run);
    Result<void> tellAnew();

private:
    struct Place {
        Integer run = 0;
        Integer position = 0; // -1: no part of the series
        Integer dated = 0;
        std::string hash;
    };
    std::vector<Place> places() const; // in order
    void insertRun(Integer id, Integer position, const FindingRun &run, std::size_t suppressed);
    // `fresh` is a run that has no sightings yet, with its rows.
    Result<StoredRun> retell(std::optional<Integer> fresh, std::vector<SightingRow> rows);
    FoldRun readRun(const Place &place) const;
    void readRows(FoldRun &run, Integer formerPosition) const;
    void clear();

    soci::session &m_session;
    Integer m_project;
    Integer m_series;
    std::string m_tool;
    const HistoryOf &m_history;
    std::stop_token m_stop;
};

} // namespace ferrograph::store
