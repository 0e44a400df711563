// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ferrograph::ui
{

// Cards on twelve columns, a gutter apart, as many beside each other as fit. Where there is little
// room a card takes more columns. A hidden card leaves its room to the others of its row. Room
// beyond the least heights goes to the rows by their stretch.
class CardGrid : public QLayout
{
    Q_OBJECT
public:
    static constexpr int narrow = 800;
    struct Place {
        int columns = 12;       // of twelve
        int narrowColumns = 12; // where the grid is narrower than `narrowBelow`
        int leastHeight = 0;
        int stretch = 1; // 0: never higher than its least height
        int narrowBelow = narrow;

        int columnsAt(int width) const { return width < narrowBelow ? narrowColumns : columns; }
    };

    explicit CardGrid(QWidget *parent);
    ~CardGrid() override;

    void addCard(QWidget *card, const Place &place);
    void setPlace(const QWidget *card, const Place &place);

    void addItem(QLayoutItem *item) override;
    int count() const override;
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    void setGeometry(const QRect &rect) override;

private:
    struct Cell {
        std::unique_ptr<QLayoutItem> item;
        Place place;
    };
    struct Row {
        std::vector<const Cell *> cells;
        int columns = 0;
        int leastHeight = 0;
        int stretch = 0;
    };
    std::vector<Row> rowsAt(int width) const; // `width` without the margins

    std::vector<Cell> m_cells;
};

} // namespace ferrograph::ui
