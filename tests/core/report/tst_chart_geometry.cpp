// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chart_geometry.h"

#include <QtTest>

#include <random>

using namespace ferrograph;
using namespace ferrograph::report;

namespace
{

constexpr std::optional<double> none;

ChartData chart(std::vector<std::vector<std::optional<double>>> series)
{
    ChartData data;
    for (std::size_t index = 0; index < series[0].size(); ++index) {
        double whole = 0;
        for (const auto &values : series)
            whole += values[index].value_or(0);
        const auto at = static_cast<Seconds>(index) * 100;
        data.moments.push_back({at, at, "c" + std::to_string(index), false, whole});
    }
    for (auto &values : series)
        data.series.push_back({SeriesKind::Language, {"L"}, "L", LanguageColour::C, values});
    return data;
}

double area(const Polyline &polygon) // the shoelace formula
{
    double twice = 0;
    for (std::size_t index = 0; index < polygon.size(); ++index) {
        const Point &one = polygon[index];
        const Point &two = polygon[(index + 1) % polygon.size()];
        twice += one.x * two.y - two.x * one.y;
    }
    return std::abs(twice) / 2;
}

} // namespace

class TestChartGeometry : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stacksLines()
    {
        const ChartData data = chart({{1, 2, 3}, {10, 20, 30}, {100, 200, 300}});
        const auto all = stackBoundaries(data, ChartMode::Lines, {true, true, true});
        QCOMPARE(all.size(), std::size_t(4));
        QCOMPARE(all[0], (Track{0, 0, 0}));
        QCOMPARE(all[1], (Track{1, 2, 3}));
        QCOMPARE(all[2], (Track{11, 22, 33}));
        QCOMPARE(all[3], (Track{111, 222, 333}));
        const auto hidden = stackBoundaries(data, ChartMode::Lines, {true, false, true});
        QCOMPARE(hidden[2], hidden[1]);
        QCOMPARE(hidden[3], (Track{101, 202, 303}));
    }

    void stacksShares()
    {
        const ChartData data = chart({{25, 0}, {75, 0}});
        const auto boundaries = stackBoundaries(data, ChartMode::Share, {true, true});
        QCOMPARE(boundaries[1][0], 25.0);
        QCOMPARE(boundaries[2][0], 100.0);
        QVERIFY2(std::isnan(boundaries[1][1]), "no share of nothing");
    }

    void gapsAreGapsInAllBoundaries()
    {
        const ChartData data = chart({{1, none, 3}, {1, 2, 3}});
        for (const Track &boundary : stackBoundaries(data, ChartMode::Lines, {true, true})) {
            QVERIFY(!std::isnan(boundary[0]));
            QVERIFY(std::isnan(boundary[1]));
            QVERIFY(!std::isnan(boundary[2]));
        }
        const auto boundaries = stackBoundaries(data, ChartMode::Lines, {true, true});
        QCOMPARE(plotTrack(data, boundaries[2], {0, 0, 200, 100, 0, 200, 10}).size(),
                 std::size_t(2));
    }

    void highestLooksAtTheRange()
    {
        const ChartData data = chart({{9, 1, 2, 3, 50}});
        const std::vector<Track> tracks = {seriesTrack(data, 0, ChartMode::Lines)};
        QCOMPARE(highest(data, tracks, 0, 400), 50.0);
        QCOMPARE(highest(data, tracks, 150, 250), 3.0); // 100 to 300 enter the range
        QCOMPARE(highest(data, {}, 0, 400), 0.0);
    }

    void mapsBothWays()
    {
        const PlotArea plot{50, 10, 200, 100, 1000, 2000, 40};
        QCOMPARE(plot.x(1000), 50.0);
        QCOMPARE(plot.x(1500), 150.0);
        QCOMPARE(plot.y(0), 110.0);
        QCOMPARE(plot.y(40), 10.0);
        QCOMPARE(plot.moment(plot.x(1234)), Seconds{1234});
    }

    void thinsToTwoPointsPerColumnAndKeepsExtremes()
    {
        std::mt19937 random(1);
        std::vector<std::optional<double>> values;
        for (int index = 0; index < 20000; ++index)
            values.emplace_back(static_cast<double>(random() % 1000));
        const ChartData data = chart({values});
        const PlotArea plot{0, 0, 300, 1000, 0, 20000 * 100 - 100, 1000};
        const auto lines = plotTrack(data, seriesTrack(data, 0, ChartMode::Lines), plot);
        QCOMPARE(lines.size(), std::size_t(1));

        std::map<double, std::pair<double, double>> extremes;
        for (std::size_t index = 0; index < values.size(); ++index) {
            const double column = std::floor(plot.x(data.moments[index].at));
            const double y = plot.y(*values[index]);
            auto [entry, inserted] = extremes.try_emplace(column, y, y);
            entry->second.first = std::min(entry->second.first, y);
            entry->second.second = std::max(entry->second.second, y);
        }
        std::map<double, std::vector<double>> kept;
        double lastX = -1;
        for (const Point &point : lines[0]) {
            QVERIFY(point.x >= lastX);
            lastX = point.x;
            kept[std::floor(point.x)].push_back(point.y);
        }
        QCOMPARE(kept.size(), extremes.size());
        for (const auto &[column, ys] : kept) {
            QVERIFY(ys.size() <= 2);
            QCOMPARE(*std::min_element(ys.begin(), ys.end()), extremes[column].first);
            QCOMPARE(*std::max_element(ys.begin(), ys.end()), extremes[column].second);
        }
    }

    void linesEndOnTheEdges()
    {
        const ChartData data = chart({{1, 2, 3, 4, 5, 6}});
        const auto lines =
            plotTrack(data, seriesTrack(data, 0, ChartMode::Lines), {0, 0, 100, 10, 250, 350, 10});
        QCOMPARE(lines.size(), std::size_t(1));
        QCOMPARE(lines[0], (Polyline{{0, 6.5}, {50, 6}, {100, 5.5}}));
        const auto between =
            plotTrack(data, seriesTrack(data, 0, ChartMode::Lines), {0, 0, 100, 10, 225, 275, 10});
        QCOMPARE(between[0], (Polyline{{0, 6.75}, {100, 6.25}}));
    }

    void piecesMakeUpTheBand()
    {
        const Polyline upper = {{3, 10}, {20, 5}, {21, 40}, {64, 7}, {90.5, 12}};
        const Polyline lower = {{3, 50}, {48, 45}, {90.5, 80}};
        double sum = 0;
        for (const Polyline &piece : bandPieces(upper, lower, 8)) {
            sum += area(piece);
            const auto [left, right] = std::minmax_element(
                piece.begin(), piece.end(),
                [](const Point &one, const Point &two) { return one.x < two.x; });
            QVERIFY(std::floor(left->x / 8) >= std::ceil(right->x / 8) - 1);
        }
        QVERIFY(std::abs(sum - area(bandPolygon(upper, lower))) < 1e-6);
        QVERIFY(bandPieces({}, {}, 8).empty());
    }

    // Strokes `spacing` apart cover a shape of area A with A / spacing of length (Cavalieri).
    void hatchingFillsTheShape_data()
    {
        QTest::addColumn<QList<QPointF>>("corners");
        QTest::newRow("rectangle") << QList<QPointF>{{10, 10}, {310, 10}, {310, 90}, {10, 90}};
        QTest::newRow("edges along the strokes")
            << QList<QPointF>{{0, 100}, {100, 0}, {200, 0}, {100, 100}};
        QTest::newRow("not convex") << QList<QPointF>{{0, 0},   {50, 80},   {100, 0}, {150, 80},
                                                      {200, 0}, {200, 200}, {0, 200}};
    }

    void hatchingFillsTheShape()
    {
        QFETCH(QList<QPointF>, corners);
        Polyline polygon;
        for (const QPointF &corner : corners)
            polygon.push_back({corner.x(), corner.y()});
        double length = 0;
        for (const Segment &stroke : hatching(polygon, 0.5)) {
            QVERIFY(std::abs((stroke.from.x + stroke.from.y) - (stroke.to.x + stroke.to.y)) < 1e-6);
            length += std::hypot(stroke.to.x - stroke.from.x, stroke.to.y - stroke.from.y);
        }
        QVERIFY(std::abs(length * 0.5 / area(polygon) - 1) < 0.01);
        QVERIFY(hatching({}, 5).empty());
    }

    void hatchingJoinsAcrossNeighbours()
    {
        const auto left = hatching({{0, 0}, {50, 0}, {50, 80}, {0, 80}}, 5);
        const auto right = hatching({{50, 0}, {99, 0}, {99, 80}, {50, 80}}, 5);
        int joined = 0;
        for (const Segment &one : left) {
            for (const Segment &two : right) {
                if (std::hypot(one.to.x - two.from.x, one.to.y - two.from.y) < 1e-6)
                    ++joined;
            }
        }
        QVERIFY(joined >= 10); // 80 / (5 sqrt 2) = 11 strokes cross the border
    }

    void crosshairStopsAtCommits()
    {
        ChartData data = chart({{1, 2, 3, none, 5}});
        data.moments[1].held = true;
        data.moments[3].commit.clear();
        QCOMPARE(nearestCommit(data, 120), std::optional<std::size_t>(2));
        QCOMPARE(nearestCommit(data, 90), std::optional<std::size_t>(0));
        QCOMPARE(nearestCommit(data, 99999), std::optional<std::size_t>(4));
        QCOMPARE(neighbourCommit(data, 0, 1), std::optional<std::size_t>(2));
        QCOMPARE(neighbourCommit(data, 2, 1), std::optional<std::size_t>(4));
        QCOMPARE(neighbourCommit(data, 4, 1), std::optional<std::size_t>());
        QCOMPARE(neighbourCommit(data, 2, -1), std::optional<std::size_t>(0));
        QCOMPARE(nearestCommit({}, 0), std::optional<std::size_t>());
    }
};

QTEST_GUILESS_MAIN(TestChartGeometry)
#include "tst_chart_geometry.moc"
