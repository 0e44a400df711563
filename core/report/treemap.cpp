// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/treemap.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace ferrograph::report
{
namespace
{

// The longest of a row's tiles: length over width of the worst of them.
double worstRatio(double smallest, double largest, double sum, double side)
{
    const double scale = side * side / (sum * sum);
    return std::max(scale * largest, 1 / (scale * smallest));
}

// Puts a row of areas along the shorter side and answers what is left of the box.
TileBox layRow(std::span<const double> row, double sum, const TileBox &box,
               std::vector<TileBox> &tiles)
{
    const bool column = box.width >= box.height; // the row stands upright at the left
    const double side = column ? box.height : box.width;
    const double depth = side > 0 ? sum / side : 0;
    double at = column ? box.y : box.x;
    for (const double area : row) {
        const double length = depth > 0 ? area / depth : 0;
        tiles.push_back(column ? TileBox{box.x, at, depth, length}
                               : TileBox{at, box.y, length, depth});
        at += length;
    }
    if (column)
        return {box.x + depth, box.y, std::max(0.0, box.width - depth), box.height};
    return {box.x, box.y + depth, box.width, std::max(0.0, box.height - depth)};
}

struct Group {
    std::string directory;
    double size = 0;
    std::vector<std::size_t> files;
};

std::vector<Group> groupsBelow(std::span<const TreemapFile> files, const std::string &root)
{
    std::map<std::string, Group> groups;
    const std::string prefix = root.empty() ? root : root + '/';
    for (std::size_t i = 0; i < files.size(); ++i) {
        const std::string &path = files[i].path;
        if (!path.starts_with(prefix) || files[i].size <= 0)
            continue;
        const std::size_t slash = path.find('/', prefix.size());
        const std::string name = slash == std::string::npos ? std::string() : path.substr(0, slash);
        Group &group = groups[name];
        group.directory = name;
        group.size += files[i].size;
        group.files.push_back(i);
    }
    std::vector<Group> result;
    for (auto &[name, group] : groups) {
        std::ranges::stable_sort(group.files, std::greater{},
                                 [&](std::size_t i) { return files[i].size; });
        result.push_back(std::move(group));
    }
    std::ranges::stable_sort(result, std::greater{}, &Group::size);
    return result;
}

// A folder of many files that holds more than half of everything would be one large field without
// words: the folders in it stand in its place.
std::vector<Group> balancedGroups(std::span<const TreemapFile> files, const std::string &root)
{
    std::vector<Group> groups = groupsBelow(files, root);
    double total = 0;
    for (const Group &group : groups)
        total += group.size;
    constexpr std::size_t many = 200;
    while (!groups.empty() && 2 * groups.front().size > total &&
           groups.front().files.size() >= many) {
        const std::string folder = groups.front().directory;
        if (folder.empty())
            break; // files directly in the root
        std::vector<Group> parts = groupsBelow(files, folder);
        if (parts.size() == 1 && parts.front().directory.empty())
            break;
        groups.erase(groups.begin());
        for (Group &part : parts) {
            if (part.directory.empty())
                part.directory = folder;
            groups.push_back(std::move(part));
        }
        std::ranges::stable_sort(groups, std::greater{}, &Group::size);
        if (groups.front().directory == folder)
            break; // its own files are the most
    }
    return groups;
}

} // namespace

std::vector<TileBox> squarify(std::span<const double> values, const TileBox &area)
{
    std::vector<TileBox> tiles;
    const double total = std::accumulate(values.begin(), values.end(), 0.0);
    if (values.empty() || total <= 0 || area.width <= 0 || area.height <= 0) {
        tiles.resize(values.size(), TileBox{area.x, area.y, 0, 0});
        return tiles;
    }
    const double scale = area.width * area.height / total;
    std::vector<double> areas;
    for (const double value : values)
        areas.push_back(value * scale);
    TileBox box = area;
    for (std::size_t begin = 0; begin < areas.size();) {
        const double side = std::min(box.width, box.height);
        std::size_t end = begin + 1;
        double sum = areas[begin];
        while (end < areas.size()) {
            const double now = worstRatio(areas[end - 1], areas[begin], sum, side);
            const double then = worstRatio(areas[end], areas[begin], sum + areas[end], side);
            if (then > now)
                break;
            sum += areas[end];
            ++end;
        }
        box = layRow(std::span(areas).subspan(begin, end - begin), sum, box, tiles);
        begin = end;
    }
    return tiles;
}

std::vector<TreemapGroup> treemap(std::span<const TreemapFile> files, const std::string &root,
                                  const TileBox &area, double headHeight)
{
    const std::vector<Group> groups = balancedGroups(files, root);
    std::vector<double> sizes;
    for (const Group &group : groups)
        sizes.push_back(group.size);
    const std::vector<TileBox> boxes = squarify(sizes, area);
    std::vector<TreemapGroup> result;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        TreemapGroup group{groups[i].directory, groups[i].size, boxes[i], 0, {}};
        constexpr double roomForHead = 3; // heads high, at least
        if (groups.size() > 1 && group.box.height >= roomForHead * headHeight)
            group.head = headHeight;
        TileBox inner = group.box;
        inner.y += group.head;
        inner.height -= group.head;
        std::vector<double> fileSizes;
        for (const std::size_t file : groups[i].files)
            fileSizes.push_back(files[file].size);
        const std::vector<TileBox> tiles = squarify(fileSizes, inner);
        for (std::size_t t = 0; t < tiles.size(); ++t)
            group.tiles.push_back({groups[i].files[t], tiles[t]});
        result.push_back(std::move(group));
    }
    return result;
}

} // namespace ferrograph::report
