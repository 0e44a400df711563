// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace ferrograph::ui
{

// Draws a row of the palette: a head, or icon, text with what matched in it, detail and hint.
class PaletteDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

// A key as it is drawn on a keyboard; answers its width.
int paintKey(QPainter *painter, QPoint rightMiddle, const QString &text);
int keyWidth(const QString &text);

} // namespace ferrograph::ui
