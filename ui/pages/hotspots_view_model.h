// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/file_ages.h"
#include "core/store/hotspots.h"
#include "ui/charts/treemap_view.h"
#include "ui/pages/file_evidence.h"

#include <QCoreApplication>

#include <array>
#include <map>
#include <vector>

namespace ferrograph::ui
{

// What the store answers for the Hotspots page.
struct HotspotFigures {
    std::vector<store::FileRow> files; // all that count
    std::vector<store::Hotspot> exposed;
    std::vector<store::Hotspot> exposedChurn;
    std::vector<store::Hotspot> churn;
    std::optional<store::HotspotBacktest> backtest;
    store::CodeState state;
    OpenCounts open;
    store::FileAges ages;
    std::vector<store::TagMark> tags;
    QString since;                       // the state that `changed` is compared with
    std::vector<store::Hotspot> changed; // since then, what gained most first
    QString sinceProblem;                // there is no such state
};
// `since`: a date, a tag or a commit (scan::stateNamed); empty: nothing is compared.
Result<HotspotFigures> hotspotFigures(store::Database &database, const std::string &project,
                                      const store::CodeFilter &filter, const QString &since);

// What the colour of a tile stands for.
enum class TreemapShade { ExposedShare, Open, Churn, Age };

// A line of "How good is this ranking?".
struct RankingView {
    QString name;
    QString value; // "34 %"
    double share = 0;
    bool current = false;
};

class HotspotsViewModel
{
    Q_DECLARE_TR_FUNCTIONS(HotspotsViewModel)
public:
    HotspotsViewModel() = default;
    explicit HotspotsViewModel(HotspotFigures figures);

    bool empty() const { return m_figures.files.empty(); }
    QString subtitle() const; // "at 3d7e90b4 · 90,159 code lines · 120 files with exposed lines"
    std::vector<TreemapItem> tiles(TreemapShade shade) const; // in the order of files()
    const std::vector<store::FileRow> &files() const { return m_figures.files; }
    const std::vector<store::Hotspot> &ranking(store::HotspotOrder order) const;
    const std::vector<store::Hotspot> &changed() const { return m_figures.changed; }
    QString sinceText() const; // "+1,204 exposed lines in 12 files since v2.0, 3 of them new"
    const HotspotFigures &figures() const { return m_figures; }
    std::map<std::string, std::uint64_t> open() const; // by path
    QString backtestText(store::HotspotOrder order) const;
    std::vector<RankingView> rankings(store::HotspotOrder order) const; // empty: no backtest

private:
    std::optional<double> shadeOf(const store::FileRow &file, TreemapShade shade) const;

    HotspotFigures m_figures;
    std::uint64_t m_busiest = 1;
    std::uint64_t m_mostOpen = 1;
    Seconds m_oldest = 0;
    Seconds m_newest = 0;
};

QString hotspotOrderName(store::HotspotOrder order);

} // namespace ferrograph::ui
