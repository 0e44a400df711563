// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/sidebar_status.h"

#include "ui/state/format.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/thin_progress.h"
#include "ui/widgets/widget_painter.h"

#include <QPainter>

namespace ferrograph::ui
{

SidebarStatus::SidebarStatus(QWidget *parent)
    : QAbstractButton(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setToolTip(tr("Show the jobs"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setStatus({});
}

QSize SidebarStatus::sizeHint() const
{
    return {120, 36};
}

void SidebarStatus::setStatus(const DataStatus &status)
{
    m_status = status;
    QString text = headline();
    if (status.jobs > 0 && status.secondsLeft)
        text += QStringLiteral(" · ") + tr("%1 left").arg(Format::duration(*status.secondsLeft));
    else if (status.jobs == 0 && !status.measured.isEmpty())
        text += QStringLiteral(", ") + status.measured;
    setText(text);
    setAccessibleName(text);
    update();
}

QString SidebarStatus::headline() const
{
    if (m_status.jobs > 0)
        return tr("%n job(s) running", nullptr, m_status.jobs);
    if (m_status.measured.isEmpty())
        return tr("Nothing measured yet");
    if (m_status.unreadable > 0)
        return tr("%Ln object(s) unreadable", nullptr, m_status.unreadable);
    return tr("Up to date");
}

void SidebarStatus::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    if (m_status.jobs > 0)
        paintJobs(painter);
    else
        paintState(painter);
}

void SidebarStatus::paintJobs(QPainter &painter) const
{
    const QRect line(0, 4, width(), 18);
    painter.setFont(roleFont(TextRole::CardTitle));
    painter.setPen(tokens().text);
    painter.drawText(line, Qt::AlignLeading | Qt::AlignVCenter, headline());
    if (m_status.secondsLeft) {
        painter.setFont(roleFont(TextRole::Axis));
        painter.setPen(tokens().muted);
        painter.drawText(line, Qt::AlignTrailing | Qt::AlignVCenter,
                         Format::duration(*m_status.secondsLeft));
    }
    paintProgress(&painter, QRectF(0, 28, width(), 4), m_status.share, tokens().accent);
}

void SidebarStatus::paintState(QPainter &painter) const
{
    const bool empty = m_status.measured.isEmpty();
    const bool troubled = m_status.unreadable > 0;
    const int indent = empty ? 0 : 20;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect text =
        mirrored ? rect().adjusted(0, 0, -indent, 0) : rect().adjusted(indent, 0, 0, 0);
    if (!empty) {
        const QRectF glyph(mirrored ? width() - 14 : -2, 3, 15, 15);
        paintIcon(&painter, glyph, troubled ? QStringLiteral("warning") : QStringLiteral("check"),
                  troubled ? tokens().attention : tokens().better);
    }
    QFont face = roleFont(TextRole::Meta);
    face.setWeight(empty ? QFont::Normal : QFont::Medium);
    painter.setFont(face);
    painter.setPen(empty ? tokens().muted : tokens().text);
    const QRect top(text.x(), empty ? 0 : 2, text.width(), empty ? height() : 17);
    painter.drawText(top, Qt::AlignLeading | Qt::AlignVCenter, headline());
    if (empty)
        return;
    painter.setFont(roleFont(TextRole::Axis));
    painter.setPen(tokens().muted);
    painter.drawText(QRect(text.x(), 19, text.width(), 15), Qt::AlignLeading | Qt::AlignVCenter,
                     m_status.measured);
}

} // namespace ferrograph::ui
