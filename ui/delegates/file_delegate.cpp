// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/file_delegate.h"

#include "ui/charts/chart_painting.h"
#include "ui/models/file_table_model.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int swatch = 10;
constexpr int swatchRoom = 16;

} // namespace

FileDelegate::FileDelegate(QObject *parent)
    : RowDelegate({FileTableModel::File}, {FileTableModel::Exposed}, parent)
{
}

void FileDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const QVariant colour = index.data(FileTableModel::ColourRole);
    if (index.column() != FileTableModel::Language || !colour.isValid()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    // The ground of the whole cell, then the words further in.
    QStyleOptionViewItem shifted = option;
    const bool mirrored = option.direction == Qt::RightToLeft;
    shifted.rect.adjust(mirrored ? 0 : swatchRoom, 0, mirrored ? -swatchRoom : 0, 0);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens().accentSoft);
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(tokens().gridLine);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    RowDelegate::paint(painter, shifted, index);
    const int left = mirrored ? option.rect.right() - 10 - swatch : option.rect.left() + 10;
    painter->save();
    paintSwatch(painter, QRectF(left, option.rect.center().y() - swatch / 2 + 1, swatch, swatch),
                static_cast<report::LanguageColour>(colour.toInt()), appearanceOf(Theme::scheme()));
    painter->restore();
}

} // namespace ferrograph::ui
