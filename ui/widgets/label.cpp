// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/label.h"

#include "ui/widgets/widget_painter.h"

#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

namespace ferrograph::ui
{
namespace
{

QString colorName(TextColor color)
{
    switch (color) {
    case TextColor::Muted:
        return QStringLiteral("muted");
    case TextColor::Attention:
        return QStringLiteral("attention");
    case TextColor::Worse:
        return QStringLiteral("worse");
    case TextColor::Better:
        return QStringLiteral("better");
    case TextColor::Text:
        break;
    }
    return QStringLiteral("text");
}

} // namespace

void setTextColor(QLabel *label, TextColor color)
{
    const QString name = colorName(color);
    if (label->property("role").toString() == name)
        return;
    label->setProperty("role", name);
    label->style()->unpolish(label);
    label->style()->polish(label);
}

QLabel *makeLabel(const QString &text, TextRole role, TextColor color, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setFont(roleFont(role));
    label->setProperty("role", colorName(color));
    label->setText(text);
    return label;
}

ElidedLabel::ElidedLabel(TextRole role, TextColor color, QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setFont(roleFont(role));
    setProperty("role", colorName(color));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("…")),
            QLabel::minimumSizeHint().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), m_mode, contentsRect().width());
    painter.drawText(contentsRect(), static_cast<int>(alignment() | Qt::TextSingleLine), shown);
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        if (fontMetrics().horizontalAdvance(text()) > contentsRect().width())
            QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), text(), this);
        return true;
    }
    return QLabel::event(event);
}

} // namespace ferrograph::ui
