// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/flow_strip.h"

#include "ui/charts/time_chart.h"
#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr double marksHeight = 12; // at the bottom, for the runs
constexpr double widest = 12;

void paintTriangle(QPainter &painter, QPointF centre, const QColor &color)
{
    const std::array<QPointF, 3> points = {QPointF(centre.x(), centre.y() - 4.5),
                                           QPointF(centre.x() + 5, centre.y() + 4),
                                           QPointF(centre.x() - 5, centre.y() + 4)};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(points.data(), 3);
}

} // namespace

FlowStrip::FlowStrip(TimeChart *chart, QWidget *parent)
    : QWidget(parent)
    , m_chart(chart)
{
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("New and fixed, and the runs"));
    connect(chart, &TimeChart::dataChanged, this, qOverload<>(&QWidget::update));
}

void FlowStrip::setSteps(std::vector<FlowStep> steps)
{
    m_steps = std::move(steps);
    m_current.reset();
    describe();
    update();
}

void FlowStrip::describe()
{
    if (m_current) {
        setAccessibleDescription(m_steps[*m_current].words);
        return;
    }
    double opened = 0;
    double closed = 0;
    int failed = 0;
    for (const FlowStep &step : m_steps) {
        opened += step.opened;
        closed += step.closed;
        failed += step.failed ? 1 : 0;
    }
    QString words = tr("%1 new and %2 fixed in all")
                        .arg(Format::count(static_cast<std::uint64_t>(opened)),
                             Format::count(static_cast<std::uint64_t>(closed)));
    if (failed > 0)
        words += QStringLiteral("; ") + tr("%Ln step(s) with a failed run", nullptr, failed);
    setAccessibleDescription(words);
}

double FlowStrip::xOf(const FlowStep &step) const
{
    return m_chart->chartLayout().area.x(step.at);
}

std::optional<std::size_t> FlowStrip::stepAt(double x) const
{
    std::optional<std::size_t> nearest;
    double best = widest;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const double distance = std::abs(xOf(m_steps[i]) - x);
        if (distance < best) {
            best = distance;
            nearest = i;
        }
    }
    return nearest;
}

void FlowStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const auto &palette = report::palette(appearanceOf(t.scheme));
    const report::PlotArea &area = m_chart->chartLayout().area;
    const double room = height() - marksHeight;
    const double middle = std::floor(room / 2) + 0.5;
    double most = 1;
    for (const FlowStep &step : m_steps)
        most = std::max({most, step.opened, step.closed});
    const double right = area.left + area.width;
    painter.setPen(QPen(t.gridLine, 1));
    painter.drawLine(QPointF(area.left, middle), QPointF(right, middle));
    painter.setFont(roleFont(TextRole::Axis));
    painter.setPen(t.muted);
    const QRectF beside(right + 10, 0, width() - right - 10, room / 2);
    const auto label = [&](const QString &words, const QRectF &place) {
        // Where there is no room for the word, the arrow says it.
        const bool fits = painter.fontMetrics().horizontalAdvance(words) <= place.width();
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, fits ? words : words.left(1));
    };
    label(tr("↑ new"), beside);
    label(tr("↓ fixed"), beside.translated(0, room / 2));
    const double column = std::clamp(
        area.width / std::max<double>(1, static_cast<double>(m_steps.size())) - 2, 2.0, widest);
    const double scale = (room / 2 - 3) / most;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const FlowStep &step = m_steps[i];
        const double x = xOf(step);
        if (x < area.left - 1 || x > right + 1)
            continue;
        const double left = std::clamp(x - column / 2, area.left, right - column);
        if (m_current == i)
            painter.fillRect(QRectF(left - 1, 0, column + 2, height()), t.accentSoft);
        painter.setPen(Qt::NoPen);
        painter.setBrush(toColor(palette.high));
        if (step.opened > 0)
            painter.drawRect(QRectF(left, middle - 1 - std::max(1.5, step.opened * scale), column,
                                    std::max(1.5, step.opened * scale)));
        painter.setBrush(t.faint);
        if (step.closed > 0)
            painter.drawRect(QRectF(left, middle + 1, column, std::max(1.5, step.closed * scale)));
        const QPointF mark(left + column / 2, height() - marksHeight / 2);
        if (step.failed) {
            paintTriangle(painter, mark, t.attention);
        } else if (step.run) {
            painter.setPen(QPen(t.muted, 1));
            painter.drawLine(mark + QPointF(0, -3), mark + QPointF(0, 3));
        }
    }
}

bool FlowStrip::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto step = stepAt(help->pos().x());
        QToolTip::showText(help->globalPos(),
                           step ? m_steps[*step].words.toHtmlEscaped() : QString(), this);
        return true;
    }
    return QWidget::event(event);
}

void FlowStrip::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left;
    if ((!back && event->key() != Qt::Key_Right) || m_steps.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_current)
        m_current = back ? m_steps.size() - 1 : 0;
    else if (back)
        m_current = *m_current == 0 ? 0 : *m_current - 1;
    else
        m_current = std::min(*m_current + 1, m_steps.size() - 1);
    describe();
    QToolTip::showText(mapToGlobal(QPoint(static_cast<int>(xOf(m_steps[*m_current])), 0)),
                       m_steps[*m_current].words.toHtmlEscaped(), this);
    update();
}

} // namespace ferrograph::ui
