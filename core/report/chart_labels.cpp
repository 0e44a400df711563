// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chart_labels.h"

#include <algorithm>
#include <numeric>

namespace ferrograph::report
{

namespace
{

// A run of labels that touch each other.
struct Block {
    double wish = 0; // mean of where its first label would like its centre
    std::size_t count = 0;
};

double pillLeft(const MarkRequest &mark, const MarkRoom &room)
{
    return std::max(room.left, std::min(mark.x - room.overlap, room.right - mark.width));
}

// Rows for the marks of `chosen`, which are in order of x. Nothing when the rows do not suffice.
std::optional<std::vector<MarkPlace>> stagger(const std::vector<MarkRequest> &marks,
                                              const std::vector<std::size_t> &chosen,
                                              const MarkRoom &room)
{
    std::vector<MarkPlace> places;
    for (const std::size_t index : chosen) {
        const double left = pillLeft(marks[index], room);
        if (left + marks[index].width > room.right + 1e-9)
            return std::nullopt;
        int row = 0;
        for (std::size_t earlier = 0; earlier < places.size(); ++earlier) {
            const double end = places[earlier].left + marks[chosen[earlier]].width;
            if (left < end + room.gap)
                row = std::max(row, *places[earlier].row + 1);
        }
        if (row >= room.rows)
            return std::nullopt;
        places.push_back({row, left});
    }
    return places;
}

} // namespace

std::optional<std::vector<double>> placeLabels(const std::vector<double> &wished, double height,
                                               double top, double bottom)
{
    const auto count = static_cast<double>(wished.size());
    if (count * height > bottom - top + 1e-9)
        return std::nullopt;
    // With label i shifted up by i heights, "no overlap" becomes "not falling": isotonic
    // regression by pooling adjacent violators.
    std::vector<Block> blocks;
    for (std::size_t index = 0; index < wished.size(); ++index) {
        Block block{wished[index] - static_cast<double>(index) * height, 1};
        while (!blocks.empty() && blocks.back().wish > block.wish) {
            const auto own = static_cast<double>(block.count);
            const auto other = static_cast<double>(blocks.back().count);
            block.wish = (block.wish * own + blocks.back().wish * other) / (own + other);
            block.count += blocks.back().count;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    const double lowest = top + height / 2;
    const double highest = bottom - height / 2 - (count - 1) * height;
    std::vector<double> centres;
    for (const Block &block : blocks) {
        const double shifted = std::clamp(block.wish, lowest, std::max(lowest, highest));
        for (std::size_t index = 0; index < block.count; ++index)
            centres.push_back(shifted + static_cast<double>(centres.size()) * height);
    }
    return centres;
}

std::vector<MarkPlace> placeMarks(const std::vector<MarkRequest> &marks, const MarkRoom &room)
{
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t two) {
        if (marks[one].importance != marks[two].importance)
            return marks[one].importance > marks[two].importance;
        return marks[one].x > marks[two].x;
    });
    const auto byX = [&](std::size_t one, std::size_t two) {
        return marks[one].x < marks[two].x;
    };
    std::vector<std::size_t> chosen;
    std::vector<MarkPlace> chosenPlaces;
    for (const std::size_t index : order) {
        std::vector<std::size_t> tried = chosen;
        tried.insert(std::upper_bound(tried.begin(), tried.end(), index, byX), index);
        if (auto fitted = stagger(marks, tried, room)) {
            chosen = std::move(tried);
            chosenPlaces = std::move(*fitted);
        }
    }
    std::vector<MarkPlace> places(marks.size());
    for (std::size_t position = 0; position < chosen.size(); ++position)
        places[chosen[position]] = chosenPlaces[position];
    return places;
}

} // namespace ferrograph::report
