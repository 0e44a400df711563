// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

// Where the tiles of a treemap lie.
namespace ferrograph::report
{

struct TileBox {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;
};

// Squarified treemap (Bruls, Huizing, van Wijk 2000): rows along the shorter side, each filled as
// long as its tiles do not get longer than they were. `values` are in falling order and above 0;
// the boxes fill `area` in proportion to them and stand in the same order.
std::vector<TileBox> squarify(std::span<const double> values, const TileBox &area);

// A file of a treemap: "src/net/http.c" with its size.
struct TreemapFile {
    std::string path;
    double size = 0; // above 0
};

struct TreemapTile {
    std::size_t file = 0; // index into the files
    TileBox box;
};
struct TreemapGroup {
    std::string directory; // of its files, below the root; "" for those directly in it
    double size = 0;
    TileBox box;     // with the head
    double head = 0; // height of the head; 0 where there is no room for one
    std::vector<TreemapTile> tiles;
};

// The files below `root` ("" is all), grouped by the next folder, and where one has
// hundreds and more than half of the size by the folders in it: groups are squarified in the area,
// files within their group below a head of `headHeight`. Largest first.
std::vector<TreemapGroup> treemap(std::span<const TreemapFile> files, const std::string &root,
                                  const TileBox &area, double headHeight);

} // namespace ferrograph::report
