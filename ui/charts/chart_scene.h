// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/report/chart_axes.h"
#include "core/report/chart_data.h"
#include "core/report/chart_geometry.h"
#include "core/report/chart_labels.h"

#include <QMargins>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <optional>
#include <utility>
#include <vector>

// A time chart as values: what it shows, and where everything stands at a size. No widget.
namespace ferrograph::ui
{

enum class ChartShape {
    Stack, // areas on top of each other
    Lines,
};

enum class ChartFrame {
    Full,    // labels, marks, 4 to 6 ticks
    Compact, // a small multiple: areas and three ticks
};

struct ChartMark {
    Seconds at = 0;
    QString text;
    int importance = 0;  // the higher keeps its pill when room is short
    QString target = {}; // what TimeChart::markActivated tells; empty: it opens nothing
    QString note = {};   // in its tool tip
};

// A stretch of time that is shaded behind the series: a grant.
struct ChartPeriod {
    Seconds from = 0;
    Seconds to = 0;
    QString text;
};

struct ChartTarget {
    double value = 0; // in the unit of the chart's mode
    QString text;
};

struct ChartScene {
    report::ChartData data;
    ChartShape shape = ChartShape::Stack;
    ChartFrame frame = ChartFrame::Full;
    report::ChartMode mode = report::ChartMode::Lines;
    report::Appearance appearance = report::Appearance::Light;
    std::vector<bool> visible;                        // one per series
    std::optional<std::pair<Seconds, Seconds>> range; // nothing: all of the data
    std::vector<ChartMark> marks;
    std::vector<ChartPeriod> periods;
    std::optional<ChartTarget> target;
    // At least so wide margins, so that charts above each other stand in line.
    int leastLeft = 0;
    int leastRight = 0;

    std::pair<Seconds, Seconds> shownRange() const; // never empty
    bool isVisible(std::size_t series) const;
    // The last moment inside the range; nothing when there is none.
    std::optional<std::size_t> lastShown() const;
    // From top to bottom, as they are read.
    std::vector<std::size_t> readingOrder() const;
};

// The words at the right edge of one series.
struct LabelBox {
    std::size_t series = 0;
    QRectF box;
    double anchor = 0; // y of the series at the right edge
    QStringList lines; // name; value and share
};

struct MarkBox {
    double x = 0;
    QRectF pill; // empty: only the line
    QString text;
    std::size_t mark = 0; // of the scene
};

struct ChartLayout {
    report::PlotArea area;
    QMargins margins; // around the area
    report::ValueAxis values;
    report::TimeAxis times;
    std::vector<QString> valueTexts;
    std::vector<QString> timeTexts;
    // Of a stack its boundaries (one more than series), else one per series.
    std::vector<report::Track> tracks;
    std::vector<LabelBox> labels;
    std::size_t unlabelled = 0; // series for whose label there is no room
    std::vector<MarkBox> marks;
    QString note; // "no code since 7 Nov 2025"
};

// What the words beside the plot need: left and right.
std::pair<int, int> sideMargins(const ChartScene &scene, const QSizeF &size);

ChartLayout layOut(const ChartScene &scene, const QSizeF &size);

} // namespace ferrograph::ui
