// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/hotspots.h"
#include "ui/charts/treemap_view.h"

#include <QCoreApplication>

#include <array>
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
};
Result<HotspotFigures> hotspotFigures(store::Database &database, const std::string &project,
                                      const store::CodeFilter &filter);

// What the colour of a tile stands for.
enum class TreemapShade { ExposedShare, Churn };

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
    explicit HotspotsViewModel(HotspotFigures figures)
        : m_figures(std::move(figures))
    {
    }

    bool empty() const { return m_figures.files.empty(); }
    QString subtitle() const; // "at 3d7e90b4 · 90,159 code lines · 120 files with exposed lines"
    std::vector<TreemapItem> tiles(TreemapShade shade) const; // in the order of files()
    const std::vector<store::FileRow> &files() const { return m_figures.files; }
    const std::vector<store::Hotspot> &ranking(store::HotspotOrder order) const;
    QString backtestText(store::HotspotOrder order) const;
    std::vector<RankingView> rankings(store::HotspotOrder order) const; // empty: no backtest

private:
    HotspotFigures m_figures;
};

QString hotspotOrderName(store::HotspotOrder order);

} // namespace ferrograph::ui
