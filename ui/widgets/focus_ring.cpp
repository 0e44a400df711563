// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/focus_ring.h"

#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QFocusEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>

namespace ferrograph::ui
{
namespace
{

class Overlay : public QWidget
{
public:
    explicit Overlay(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
        setFocusPolicy(Qt::NoFocus);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        WidgetPainter painter(this);
        painter.setPen(QPen(tokens().accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), grid::controlRadius - 1,
                                grid::controlRadius - 1);
    }
};

// Edits show their focus by their own border (ui/theme/style_sheet.cpp).
bool hasOwnRing(const QWidget *widget)
{
    return qobject_cast<const QLineEdit *>(widget) ||
           qobject_cast<const QPlainTextEdit *>(widget) ||
           qobject_cast<const QComboBox *>(widget) ||
           qobject_cast<const QAbstractSpinBox *>(widget) || widget->isWindow();
}

bool byKeyboard(Qt::FocusReason reason)
{
    return reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
           reason == Qt::ShortcutFocusReason;
}

} // namespace

FocusRing::FocusRing(QObject *parent)
    : QObject(parent)
{
    qApp->installEventFilter(this);
}

FocusRing::~FocusRing()
{
    hide();
}

QWidget *FocusRing::ringed() const
{
    return m_overlay ? m_overlay->parentWidget() : nullptr;
}

void FocusRing::show(QWidget *widget)
{
    hide();
    m_overlay = new Overlay(widget);
    m_overlay->setGeometry(widget->rect());
    m_overlay->show();
    m_overlay->raise();
}

void FocusRing::hide()
{
    if (m_overlay)
        m_overlay->deleteLater();
    m_overlay.clear();
}

bool FocusRing::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn && watched->isWidgetType()) {
        auto *widget = static_cast<QWidget *>(watched);
        if (byKeyboard(static_cast<QFocusEvent *>(event)->reason()) && !hasOwnRing(widget))
            show(widget);
        else
            hide();
    } else if (event->type() == QEvent::FocusOut && ringed() == watched) {
        hide();
    } else if (event->type() == QEvent::Resize && m_overlay && ringed() == watched) {
        m_overlay->setGeometry(ringed()->rect());
    }
    return false;
}

} // namespace ferrograph::ui
