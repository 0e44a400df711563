// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/effort_map.h"

#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QDateTime>
#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr int headHeight = 22;
constexpr int rowHeight = 20;
constexpr int footHeight = 28;
constexpr int totalWidth = 76;
constexpr Seconds week = 7 * 86'400;

QColor crashColor()
{
    const auto &palette = report::palette(appearanceOf(tokens().scheme));
    return toColor(palette.high);
}

// From the palest to the full colour, by the logarithm of what was executed.
QColor cellColor(double value, double most)
{
    const Tokens &t = tokens();
    if (value <= 0 || most <= 0)
        return t.track;
    const double share = std::log1p(value) / std::log1p(most);
    QColor color = t.accent;
    color.setAlphaF(static_cast<float>(0.18 + 0.82 * share * share));
    return color;
}

void paintDiamond(QPainter &painter, QPointF centre)
{
    constexpr double half = 5;
    const std::array<QPointF, 4> points = {
        QPointF(centre.x(), centre.y() - half), QPointF(centre.x() + half, centre.y()),
        QPointF(centre.x(), centre.y() + half), QPointF(centre.x() - half, centre.y())};
    painter.setPen(QPen(tokens().card, 1.5));
    painter.setBrush(crashColor());
    painter.drawPolygon(points.data(), 4);
}

} // namespace

struct EffortMap::Grid {
    int left = 0;
    double cell = 0;
    int columns = 0;

    QRectF box(int column, int row) const
    {
        return {left + column * cell + 1, headHeight + row * rowHeight + 1.0,
                std::max(1.0, cell - 2), rowHeight - 2.0};
    }
};

EffortMap::EffortMap(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void EffortMap::show(std::vector<EffortRow> rows, Seconds firstWeek)
{
    m_rows = std::move(rows);
    m_first = firstWeek;
    m_most = 0;
    QStringList words;
    for (const EffortRow &row : m_rows) {
        for (const double value : row.weeks)
            m_most = std::max(m_most, value);
        words << QStringLiteral("%1 %2").arg(row.target, row.total);
    }
    setAccessibleName(tr("Fuzzing effort by target"));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize EffortMap::sizeHint() const
{
    return {800, headHeight + static_cast<int>(m_rows.size()) * rowHeight + footHeight};
}

QSize EffortMap::minimumSizeHint() const
{
    return {320, sizeHint().height()};
}

EffortMap::Grid EffortMap::grid() const
{
    const QFontMetrics metrics(roleFont(TextRole::MonoSmall));
    Grid result;
    int names = 60;
    for (const EffortRow &row : m_rows)
        names = std::max(names, std::min(220, metrics.horizontalAdvance(row.target)));
    result.left = names + 10;
    result.columns = m_rows.empty() ? 0 : static_cast<int>(m_rows.front().weeks.size());
    result.cell = result.columns == 0
                      ? 0
                      : static_cast<double>(width() - result.left - totalWidth) / result.columns;
    return result;
}

void EffortMap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const Grid cells = grid();
    painter.setFont(roleFont(TextRole::Axis));
    painter.setPen(t.muted);
    int month = -1;
    int free = 0;
    for (int column = 0; column < cells.columns; ++column) {
        const QDate day = QDateTime::fromSecsSinceEpoch(m_first + column * week, Qt::UTC).date();
        const QRectF box = cells.box(column, 0);
        if (day.month() == month || box.left() < free)
            continue;
        month = day.month();
        const QString text = month == 1
                                 ? QString::number(day.year())
                                 : QLocale().standaloneMonthName(month, QLocale::ShortFormat);
        free = static_cast<int>(box.left()) + painter.fontMetrics().horizontalAdvance(text) + 8;
        if (free > width() - totalWidth)
            break;
        painter.drawText(QRectF(box.left(), 0, 80, headHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
    }
    painter.drawText(QRect(width() - totalWidth, 0, totalWidth, headHeight),
                     Qt::AlignRight | Qt::AlignVCenter, tr("Total"));
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const int row = static_cast<int>(i);
        painter.setFont(roleFont(TextRole::MonoSmall));
        painter.setPen(t.text);
        const QRect name(0, headHeight + row * rowHeight, cells.left - 10, rowHeight);
        painter.drawText(
            name, Qt::AlignRight | Qt::AlignVCenter,
            painter.fontMetrics().elidedText(m_rows[i].target, Qt::ElideMiddle, name.width()));
        painter.setFont(roleFont(TextRole::Axis));
        painter.setPen(t.muted);
        painter.drawText(QRect(width() - totalWidth, name.top(), totalWidth, rowHeight),
                         Qt::AlignRight | Qt::AlignVCenter, m_rows[i].total);
        for (int column = 0; column < cells.columns; ++column) {
            const auto at = static_cast<std::size_t>(column);
            painter.setPen(Qt::NoPen);
            painter.setBrush(cellColor(m_rows[i].weeks[at], m_most));
            painter.drawRect(cells.box(column, row));
        }
        for (int column = 0; column < cells.columns; ++column) {
            if (m_rows[i].crashes[static_cast<std::size_t>(column)])
                paintDiamond(painter, cells.box(column, row).center());
        }
    }
    const int foot = headHeight + static_cast<int>(m_rows.size()) * rowHeight + 10;
    int x = cells.left;
    for (const double share : {0.0, 0.25, 0.5, 0.75, 1.0}) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(
            cellColor(share == 0 ? 0 : std::expm1(std::log1p(m_most) * share), m_most));
        painter.drawRect(x, foot, 16, 12);
        x += 18;
    }
    painter.setPen(t.muted);
    painter.setFont(roleFont(TextRole::Axis));
    const QString most = tr("up to %1 executions a week")
                             .arg(Format::shortCount(static_cast<std::uint64_t>(m_most)));
    painter.drawText(QPoint(x + 6, foot + 11), most);
    x += painter.fontMetrics().horizontalAdvance(most) + 32;
    paintDiamond(painter, QPointF(x, foot + 6));
    painter.setPen(t.muted);
    painter.drawText(QPoint(x + 12, foot + 11), tr("new crash · grey: no run that week"));
}

QString EffortMap::tip(QPoint at) const
{
    const Grid cells = grid();
    const int row = (at.y() - headHeight) / rowHeight;
    const int column = cells.cell <= 0 ? -1 : static_cast<int>((at.x() - cells.left) / cells.cell);
    if (at.y() < headHeight || row >= static_cast<int>(m_rows.size()) || at.x() < cells.left ||
        column < 0 || column >= cells.columns)
        return {};
    const EffortRow &line = m_rows[static_cast<std::size_t>(row)];
    const auto index = static_cast<std::size_t>(column);
    const QString when = tr("week of %1").arg(Format::date(m_first + column * week));
    const QString what =
        line.weeks[index] > 0
            ? tr("%1 executions").arg(Format::count(static_cast<std::uint64_t>(line.weeks[index])))
            : tr("no run");
    return QStringLiteral("%1, %2: %3%4")
        .arg(line.target, when, what, line.crashes[index] ? tr(", a new crash") : QString());
}

bool EffortMap::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString text = tip(help->pos());
        QToolTip::showText(help->globalPos(), text.toHtmlEscaped(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace ferrograph::ui
