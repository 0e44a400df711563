// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/time_chart.h"

#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_hover.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/chart_text.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QAccessible>
#include <QFileDialog>
#include <QMenu>
#include <QTimer>

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr Seconds shortestRange = 7 * 86400;
constexpr int zoomRest = 250; // ms

} // namespace

TimeChart::TimeChart(QWidget *parent)
    : QWidget(parent)
    , m_canvas(new ChartCanvas(this))
    , m_table(new ChartTableModel(this))
    , m_zoomTimer(new QTimer(this))
    , m_chooseFile([](QWidget *window, const QString &name, const QString &filter) {
        return QFileDialog::getSaveFileName(window, tr("Export chart"), name, filter);
    })
{
    installChartAccessibility();
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_canvas->beforePaint = [this] {
        flush();
    };
    m_zoomTimer->setSingleShot(true);
    m_zoomTimer->setInterval(zoomRest);
    connect(m_zoomTimer, &QTimer::timeout, this, [this] {
        const auto [from, to] = m_scene.shownRange();
        Q_EMIT rangeSelected(from, to);
    });
    m_scene.appearance = appearanceOf(Theme::scheme());
    makeActions();
}

TimeChart::~TimeChart() = default;

void TimeChart::setTitle(const QString &title)
{
    m_title = title;
    setAccessibleName(title);
    setAccessibleDescription(summary());
}

void TimeChart::setShape(ChartShape shape)
{
    m_scene.shape = shape;
    scheduleRepaint();
}

void TimeChart::setFrame(ChartFrame frame)
{
    m_scene.frame = frame;
    scheduleRepaint();
}

void TimeChart::setMode(report::ChartMode mode)
{
    m_scene.mode = mode;
    scheduleRepaint();
}

void TimeChart::setData(report::ChartData chart)
{
    m_scene.data = std::move(chart);
    if (!m_scene.range && !m_scene.data.moments.empty())
        m_bounds = m_scene.shownRange();
    m_crosshair.reset();
    m_table->setData(m_scene.data);
    applyHidden();
    setAccessibleDescription(summary());
    scheduleRepaint();
    Q_EMIT dataChanged();
}

void TimeChart::setRange(std::optional<std::pair<Seconds, Seconds>> range)
{
    if (range == m_scene.range)
        return;
    m_scene.range = range;
    scheduleRepaint();
}

void TimeChart::setMarks(std::vector<ChartMark> marks)
{
    m_scene.marks = std::move(marks);
    m_markMenu->menuAction()->setVisible(std::ranges::any_of(
        m_scene.marks, [](const ChartMark &mark) { return !mark.target.isEmpty(); }));
    scheduleRepaint();
}

void TimeChart::setPeriods(std::vector<ChartPeriod> periods)
{
    m_scene.periods = std::move(periods);
    scheduleRepaint();
}

void TimeChart::setTarget(std::optional<ChartTarget> target)
{
    m_scene.target = std::move(target);
    scheduleRepaint();
}

const ChartLayout &TimeChart::chartLayout()
{
    flush();
    return m_layout;
}

QString TimeChart::summary() const
{
    return ChartText::summary(m_title, m_scene.data);
}

double TimeChart::repaintMilliseconds()
{
    flush();
    m_canvas->replot(QCustomPlot::rpQueuedRefresh);
    return m_canvas->replotTime(false);
}

QSize TimeChart::sizeHint() const
{
    return m_scene.frame == ChartFrame::Compact ? QSize(240, 140) : QSize(760, 320);
}

QSize TimeChart::minimumSizeHint() const
{
    return m_scene.frame == ChartFrame::Compact ? QSize(120, 80) : QSize(280, 140);
}

void TimeChart::applyHidden()
{
    m_scene.visible.clear();
    for (const report::ChartSeries &series : m_scene.data.series)
        m_scene.visible.push_back(!m_hidden.contains(series.name));
    if (std::find(m_scene.visible.begin(), m_scene.visible.end(), true) == m_scene.visible.end()) {
        // Nothing to see is never what was meant.
        m_hidden.clear();
        m_scene.visible.assign(m_scene.data.series.size(), true);
    }
}

void TimeChart::toggleSeries(std::size_t series)
{
    const std::string &name = m_scene.data.series[series].name;
    if (m_hidden.erase(name) == 0)
        m_hidden.insert(name);
    applyHidden();
    scheduleRepaint();
}

void TimeChart::isolateSeries(std::size_t series)
{
    const auto shown = std::count(m_scene.visible.begin(), m_scene.visible.end(), true);
    const bool alone = shown == 1 && m_scene.isVisible(series);
    m_hidden.clear();
    for (std::size_t index = 0; !alone && index < m_scene.data.series.size(); ++index) {
        if (index != series)
            m_hidden.insert(m_scene.data.series[index].name);
    }
    applyHidden();
    scheduleRepaint();
}

void TimeChart::scheduleRepaint()
{
    for (TimeChart *chart : {this, m_inLineWith.data()}) {
        if (!chart)
            continue;
        chart->m_dirty = true;
        chart->m_canvas->update();
    }
}

void TimeChart::standInLine(TimeChart *one, TimeChart *two)
{
    one->m_inLineWith = two;
    two->m_inLineWith = one;
    one->scheduleRepaint();
}

void TimeChart::flush()
{
    if (!m_dirty)
        return;
    m_dirty = false;
    if (m_inLineWith) {
        const auto [left, right] = sideMargins(m_inLineWith->m_scene, m_inLineWith->size());
        m_scene.leastLeft = left;
        m_scene.leastRight = right;
    }
    m_layout = layOut(m_scene, size());
    m_canvas->display(m_scene, m_layout);
}

void TimeChart::setCrosshair(std::optional<std::size_t> moment)
{
    if (moment == m_crosshair)
        return;
    m_crosshair = moment;
    flush();
    m_canvas->setCrosshair(moment);
    if (!hasFocus())
        return;
    setAccessibleDescription(moment ? tooltipOf(m_scene, *moment).plainText() : summary());
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
}

void TimeChart::moveCrosshair(int step)
{
    if (!m_crosshair) {
        setCrosshair(report::nearestCommit(m_scene.data, m_scene.shownRange().second));
        return;
    }
    const auto next = report::neighbourCommit(m_scene.data, *m_crosshair, step);
    const auto [from, to] = m_scene.shownRange();
    if (next && m_scene.data.moments[*next].at >= from && m_scene.data.moments[*next].at <= to)
        setCrosshair(next);
}

void TimeChart::activateCrosshair()
{
    if (!m_crosshair)
        return;
    const report::ChartMoment &moment = m_scene.data.moments[*m_crosshair];
    Q_EMIT commitActivated(QString::fromStdString(moment.commit), moment.date);
}

void TimeChart::zoom(double factor, double x)
{
    const auto [from, to] = m_scene.shownRange();
    const Seconds at = std::clamp(m_layout.area.moment(x), from, to);
    const auto scaled = [&](Seconds distance) {
        return static_cast<Seconds>(std::llround(static_cast<double>(distance) * factor));
    };
    Seconds newFrom = at - scaled(at - from);
    Seconds newTo = at + scaled(to - at);
    if (m_bounds) {
        newFrom = std::max(newFrom, m_bounds->first);
        newTo = std::min(newTo, m_bounds->second);
    }
    if (newTo - newFrom < shortestRange || (newFrom == from && newTo == to))
        return;
    setRange(std::pair(newFrom, newTo));
    m_zoomTimer->start();
}

bool TimeChart::inPlot(QPointF at)
{
    const report::PlotArea &area = chartLayout().area;
    return QRectF(area.left, area.top, area.width, area.height).contains(at);
}

std::optional<std::size_t> TimeChart::labelAt(QPointF at)
{
    for (const LabelBox &label : chartLayout().labels) {
        if (label.box.contains(at))
            return label.series;
    }
    return std::nullopt;
}

} // namespace ferrograph::ui
