// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/thin_progress.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QPainter>

#include <algorithm>

namespace ferrograph::ui
{

void paintProgress(QPainter *painter, const QRectF &box, std::optional<double> share,
                   const QColor &color)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    const qreal radius = box.height() / 2;
    painter->setBrush(tokens().track);
    painter->drawRoundedRect(box, radius, radius);
    if (share && *share > 0) {
        QRectF done = box;
        done.setWidth(std::max(box.height(), box.width() * std::min(*share, 1.0)));
        if (painter->layoutDirection() == Qt::RightToLeft)
            done.moveRight(box.right());
        painter->setBrush(color);
        painter->drawRoundedRect(done, radius, radius);
    }
    painter->restore();
}

ThinProgress::ThinProgress(int height, QWidget *parent)
    : QWidget(parent)
    , m_height(height)
{
    setFixedHeight(height);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ThinProgress::setShare(std::optional<double> share)
{
    m_share = share;
    setAccessibleDescription(share ? QStringLiteral("%1 %").arg(qRound(*share * 100)) : QString());
    update();
}

void ThinProgress::setColor(const QColor &color)
{
    m_color = color;
    update();
}

QSize ThinProgress::sizeHint() const
{
    return {120, m_height};
}

void ThinProgress::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    paintProgress(&painter, rect(), m_share, m_color.isValid() ? m_color : tokens().accent);
}

} // namespace ferrograph::ui
