// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/card_grid.h"

#include "ui/theme/tokens.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <numeric>

namespace ferrograph::ui
{
namespace
{

constexpr int allColumns = 12;
constexpr int leastWidth = 560;

} // namespace

CardGrid::CardGrid(QWidget *parent)
    : QLayout(parent)
{
    setSpacing(grid::gutter);
}

CardGrid::~CardGrid() = default;

void CardGrid::addCard(QWidget *card, const Place &place)
{
    addChildWidget(card);
    m_cells.push_back({std::make_unique<QWidgetItem>(card), place});
    invalidate();
}

void CardGrid::setPlace(const QWidget *card, const Place &place)
{
    for (Cell &cell : m_cells) {
        if (cell.item->widget() == card)
            cell.place = place;
    }
    invalidate();
}

void CardGrid::addItem(QLayoutItem *item)
{
    m_cells.push_back({std::unique_ptr<QLayoutItem>(item), {}});
}

int CardGrid::count() const
{
    return static_cast<int>(m_cells.size());
}

QLayoutItem *CardGrid::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_cells[static_cast<std::size_t>(index)].item.get()
                                         : nullptr;
}

QLayoutItem *CardGrid::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_cells[static_cast<std::size_t>(index)].item.release();
    m_cells.erase(m_cells.begin() + index);
    return item;
}

std::vector<CardGrid::Row> CardGrid::rowsAt(int width) const
{
    std::vector<Row> rows;
    for (const Cell &cell : m_cells) {
        if (cell.item->isEmpty())
            continue;
        const int columns = cell.place.columnsAt(width);
        if (rows.empty() || rows.back().columns + columns > allColumns)
            rows.emplace_back();
        Row &row = rows.back();
        row.cells.push_back(&cell);
        row.columns += columns;
        row.leastHeight =
            std::max({row.leastHeight, cell.place.leastHeight, cell.item->minimumSize().height()});
        row.stretch = std::max(row.stretch, cell.place.stretch);
    }
    return rows;
}

int CardGrid::heightForWidth(int width) const
{
    const QMargins margins = contentsMargins();
    const auto rows = rowsAt(width - margins.left() - margins.right());
    int height = margins.top() + margins.bottom();
    for (const Row &row : rows)
        height += row.leastHeight;
    return height + spacing() * std::max(0, static_cast<int>(rows.size()) - 1);
}

QSize CardGrid::minimumSize() const
{
    return {leastWidth, 0};
}

QSize CardGrid::sizeHint() const
{
    constexpr int usual = 1176;
    return {usual, heightForWidth(usual)};
}

void CardGrid::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QRect inner = rect.marginsRemoved(contentsMargins());
    const auto rows = rowsAt(inner.width());
    const int stretches = std::accumulate(
        rows.begin(), rows.end(), 0, [](int sum, const Row &row) { return sum + row.stretch; });
    const int spare = std::max(0, rect.height() - heightForWidth(rect.width()));
    const auto direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    int y = inner.top();
    int given = 0;
    int stretched = 0;
    for (const Row &row : rows) {
        stretched += row.stretch;
        const int extra = stretches > 0 ? spare * stretched / stretches - given : 0;
        given += extra;
        const int height = row.leastHeight + extra;
        int passed = 0;
        // A row that is not full is spread over the whole width.
        const auto edge = [&](int columns) {
            return inner.left() + (inner.width() + spacing()) * columns / row.columns;
        };
        for (const Cell *cell : row.cells) {
            const int columns = cell->place.columnsAt(inner.width());
            const int left = edge(passed);
            passed += columns;
            const QRect place(left, y, edge(passed) - spacing() - left, height);
            cell->item->setGeometry(QStyle::visualRect(direction, inner, place));
        }
        y += height + spacing();
    }
}

} // namespace ferrograph::ui
