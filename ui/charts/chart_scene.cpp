// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_scene.h"

#include "ui/charts/chart_text.h"
#include "ui/state/format.h"
#include "ui/theme/fonts.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ferrograph::ui
{

using report::ChartMode;
using report::Track;

namespace
{

constexpr double pillHeight = 18;
constexpr double pillStep = 21; // of two rows
constexpr double labelHeight = 31;
constexpr double shortLabelHeight = 16;
constexpr double labelIndent = 24; // from the plot's edge to the words
constexpr double tickSpacing = 72;
constexpr int mostPillRows = 2;
constexpr double lowChart = 140; // below, four ticks would touch

QFontMetricsF axisMetrics()
{
    return QFontMetricsF(roleFont(TextRole::Axis));
}

QFontMetricsF strongMetrics()
{
    QFont font = roleFont(TextRole::Axis);
    font.setWeight(QFont::Bold);
    return QFontMetricsF(font);
}

bool isCompact(const ChartScene &scene)
{
    return scene.frame == ChartFrame::Compact;
}

std::vector<Track> tracksOf(const ChartScene &scene)
{
    if (scene.shape == ChartShape::Stack)
        return stackBoundaries(scene.data, scene.mode, scene.visible);
    std::vector<Track> tracks;
    for (std::size_t series = 0; series < scene.data.series.size(); ++series)
        tracks.push_back(seriesTrack(scene.data, series, scene.mode));
    return tracks;
}

double highestShown(const ChartScene &scene, const std::vector<Track> &tracks)
{
    const auto [from, to] = scene.shownRange();
    std::vector<Track> shown;
    for (std::size_t index = 0; index < tracks.size(); ++index) {
        if (scene.shape == ChartShape::Stack ? index + 1 == tracks.size() : scene.isVisible(index))
            shown.push_back(tracks[index]);
    }
    const double target = scene.target ? scene.target->value : 0;
    return std::max(target, highest(scene.data, shown, from, to));
}

report::ValueAxis valueAxisOf(const ChartScene &scene, const std::vector<Track> &tracks,
                              double height)
{
    const bool low = isCompact(scene) || height < lowChart;
    const report::TickCount count = low ? report::TickCount{3, 4} : report::TickCount{4, 6};
    if (scene.mode == ChartMode::Share && scene.shape == ChartShape::Stack)
        return low ? report::ValueAxis{100, 50} : report::ValueAxis{100, 20};
    const auto whole = scene.mode == ChartMode::Lines ? report::Whole::Yes : report::Whole::No;
    return report::valueAxis(highestShown(scene, tracks), whole, count);
}

// What stands beside a series: its value and share at the end, or since when it is gone.
QString endText(const ChartScene &scene, std::size_t series)
{
    const auto last = scene.lastShown();
    const auto value = last ? scene.data.series[series].values[*last] : std::nullopt;
    if (!value)
        return QString();
    if (scene.data.shares)
        return ChartText::share(*value);
    const QString number = Format::count(static_cast<std::uint64_t>(std::llround(*value)));
    const auto &whole = scene.data.moments[*last].whole;
    if (*value == 0) {
        if (const auto since = zeroSince(scene.data, series))
            return ChartText::tr("%1   since %2", "value, month")
                .arg(number, Format::monthOf(*since));
    }
    if (!whole || *whole <= 0)
        return number;
    return number + QStringLiteral("   ") + ChartText::share(*value / *whole);
}

// y of the middle of a band, or of a line, at the right edge.
double anchorOf(const ChartScene &scene, const ChartLayout &layout, std::size_t series)
{
    const auto last = scene.lastShown();
    const double floor = layout.area.y(0);
    if (!last)
        return floor;
    const auto at = [&](std::size_t track) {
        const double value = layout.tracks[track][*last];
        return std::isnan(value) ? floor : layout.area.y(value);
    };
    return scene.shape == ChartShape::Stack ? (at(series) + at(series + 1)) / 2 : at(series);
}

// "Other" languages that are gone by the end: there is nothing to say about them beside the plot.
bool isSpentGroup(const ChartScene &scene, std::size_t series)
{
    const auto kind = scene.data.series[series].kind;
    const auto last = scene.lastShown();
    return (kind == report::SeriesKind::OtherSafe || kind == report::SeriesKind::OtherUnsafe) &&
           last && scene.data.series[series].values[*last].value_or(0) == 0;
}

std::vector<LabelBox> labelTexts(const ChartScene &scene)
{
    std::vector<LabelBox> labels;
    for (const std::size_t series : scene.readingOrder()) {
        if (isSpentGroup(scene, series))
            continue;
        LabelBox label;
        label.series = series;
        label.lines = {QString::fromStdString(scene.data.series[series].name),
                       endText(scene, series)};
        labels.push_back(label);
    }
    return labels;
}

double labelWidth(const std::vector<LabelBox> &labels)
{
    double width = 0;
    for (const LabelBox &label : labels) {
        width = std::max({width, strongMetrics().horizontalAdvance(label.lines[0]),
                          axisMetrics().horizontalAdvance(label.lines[1])});
    }
    return width;
}

void dropSmallest(const ChartScene &scene, ChartLayout &layout)
{
    const auto valueOf = [&](const LabelBox &label) {
        const auto last = scene.lastShown();
        return last ? scene.data.series[label.series].values[*last].value_or(0) : 0;
    };
    const auto smallest = std::min_element(
        layout.labels.begin(), layout.labels.end(),
        [&](const LabelBox &one, const LabelBox &two) { return valueOf(one) < valueOf(two); });
    layout.labels.erase(smallest);
    ++layout.unlabelled;
}

// Puts the labels beside the plot; leaves out the smallest series where there is no room for all.
void placeLabelBoxes(const ChartScene &scene, ChartLayout &layout, double width)
{
    const double top = layout.area.top - 6;
    const double bottom = layout.area.top + layout.area.height + 14;
    for (LabelBox &label : layout.labels)
        label.anchor = anchorOf(scene, layout, label.series);
    if (scene.shape == ChartShape::Lines) {
        std::stable_sort(layout.labels.begin(), layout.labels.end(),
                         [](const auto &one, const auto &two) { return one.anchor < two.anchor; });
    }
    double height = labelHeight;
    std::optional<std::vector<double>> centres;
    while (!centres) {
        std::vector<double> wished;
        for (const LabelBox &label : layout.labels)
            wished.push_back(label.anchor);
        centres = report::placeLabels(wished, height, top, bottom);
        if (centres)
            break;
        if (height == labelHeight) {
            height = shortLabelHeight;
            continue;
        }
        dropSmallest(scene, layout);
    }
    for (std::size_t index = 0; index < layout.labels.size(); ++index) {
        LabelBox &label = layout.labels[index];
        if (height == shortLabelHeight)
            label.lines.removeLast();
        label.box = QRectF(layout.area.left + layout.area.width + labelIndent - 10,
                           (*centres)[index] - height / 2, width + 12, height);
    }
}

double pillWidth(const QString &text)
{
    return axisMetrics().horizontalAdvance(text) + 16;
}

// Plain marks (release tags) so close to a newer one that their words would only be noise keep a
// tick.
std::vector<std::size_t> markedWithWords(const ChartScene &scene, const ChartLayout &layout)
{
    std::vector<std::size_t> order(layout.marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t one, std::size_t two) {
        return layout.marks[one].x > layout.marks[two].x;
    });
    std::vector<std::size_t> chosen;
    std::optional<double> last;
    for (const std::size_t index : order) {
        const MarkBox &mark = layout.marks[index];
        if (scene.marks[mark.mark].importance > 0) {
            chosen.push_back(index);
        } else if (!last || *last - mark.x >= pillWidth(mark.text)) {
            chosen.push_back(index);
            last = mark.x;
        }
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

void placeMarkLines(const ChartScene &scene, ChartLayout &layout, double left, double right)
{
    const auto [from, to] = scene.shownRange();
    for (std::size_t index = 0; index < scene.marks.size(); ++index) {
        const ChartMark &mark = scene.marks[index];
        if (mark.at < from || mark.at > to)
            continue;
        const double x = left + (right - left) * static_cast<double>(mark.at - from) /
                                    static_cast<double>(to - from);
        layout.marks.push_back({x, {}, mark.text, index});
    }
}

void placePills(const ChartScene &scene, ChartLayout &layout, double left, double right)
{
    const std::vector<std::size_t> chosen = markedWithWords(scene, layout);
    std::vector<report::MarkRequest> requests;
    for (const std::size_t index : chosen) {
        const MarkBox &mark = layout.marks[index];
        requests.push_back({mark.x, pillWidth(mark.text), scene.marks[mark.mark].importance});
    }
    const auto places = report::placeMarks(requests, {left, right + 60, mostPillRows, 4, 8});
    for (std::size_t index = 0; index < places.size(); ++index) {
        if (places[index].row) {
            layout.marks[chosen[index]].pill =
                QRectF(places[index].left, 2 + *places[index].row * pillStep, requests[index].width,
                       pillHeight);
        }
    }
}

int pillRows(const ChartLayout &layout)
{
    double bottom = 0;
    for (const MarkBox &mark : layout.marks) {
        if (!mark.pill.isEmpty())
            bottom = std::max(bottom, mark.pill.bottom());
    }
    return static_cast<int>(std::ceil(bottom));
}

void setAxisTexts(const ChartScene &scene, ChartLayout &layout)
{
    for (const double tick : layout.values.ticks()) {
        layout.valueTexts.push_back(scene.mode == ChartMode::Share ? ChartText::share(tick / 100)
                                                                   : ChartText::axisNumber(tick));
    }
}

// Left and right, for the axis' numbers and the labels.
std::pair<int, int> marginsFor(const ChartScene &scene, const ChartLayout &layout,
                               double wordsWidth)
{
    double axisWidth = 0;
    for (const QString &text : layout.valueTexts)
        axisWidth = std::max(axisWidth, axisMetrics().horizontalAdvance(text));
    const int right = isCompact(scene) || layout.labels.empty()
                          ? 12
                          : static_cast<int>(std::ceil(wordsWidth + labelIndent)) + 4;
    return {static_cast<int>(std::ceil(axisWidth)) + 9, right};
}

} // namespace

std::pair<Seconds, Seconds> ChartScene::shownRange() const
{
    constexpr Seconds halfMonth = 15 * 86400;
    std::pair<Seconds, Seconds> shown{0, 1};
    if (range)
        shown = *range;
    else if (!data.moments.empty())
        shown = {data.moments.front().at, data.moments.back().at};
    if (shown.second <= shown.first)
        shown = {shown.first - halfMonth, shown.first + halfMonth};
    return shown;
}

bool ChartScene::isVisible(std::size_t series) const
{
    return series < visible.size() && visible[series];
}

std::optional<std::size_t> ChartScene::lastShown() const
{
    const Seconds to = shownRange().second;
    const auto after = std::upper_bound(
        data.moments.begin(), data.moments.end(), to,
        [](Seconds at, const report::ChartMoment &moment) { return at < moment.at; });
    if (after == data.moments.begin())
        return std::nullopt;
    return static_cast<std::size_t>(after - data.moments.begin()) - 1;
}

std::vector<std::size_t> ChartScene::readingOrder() const
{
    std::vector<std::size_t> order(data.series.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    if (shape == ChartShape::Stack)
        std::reverse(order.begin(), order.end());
    return order;
}

ChartLayout layOut(const ChartScene &scene, const QSizeF &size)
{
    ChartLayout layout;
    if (!isCompact(scene))
        layout.note = ChartText::emptySince(scene.data);
    layout.tracks = tracksOf(scene);
    layout.values = valueAxisOf(scene, layout.tracks, size.height());
    setAxisTexts(scene, layout);

    double wordsWidth = 0;
    if (!isCompact(scene)) {
        layout.labels = labelTexts(scene);
        wordsWidth = std::min(labelWidth(layout.labels), size.width() * 0.4);
    }
    const auto [ownLeft, ownRight] = marginsFor(scene, layout, wordsWidth);
    const int left = std::max(ownLeft, scene.leastLeft);
    const int right = std::max(ownRight, scene.leastRight);
    const double plotRight = std::max(left + 20.0, size.width() - right);
    placeMarkLines(scene, layout, left, plotRight);
    if (!isCompact(scene) && size.height() >= lowChart) // pills would take half of a low chart
        placePills(scene, layout, left, plotRight);
    layout.margins = QMargins(left, std::max(12, pillRows(layout) + 8), right, 24);
    const auto [from, to] = scene.shownRange();
    layout.area = {static_cast<double>(left),
                   static_cast<double>(layout.margins.top()),
                   plotRight - left,
                   std::max(20.0, size.height() - layout.margins.top() - layout.margins.bottom()),
                   from,
                   to,
                   layout.values.top};
    layout.times = report::timeAxis(from, to, layout.area.width, tickSpacing);
    for (std::size_t index = 0; index < layout.times.ticks.size(); ++index) {
        layout.timeTexts.push_back(
            ChartText::tick(layout.times.ticks[index], layout.times.unit, index == 0));
    }
    placeLabelBoxes(scene, layout, wordsWidth);
    return layout;
}

std::pair<int, int> sideMargins(const ChartScene &scene, const QSizeF &size)
{
    ChartScene free = scene;
    free.leastLeft = 0;
    free.leastRight = 0;
    const QMargins margins = layOut(free, size).margins;
    return {margins.left(), margins.right()};
}

} // namespace ferrograph::ui
