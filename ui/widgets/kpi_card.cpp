// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/kpi_card.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/thin_progress.h"
#include "ui/widgets/widget_painter.h"

#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int inset = 16;
constexpr int sparkWidth = 96;
constexpr int sparkHeight = 34;

} // namespace

KpiCard::KpiCard(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setFixedHeight(grid::kpiHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize KpiCard::sizeHint() const
{
    return {280, grid::kpiHeight};
}

QSize KpiCard::minimumSizeHint() const
{
    return {140, grid::kpiHeight};
}

void KpiCard::show(Kpi kpi)
{
    m_kpi = std::move(kpi);
    setText(m_kpi.title);
    setAccessibleName(
        QStringLiteral("%1: %2 %3")
            .arg(m_kpi.title, m_kpi.value.isEmpty() ? m_kpi.note : m_kpi.value, m_kpi.unit)
            .trimmed());
    setAccessibleDescription(
        QStringLiteral("%1 %2 %3").arg(m_kpi.emphasis, m_kpi.note, m_kpi.action).trimmed());
    update();
}

int KpiCard::paintValue(WidgetPainter &painter, const QRect &inner) const
{
    const Tokens &t = tokens();
    const int baseline = inner.top() + 48;
    const bool none = m_kpi.value.isEmpty();
    const QString value =
        none ? (m_kpi.action.isEmpty() ? QStringLiteral("–") : tr("Not set")) : m_kpi.value;
    painter.setFont(roleFont(none ? TextRole::Heading : TextRole::Value));
    painter.setPen(none ? t.muted : t.text);
    // Words of two sizes on one baseline; answers where they end.
    const auto write = [&](int x, int y, const QString &words) {
        const int wide = painter.fontMetrics().horizontalAdvance(words);
        painter.drawText(painter.placed({x, 0, wide, 1}).left(), y, words);
        return x + wide;
    };
    const int end = write(inner.left(), none ? baseline - 4 : baseline, value) + 6;
    painter.setFont(roleFont(TextRole::Strong));
    painter.setPen(t.muted);
    return write(end, baseline, m_kpi.unit);
}

void KpiCard::paintFoot(WidgetPainter &painter, const QRect &inner) const
{
    const Tokens &t = tokens();
    const QRect line(inner.left(), inner.bottom() - 18, inner.width(), 18);
    int x = line.left();
    if (!m_kpi.emphasis.isEmpty()) {
        QFont strong = roleFont(TextRole::Meta);
        strong.setWeight(QFont::Bold);
        painter.setFont(strong);
        painter.setPen(t.text);
        painter.drawText(line, Qt::AlignVCenter | Qt::AlignLeading, m_kpi.emphasis);
        x += painter.fontMetrics().horizontalAdvance(m_kpi.emphasis) + 6;
    }
    QFont face = roleFont(TextRole::Meta);
    if (!m_kpi.action.isEmpty()) {
        face.setWeight(QFont::Medium);
        face.setUnderline(underMouse());
    }
    painter.setFont(face);
    painter.setPen(m_kpi.action.isEmpty() ? t.muted : t.accent);
    const QRect rest(x, line.top(), line.right() - x, line.height());
    painter.drawText(
        painter.placed(rest), Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(m_kpi.action.isEmpty() ? m_kpi.note : m_kpi.action,
                                         Qt::ElideRight, rest.width()));
}

void KpiCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    WidgetPainter painter(this);
    painter.setPen(QPen(underMouse() ? t.faint : t.border, 1));
    painter.setBrush(t.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::cardRadius,
                            grid::cardRadius);
    const QRect inner = rect().adjusted(inset, 14, -inset, -11);
    QFont label = roleFont(TextRole::Meta);
    label.setWeight(QFont::Medium);
    painter.setFont(label);
    painter.setPen(t.muted);
    painter.drawText(QRect(inner.left(), inner.top(), inner.width(), 18),
                     Qt::AlignVCenter | Qt::AlignLeading,
                     painter.fontMetrics().elidedText(m_kpi.title, Qt::ElideRight, inner.width()));
    const int end = paintValue(painter, inner);
    const int room = inner.right() - end - 12;
    if (m_kpi.progress) {
        const int width = std::min(room, sparkWidth);
        if (width > 40) {
            const QRect bar(inner.right() - width, inner.top() + 36, width, 6);
            paintProgress(&painter, painter.placed(bar), m_kpi.progress, t.cool);
        }
    } else if (room >= sparkWidth) {
        const QRect spark(inner.right() - sparkWidth + 3, inner.top() + 18, sparkWidth,
                          sparkHeight);
        const QColor color = m_kpi.findings ? toColor(report::palette(appearanceOf(t.scheme)).high)
                             : m_kpi.warm   ? t.warm
                                            : t.cool;
        paintSparkline(&painter, painter.placed(spark), m_kpi.line, color);
    }
    paintFoot(painter, inner);
}

void KpiCard::enterEvent(QEnterEvent *)
{
    update();
}

void KpiCard::leaveEvent(QEvent *)
{
    update();
}

} // namespace ferrograph::ui
