// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/goal_chart.h"

#include "core/report/svg_chart.h"
#include "ui/charts/chart_accessible.h"
#include "ui/charts/chart_text.h"
#include "ui/charts/goal_table_model.h"
#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr double left = 52;
constexpr double above = 26;
constexpr double below = 26;
constexpr double right = 16;
constexpr double tickSpacing = 64;
constexpr float bandOpacity = 0.18F;

QPolygonF polygon(const report::Polyline &line)
{
    QPolygonF result;
    for (const report::Point &point : line)
        result << QPointF(point.x, point.y);
    return result;
}

double bottomOf(const report::PlotArea &area)
{
    return area.top + area.height;
}

double rightOf(const report::PlotArea &area)
{
    return area.left + area.width;
}

// Text with its middle at x, kept between the edges.
void drawCentred(QPainter &painter, double x, double top, const QString &text,
                 const report::PlotArea &area)
{
    const double width = painter.fontMetrics().horizontalAdvance(text) + 2;
    const double from =
        std::clamp(x - width / 2, area.left, std::max(area.left, rightOf(area) + right - width));
    painter.drawText(QRectF(from, top, width, 16), Qt::AlignCenter, text);
}

} // namespace

GoalChart::GoalChart(QWidget *parent)
    : QWidget(parent)
    , m_table(new GoalTableModel(this))
{
    installChartAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
}

void GoalChart::setChart(report::Chart chart, const QString &figure, ValueText text)
{
    m_chart = std::move(chart);
    m_text = std::move(text);
    m_reading.reset();
    std::vector<GoalTableModel::Row> rows;
    for (std::size_t i = 0; i < m_chart.data.moments.size(); ++i) {
        if (const auto value = valueAt(i))
            rows.push_back({Format::date(m_chart.data.moments[i].at), m_text(*value)});
    }
    m_table->setRows(figure, std::move(rows));
    setAccessibleName(QString::fromStdString(m_chart.title));
    describe();
    update();
}

const QAbstractItemModel &GoalChart::table() const
{
    return *m_table;
}

void GoalChart::describe()
{
    const QString summary = QString::fromStdString(m_chart.summary);
    const QString reading = readingText();
    setAccessibleDescription(reading.isEmpty() ? summary : reading);
}

std::optional<double> GoalChart::valueAt(std::size_t moment) const
{
    return m_chart.data.series.front().values[moment];
}

QString GoalChart::readingText() const
{
    if (!m_reading)
        return {};
    const auto value = valueAt(*m_reading);
    return tr("%1: %2", "date, value")
        .arg(Format::date(m_chart.data.moments[*m_reading].at),
             value ? m_text(*value) : QStringLiteral("–"));
}

GoalChart::Axes GoalChart::axes() const
{
    const report::TimeSpan span = report::timeSpan(m_chart);
    const auto track = report::seriesTrack(m_chart.data, 0, report::ChartMode::Lines);
    double top = report::highest(m_chart.data, {track}, span.from, span.to);
    if (m_chart.goal)
        top = std::max(top, m_chart.goal->value);
    const bool share = m_chart.unit == report::ChartUnit::Share;
    Axes axes;
    axes.values = report::valueAxis(top, share ? report::Whole::No : report::Whole::Yes);
    axes.area = {left,      above,   width() - left - right, height() - above - below,
                 span.from, span.to, axes.values.top};
    return axes;
}

void GoalChart::paintEvent(QPaintEvent * /*event*/)
{
    if (m_chart.data.empty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(roleFont(TextRole::Axis));
    const Axes axes = this->axes();
    paintShades(painter, axes.area);
    paintGrid(painter, axes);
    paintGoal(painter, axes.area);
    paintForecast(painter, axes.area);
    paintSeries(painter, axes.area);
    paintReading(painter, axes.area);
}

void GoalChart::paintShades(QPainter &painter, const report::PlotArea &area) const
{
    for (const report::ChartShade &shade : m_chart.shades) {
        if (shade.to < area.from || shade.from > area.to)
            continue;
        const double from = area.x(std::max(shade.from, area.from));
        const double to = area.x(std::min(shade.to, area.to));
        painter.fillRect(QRectF(from, area.top, std::max(1.0, to - from), area.height),
                         tokens().accentSoft);
        painter.setPen(tokens().accent);
        drawCentred(painter, (from + to) / 2, area.top - 20, QString::fromStdString(shade.text),
                    area);
    }
}

void GoalChart::paintGrid(QPainter &painter, const Axes &axes) const
{
    const report::PlotArea &area = axes.area;
    const bool share = m_chart.unit == report::ChartUnit::Share;
    for (const double tick : axes.values.ticks()) {
        const double y = area.y(tick);
        painter.setPen(tokens().gridLine);
        painter.drawLine(QPointF(area.left, y), QPointF(rightOf(area), y));
        painter.setPen(tokens().muted);
        painter.drawText(QRectF(0, y - 8, area.left - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         share ? ChartText::share(tick) : ChartText::axisNumber(tick));
    }
    painter.setPen(tokens().muted);
    painter.drawLine(QPointF(area.left, bottomOf(area)), QPointF(rightOf(area), bottomOf(area)));
    const auto times = report::timeAxis(area.from, area.to, area.width, tickSpacing);
    for (const report::TimeTick &tick : times.ticks) {
        const double x = area.x(tick.at);
        painter.drawLine(QPointF(x, bottomOf(area)), QPointF(x, bottomOf(area) + 4));
        drawCentred(painter, x, bottomOf(area) + 6,
                    ChartText::tick(tick, times.unit, &tick == &times.ticks.front()), area);
    }
}

void GoalChart::paintGoal(QPainter &painter, const report::PlotArea &area) const
{
    if (!m_chart.goal)
        return;
    const report::ChartGoal &goal = *m_chart.goal;
    const double y = area.y(goal.value);
    painter.setPen(QPen(tokens().text, 1));
    painter.drawLine(QPointF(area.left, y), QPointF(rightOf(area), y));
    const bool low = y > bottomOf(area) - 20;
    painter.drawText(QRectF(area.left + 6, low ? y - 17 : y + 1, area.width / 2, 16),
                     Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(goal.text));
    if (!goal.due || *goal.due > area.to || *goal.due < area.from)
        return;
    const double x = area.x(*goal.due);
    painter.setPen(QPen(tokens().muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, area.top), QPointF(x, bottomOf(area)));
    const QString word = tr("due", "on a chart, at its date");
    const double wide = painter.fontMetrics().horizontalAdvance(word);
    const bool atLeft = x + wide + 8 > rightOf(area) + right;
    painter.drawText(QPointF(atLeft ? x - wide - 4 : x + 4, bottomOf(area) - 6), word);
}

void GoalChart::paintForecast(QPainter &painter, const report::PlotArea &area) const
{
    const auto value = valueAt(last());
    if (!m_chart.goal || !value)
        return;
    const Seconds now = m_chart.data.moments[last()].at;
    const report::ForecastShape shape = report::forecastShape(*m_chart.goal, now, *value, area);
    QColor fill = tokens().accent;
    fill.setAlphaF(bandOpacity);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(polygon(shape.band));
    if (shape.median) {
        painter.setPen(QPen(tokens().accent, 2, Qt::DashLine));
        painter.drawLine(QPointF(shape.median->from.x, shape.median->from.y),
                         QPointF(shape.median->to.x, shape.median->to.y));
    }
}

void GoalChart::paintSeries(QPainter &painter, const report::PlotArea &area) const
{
    const auto track = report::seriesTrack(m_chart.data, 0, report::ChartMode::Lines);
    const QColor line = toColor(
        report::ink(m_chart.data.series.front().colour, appearanceOf(tokens().scheme)).line);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const report::Polyline &run : report::plotTrack(m_chart.data, track, area))
        painter.drawPolyline(polygon(run));
    const auto value = valueAt(last());
    if (!value)
        return;
    const double x = area.x(m_chart.data.moments[last()].at);
    painter.setPen(QPen(tokens().card, 1.5));
    painter.setBrush(line);
    painter.drawEllipse(QPointF(x, area.y(*value)), 4.5, 4.5);
}

void GoalChart::paintReading(QPainter &painter, const report::PlotArea &area) const
{
    if (!m_reading)
        return;
    const Tokens &t = tokens();
    const double x = area.x(m_chart.data.moments[*m_reading].at);
    painter.setPen(QPen(t.muted, 1));
    painter.drawLine(QPointF(x, area.top), QPointF(x, bottomOf(area)));
    if (const auto value = valueAt(*m_reading)) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(t.card);
        painter.drawEllipse(QPointF(x, area.y(*value)), 4, 4);
    }
    painter.setFont(roleFont(TextRole::Meta));
    const QString text = readingText();
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 20;
    const double from = std::clamp(x - wide / 2, area.left, std::max(area.left, width() - wide));
    const QRectF box(from, area.top + 4, wide, 24);
    painter.setPen(t.border);
    painter.setBrush(t.raised);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(t.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

void GoalChart::read(std::optional<std::size_t> moment)
{
    if (moment == m_reading)
        return;
    m_reading = moment;
    describe();
    update();
}

void GoalChart::keyPressEvent(QKeyEvent *event)
{
    if (m_chart.data.empty())
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return read(m_reading ? std::max<std::size_t>(*m_reading, 1) - 1 : last());
    case Qt::Key_Right:
        return read(m_reading ? std::min(*m_reading + 1, last()) : last());
    case Qt::Key_Home:
        return read(0);
    case Qt::Key_End:
        return read(last());
    case Qt::Key_Escape:
        if (!m_reading)
            break;
        return read(std::nullopt);
    case Qt::Key_T:
        Q_EMIT tableRequested();
        return;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

void GoalChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_chart.data.empty())
        return;
    const report::PlotArea area = axes().area;
    const Seconds at = area.moment(event->position().x());
    const auto &moments = m_chart.data.moments;
    if (at < moments.front().at || at > moments.back().at)
        return read(std::nullopt);
    const auto nearest = std::ranges::min_element(
        moments, {}, [at](const auto &moment) { return std::abs(moment.at - at); });
    read(static_cast<std::size_t>(nearest - moments.begin()));
}

void GoalChart::leaveEvent(QEvent * /*event*/)
{
    read(std::nullopt);
}

} // namespace ferrograph::ui
