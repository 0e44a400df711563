// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/violation_delegate.h"

#include "ui/models/rows_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int padding = 10;
constexpr int glyph = 14;
constexpr int textRoom = 24;

void paintPath(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const Tokens &t = tokens();
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect inner = option.rect.adjusted(padding, 0, -padding, 0);
    const int left = mirrored ? inner.right() - glyph : inner.left();
    paintIcon(painter, QRectF(left, inner.top() + 7, glyph, glyph), QStringLiteral("warning"),
              t.attention);
    const QRect words = inner.adjusted(mirrored ? 0 : textRoom, 0, mirrored ? -textRoom : 0, 0);
    const auto line = [&](int top, const QString &text, TextRole face, const QColor &colour,
                          Qt::TextElideMode mode) {
        painter->setFont(roleFont(face));
        painter->setPen(colour);
        painter->drawText(QRect(words.left(), words.top() + top, words.width(), 18),
                          static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter) |
                              Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(text, mode, words.width()));
    };
    line(5, index.data().toString(), TextRole::MonoSmall, t.text, Qt::ElideMiddle);
    line(22, index.data(RowsModel::DetailRole).toString(), TextRole::Axis, t.muted, Qt::ElideRight);
}

} // namespace

void ViolationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    const Tokens &t = tokens();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, t.accentSoft);
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(t.gridLine);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    if (index.column() == 0) {
        paintPath(painter, option, index);
    } else {
        painter->setFont(roleFont(TextRole::CardTitle));
        painter->setPen(t.text);
        painter->drawText(option.rect.adjusted(padding, 5, -padding, 0),
                          static_cast<int>(Qt::AlignTrailing | Qt::AlignTop) | Qt::TextSingleLine,
                          index.data().toString());
    }
    painter->restore();
}

} // namespace ferrograph::ui
