// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/report/chart_labels.h"

#include <QtTest>

#include <random>

using namespace ferrograph::report;

namespace
{

// The least squared movement over all arrangements on a raster of 1 px: the second method.
double leastMovement(const std::vector<double> &wished, int height, int top, int bottom)
{
    const double half = height / 2.0;
    const auto positions = static_cast<std::size_t>(bottom - top - height + 1);
    std::vector<double> best(positions, 0.0); // cost with the last label at or before a position
    for (std::size_t label = 0; label < wished.size(); ++label) {
        std::vector<double> next(positions, std::numeric_limits<double>::infinity());
        for (std::size_t at = 0; at < positions; ++at) {
            const auto step = static_cast<std::size_t>(height);
            double before = 0;
            if (label > 0)
                before = at >= step ? best[at - step] : std::numeric_limits<double>::infinity();
            const double centre = top + half + static_cast<double>(at);
            next[at] = before + (centre - wished[label]) * (centre - wished[label]);
            if (at > 0)
                next[at] = std::min(next[at], next[at - 1]);
        }
        best = next;
    }
    return best.back();
}

} // namespace

class TestChartLabels : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsStayWhereTheyFit()
    {
        const std::vector<double> wished = {20, 60, 100};
        QCOMPARE(placeLabels(wished, 30, 0, 200).value(), wished);
    }

    void labelsThatDoNotFitAreRefused()
    {
        QVERIFY(!placeLabels({10, 20, 30}, 30, 0, 89));
        QCOMPARE(placeLabels({50, 50, 50}, 30, 0, 90).value(), (std::vector<double>{15, 45, 75}));
        QVERIFY(placeLabels({}, 30, 0, 10).value().empty());
    }

    void labelsMoveAsLittleAsPossible()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            const std::size_t count = 1 + random() % 7;
            std::vector<double> wished;
            for (std::size_t index = 0; index < count; ++index)
                wished.push_back(static_cast<double>(random() % 240) - 20);
            std::sort(wished.begin(), wished.end());
            const auto placed = placeLabels(wished, 28, 0, 200);
            QVERIFY(placed.has_value());
            double movement = 0;
            for (std::size_t index = 0; index < count; ++index) {
                movement += std::pow((*placed)[index] - wished[index], 2);
                QVERIFY((*placed)[index] >= 14 - 1e-9 && (*placed)[index] <= 186 + 1e-9);
                if (index > 0)
                    QVERIFY((*placed)[index] - (*placed)[index - 1] >= 28 - 1e-9);
            }
            // On a raster of 1 px the best can only be a little worse than the true best.
            const double raster = leastMovement(wished, 28, 0, 200);
            QVERIFY(movement <= raster + 1e-6);
            QVERIFY(raster - movement <= 0.25 * static_cast<double>(count) + 1e-6);
        }
    }

    void pillsStaggerAsTheyOverlap()
    {
        const MarkRoom room{0, 600, 4, 4, 8};
        const auto places = placeMarks(
            {{66, 170, 0}, {131, 150, 0}, {186, 200, 0}, {225, 180, 0}, {560, 120, 0}}, room);
        QCOMPARE(places[0].row, std::optional<int>(0));
        QCOMPARE(places[1].row, std::optional<int>(1));
        QCOMPARE(places[2].row, std::optional<int>(2));
        QCOMPARE(places[3].row, std::optional<int>(3));
        QCOMPARE(places[4].row, std::optional<int>(0));
        QCOMPARE(places[0].left, 58.0);
        QCOMPARE(places[4].left, 480.0); // pushed in from the edge
    }

    void theNewestKeepTheirPills()
    {
        std::vector<MarkRequest> marks;
        for (int index = 0; index < 50; ++index)
            marks.push_back({10.0 + index * 10, 40, 0});
        const auto places = placeMarks(marks, {0, 520, 1, 4, 8});
        QVERIFY(places.back().row.has_value());
        std::vector<double> lefts;
        for (const MarkPlace &place : places) {
            if (place.row)
                lefts.push_back(place.left);
        }
        QVERIFY(lefts.size() >= 9);
        for (std::size_t index = 1; index < lefts.size(); ++index)
            QVERIFY(lefts[index] - lefts[index - 1] >= 44);
    }

    void importanceGoesFirst()
    {
        const auto places = placeMarks({{100, 80, 1}, {120, 80, 0}}, {0, 400, 1, 4, 8});
        QVERIFY(places[0].row.has_value());
        QVERIFY(!places[1].row.has_value());
    }

    void pillsWiderThanTheRoomAreLeftOut()
    {
        QVERIFY(!placeMarks({{50, 500, 0}}, {0, 300, 3, 4, 8})[0].row);
        QVERIFY(!placeMarks({{50, 10, 0}}, {0, 300, 0, 4, 8})[0].row);
        QVERIFY(placeMarks({}, {}).empty());
    }
};

QTEST_GUILESS_MAIN(TestChartLabels)
#include "tst_chart_labels.moc"
