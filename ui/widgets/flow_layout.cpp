// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/flow_layout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace ferrograph::ui
{

FlowLayout::FlowLayout(int horizontal, int vertical, QWidget *parent)
    : QLayout(parent)
    , m_horizontal(horizontal)
    , m_vertical(vertical)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout() = default;

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[static_cast<std::size_t>(index)].get() : nullptr;
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[static_cast<std::size_t>(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize FlowLayout::sizeHint() const
{
    return minimumSize();
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    const QMargins margins = contentsMargins();
    return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange({0, 0, width, 0}, Move::No);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, Move::Yes);
}

int FlowLayout::arrange(const QRect &rect, Move move) const
{
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int x = inner.x();
    int y = inner.y();
    int line = 0;
    std::vector<std::pair<QLayoutItem *, QRect>> placed; // of the line
    const auto endLine = [&] {
        for (const auto &[item, place] : placed) { // in the middle of the line's height
            const QRect moved = place.translated(0, (line - place.height()) / 2);
            if (move == Move::Yes)
                item->setGeometry(QStyle::visualRect(direction, inner, moved));
        }
        placed.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint().boundedTo({inner.width(), QWIDGETSIZE_MAX});
        if (x > inner.x() && x + size.width() > inner.right() + 1) {
            endLine();
            x = inner.x();
            y += line + m_vertical;
            line = 0;
        }
        placed.emplace_back(item.get(), QRect(QPoint(x, y), size));
        x += size.width() + m_horizontal;
        line = std::max(line, size.height());
    }
    endLine();
    return y + line - rect.y() + contentsMargins().bottom();
}

} // namespace ferrograph::ui
