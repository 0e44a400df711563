// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/finding_delegate.h"

#include "ui/models/finding_table_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/severity_mark.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int mark = 11;
constexpr int markRoom = 20;

} // namespace

FindingDelegate::FindingDelegate(QObject *parent)
    : RowDelegate({FindingTableModel::File}, {}, parent)
{
    setCutInTheMiddle({FindingTableModel::Rule}); // the end of a rule's id says the most
}

void FindingDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const QVariant value = index.data(FindingTableModel::SeverityRole);
    if (index.column() != FindingTableModel::Severity || !value.isValid()) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    const auto severity = static_cast<findings::Severity>(value.toInt());
    const Tokens &t = tokens();
    painter->save();
    painter->setLayoutDirection(option.direction);
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, t.accentSoft);
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(t.gridLine);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const bool mirrored = option.direction == Qt::RightToLeft;
    const int left = mirrored ? option.rect.right() - 10 - mark : option.rect.left() + 10;
    paintSeverityMark(painter, QRectF(left, option.rect.center().y() - mark / 2, mark, mark),
                      severity, appearanceOf(Theme::scheme()));
    QFont face = roleFont(TextRole::Table);
    if (severity >= findings::Severity::High)
        face.setWeight(QFont::Bold);
    painter->setFont(face);
    painter->setPen(t.text);
    const QRect words =
        option.rect.adjusted(mirrored ? 10 : 10 + markRoom, 0, mirrored ? -10 - markRoom : -4, 0);
    painter->drawText(
        words, static_cast<int>(Qt::AlignLeading | Qt::AlignVCenter),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
    painter->restore();
}

} // namespace ferrograph::ui
