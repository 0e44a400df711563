// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/pages/hotspots_view_model.h"

#include "core/scan/state_name.h"
#include "ui/state/format.h"

#include <algorithm>

namespace ferrograph::ui
{

namespace
{

// A state that is not there is a word beside the field, not a page without figures.
Result<void> compareSince(store::Database &database, const std::string &project,
                          const store::CodeFilter &filter, const QString &since,
                          HotspotFigures &figures)
{
    const auto row = store::project(database, project);
    FERROGRAPH_TRY(row);
    const auto at = scan::stateNamed(since.toStdString(), *row, scan::DateEdge::Begin);
    store::HotspotQuery query;
    query.filter = filter;
    if (at)
        query.since = *at;
    auto answer = at ? store::hotspots(database, project, query)
                     : Result<store::Hotspots>(tl::unexpected<Error>(at.error()));
    if (!answer && answer.error().code == ErrorCode::Database)
        return failure(answer.error());
    if (!answer) {
        figures.sinceProblem = QString::fromStdString(answer.error().message());
        return {};
    }
    figures.since = since;
    figures.changed = std::move(answer->files);
    std::erase_if(figures.changed, [](const store::Hotspot &hotspot) {
        return hotspot.exposedSince.value_or(0) == 0;
    });
    std::ranges::stable_sort(figures.changed, std::greater{},
                             [](const store::Hotspot &hotspot) { return *hotspot.exposedSince; });
    return {};
}

} // namespace

Result<HotspotFigures> hotspotFigures(store::Database &database, const std::string &project,
                                      const store::CodeFilter &filter, const QString &since)
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
    auto open = openCounts(database, project, figures.files);
    FERROGRAPH_TRY(open);
    figures.open = std::move(*open);
    auto ages = store::fileAges(database, project);
    FERROGRAPH_TRY(ages);
    figures.ages = std::move(*ages);
    auto tags = store::projectTags(database, project);
    FERROGRAPH_TRY(tags);
    figures.tags = std::move(*tags);
    if (!since.isEmpty())
        FERROGRAPH_TRY(compareSince(database, project, filter, since, figures));
    return figures;
}

HotspotsViewModel::HotspotsViewModel(HotspotFigures figures)
    : m_figures(std::move(figures))
{
    for (const auto &[place, moment] : m_figures.ages) {
        m_oldest = m_oldest == 0 ? moment : std::min(m_oldest, moment);
        m_newest = std::max(m_newest, moment);
    }
    for (const store::FileRow &file : m_figures.files) {
        m_busiest = std::max(m_busiest, file.churn);
        m_mostOpen = std::max(m_mostOpen, m_figures.open.of(file.path));
    }
}

QString HotspotsViewModel::sinceText() const
{
    if (!m_figures.sinceProblem.isEmpty())
        return m_figures.sinceProblem;
    if (m_figures.since.isEmpty())
        return {};
    std::int64_t lines = 0;
    int fresh = 0;
    for (const store::Hotspot &hotspot : m_figures.changed) {
        lines += hotspot.exposedSince.value_or(0);
        fresh += hotspot.isNew ? 1 : 0;
    }
    return tr("%1 exposed lines in %n file(s) since %2, %3 of them new", nullptr,
              static_cast<int>(m_figures.changed.size()))
        .arg(Format::signedCount(lines), m_figures.since)
        .arg(fresh);
}

std::map<std::string, std::uint64_t> HotspotsViewModel::open() const
{
    std::map<std::string, std::uint64_t> counts = m_figures.open.findings;
    for (const auto &[path, count] : m_figures.open.crashes)
        counts[path] += count;
    return counts;
}

std::optional<double> HotspotsViewModel::shadeOf(const store::FileRow &file,
                                                 TreemapShade shade) const
{
    switch (shade) {
    case TreemapShade::ExposedShare:
        return static_cast<double>(file.exposed) / static_cast<double>(file.code);
    case TreemapShade::Churn:
        return static_cast<double>(file.churn) / static_cast<double>(m_busiest);
    case TreemapShade::Open: {
        const std::uint64_t open = m_figures.open.of(file.path);
        if (open == 0)
            return std::nullopt;
        return 0.5 + 0.5 * static_cast<double>(open) / static_cast<double>(m_mostOpen);
    }
    case TreemapShade::Age: {
        const auto found = m_figures.ages.find({file.repository, file.path});
        if (found == m_figures.ages.end() || m_newest == m_oldest)
            return std::nullopt;
        return static_cast<double>(found->second - m_oldest) /
               static_cast<double>(m_newest - m_oldest);
    }
    }
    return std::nullopt;
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
    std::vector<TreemapItem> items;
    for (const store::FileRow &file : m_figures.files) {
        TreemapItem item;
        item.path = file.path;
        item.size = static_cast<double>(file.code);
        const double share = static_cast<double>(file.exposed) / static_cast<double>(file.code);
        item.shade = shadeOf(file, shade);
        item.words = tr("%1: %2 code lines in %3, %4 exposed (%5), %n commit(s) in 12 months",
                        nullptr, static_cast<int>(file.churn))
                         .arg(QString::fromStdString(file.path), Format::count(file.code),
                              QString::fromStdString(file.language), Format::count(file.exposed),
                              Format::percent(share));
        if (const std::uint64_t open = m_figures.open.of(file.path); open > 0)
            item.words += tr(", %Ln open finding(s) or crash(es)", nullptr, static_cast<int>(open));
        const auto age = m_figures.ages.find({file.repository, file.path});
        if (age != m_figures.ages.end())
            item.words += tr(", last changed %1").arg(Format::date(age->second));
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
