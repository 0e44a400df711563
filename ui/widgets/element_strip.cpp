// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/element_strip.h"

#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/widget_painter.h"

#include <QGridLayout>
#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int cellHeight = 76;
constexpr int rowGap = 12;
constexpr int widePlace = 150; // of a cell, so that six stand in a row
constexpr int narrowPlace = 140;
constexpr int glyph = 14;

// Half of a circle is full.
void paintHalf(QPainter &painter, const QRectF &box, const QColor &colour)
{
    painter.setPen(QPen(colour, 1.6));
    painter.setBrush(Qt::NoBrush);
    const QRectF round = box.adjusted(1, 1, -1, -1);
    painter.drawEllipse(round);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPie(round, 90 * 16, 180 * 16);
}

QColor colourOf(StripElement::Mark mark)
{
    const Tokens &t = tokens();
    switch (mark) {
    case StripElement::Mark::Fine:
        return t.better;
    case StripElement::Mark::Partly:
        return t.attentionText;
    case StripElement::Mark::Missing:
        break;
    }
    return t.worse;
}

} // namespace

ElementCell::ElementCell(int number, QWidget *parent)
    : QAbstractButton(parent)
    , m_number(number)
{
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElementCell::show(const StripElement &element)
{
    m_element = element;
    setAccessibleName(
        QStringLiteral("%1: %2, %3").arg(element.title, element.standing, element.words));
    setToolTip(element.toolTip);
    update();
}

void ElementCell::paintEvent(QPaintEvent * /*event*/)
{
    const Tokens &t = tokens();
    WidgetPainter painter(this);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect inner = rect().adjusted(mirrored ? 0 : 12, 0, mirrored ? -12 : 0, 0);
    painter.setPen(t.border);
    const int edge = mirrored ? rect().right() : rect().left();
    painter.drawLine(edge, 0, edge, rect().bottom());
    const auto line = [&](int top, int height, TextRole face, const QColor &colour,
                          const QRect &within, const QString &text, int flags) {
        painter.setFont(roleFont(face));
        painter.setPen(colour);
        painter.drawText(QRect(within.left(), top, within.width(), height),
                         static_cast<int>(Qt::AlignLeading) | flags, text);
    };
    const QString title = QStringLiteral("%1  %2").arg(m_number).arg(m_element.title);
    painter.setFont(roleFont(TextRole::CardTitle));
    line(0, 18, TextRole::CardTitle, underMouse() ? t.accent : t.text, inner,
         painter.fontMetrics().elidedText(title, Qt::ElideRight, inner.width()),
         Qt::AlignVCenter | Qt::TextSingleLine);
    const QColor colour = colourOf(m_element.mark);
    const QRectF box(mirrored ? inner.right() - glyph : inner.left(), 23, glyph, glyph);
    if (m_element.mark == StripElement::Mark::Partly)
        paintHalf(painter, box, colour);
    else
        paintIcon(&painter, box,
                  m_element.mark == StripElement::Mark::Fine ? QStringLiteral("check")
                                                             : QStringLiteral("close"),
                  colour);
    const QRect beside = inner.adjusted(mirrored ? 0 : glyph + 8, 0, mirrored ? -glyph - 8 : 0, 0);
    line(21, 18, TextRole::CardTitle, colour, beside, m_element.standing,
         Qt::AlignVCenter | Qt::TextSingleLine);
    line(42, cellHeight - 42, TextRole::Meta, t.muted, inner, m_element.words,
         Qt::AlignTop | Qt::TextWordWrap);
}

void ElementCell::enterEvent(QEnterEvent * /*event*/)
{
    update();
}

void ElementCell::leaveEvent(QEvent * /*event*/)
{
    update();
}

ElementStrip::ElementStrip(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(8);
    m_grid->setVerticalSpacing(rowGap);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ElementStrip::setElements(const std::vector<StripElement> &elements)
{
    while (m_cells.size() < elements.size()) {
        const int index = static_cast<int>(m_cells.size());
        auto *cell = new ElementCell(index + 1, this);
        connect(cell, &ElementCell::clicked, this, [this, index] { Q_EMIT activated(index); });
        m_cells.push_back(cell);
        m_columns = 0;
    }
    for (std::size_t i = 0; i < elements.size(); ++i)
        m_cells[i]->show(elements[i]);
    arrange();
}

int ElementStrip::columnsAt(int width) const
{
    const int count = std::max(1, static_cast<int>(m_cells.size()));
    if (width >= count * widePlace)
        return count;
    return width >= 3 * narrowPlace ? std::min(3, count) : std::min(2, count);
}

int ElementStrip::heightAt(int width) const
{
    const int columns = columnsAt(width);
    const int rows = (static_cast<int>(m_cells.size()) + columns - 1) / columns;
    return rows * cellHeight + std::max(0, rows - 1) * rowGap;
}

void ElementStrip::arrange()
{
    const int columns = columnsAt(width());
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (ElementCell *cell : m_cells)
        m_grid->removeWidget(cell);
    for (std::size_t i = 0; i < m_cells.size(); ++i) {
        const int index = static_cast<int>(i);
        m_grid->addWidget(m_cells[i], index / columns, index % columns);
    }
    for (int i = 0; i < static_cast<int>(m_cells.size()); ++i)
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    setMinimumHeight(heightAt(width())); // a grid of cards asks for nothing else
    updateGeometry();
}

void ElementStrip::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace ferrograph::ui
