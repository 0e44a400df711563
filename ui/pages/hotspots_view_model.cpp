// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/hotspots_view_model.h"

#include "ui/state/format.h"

#include <algorithm>

namespace ferrograph::ui
{

Result<HotspotFigures> hotspotFigures(store::Database &database, const std::string &project,
                                      const store::CodeFilter &filter)
{
    HotspotFigures figures;
    auto state = store::codeState(database, project, {}, filter);
    FERROGRAPH_TRY(state);
    figures.state = std::move(*state);
    store::FileQuery query;
    query.filter = filter;
    auto page = store::files(database, project, query);
    FERROGRAPH_TRY(page);
    figures.files = std::move(page->files);
    std::erase_if(figures.files, [](const store::FileRow &file) {
        return file.code == 0 || file.languageClass == languages::LanguageClass::None;
    });
    for (const store::HotspotOrder order : store::allHotspotOrders) {
        store::HotspotQuery ranked;
        ranked.filter = filter;
        ranked.order = order;
        constexpr std::int64_t shown = 200;
        ranked.limit = shown;
        auto answer = store::hotspots(database, project, ranked);
        FERROGRAPH_TRY(answer);
        figures.backtest = std::move(answer->backtest);
        auto &target = order == store::HotspotOrder::Exposed        ? figures.exposed
                       : order == store::HotspotOrder::ExposedChurn ? figures.exposedChurn
                                                                    : figures.churn;
        target = std::move(answer->files);
    }
    return figures;
}

QString hotspotOrderName(store::HotspotOrder order)
{
    switch (order) {
    case store::HotspotOrder::Exposed:
        return HotspotsViewModel::tr("Lines");
    case store::HotspotOrder::ExposedChurn:
        return HotspotsViewModel::tr("Lines × churn");
    case store::HotspotOrder::Churn:
        return HotspotsViewModel::tr("Churn");
    }
    return {};
}

QString HotspotsViewModel::subtitle() const
{
    QString text = tr("%1 code lines").arg(Format::count(m_figures.state.totals.countedCode));
    if (!m_figures.state.commit.empty())
        text = tr("at %1 · %2").arg(Format::shortCommit(m_figures.state.commit), text);
    const auto exposed = std::ranges::count_if(
        m_figures.files, [](const store::FileRow &file) { return file.exposed > 0; });
    return text + tr(" · %n file(s) with exposed lines", nullptr, static_cast<int>(exposed));
}

std::vector<TreemapItem> HotspotsViewModel::tiles(TreemapShade shade) const
{
    std::uint64_t busiest = 1;
    for (const store::FileRow &file : m_figures.files)
        busiest = std::max(busiest, file.churn);
    std::vector<TreemapItem> items;
    for (const store::FileRow &file : m_figures.files) {
        TreemapItem item;
        item.path = file.path;
        item.size = static_cast<double>(file.code);
        const double share = static_cast<double>(file.exposed) / static_cast<double>(file.code);
        const double churn = static_cast<double>(file.churn) / static_cast<double>(busiest);
        item.shade = shade == TreemapShade::ExposedShare ? share : churn;
        item.words = tr("%1: %2 code lines in %3, %4 exposed (%5), %n commit(s) in 12 months",
                        nullptr, static_cast<int>(file.churn))
                         .arg(QString::fromStdString(file.path), Format::count(file.code),
                              QString::fromStdString(file.language), Format::count(file.exposed),
                              Format::percent(share));
        items.push_back(std::move(item));
    }
    return items;
}

const std::vector<store::Hotspot> &HotspotsViewModel::ranking(store::HotspotOrder order) const
{
    switch (order) {
    case store::HotspotOrder::ExposedChurn:
        return m_figures.exposedChurn;
    case store::HotspotOrder::Churn:
        return m_figures.churn;
    case store::HotspotOrder::Exposed:
        break;
    }
    return m_figures.exposed;
}

QString HotspotsViewModel::backtestText(store::HotspotOrder order) const
{
    if (!m_figures.backtest)
        return tr("There was no exposed code two years ago to try this ranking on.");
    const store::HotspotBacktest &backtest = *m_figures.backtest;
    if (!backtest.complete)
        return tr("The lines of older commits are still being counted.");
    if (backtest.fixes == 0)
        return tr("No commit since two years ago says that it mends a memory-safety defect.");
    for (const auto &ranking : backtest.rankings) {
        if (ranking.order != order)
            continue;
        const double share =
            static_cast<double>(ranking.caught) / static_cast<double>(backtest.fixes);
        return tr("The top 10 of two years ago were in %1 of the %n memory-safety fix(es) made "
                  "since, judged by the words of commits.",
                  nullptr, static_cast<int>(backtest.fixes))
            .arg(Format::percent(share));
    }
    return {};
}

std::vector<RankingView> HotspotsViewModel::rankings(store::HotspotOrder order) const
{
    std::vector<RankingView> result;
    if (!m_figures.backtest || !m_figures.backtest->complete || m_figures.backtest->fixes == 0)
        return result;
    for (const auto &ranking : m_figures.backtest->rankings) {
        const double share =
            static_cast<double>(ranking.caught) / static_cast<double>(m_figures.backtest->fixes);
        result.push_back({hotspotOrderName(ranking.order), Format::percent(share), share,
                          ranking.order == order});
    }
    return result;
}

} // namespace ferrograph::ui
