// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QAccessibleWidget>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ferrograph::ui
{

namespace
{

// To a screen reader, a title that leads nowhere is no button.
QAccessibleInterface *headingOf(const QString &, QObject *object)
{
    auto *title = qobject_cast<CardTitle *>(object);
    return title && !title->isLink()
               ? new QAccessibleWidget(title, QAccessible::Heading, title->text())
               : nullptr;
}

} // namespace

CardTitle::CardTitle(QWidget *parent)
    : QAbstractButton(parent)
{
    static const bool installed = [] {
        QAccessible::installFactory(headingOf);
        return true;
    }();
    Q_UNUSED(installed)
    setFont(roleFont(TextRole::CardTitle));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setLink(false);
}

void CardTitle::setLink(bool link)
{
    m_link = link;
    setFocusPolicy(link ? Qt::TabFocus : Qt::NoFocus);
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    setAttribute(Qt::WA_TransparentForMouseEvents, !link);
}

QSize CardTitle::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1, 20};
}

QSize CardTitle::minimumSizeHint() const
{
    return {24, 20};
}

void CardTitle::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    QFont face = font();
    face.setUnderline(m_link && underMouse());
    painter.setFont(face);
    painter.setPen(m_link && underMouse() ? tokens().accent : tokens().text);
    painter.drawText(rect(), Qt::AlignLeading | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

void CardTitle::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void CardTitle::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

Card::Card(const QString &title, QWidget *parent)
    : QFrame(parent)
{
    m_body = new QVBoxLayout(this);
    m_body->setContentsMargins(1, 1, 1, 1);
    m_body->setSpacing(0);

    m_header = new QWidget(this);
    m_header->setFixedHeight(44);
    auto *row = new QHBoxLayout(m_header);
    row->setContentsMargins(15, 4, 11, 0);
    row->setSpacing(8);
    m_title = new CardTitle(m_header);
    m_subtitle = new ElidedLabel(TextRole::Meta, TextColor::Muted, m_header);
    m_more = new QToolButton(m_header);
    m_more->setProperty("kind", QStringLiteral("icon"));
    m_more->setIcon(icon(QStringLiteral("more"), IconTint::Muted));
    m_more->setIconSize({18, 18});
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->hide();
    row->addWidget(m_title);
    row->addWidget(m_subtitle, 1);
    row->addWidget(m_more);
    m_body->addWidget(m_header);
    connect(m_title, &CardTitle::clicked, this, &Card::titleActivated);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setAccessibleName(title);
    m_title->updateGeometry();
    m_more->setAccessibleName(tr("Menu of “%1”").arg(title));
    m_more->setToolTip(tr("More"));
    m_header->setVisible(!title.isEmpty());
    setAccessibleName(title);
}

QString Card::title() const
{
    return m_title->text();
}

void Card::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
}

QString Card::subtitle() const
{
    return m_subtitle->text();
}

void Card::setTitleLink(const QString &where)
{
    m_title->setLink(true);
    m_title->setToolTip(where);
    m_title->setAccessibleDescription(where);
}

QMenu *Card::menu()
{
    if (!m_menu) {
        m_menu = new QMenu(this);
        m_more->setMenu(m_menu);
        m_more->show();
    }
    return m_menu;
}

void Card::addHeaderWidget(QWidget *widget)
{
    auto *row = static_cast<QHBoxLayout *>(m_header->layout());
    row->insertWidget(row->count() - 1, widget);
}

void Card::setContent(QWidget *content, bool flush)
{
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(flush ? QMargins(5, 0, 5, 3) : QMargins(15, 0, 15, 11));
    inset->addWidget(content);
    m_body->addLayout(inset, 1);
}

void Card::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    painter.setPen(QPen(tokens().border, 1));
    painter.setBrush(tokens().card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), grid::cardRadius,
                            grid::cardRadius);
}

} // namespace ferrograph::ui
