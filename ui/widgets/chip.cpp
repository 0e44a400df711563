// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/chip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QMenu>
#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int chipHeight = 28;
constexpr int pillHeight = 24;
constexpr int gap = 8;
constexpr int arrowRoom = 16;

void paintOutline(QPainter &painter, const QRect &rect, const QColor &border, const QColor &fill)
{
    painter.setPen(QPen(border, 1));
    painter.setBrush(fill);
    const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
}

} // namespace

Chip::Chip(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFont(roleFont(TextRole::Strong));
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setCount(const QString &count)
{
    m_count = count;
    setAccessibleName(count.isEmpty() ? text() : QStringLiteral("%1, %2").arg(text(), count));
    updateGeometry();
    update();
}

void Chip::setMenu(QMenu *menu)
{
    m_menu = menu;
    menu->setParent(this, menu->windowFlags());
    setCheckable(true);
    connect(this, &QAbstractButton::clicked, this, [this] {
        // Whether something is chosen in the menu is for its owner to say.
        setChecked(!isChecked());
        m_menu->popup(mapToGlobal(QPoint(0, height() + 4)));
    });
    updateGeometry();
}

QSize Chip::sizeHint() const
{
    int width = fontMetrics().horizontalAdvance(text()) + 26;
    if (!m_count.isEmpty())
        width += gap + fontMetrics().horizontalAdvance(m_count);
    if (m_menu)
        width += arrowRoom;
    return {width, chipHeight};
}

void Chip::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    WidgetPainter painter(this);
    paintOutline(painter, rect(), isChecked() || underMouse() ? t.accent : t.border,
                 isChecked() ? t.accentSoft : t.card);
    painter.setFont(font());
    painter.setPen(!isEnabled() ? t.faint : isChecked() ? t.accent : t.text);
    const QRect inner = rect().adjusted(13, 0, -13, 0);
    painter.drawText(inner, Qt::AlignVCenter | Qt::AlignLeading, text());
    if (m_menu) {
        const QRect arrow(width() - 13 - 10, height() / 2 - 5, 10, 10);
        paintIcon(&painter, painter.placed(arrow), QStringLiteral("chevron_down"),
                  isChecked() ? t.accent : t.muted);
    }
    if (!m_count.isEmpty()) {
        QFont bold = font();
        bold.setWeight(QFont::Bold);
        painter.setFont(bold);
        painter.drawText(inner, Qt::AlignVCenter | Qt::AlignTrailing, m_count);
    }
}

void Chip::enterEvent(QEnterEvent *)
{
    update();
}

void Chip::leaveEvent(QEvent *)
{
    update();
}

Pill::Pill(const QString &text, bool mono, QWidget *parent)
    : QWidget(parent)
    , m_text(text)
{
    setFont(roleFont(mono ? TextRole::MonoSmall : TextRole::Meta));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize Pill::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(m_text) + 24, pillHeight};
}

void Pill::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    WidgetPainter painter(this);
    paintOutline(painter, rect(), t.border, t.card);
    painter.setFont(font());
    painter.setPen(t.muted);
    painter.drawText(rect(), Qt::AlignCenter, m_text);
}

} // namespace ferrograph::ui
