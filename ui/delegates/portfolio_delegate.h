// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace ferrograph::ui
{

struct PortfolioItem;

// Draws the rows of the portfolio: two lines of text, the mix bar, the sparkline.
class PortfolioDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

private:
    void paintHead(QPainter *painter, const QRect &rect, const QString &text) const;
    void paintCell(QPainter *painter, const QRect &rect, const PortfolioItem &item,
                   const QModelIndex &index) const;
};

} // namespace ferrograph::ui
