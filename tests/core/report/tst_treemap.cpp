// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/treemap.h"

#include <QtTest>

#include <cmath>

using namespace ferrograph::report;

namespace
{

bool near(double a, double b)
{
    return std::abs(a - b) < 0.005;
}

} // namespace

class TestTreemap : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The example of Bruls, Huizing and van Wijk: 6 6 4 3 2 2 1 in a box of 6 by 4. Two columns of
    // 6 lie left (3 wide, 2 high each), 4 and 3 beside them at the top (1.71 and 1.29 wide).
    void publishedExample()
    {
        const auto tiles = squarify(std::vector<double>{6, 6, 4, 3, 2, 2, 1}, TileBox{0, 0, 6, 4});
        QCOMPARE(tiles.size(), std::size_t(7));
        QVERIFY(near(tiles[0].width, 3) && near(tiles[0].height, 2));
        QVERIFY(near(tiles[1].width, 3) && near(tiles[1].height, 2) && near(tiles[1].y, 2));
        QVERIFY(near(tiles[2].width, 12.0 / 7) && near(tiles[2].height, 7.0 / 3));
        QVERIFY(near(tiles[3].width, 9.0 / 7) && near(tiles[3].x, 3 + 12.0 / 7));
        QVERIFY(near(tiles[4].y, 7.0 / 3));
    }

    void tilesFillTheAreaInProportion()
    {
        std::vector<double> values;
        for (int i = 40; i > 0; --i)
            values.push_back(i * i);
        const TileBox area{10, 20, 700, 300};
        const auto tiles = squarify(values, area);
        double sum = 0;
        double total = 0;
        for (const double value : values)
            total += value;
        for (std::size_t i = 0; i < tiles.size(); ++i) {
            const TileBox &tile = tiles[i];
            sum += tile.width * tile.height;
            QVERIFY(near(tile.width * tile.height / (700 * 300), values[i] / total));
            QVERIFY(tile.x >= area.x - 0.01 && tile.x + tile.width <= area.x + area.width + 0.01);
            QVERIFY(tile.y >= area.y - 0.01 && tile.y + tile.height <= area.y + area.height + 0.01);
            for (std::size_t j = 0; j < i; ++j) {
                const double w = std::min(tile.x + tile.width, tiles[j].x + tiles[j].width) -
                                 std::max(tile.x, tiles[j].x);
                const double h = std::min(tile.y + tile.height, tiles[j].y + tiles[j].height) -
                                 std::max(tile.y, tiles[j].y);
                QVERIFY(w < 0.01 || h < 0.01);
            }
        }
        QVERIFY(std::abs(sum - 700 * 300) < 1);
    }

    void nothingAndNoRoom()
    {
        QVERIFY(squarify({}, TileBox{0, 0, 10, 10}).empty());
        const auto tiles = squarify(std::vector<double>{2, 1}, TileBox{0, 0, 0, 10});
        QCOMPARE(tiles.size(), std::size_t(2));
        QCOMPARE(tiles[0].width, 0.0);
    }

    void filesStandInTheirFolders()
    {
        const std::vector<TreemapFile> files = {
            {"src/a.c", 30}, {"src/net/b.c", 50}, {"tests/t.c", 15}, {"main.c", 5}, {"x/no", 0}};
        const auto groups = treemap(files, "", TileBox{0, 0, 100, 100}, 10);
        QCOMPARE(groups.size(), std::size_t(3));
        QCOMPARE(groups[0].directory, std::string("src"));
        QCOMPARE(groups[0].tiles.size(), std::size_t(2));
        QCOMPARE(groups[0].tiles[0].file, std::size_t(1)); // the largest first
        QCOMPARE(groups[0].head, 10.0);
        QVERIFY(groups[0].tiles[0].box.y >= 10);
        const auto below = treemap(files, "src", TileBox{0, 0, 100, 100}, 10);
        QCOMPARE(below.size(), std::size_t(2));
        QCOMPARE(below[0].directory, std::string("src/net"));
        QCOMPARE(below[1].directory, std::string());
    }

    void aLargeFolderGivesWayToThoseInIt()
    {
        std::vector<TreemapFile> files = {{"main.c", 5}, {"all/own.c", 20}};
        for (int i = 0; i < 150; ++i) {
            files.push_back({"all/one/" + std::to_string(i) + ".c", 2});
            files.push_back({"all/two/" + std::to_string(i) + ".c", 1});
        }
        const auto groups = treemap(files, "", TileBox{0, 0, 900, 600}, 10);
        QCOMPARE(groups.size(), std::size_t(4));
        QCOMPARE(groups[0].directory, std::string("all/one")); // most, but of 150 files
        QCOMPARE(groups[1].directory, std::string("all/two"));
        QCOMPARE(groups[2].directory, std::string("all")); // its own file
        QCOMPARE(groups[2].tiles.size(), std::size_t(1));
        QCOMPARE(groups[3].directory, std::string());
    }
};

QTEST_GUILESS_MAIN(TestTreemap)
#include "tst_treemap.moc"
