// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_text.h"
#include "ui/charts/time_chart.h"
#include "ui/state/format.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
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
        if (showMembers(help->pos(), help->globalPos()) || showMark(help->pos(), help->globalPos()))
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

// Words of a mark whose pill found no room, and what somebody has noted on it.
bool TimeChart::showMark(QPoint at, QPoint global)
{
    const ChartMark *mark = markAt(at);
    if (mark == nullptr)
        return false;
    QToolTip::showText(
        global, mark->note.isEmpty() ? mark->text : mark->text + QLatin1Char('\n') + mark->note,
        this);
    return true;
}

// Of a mark its pill, or close to the line of an important one; there may be hundreds of others.
const ChartMark *TimeChart::markAt(QPointF at)
{
    constexpr double reach = 4;
    const ChartLayout &layout = chartLayout();
    const ChartMark *nearest = nullptr;
    double least = reach;
    for (const MarkBox &box : layout.marks) {
        const ChartMark &mark = m_scene.marks[box.mark];
        if (mark.target.isEmpty() && mark.note.isEmpty())
            continue;
        if (box.pill.contains(at))
            return &mark;
        const double distance = std::abs(at.x() - box.x);
        if (mark.importance > 0 && inPlot(at) && distance <= least) {
            least = distance;
            nearest = &mark;
        }
    }
    return nearest;
}

void TimeChart::fillMarkMenu()
{
    m_markMenu->clear();
    for (auto mark = m_scene.marks.rbegin(); mark != m_scene.marks.rend(); ++mark) {
        if (mark->target.isEmpty())
            continue;
        // Words of a history, not of ours: an ampersand is no shortcut.
        QString words = Format::date(mark->at) + QStringLiteral("  ") + mark->text;
        words.replace(QLatin1Char('&'), QLatin1String("&&"));
        m_markMenu->addAction(words, this,
                              [this, target = mark->target] { Q_EMIT markActivated(target); });
    }
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
    if (inPlot(event->position()) || markAt(event->position()) != nullptr)
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
    const ChartMark *mark = markAt(at);
    const bool opens = mark != nullptr && !mark->target.isEmpty();
    setCursor(opens || labelAt(at) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (inPlot(at))
        setCrosshair(report::nearestCommit(m_scene.data, chartLayout().area.moment(at.x())));
    else
        setCrosshair(std::nullopt);
}

void TimeChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && m_dragging) {
        endDrag(event->position().x());
    } else if (event->button() == Qt::LeftButton && m_pressed) {
        const ChartMark *mark = markAt(event->position());
        if (mark != nullptr && !mark->target.isEmpty())
            Q_EMIT markActivated(QString(mark->target)); // the page may set other marks meanwhile
    }
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
    case Qt::Key_M:
        if (!m_markMenu->menuAction()->isVisible())
            break;
        fillMarkMenu();
        m_markMenu->popup(mapToGlobal(QPoint(width() / 3, height() / 3)));
        return;
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
