// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/row_delegate.h"

#include "ui/theme/fonts.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace ferrograph::ui
{

RowDelegate::RowDelegate(QSet<int> monoColumns, QSet<int> boldColumns, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_mono(std::move(monoColumns))
    , m_bold(std::move(boldColumns))
{
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    const Tokens &t = tokens();
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, t.accentSoft);
    if (index.row() + 1 < index.model()->rowCount(index.parent())) {
        painter->setPen(t.gridLine);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const bool mono = m_mono.contains(index.column());
    const bool middle = mono || m_middle.contains(index.column());
    QFont face = roleFont(mono ? TextRole::MonoSmall : TextRole::Table);
    if (m_bold.contains(index.column()))
        face.setWeight(QFont::Bold);
    painter->setFont(face);
    const QString text = index.data().toString();
    painter->setPen(text == QStringLiteral("–") ? t.muted : t.text);
    const QRect inner = option.rect.adjusted(10, 0, -10, 0);
    const int alignment = index.data(Qt::TextAlignmentRole).toInt() | Qt::TextSingleLine;
    painter->drawText(inner, alignment,
                      painter->fontMetrics().elidedText(
                          text, middle ? Qt::ElideMiddle : Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace ferrograph::ui
