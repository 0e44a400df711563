// SPDX-FileCopyrightText: The Ferrograph authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/delegates/milestone_delegate.h"

#include "core/roadmap/status.h"
#include "ui/models/milestone_model.h"
#include "ui/theme/icons.h"
#include "ui/theme/tokens.h"
#include "ui/widgets/thin_progress.h"

#include <QPainter>

namespace ferrograph::ui
{
namespace
{

constexpr int padding = 10;
constexpr int glyph = 14;
constexpr int glyphRoom = 22;
constexpr int percentRoom = 56;
constexpr int barHeight = 6;

struct Mark {
    QString icon; // empty: a dot
    QColor colour;
};

Mark markOf(roadmap::Status status)
{
    using roadmap::Status;
    const Tokens &t = tokens();
    switch (status) {
    case Status::Done:
        return {QStringLiteral("check"), t.better};
    case Status::OnTrack:
        return {{}, t.better};
    case Status::AtRisk:
        return {QStringLiteral("warning"), t.attention};
    case Status::Overdue:
    case Status::OffTrack:
        return {QStringLiteral("warning"), t.worse};
    case Status::TooEarly:
    case Status::NoFigure:
        break;
    }
    return {{}, t.faint};
}

// Cuts `width` pixels off the leading side (or the trailing one, negative) of a cell.
QStyleOptionViewItem without(const QStyleOptionViewItem &option, int width)
{
    QStyleOptionViewItem rest = option;
    const bool atLeft = (option.direction == Qt::LeftToRight) == (width > 0);
    if (atLeft)
        rest.rect.setLeft(rest.rect.left() + std::abs(width));
    else
        rest.rect.setRight(rest.rect.right() - std::abs(width));
    return rest;
}

// The ground that RowDelegate would paint only under its part of the cell.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, tokens().accentSoft);
    if (index.row() + 1 < index.model()->rowCount()) {
        painter->setPen(tokens().gridLine);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

} // namespace

MilestoneDelegate::MilestoneDelegate(QObject *parent)
    : RowDelegate({}, {MilestoneModel::Title}, parent)
{
}

void MilestoneDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    if (index.column() == MilestoneModel::Progress)
        return paintBar(painter, option, index);
    if (index.column() == MilestoneModel::Status)
        return paintStatus(painter, option, index);
    RowDelegate::paint(painter, option, index);
}

void MilestoneDelegate::paintBar(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    const QVariant share = index.data(MilestoneModel::ShareRole);
    const int bar = option.rect.width() - percentRoom - padding;
    const bool room = share.isValid() && bar > 24;
    if (room) {
        const bool mirrored = option.direction == Qt::RightToLeft;
        const int left =
            mirrored ? option.rect.right() - padding - bar : option.rect.left() + padding;
        painter->setRenderHint(QPainter::Antialiasing);
        paintProgress(painter,
                      QRectF(left, option.rect.center().y() - barHeight / 2 + 1, bar, barHeight),
                      share.toDouble(), tokens().cool);
    }
    painter->restore();
    RowDelegate::paint(painter, room ? without(option, bar + padding) : option, index);
}

void MilestoneDelegate::paintStatus(QPainter *painter, const QStyleOptionViewItem &option,
                                    const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    painter->setRenderHint(QPainter::Antialiasing);
    const Mark mark =
        markOf(static_cast<roadmap::Status>(index.data(MilestoneModel::StatusRole).toInt()));
    const int left = option.direction == Qt::RightToLeft ? option.rect.right() - padding - glyph
                                                         : option.rect.left() + padding;
    const QRectF box(left, option.rect.center().y() - glyph / 2, glyph, glyph);
    if (mark.icon.isEmpty()) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(mark.colour);
        painter->drawEllipse(box.adjusted(3, 3, -3, -3));
    } else {
        paintIcon(painter, box, mark.icon, mark.colour);
    }
    painter->restore();
    RowDelegate::paint(painter, without(option, glyphRoom), index);
}

} // namespace ferrograph::ui
