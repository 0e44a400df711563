// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/empty_state.h"

#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ferrograph::ui
{
namespace
{

QString iconOf(EmptyKind kind)
{
    switch (kind) {
    case EmptyKind::NoProject:
        return QStringLiteral("add_repository");
    case EmptyKind::NotScanned:
        return QStringLiteral("refresh");
    case EmptyKind::FilterExcludes:
        return QStringLiteral("search");
    case EmptyKind::NoData:
        break;
    }
    return QStringLiteral("table");
}

} // namespace

EmptyState::EmptyState(QWidget *parent)
    : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 4, 16, 12);
    column->setSpacing(4);
    column->addStretch(1);
    m_picture = new QWidget(this);
    m_picture->setFixedHeight(48);
    column->addWidget(m_picture);
    m_heading = makeLabel({}, TextRole::CardTitle, TextColor::Text, this);
    m_heading->setAlignment(Qt::AlignCenter);
    m_heading->setWordWrap(true);
    column->addWidget(m_heading);
    m_text = makeLabel({}, TextRole::Meta, TextColor::Muted, this);
    m_text->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    m_button = new QPushButton(this);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::show(EmptyKind kind, const QString &heading, const QString &text,
                      const QString &buttonText)
{
    m_kind = kind;
    m_heading->setText(heading);
    m_text->setText(text);
    m_button->setText(buttonText);
    m_button->setAccessibleName(buttonText);
    m_button->setVisible(!buttonText.isEmpty());
    setAccessibleName(heading);
    setAccessibleDescription(text);
    update();
}

void EmptyState::setCompact(bool compact)
{
    m_picture->setVisible(!compact);
}

QString EmptyState::heading() const
{
    return m_heading->text();
}

void EmptyState::paintEvent(QPaintEvent *)
{
    if (m_picture->isHidden())
        return;
    WidgetPainter painter(this);
    const QPointF centre = m_picture->geometry().center();
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().accentSoft);
    const QRectF plate(centre.x() - 20, m_picture->y(), 40, 40);
    painter.drawRoundedRect(plate, grid::cardRadius, grid::cardRadius);
    paintIcon(&painter, plate.adjusted(10, 10, -10, -10), iconOf(m_kind), tokens().accent);
}

} // namespace ferrograph::ui
