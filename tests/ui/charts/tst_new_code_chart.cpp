// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/civil_time.h"
#include "ui/charts/new_code_chart.h"
#include "ui/state/language.h"
#include "ui/theme/theme.h"

#include <QtTest>

using namespace ferrograph;
using namespace ferrograph::ui;

namespace
{

Seconds day(const char *text)
{
    return parseIso(text).value();
}

// The four quarters of 2023: 90, 91, 92 and 92 days.
std::vector<NewCodeColumn> quarters()
{
    std::vector<NewCodeColumn> columns;
    for (const auto &[from, next] :
         {std::pair("2023-01-01", "2023-04-01"), std::pair("2023-04-01", "2023-07-01"),
          std::pair("2023-07-01", "2023-10-01"), std::pair("2023-10-01", "2024-01-01")})
        columns.push_back({day(from), day(next) - 1, {}, {1, 0, 0, 0}, {}, {}});
    return columns;
}

} // namespace

class TestNewCodeChart : public QObject
{
    Q_OBJECT

    std::unique_ptr<Theme> m_theme = std::make_unique<Theme>();

private Q_SLOTS:
    void aPeriodStandsWhereItsDaysAre_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("next"); // the day after
        QTest::addColumn<double>("left");
        QTest::addColumn<double>("right");
        QTest::newRow("whole columns") << "2023-04-01"
                                       << "2023-10-01" << 1 / 4.0 << 3 / 4.0;
        QTest::newRow("within") << "2023-01-10"
                                << "2023-01-19" << 9 / 90.0 / 4 << 18 / 90.0 / 4;
        QTest::newRow("longer than what is shown") << "2020-01-01"
                                                   << "2026-01-01" << 0.0 << 1.0;
        QTest::newRow("beyond the end") << "2023-11-16"
                                        << "2025-01-01" << (3 + 46 / 92.0) / 4 << 1.0;
    }
    void aPeriodStandsWhereItsDaysAre()
    {
        QFETCH(QString, from);
        QFETCH(QString, next);
        QFETCH(double, left);
        QFETCH(double, right);
        NewCodeChart chart;
        chart.setColumns(quarters());
        const auto edges =
            chart.edgesOf({day(from.toUtf8().constData()), day(next.toUtf8().constData()) - 1, {}});
        QVERIFY(edges.has_value());
        QVERIFY(qAbs(edges->first - left) < 1e-9);
        QVERIFY(qAbs(edges->second - right) < 1e-9);
    }

    void whatIsOutOfSightIsNotShaded()
    {
        NewCodeChart chart;
        QVERIFY(!chart.edgesOf({day("2023-01-01"), day("2023-02-01"), {}}).has_value());
        chart.setColumns(quarters());
        QVERIFY(!chart.edgesOf({day("2022-01-01"), day("2023-01-01") - 1, {}}).has_value());
        QVERIFY(!chart.edgesOf({day("2024-01-01"), day("2024-02-01"), {}}).has_value());
    }

    void aPeriodIsPaintedBehindTheColumns()
    {
        NewCodeChart chart;
        chart.resize(640, 260);
        chart.setColumns(quarters());
        const QImage before = chart.grab().toImage();
        chart.setPeriods({{day("2023-04-01"), day("2023-10-01") - 1, QStringLiteral("Grant")}});
        const QImage after = chart.grab().toImage();
        int left = after.width();
        int right = -1;
        for (int x = 0; x < after.width(); ++x) {
            for (int y = 0; y < after.height(); ++y) {
                if (before.pixel(x, y) != after.pixel(x, y)) {
                    left = std::min(left, x);
                    right = std::max(right, x);
                }
            }
        }
        // The middle half of the columns, which begin right of the axis' numbers.
        const int width = right - left;
        QVERIFY2(width > 240 && width < 320, qPrintable(QString::number(width)));
        QVERIFY(left > 160 && right < 500);
    }
};

QTEST_MAIN(TestNewCodeChart)
#include "tst_new_code_chart.moc"
