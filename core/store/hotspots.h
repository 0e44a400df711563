// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/code_queries.h"

#include <array>
#include <optional>
#include <vector>

// Where the risk sits (docs/hotspots.md).
namespace ferrograph::store
{

// What files are ranked by, largest first.
enum class HotspotOrder : std::uint8_t {
    Exposed,      // exposed lines
    ExposedChurn, // exposed lines times commits of the last 12 months
    Churn,        // those commits, of files with exposed lines
};
inline constexpr std::array allHotspotOrders = {HotspotOrder::Exposed, HotspotOrder::ExposedChurn,
                                                HotspotOrder::Churn};

struct HotspotQuery {
    At at;
    std::optional<At> since; // with what was new since then
    CodeFilter filter;
    HotspotOrder order = HotspotOrder::Exposed;
    std::int64_t limit = -1;
    std::int64_t offset = 0;
};

struct Hotspot {
    FileRow file;
    std::uint64_t score = 0;
    std::optional<std::int64_t> exposedSince; // change of exposed lines since `since`
    bool isNew = false;                       // nothing stood at the path then
};

// What a ranking of then would have been good for. A fix is a commit that by its message mends a
// memory-safety defect (resources/tables/fix_words.json) and changed a file with exposed lines.
struct HotspotBacktest {
    struct Ranking {
        HotspotOrder order = HotspotOrder::Exposed;
        std::uint64_t caught = 0; // fixes that changed one of the first ten files
    };
    Seconds then = 0;        // two years before the state
    std::uint64_t files = 0; // with exposed lines, then
    std::uint64_t fixes = 0; // since
    std::vector<Ranking> rankings;
    bool complete = true; // all commits since then have been looked at
};
inline constexpr std::size_t hotspotTop = 10;

struct Hotspots {
    metrics::Recipe recipe;
    std::uint64_t total = 0; // files with exposed lines
    std::vector<Hotspot> files;
    std::optional<HotspotBacktest> backtest; // nothing where there was no code two years before
};
Result<Hotspots> hotspots(Database &database, const std::string &project,
                          const HotspotQuery &query);

} // namespace ferrograph::store
