// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_text.h"
#include "ui/charts/time_chart.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

#include <cmath>

// The input of TimeChart: pointer, wheel and keys.
namespace ferrograph::ui
{
namespace
{

constexpr double dragThreshold = 5;
constexpr double wheelNotch = 120;
constexpr double zoomPerNotch = 0.8;

} // namespace

bool TimeChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (showMembers(help->pos(), help->globalPos()))
            return true;
    }
    return QWidget::event(event);
}

bool TimeChart::showMembers(QPoint at, QPoint global)
{
    const auto series = labelAt(at);
    const QString members =
        series ? ChartText::seriesMembers(m_scene.data.series[*series]) : QString();
    if (members.isEmpty())
        return false;
    QToolTip::showText(global, members, this);
    return true;
}

void TimeChart::resizeEvent(QResizeEvent *)
{
    m_canvas->setGeometry(rect());
    scheduleRepaint();
}

void TimeChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        m_scene.appearance = appearanceOf(Theme::scheme());
        scheduleRepaint();
    }
    QWidget::changeEvent(event);
}

void TimeChart::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mousePressEvent(event);
    if (const auto series = labelAt(event->position())) {
        if (event->modifiers().testFlag(Qt::AltModifier))
            isolateSeries(*series);
        else
            toggleSeries(*series);
        return;
    }
    if (inPlot(event->position()))
        m_pressed = event->position();
}

void TimeChart::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (m_pressed) {
        m_dragging = m_dragging || std::abs(at.x() - m_pressed->x()) > dragThreshold;
        if (m_dragging) {
            const report::PlotArea &area = chartLayout().area;
            const double x = std::clamp(at.x(), area.left, area.left + area.width);
            m_canvas->setSelection(std::pair(m_pressed->x(), x));
        }
        return;
    }
    setCursor(labelAt(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (inPlot(at))
        setCrosshair(report::nearestCommit(m_scene.data, chartLayout().area.moment(at.x())));
    else
        setCrosshair(std::nullopt);
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_dragging)
        endDrag(event->position().x());
    m_pressed.reset();
    m_dragging = false;
    m_canvas->setSelection(std::nullopt);
}

void TimeChart::endDrag(double x)
{
    const report::PlotArea &area = chartLayout().area;
    const double end = std::clamp(x, area.left, area.left + area.width);
    const Seconds one = area.moment(m_pressed->x());
    const Seconds two = area.moment(end);
    if (one == two)
        return;
    const auto range = std::minmax(one, two);
    setRange(std::pair<Seconds, Seconds>(range));
    Q_EMIT rangeSelected(range.first, range.second);
}

void TimeChart::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (!inPlot(event->position()))
        return;
    m_pressed.reset();
    m_zoomTimer->stop();
    setRange(std::nullopt);
    Q_EMIT rangeReset();
}

void TimeChart::leaveEvent(QEvent *event)
{
    if (!m_pressed)
        setCrosshair(std::nullopt);
    QWidget::leaveEvent(event);
}

void TimeChart::wheelEvent(QWheelEvent *event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier) || !inPlot(event->position())) {
        event->ignore(); // the page scrolls
        return;
    }
    zoom(std::pow(zoomPerNotch, event->angleDelta().y() / wheelNotch), event->position().x());
    event->accept();
}

void TimeChart::keyPressEvent(QKeyEvent *event)
{
    if (handleSeriesKey(event))
        return;
    if (event->modifiers() & ~Qt::KeypadModifier)
        return QWidget::keyPressEvent(event);
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCrosshair(-1);
    case Qt::Key_Right:
        return moveCrosshair(1);
    case Qt::Key_Home:
        return setCrosshair(report::nearestCommit(m_scene.data, m_scene.shownRange().first));
    case Qt::Key_End:
        return setCrosshair(report::nearestCommit(m_scene.data, m_scene.shownRange().second));
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return activateCrosshair();
    case Qt::Key_Escape:
        if (m_crosshair)
            return setCrosshair(std::nullopt);
        break;
    default:
        break;
    }
    QWidget::keyPressEvent(event);
}

bool TimeChart::handleSeriesKey(const QKeyEvent *event)
{
    const auto digit = event->key() - Qt::Key_1;
    const auto order = m_scene.readingOrder();
    const auto modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (digit < 0 || digit > 8 || static_cast<std::size_t>(digit) >= order.size() ||
        (modifiers != Qt::NoModifier && modifiers != Qt::AltModifier))
        return false;
    const std::size_t series = order[static_cast<std::size_t>(digit)];
    if (modifiers == Qt::AltModifier)
        isolateSeries(series);
    else
        toggleSeries(series);
    return true;
}

} // namespace ferrograph::ui
