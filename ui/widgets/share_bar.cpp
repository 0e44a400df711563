// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/share_bar.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>

#include <algorithm>

namespace ferrograph::ui
{

ShareBar::ShareBar(const QString &name, const QString &value, double share, bool strong,
                   QWidget *parent)
    : QWidget(parent)
    , m_name(name)
    , m_value(value)
    , m_share(std::clamp(share, 0.0, 1.0))
    , m_strong(strong)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(name);
    setAccessibleDescription(value);
}

void ShareBar::paintEvent(QPaintEvent * /*event*/)
{
    constexpr int nameWidth = 104;
    constexpr int valueWidth = 56;
    constexpr int thickness = 6;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    painter.setFont(roleFont(m_strong ? TextRole::Strong : TextRole::Meta));
    painter.setPen(m_strong ? t.text : t.muted);
    painter.drawText(QRect(0, 0, nameWidth, height()), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, nameWidth - 4));
    painter.drawText(QRect(width() - valueWidth, 0, valueWidth, height()),
                     Qt::AlignRight | Qt::AlignVCenter, m_value);
    const QRectF track(nameWidth, (height() - thickness) / 2.0,
                       std::max(0, width() - nameWidth - valueWidth), thickness);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.track);
    painter.drawRoundedRect(track, thickness / 2.0, thickness / 2.0);
    QRectF bar = track;
    bar.setWidth(track.width() * m_share);
    painter.setBrush(m_strong ? t.accent : t.faint);
    painter.drawRoundedRect(bar, thickness / 2.0, thickness / 2.0);
}

} // namespace ferrograph::ui
