// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/waterfall_view.h"

#include "core/report/palette.h"
#include "ui/charts/column_axis.h"
#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ferrograph::ui
{
namespace
{

constexpr double labelHeight = 28;
constexpr double filled = 0.56; // of a bar's place

// Running sums before each bar, and the highest that is reached.
std::vector<double> levels(const std::vector<WaterfallBar> &bars, double &highest)
{
    std::vector<double> before;
    double level = 0;
    for (const WaterfallBar &bar : bars) {
        const bool whole = bar.ink == WaterfallInk::Whole;
        before.push_back(whole ? 0 : level);
        level = whole ? bar.value : level + bar.value;
        highest = std::max({highest, before.back(), level});
    }
    return before;
}

// On one line, or on two where it is too wide.
void paintLabel(QPainter &painter, const QRectF &box, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int room = static_cast<int>(box.width());
    const qsizetype space = text.indexOf(QLatin1Char(' '));
    if (metrics.horizontalAdvance(text) <= room || space < 0) {
        painter.drawText(box, Qt::AlignCenter, metrics.elidedText(text, Qt::ElideRight, room));
        return;
    }
    const QString first = metrics.elidedText(text.left(space), Qt::ElideRight, room);
    const QString second = metrics.elidedText(text.mid(space + 1), Qt::ElideRight, room);
    painter.drawText(box, Qt::AlignCenter, first + QLatin1Char('\n') + second);
}

} // namespace

WaterfallView::WaterfallView(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void WaterfallView::setBars(std::vector<WaterfallBar> bars)
{
    m_bars = std::move(bars);
    m_current = -1;
    QStringList words;
    for (const WaterfallBar &bar : m_bars) {
        words << QStringLiteral("%1 %2").arg(
            bar.label, bar.ink == WaterfallInk::Whole
                           ? Format::count(static_cast<std::uint64_t>(bar.value))
                           : Format::signedCount(static_cast<std::int64_t>(bar.value)));
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
    update();
}

bool WaterfallView::isPart(int bar) const
{
    return bar >= 0 && bar < static_cast<int>(m_bars.size()) &&
           m_bars[static_cast<std::size_t>(bar)].ink != WaterfallInk::Whole;
}

void WaterfallView::setCurrent(int bar)
{
    m_current = isPart(bar) ? bar : -1;
    update();
}

void WaterfallView::choose(int bar)
{
    if (!isPart(bar))
        return;
    setCurrent(bar);
    Q_EMIT chosen(bar);
}

double WaterfallView::slot() const
{
    const double plot = columnAxis(rect(), 1, labelHeight).plot.width();
    return m_bars.empty() ? plot : plot / static_cast<double>(m_bars.size());
}

void WaterfallView::paintBar(QPainter &painter, const QRectF &box, const WaterfallBar &bar) const
{
    using report::LanguageColour;
    const auto appearance = appearanceOf(tokens().scheme);
    const auto colour = [appearance](LanguageColour which) {
        return toColor(report::ink(which, appearance).line);
    };
    const QRectF visible = box.height() < 2 ? box.adjusted(0, -1, 0, 2 - box.height() - 1) : box;
    switch (bar.ink) {
    case WaterfallInk::Whole:
        painter.fillRect(visible, colour(LanguageColour::C));
        break;
    case WaterfallInk::Replaced:
        painter.fillRect(visible, colour(LanguageColour::Rust));
        break;
    case WaterfallInk::Gone:
        painter.fillRect(visible, tokens().faint);
        break;
    case WaterfallInk::Moved:
        painter.setPen(QPen(tokens().muted, 1.5, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(visible.adjusted(1, 1, -1, -1));
        break;
    case WaterfallInk::Came:
        painter.fillRect(visible,
                         toColor(report::ink(LanguageColour::UnsafeRegions, appearance).fill));
        painter.fillRect(visible, QBrush(colour(LanguageColour::C), Qt::BDiagPattern));
        break;
    }
}

void WaterfallView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    double highest = 0;
    const std::vector<double> before = levels(m_bars, highest);
    const ColumnAxis axis = columnAxis(rect(), highest, labelHeight);
    paintColumnAxis(painter, axis);
    const double place = slot();
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const WaterfallBar &bar = m_bars[i];
        const double left = axis.plot.left() + place * static_cast<double>(i);
        const QRectF whole(left + 2, axis.plot.top() - 18, place - 4,
                           axis.plot.height() + 18 + labelHeight);
        if (static_cast<int>(i) == m_current) {
            painter.setPen(QPen(t.accent, hasFocus() ? 2 : 1));
            painter.setBrush(t.accentSoft);
            painter.drawRoundedRect(whole, 4, 4);
        }
        const double from = axis.y(before[i]);
        const double to = axis.y(before[i] + bar.value);
        const QRectF box(left + place * (1 - filled) / 2, std::min(from, to), place * filled,
                         std::abs(to - from));
        paintBar(painter, box, bar);
        painter.setPen(t.muted);
        if (i + 1 < m_bars.size())
            painter.drawLine(QPointF(box.right(), to),
                             QPointF(box.right() + place * (1 - filled), to));
        const bool end = bar.ink == WaterfallInk::Whole;
        painter.setPen(t.text);
        painter.setFont(roleFont(TextRole::Strong));
        painter.drawText(QRectF(left, box.top() - 18, place, 16),
                         Qt::AlignHCenter | Qt::AlignVCenter,
                         end ? Format::count(static_cast<std::uint64_t>(bar.value))
                             : Format::signedCount(static_cast<std::int64_t>(bar.value)));
        painter.setFont(roleFont(end ? TextRole::Strong : TextRole::Axis));
        paintLabel(painter, QRectF(left + 2, axis.plot.bottom() + 2, place - 4, labelHeight - 2),
                   bar.label);
    }
    if (hasFocus() && m_current < 0) {
        painter.setPen(QPen(t.accent, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void WaterfallView::mousePressEvent(QMouseEvent *event)
{
    const double left = columnAxis(rect(), 1, labelHeight).plot.left();
    choose(static_cast<int>(std::floor((event->position().x() - left) / slot())));
}

void WaterfallView::keyPressEvent(QKeyEvent *event)
{
    const int count = static_cast<int>(m_bars.size());
    const int way = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    if (way == 0)
        return QWidget::keyPressEvent(event);
    const int start = m_current < 0 ? (way > 0 ? -1 : count) : m_current;
    for (int bar = start + way; bar >= 0 && bar < count; bar += way) {
        if (isPart(bar))
            return choose(bar);
    }
}

} // namespace ferrograph::ui
