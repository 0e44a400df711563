// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/palette_delegate.h"

#include "ui/shell/palette_model.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"

#include <QCoreApplication>
#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int rowHeight = 38;
constexpr int headHeight = 36;
constexpr int inset = 8;

bool isHint(const QString &hint)
{
    return hint.contains(QLatin1Char('+')) || hint.size() <= 5;
}

// Draws `text` at `x`, the matched characters in the accent colour; answers where it ends.
int paintMatched(QPainter *painter, int x, const QRect &line, const QString &text,
                 const FuzzyMatch &match, const QFont &plain)
{
    QFont strong = plain;
    strong.setWeight(QFont::Medium);
    std::size_t next = 0;
    for (qsizetype at = 0; at < text.size() && x < line.right();) {
        const bool matched =
            next < match.positions.size() && match.positions[next] == static_cast<int>(at);
        qsizetype end = at;
        while (end < text.size()) {
            const bool hit =
                next < match.positions.size() && match.positions[next] == static_cast<int>(end);
            if (hit != matched)
                break;
            if (hit)
                ++next;
            ++end;
        }
        const QString run = text.mid(at, end - at);
        painter->setFont(matched ? strong : plain);
        painter->setPen(matched ? tokens().accent : tokens().text);
        const QRect place(x, line.y(), line.right() - x, line.height());
        painter->drawText(place, Qt::AlignVCenter | Qt::AlignLeft,
                          painter->fontMetrics().elidedText(run, Qt::ElideRight, place.width()));
        x += painter->fontMetrics().horizontalAdvance(run);
        at = end;
    }
    return x;
}

} // namespace

int keyWidth(const QString &text)
{
    return QFontMetrics(roleFont(TextRole::Axis)).horizontalAdvance(text) + 12;
}

int paintKey(QPainter *painter, QPoint rightMiddle, const QString &text)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const int width = keyWidth(text);
    const QRectF box(rightMiddle.x() - width, rightMiddle.y() - 10, width, 20);
    painter->setPen(QPen(tokens().border, 1));
    painter->setBrush(tokens().canvas);
    painter->drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter->setFont(roleFont(TextRole::Axis));
    painter->setPen(tokens().muted);
    painter->drawText(box, Qt::AlignCenter, text);
    painter->restore();
    return width;
}

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, index.data(PaletteModel::HeadRole).toBool() ? headHeight : rowHeight};
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Tokens &t = tokens();
    const auto *model = static_cast<const PaletteModel *>(index.model());
    const PaletteModel::Row &row = model->row(index.row());
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (row.head) {
        QFont face = roleFont(TextRole::Axis);
        face.setWeight(QFont::Medium);
        painter->setFont(face);
        painter->setPen(t.muted);
        painter->drawText(option.rect.adjusted(inset + 12, 8, 0, 0),
                          Qt::AlignVCenter | Qt::AlignLeft, row.group);
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QRect box = option.rect.adjusted(inset, 1, -inset, -1);
    if (selected) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(t.accentSoft);
        painter->drawRoundedRect(box, grid::controlRadius, grid::controlRadius);
    }
    const PaletteItem &item = *row.item;
    paintIcon(painter, QRectF(box.left() + 14, box.center().y() - 8, 17, 17), item.icon,
              selected ? t.accent : t.muted);
    int right = box.right() - 12;
    const QString hint = selected && item.hint.isEmpty()
                             ? QCoreApplication::translate("CommandPalette", "Enter", "key")
                             : item.hint;
    if (!hint.isEmpty() && (selected || isHint(hint)))
        right -= paintKey(painter, {right, box.center().y() + 1}, hint) + 8;
    const QRect line(box.left() + 44, box.top(), right - box.left() - 44, box.height());
    const QFont plain = roleFont(item.mono ? TextRole::Mono : TextRole::Body);
    const int end = paintMatched(painter, line.left(), line, item.text, row.match, plain);
    if (!item.detail.isEmpty() && end + 40 < right) {
        painter->setFont(roleFont(TextRole::Meta));
        painter->setPen(t.muted);
        const QRect rest(end + 12, line.top(), right - end - 12, line.height());
        painter->drawText(
            rest, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(item.detail, Qt::ElideMiddle, rest.width()));
    }
    painter->restore();
}

} // namespace ferrograph::ui
