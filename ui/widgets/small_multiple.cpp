// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/small_multiple.h"

#include "ui/charts/time_chart.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/label.h"
#include "ui/widgets/widget_painter.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ferrograph::ui
{

SmallMultiple::SmallMultiple(QWidget *parent)
    : QWidget(parent)
    , m_name(new ElidedLabel(TextRole::Mono, TextColor::Text, this))
    , m_value(makeLabel({}, TextRole::CardTitle, TextColor::Text, this))
    , m_note(new ElidedLabel(TextRole::Axis, TextColor::Muted, this))
    , m_chart(new TimeChart(this))
{
    m_name->setElideMode(Qt::ElideMiddle);
    m_chart->setFrame(ChartFrame::Compact);
    auto *figure = new QHBoxLayout;
    figure->setSpacing(6);
    figure->addWidget(m_value);
    figure->addWidget(m_note, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    column->addWidget(m_name);
    column->addLayout(figure);
    column->addWidget(m_chart, 1);
}

void SmallMultiple::show(const QString &name, const QString &value, const QString &note,
                         report::ChartData chart)
{
    m_nameText = name;
    m_name->setText(name);
    m_value->setText(value);
    m_value->setVisible(!value.isEmpty());
    m_note->setText(note);
    m_chart->setTitle(name);
    m_chart->setData(std::move(chart));
    setVisible(true);
}

NoteBox::NoteBox(QWidget *parent)
    : QWidget(parent)
{
    setFont(roleFont(TextRole::Meta));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void NoteBox::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    fitHeight();
    update();
}

QRect NoteBox::inner() const
{
    return rect().adjusted(12, 7, -12, -7);
}

void NoteBox::fitHeight()
{
    const QRect room(0, 0, std::max(60, inner().width()), 1000);
    setFixedHeight(fontMetrics().boundingRect(room, Qt::TextWordWrap, m_text).height() + 14);
}

void NoteBox::resizeEvent(QResizeEvent *)
{
    fitHeight();
}

void NoteBox::paintEvent(QPaintEvent *)
{
    WidgetPainter painter(this);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().canvas);
    painter.drawRoundedRect(rect(), grid::controlRadius, grid::controlRadius);
    painter.setPen(tokens().text);
    painter.drawText(inner(), Qt::TextWordWrap | Qt::AlignLeading, m_text);
}

} // namespace ferrograph::ui
