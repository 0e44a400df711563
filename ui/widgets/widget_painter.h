// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace ferrograph::ui
{

// Paints on a widget: smooth, and with leading and trailing as in the widget's layout, which
// QPainter does not take over by itself.
class WidgetPainter : public QPainter
{
public:
    explicit WidgetPainter(QWidget *widget)
        : QPainter(widget)
        , m_widget(widget)
    {
        setRenderHint(QPainter::Antialiasing);
        setLayoutDirection(widget->layoutDirection());
    }

    // Where a place of the left-to-right layout stands in the widget's own.
    QRect placed(const QRect &place) const
    {
        return QStyle::visualRect(m_widget->layoutDirection(), m_widget->rect(), place);
    }

private:
    QWidget *m_widget;
};

} // namespace ferrograph::ui
