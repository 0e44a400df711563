// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/new_code_chart.h"

#include "core/report/palette.h"
#include "ui/charts/chart_painting.h"
#include "ui/charts/column_axis.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace ferrograph::ui
{
namespace
{

constexpr double labelHeight = 22;
constexpr double filled = 0.72;

QColor colorOf(std::size_t part)
{
    using report::LanguageColour;
    static constexpr std::array colours = {LanguageColour::Rust, LanguageColour::Other,
                                           LanguageColour::C, LanguageColour::Assembly};
    const report::SeriesInk ink = report::ink(colours[part], appearanceOf(tokens().scheme));
    const report::Palette &palette = report::palette(appearanceOf(tokens().scheme));
    return toColor(report::blend(ink.fill, palette.card, ink.opacity));
}

double total(const NewCodeColumn &column)
{
    return std::accumulate(column.lines.begin(), column.lines.end(), 0.0);
}

double highest(const std::vector<NewCodeColumn> &columns)
{
    double most = 0;
    for (const NewCodeColumn &column : columns)
        most = std::max(most, total(column));
    return most;
}

// A dashed line with a head, as the marks of the other charts.
void paintMark(QPainter &painter, const QRectF &plot, double x)
{
    const Tokens &t = tokens();
    QColor stroke = t.text;
    stroke.setAlphaF(0.55F);
    QPen dashes(stroke, 1);
    dashes.setDashPattern({3, 3});
    painter.setPen(dashes);
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.text, 1.5));
    painter.setBrush(t.card);
    painter.drawEllipse(QPointF(x, plot.top()), 4, 4);
    painter.setRenderHint(QPainter::Antialiasing, false);
}

// The words of a column and of its marks.
QString wordsOf(const NewCodeColumn &column)
{
    QString words = column.words;
    for (const ChartMark &mark : column.marks) {
        words += QLatin1Char('\n') + mark.text;
        if (!mark.note.isEmpty())
            words += QLatin1Char('\n') + mark.note;
    }
    return words;
}

} // namespace

NewCodeChart::NewCodeChart(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void NewCodeChart::setColumns(std::vector<NewCodeColumn> columns)
{
    m_columns = std::move(columns);
    m_current.reset();
    setAccessibleDescription(m_columns.empty() ? QString() : wordsOf(m_columns.back()));
    update();
}

void NewCodeChart::setPeriods(std::vector<ChartPeriod> periods)
{
    m_periods = std::move(periods);
    update();
}

// In columns from the left: 1.5 is the middle of the second one's time.
double NewCodeChart::placeOf(Seconds moment) const
{
    const auto column = std::ranges::find_if(
        m_columns, [moment](const NewCodeColumn &each) { return moment <= each.to; });
    const auto before = static_cast<double>(column - m_columns.begin());
    if (column == m_columns.end() || moment <= column->from)
        return before;
    const auto length = static_cast<double>(column->to - column->from + 1);
    return before + static_cast<double>(moment - column->from) / length;
}

std::optional<std::pair<double, double>> NewCodeChart::edgesOf(const ChartPeriod &period) const
{
    if (m_columns.empty() || period.to < m_columns.front().from ||
        period.from > m_columns.back().to)
        return std::nullopt;
    const auto all = static_cast<double>(m_columns.size());
    return std::pair(placeOf(period.from) / all, placeOf(period.to + 1) / all);
}

std::optional<QRectF> NewCodeChart::boxOf(const ChartPeriod &period, const QRectF &plot) const
{
    const auto edges = edgesOf(period);
    if (!edges)
        return std::nullopt;
    return QRectF(plot.left() + edges->first * plot.width(), plot.top(),
                  (edges->second - edges->first) * plot.width(), plot.height());
}

std::optional<std::size_t> NewCodeChart::columnAt(double x) const
{
    const QRectF plot = columnAxis(rect(), 1, labelHeight).plot;
    if (m_columns.empty() || x < plot.left() || x >= plot.right())
        return std::nullopt;
    const double place = plot.width() / static_cast<double>(m_columns.size());
    return std::min(m_columns.size() - 1, static_cast<std::size_t>((x - plot.left()) / place));
}

void NewCodeChart::paintEvent(QPaintEvent * /*event*/)
{
    if (m_columns.empty())
        return;
    QPainter painter(this);
    const Tokens &t = tokens();
    const ColumnAxis axis = columnAxis(rect(), highest(m_columns), labelHeight);
    for (const ChartPeriod &period : m_periods) {
        if (const auto box = boxOf(period, axis.plot))
            paintShade(&painter, *box, t);
    }
    paintColumnAxis(painter, axis);
    const double place = axis.plot.width() / static_cast<double>(m_columns.size());
    painter.setFont(roleFont(TextRole::Axis));
    const QFontMetrics metrics = painter.fontMetrics();
    double freeFrom = 0; // labels that would run into each other are left out
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        const NewCodeColumn &column = m_columns[i];
        const double left = axis.plot.left() + place * static_cast<double>(i);
        double level = 0;
        for (std::size_t part = 0; part < column.lines.size(); ++part) {
            const double top = axis.y(level + column.lines[part]);
            painter.fillRect(
                QRectF(left + place * (1 - filled) / 2, top, place * filled, axis.y(level) - top),
                colorOf(part));
            level += column.lines[part];
        }
        if (!column.marks.empty())
            paintMark(painter, axis.plot, std::floor(left + place / 2) + 0.5);
        painter.setPen(t.text);
        if (!column.share.isEmpty() && metrics.horizontalAdvance(column.share) <= place)
            painter.drawText(QRectF(left, axis.y(level) - 17, place, 16), Qt::AlignCenter,
                             column.share);
        const double width = metrics.horizontalAdvance(column.label) + 8;
        const double middle = left + place / 2;
        if (middle - width / 2 >= freeFrom) {
            painter.setPen(t.muted);
            painter.drawText(QRectF(middle - width / 2, axis.plot.bottom() + 4, width, 16),
                             Qt::AlignCenter, column.label);
            freeFrom = middle + width / 2;
        }
        if (m_current == i) {
            painter.setPen(QPen(t.accent, 2));
            painter.drawRect(QRectF(left + 1, axis.plot.top(), place - 2, axis.plot.height()));
        }
    }
    for (const ChartPeriod &period : m_periods) {
        if (const auto box = boxOf(period, axis.plot))
            paintShadeName(&painter, *box, period.text, t);
    }
    if (hasFocus() && !m_current) {
        painter.setPen(QPen(t.accent, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

bool NewCodeChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const auto column = columnAt(help->pos().x());
        QToolTip::showText(help->globalPos(), column ? wordsOf(m_columns[*column]) : QString(),
                           this);
        return true;
    }
    return QWidget::event(event);
}

void NewCodeChart::openMark(std::optional<std::size_t> column)
{
    if (!column || m_columns[*column].marks.empty())
        return;
    const auto mark =
        std::ranges::max_element(m_columns[*column].marks, {}, &ChartMark::importance);
    Q_EMIT markActivated(QString(mark->target)); // the page may set other columns meanwhile
}

void NewCodeChart::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        openMark(columnAt(event->position().x()));
}

void NewCodeChart::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return openMark(m_current);
    const bool left = event->key() == Qt::Key_Left;
    if ((!left && event->key() != Qt::Key_Right) || m_columns.empty())
        return QWidget::keyPressEvent(event);
    const std::size_t last = m_columns.size() - 1;
    if (!m_current)
        m_current = left ? last : 0;
    else if (left)
        m_current = *m_current == 0 ? 0 : *m_current - 1;
    else
        m_current = std::min(last, *m_current + 1);
    setAccessibleDescription(wordsOf(m_columns[*m_current]));
    update();
}

} // namespace ferrograph::ui
